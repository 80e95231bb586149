import { button, element, remember, remembered, say } from './page.ts'

const SIZES = ['normal', 'large', 'larger'] as const

/** Three sizes of text, kept in this browser for every page. */
export function addTextSize(tools: HTMLElement | null): void {
  const chosen = remembered('text') ?? 'normal'
  const root = document.documentElement
  if (chosen !== 'normal') root.dataset['text'] = chosen
  if (!tools) return
  const buttons = SIZES.map((size) =>
    button(say(`size.${size}`), () => choose(size), {
      'aria-pressed': String(size === chosen),
    }),
  )
  function choose(size: (typeof SIZES)[number]): void {
    root.dataset['text'] = size
    remember('text', size)
    for (const [n, each] of buttons.entries()) {
      each.setAttribute('aria-pressed', String(SIZES[n] === size))
    }
  }
  tools.append(element('fieldset', {}, element('legend', {}, say('size')), ...buttons))
}
