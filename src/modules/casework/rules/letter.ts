import type { LocalDate } from '../../../kernel/days.ts'
import { DAY, NUMBER } from './letter.data.ts'

/** A letter in words: what docx and print page show alike. Only `to` may say who somebody is. */
export type Letter = {
  title: string
  documentNo: string
  to: string
  paragraphs: readonly string[]
  /** The organisation that writes. */
  from: string
  on: LocalDate
}

/** A letter as a kind of case declares it: a title, what numbers it, and paragraphs with `{places}`. */
export type LetterTemplate = {
  title: string
  /** The word in its number: one sequence an organisation, a word and a year. */
  series: string
  paragraphs: readonly string[]
  /** Places that may have nothing to say. */
  mayBeEmpty?: readonly string[]
}

/** `{code}{series}〔2026〕3号`, as GB/T 9704 writes the number of a document. */
export function documentNo(code: string, series: string, year: number, count: number): string {
  return NUMBER.replace('{code}', code)
    .replace('{series}', series)
    .replace('{year}', String(year))
    .replace('{count}', String(count))
}

/** 2026年3月9日, without leading zeros. */
export function dayInWords(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return DAY.replace('{year}', String(year))
    .replace('{month}', String(month))
    .replace('{day}', String(date))
}

/**
 * The paragraphs of a template with every place filled in; a paragraph of nothing but an empty place is
 * left out. Throws where a place has no words and is not declared to need none: a letter with a gap
 * must not go out.
 */
export function fillTemplate(
  template: Pick<LetterTemplate, 'paragraphs' | 'mayBeEmpty'>,
  words: Readonly<Record<string, string>>,
): string[] {
  return template.paragraphs.flatMap((paragraph) => {
    const filled = paragraph.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = words[name]
      const isMissing = !value?.trim() && !template.mayBeEmpty?.includes(name)
      if (value === undefined || isMissing) throw new Error(`a letter lacks ${name}`)
      return value
    })
    return filled
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  })
}
