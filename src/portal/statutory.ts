import { inLocale, type Locale, type Phrase } from '../kernel/strings.ts'
import { statutoryItems } from './statutory.data.ts'

const items: Record<number, Phrase> = statutoryItems

export const STATUTORY_ITEMS: readonly number[] = Object.keys(statutoryItems).map(Number)

/** The name of an item of art. 20, 1–15; the bare number for anything else. */
export function statutoryName(item: number, locale: Locale): string {
  const phrase = items[item]
  return phrase ? inLocale(phrase, locale) : String(item)
}
