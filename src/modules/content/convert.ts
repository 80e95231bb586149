import type { Locale } from '../../kernel/strings.ts'
import { bodyFromHtml, type Dropped } from './rules/body/from-html.ts'
import { droppedNames } from './strings.ts'

/** Outside HTML as a body, and in words what did not come along. */
export function convertHtml(html: string, baseUrl: string | undefined, locale: Locale) {
  const { body, dropped, attachments } = bodyFromHtml(html, baseUrl ? { baseUrl } : {})
  return { body, dropped: presentDropped(dropped, locale), attachments }
}

export function presentDropped(dropped: readonly Dropped[], locale: Locale) {
  return dropped.map(({ code, detail, count }) => {
    const phrase = droppedNames[code]
    const words = locale === 'en' ? phrase.en : phrase.zh
    return { code, message: detail ? `${words}: ${detail}` : words, count }
  })
}
