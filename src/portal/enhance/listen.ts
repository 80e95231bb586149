import { announce, button, element, remember, remembered, say } from './page.ts'

/** How fast the voice reads: times the usual pace. */
const PACES = ['0.75', '1', '1.25', '1.5']
const READ = 'h1, h2, h3, h4, p, li, figcaption, caption, th, td, blockquote'

/**
 * Reads the article paragraph by paragraph with the browser's own voice and marks where it is.
 * Browsers without one get no button.
 */
export function addListening(tools: HTMLElement): void {
  const article = tools.closest('article')
  if (!article || !('speechSynthesis' in window)) return
  const synthesis = window.speechSynthesis
  const parts = partsOf(article)
  let at = -1
  let pace = remembered('pace') ?? '1'
  let paused = false
  /** Grows with every new start, so that the end of a cancelled part does not go on. */
  let run = 0

  const start = button(say('listen.start'), () => begin(0))
  const pause = button(say('listen.pause'), () => hold())
  const stop = button(say('listen.stop'), () => finish())
  const choice = element(
    'select',
    { 'aria-label': say('listen.pace') },
    ...PACES.map((n) => element('option', { value: n }, say('listen.times', { n }))),
  )
  // Seen as well as heard: a browser may have the interface and yet no voice.
  const status = element('span', { role: 'status' })
  choice.value = PACES.includes(pace) ? pace : '1'
  choice.addEventListener('change', () => {
    pace = choice.value
    remember('pace', pace)
    if (at >= 0 && !paused) begin(at)
  })
  show(false)
  tools.append(
    element(
      'fieldset',
      {},
      element('legend', {}, say('listen')),
      start,
      pause,
      stop,
      choice,
      status,
    ),
  )
  // A voice does not stop by itself when the page goes.
  window.addEventListener('pagehide', () => synthesis.cancel())

  function begin(from: number): void {
    run += 1
    synthesis.cancel()
    paused = false
    pause.textContent = say('listen.pause')
    status.textContent = ''
    if (from === 0) announce(say('listen.started'))
    show(true)
    read(from, run)
  }

  function read(index: number, mine: number): void {
    if (mine !== run) return
    mark(index)
    const part = parts[index]
    if (!part) {
      finish()
      announce(say('listen.ended'))
      return
    }
    const words = new SpeechSynthesisUtterance(textOf(part))
    words.lang = part.closest<HTMLElement>('[lang]')?.lang ?? 'zh-CN'
    words.rate = Number(pace)
    words.onend = () => read(index + 1, mine)
    words.onerror = ({ error }) => {
      if (mine !== run || error === 'canceled' || error === 'interrupted') return
      finish()
      status.textContent = say('listen.failed')
    }
    synthesis.speak(words)
  }

  function hold(): void {
    paused = !paused
    if (paused) synthesis.pause()
    else synthesis.resume()
    pause.textContent = say(paused ? 'listen.resume' : 'listen.pause')
  }

  function finish(): void {
    run += 1
    synthesis.cancel()
    paused = false
    mark(-1)
    const inside = document.activeElement === pause || document.activeElement === stop
    show(false)
    if (inside) start.focus()
  }

  function mark(index: number): void {
    parts[at]?.classList.remove('speaking')
    at = index
    parts[at]?.classList.add('speaking')
    parts[at]?.scrollIntoView({ block: 'nearest' })
  }

  function show(speaking: boolean): void {
    start.hidden = speaking
    pause.hidden = !speaking
    stop.hidden = !speaking
  }
}

/** The title and the paragraphs of the body, each once, in reading order. */
function partsOf(article: Element): HTMLElement[] {
  const body = article.querySelector('.body')
  const all = [
    ...article.querySelectorAll<HTMLElement>('.article-head h1'),
    ...(body?.querySelectorAll<HTMLElement>(READ) ?? []),
  ]
  return all.filter(
    (each) => !each.querySelector(READ) && textOf(each) !== '' && !each.closest('.footnotes'),
  )
}

/** Without pinyin and note numbers, which would be read twice. */
function textOf(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement
  for (const each of copy.querySelectorAll('rt, rp, .footnote-reference')) each.remove()
  return (copy.textContent ?? '').trim()
}
