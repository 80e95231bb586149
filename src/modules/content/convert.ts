import { inLocale, type Locale, speak } from '../../kernel/strings.ts'
import { bodyFromHtml, type Dropped } from './rules/body/from-html.ts'
import { droppedNames, droppedWords } from './strings.ts'

/** Outside HTML as a body, and in words what did not come along. */
export function convertHtml(html: string, baseUrl: string | undefined, locale: Locale) {
  const { body, dropped, attachments } = bodyFromHtml(html, baseUrl ? { baseUrl } : {})
  return { body, dropped: presentDropped(dropped, locale), attachments }
}

export function presentDropped(dropped: readonly Dropped[], locale: Locale) {
  const say = speak(droppedWords, locale)
  return dropped.map(({ code, detail, count }) => {
    const phrase = droppedNames[code]
    const words = inLocale(phrase, locale)
    return { code, message: detail ? say('of', { words, detail }) : words, count }
  })
}
