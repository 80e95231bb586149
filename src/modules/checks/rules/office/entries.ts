import type { LocalDate } from '../../../../kernel/days.ts'

/** The lists an office keeps itself. */
export const OFFICE_LISTS = ['leader', 'body', 'region', 'banned', 'caution', 'phrase'] as const
export type OfficeList = (typeof OFFICE_LISTS)[number]

/** A leader with one title, or a word with what is to stand for it; both may be of some time only. */
export type OfficeWord = {
  list: OfficeList
  word: string
  /** '' where there is nothing to put in its place. */
  right: string
  /** Of a leader. */
  title: string
  /** Of a leader: the place in a list of them. */
  rank: number | null
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

export type OfficeLists = {
  words: readonly OfficeWord[]
  /** Of each leader's name what it may be mistaken for, one character wrong. */
  variants: Readonly<Record<string, readonly string[]>>
}

/**
 * Whether an entry holds on a day. Of a text without a day, only what has no end: it is of today, and
 * today's lists are kept.
 */
export function holdsOn(
  { validFrom, validTo }: Pick<OfficeWord, 'validFrom' | 'validTo'>,
  on: LocalDate | null,
): boolean {
  if (on === null) return validTo === null
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo)
}
