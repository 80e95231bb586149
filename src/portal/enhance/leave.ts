import { button, element, say } from './page.ts'

/** Asks before a page outside government where the reader is; without script the notice page asks. */
export function confirmLeaving(): void {
  if (!('HTMLDialogElement' in window)) return
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href*="/leave?to="]')
    const target = link && new URL(link.href).searchParams.get('to')
    if (!target || !/^https?:/i.test(target) || event.defaultPrevented || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    ask(target)
  })
}

function ask(target: string): void {
  const title = element('h2', { id: 'leave-title' }, say('leave.title'))
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'leave-title' },
    title,
    element('p', {}, say('leave.words')),
    element('p', { class: 'leave-target' }, target),
    element(
      'p',
      { class: 'leave-ways' },
      element(
        'a',
        { class: 'button', href: target, rel: 'external nofollow noopener noreferrer' },
        say('leave.go'),
      ),
      button(say('leave.stay'), () => dialog.close()),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
