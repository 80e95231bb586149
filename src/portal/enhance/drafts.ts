import { announce, button, element, remember, remembered, say } from './page.ts'

/** So long a draft waits on this device. */
const KEPT_DAYS = 7
const DAY = 24 * 60 * 60 * 1000
/** Not for a device that others may use too, and what belongs to one sending only. */
const NOT_KEPT = ['certificate', 'key', 'website', 'anyway']
const SENT = 'weiming.sent'

type Draft = { at: number; fields: Record<string, string> }

/**
 * A form marked `data-keep` may be put aside on this device and taken up again; once it has been sent
 * nothing of it stays. Only on request: the device may be somebody else's.
 */
export function keepDrafts(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-keep]')
  if (form) keep(form)
  else forgetSent()
}

function keep(form: HTMLFormElement): void {
  const key = `draft ${form.dataset['keep']}`
  const note = element('div', { class: 'draft-note' })
  note.hidden = true
  form.before(note)
  form.addEventListener('submit', () => rememberSent(key))
  const aside = element('p', { class: 'draft-keep' }, button(say('draft.keep'), putAside))
  form.querySelector('button[type=submit]')?.after(aside)
  const draft = read(key)
  if (draft && isEmpty(form)) offer(draft)

  function putAside(): void {
    remember(key, JSON.stringify({ at: Date.now(), fields: fieldsOf(form) }))
    const words = say(read(key) ? 'draft.kept' : 'draft.failed', { n: KEPT_DAYS })
    aside.replaceChildren(button(say('draft.keep'), putAside), element('span', {}, words))
    announce(words)
  }

  function offer({ at, fields }: Draft): void {
    const day = new Date(at).toLocaleDateString(document.documentElement.lang)
    note.hidden = false
    note.replaceChildren(
      element('p', {}, say('draft.found', { day })),
      button(say('draft.take'), () => {
        fill(form, fields)
        done(say('draft.taken'))
      }),
      button(say('draft.drop'), () => {
        remember(key, '')
        done(say('draft.dropped'))
      }),
    )
  }

  function done(words: string): void {
    note.replaceChildren(element('p', {}, words))
    announce(words)
  }
}

/** What was sent is kept by the server: on the next page, its receipt, the draft is gone. */
function forgetSent(): void {
  try {
    const key = sessionStorage.getItem(SENT)
    if (key && new URLSearchParams(location.search).has('no')) {
      remember(key, '')
      sessionStorage.removeItem(SENT)
    }
  } catch {
    // Storage is switched off: there is no draft either.
  }
}

function rememberSent(key: string): void {
  try {
    sessionStorage.setItem(SENT, key)
  } catch {
    // As above.
  }
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(remembered(key) || 'null') as Draft | null
    return draft && Date.now() - draft.at < KEPT_DAYS * DAY ? draft : null
  } catch {
    return null
  }
}

function fieldsOf(form: HTMLFormElement): Draft['fields'] {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !NOT_KEPT.includes(name) ? [[name, value]] : [],
    ),
  )
}

function isEmpty(form: HTMLFormElement): boolean {
  return Object.keys(fieldsOf(form)).length === 0
}

function fill(form: HTMLFormElement, fields: Draft['fields']): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name)
    if (control && 'value' in control) control.value = value
  }
}
