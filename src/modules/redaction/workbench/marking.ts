import type { Ground } from '../rules/grounds.data.ts'
import type { PageMark, TextMark } from '../rules/marks.ts'
import { isSought, placesOf, sameForm } from '../rules/words.ts'

/** A mark with the words it covers; '' of a drawn box. */
export type Marked = (TextMark & { words: string }) | PageMark

export function isPageMark(mark: Marked): mark is PageMark {
  return 'page' in mark
}

/** Marks that are decided about together: the same words, or one box. */
export type Group = { key: string; words: string; ground: Ground; marks: Marked[] }

export function groupsOf(marks: readonly Marked[]): Group[] {
  const groups = new Map<string, Group>()
  marks.forEach((mark, index) => {
    const only = !isPageMark(mark) && mark.only
    const key = mark.words === '' || only ? `${index}` : `words ${sameForm(mark.words)}`
    const known = groups.get(key)
    if (known) known.marks.push(mark)
    else groups.set(key, { key, words: mark.words, ground: mark.ground, marks: [mark] })
  })
  return [...groups.values()]
}

/** The marks for words of a paragraph: everywhere they stand, or only where they were chosen. */
export function textMarks(
  paragraphs: readonly { text: string }[],
  chosen: { paragraph: number; start: number; end: number },
  how: { ground: Ground; everywhere: boolean },
): Marked[] {
  const words = paragraphs[chosen.paragraph]!.text.slice(chosen.start, chosen.end)
  const { ground, everywhere } = how
  if (!everywhere || !isSought(words)) return [{ ...chosen, words, ground, only: true }]
  return paragraphs.flatMap(({ text }, paragraph) =>
    placesOf(text, words).map((place) => ({
      paragraph,
      ...place,
      words: text.slice(place.start, place.end),
      ground,
      only: false,
    })),
  )
}

/** What is there and what is added; a place that is marked already stays as it is. */
export function withMarks(marks: readonly Marked[], added: readonly Marked[]): Marked[] {
  return [...marks, ...added.filter((each) => !marks.some((known) => isSamePlace(known, each)))]
}

export function isSamePlace(a: Marked, b: Marked): boolean {
  if (isPageMark(a))
    return (
      isPageMark(b) &&
      a.page === b.page &&
      JSON.stringify(a.rectangle) === JSON.stringify(b.rectangle)
    )
  return !isPageMark(b) && a.paragraph === b.paragraph && a.start <= b.start && a.end >= b.end
}

/** A stretch of a paragraph as it is shown. */
export type Piece = { start: number; text: string; marked: boolean; suggested: boolean }

/** A paragraph cut where something begins or ends. */
export function piecesOf(
  text: string,
  marked: readonly { start: number; end: number }[],
  suggested: readonly { start: number; end: number }[],
): Piece[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...marked, ...suggested]) {
    cuts.add(Math.min(start, text.length))
    cuts.add(Math.min(end, text.length))
  }
  const places = [...cuts].sort((a, b) => a - b)
  const isIn = (ranges: readonly { start: number; end: number }[], at: number) =>
    ranges.some(({ start, end }) => at >= start && at < end)
  return places.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, places[index + 1]!),
    marked: isIn(marked, start),
    suggested: isIn(suggested, start),
  }))
}
