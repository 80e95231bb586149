export type Locale = 'zh-CN' | 'en'
export const LOCALES: readonly Locale[] = ['zh-CN', 'en']

export type Phrase = { zh: string; en: string }
type Names<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | Names<Rest>
  : never
type Params<P extends Phrase> = [Names<P['zh']>] extends [never]
  ? []
  : [Record<Names<P['zh']>, string | number>]

/** Declares a module's words. A missing language does not compile. */
export function defineStrings<const T extends Record<string, Phrase>>(table: T): T {
  return table
}

export type Say<T extends Record<string, Phrase>> = <K extends keyof T & string>(
  key: K,
  ...params: Params<T[K]>
) => string

/**
 * `const say = speak(strings, locale); say('list.count', { n: 3 })`.
 * Parameters are `{name}` in the phrase; a missing parameter or key does not compile.
 */
export function speak<T extends Record<string, Phrase>>(table: T, locale: Locale): Say<T> {
  return (key, ...params) => {
    const phrase = table[key]
    if (!phrase) return key
    const words = locale === 'en' ? phrase.en : phrase.zh
    const values = (params[0] ?? {}) as Record<string, string | number>
    return words.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    )
  }
}

/** What somebody named something, in a language: its English name where it was given one. */
export function nameInLocale(
  named: { name: string; nameEn?: string | null | undefined },
  locale: Locale,
): string {
  return (locale === 'en' && named.nameEn) || named.name
}

/** Picks the words of one phrase. */
export function inLocale(phrase: Phrase, locale: Locale): string {
  return locale === 'en' ? phrase.en : phrase.zh
}
