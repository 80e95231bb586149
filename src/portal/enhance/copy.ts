import { announce, button, say } from './page.ts'

/** A passage shorter than this is a word or a number, not a quotation. */
const QUOTATION = 30

/** Copied passages say where they come from; a button copies the citation alone. */
export function addCopying(): void {
  const article = document.querySelector<HTMLElement>('article[data-citation]')
  const citation = article?.dataset['citation']
  if (!article || !citation) return
  document
    .querySelector('.citation-row')
    ?.append(button(say('copy'), () => void copyCitation(citation), { class: 'copy' }))
  article.addEventListener('copy', (event) => {
    const selection = document.getSelection()
    const text = selection?.toString() ?? ''
    if (!selection || !event.clipboardData || text.length < QUOTATION) return
    const source = say('copy.source', { citation })
    const holder = document.createElement('div')
    for (let n = 0; n < selection.rangeCount; n += 1) {
      holder.append(selection.getRangeAt(n).cloneContents())
    }
    const line = document.createElement('p')
    line.textContent = source
    holder.append(line)
    event.clipboardData.setData('text/plain', `${text}\n\n${source}`)
    event.clipboardData.setData('text/html', holder.innerHTML)
    event.preventDefault()
  })
}

async function copyCitation(citation: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(citation)
    announce(say('copy.done'))
    flash(say('copy.done'))
  } catch {
    announce(say('copy.failed'))
    flash(say('copy.failed'))
  }
}

/** The button says what happened for as long as it takes to read it. */
function flash(words: string): void {
  const target = document.querySelector('.copy')
  if (!target) return
  target.textContent = words
  setTimeout(() => {
    target.textContent = say('copy')
  }, 3000)
}
