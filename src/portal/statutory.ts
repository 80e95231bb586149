import { inLocale, type Locale } from '../kernel/strings.ts'
import { STATUTORY_ITEMS as ITEMS } from '../modules/sites/statutory.data.ts'

export const STATUTORY_ITEMS: readonly number[] = ITEMS.map(({ item }) => item)

/** The short name of an item of art. 20, 1–15; the bare number for anything else. */
export function statutoryName(item: number, locale: Locale): string {
  const found = ITEMS.find((each) => each.item === item)
  return found ? inLocale(found.short, locale) : String(item)
}
