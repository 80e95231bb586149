import { speak } from '../../kernel/strings.ts'
import { enhanceStrings } from './strings.ts'

/** The words in the page's language. */
export const say = speak(enhanceStrings, document.documentElement.lang === 'en' ? 'en' : 'zh-CN')

type Attributes = Record<string, string>

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

export function button(words: string, act: () => void, attributes: Attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, words)
  made.addEventListener('click', act)
  return made
}

let voice: HTMLElement | undefined

/** Says to a screen reader, and to nobody's eyes, what has just happened. */
export function announce(words: string): void {
  voice ??= document.body.appendChild(
    element('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' }),
  )
  voice.textContent = words
}

/** What this browser remembers; storage that is switched off remembers nothing. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`weiming.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`weiming.${key}`, value)
  } catch {
    // Chosen for this page only.
  }
}
