import { BLOCK } from './block.data.ts'
import type { Ground } from './grounds.data.ts'
import { joinedRanges, type Range } from './words.ts'

/** Words of a paragraph to black out. Paragraphs count from 0 in the order they are shown. */
export type TextMark = {
  paragraph: number
  start: number
  end: number
  ground: Ground
  /** The same words elsewhere are something else and stay. */
  only: boolean
}

/** A part of a page, in shares of its width and height from the top left. */
export type Rectangle = { x: number; y: number; width: number; height: number }

/** A part of a page to black out; `words` where they are known, '' where it was drawn. */
export type PageMark = { page: number; rectangle: Rectangle; ground: Ground; words: string }

/** Where a paragraph stands in its document. */
export type Where = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes'
export type Paragraph = { where: Where; text: string }

/** The words of each mark; '' of one that is beyond the text. */
export function wordsOf(paragraphs: readonly { text: string }[], marks: readonly TextMark[]) {
  return marks.map(
    ({ paragraph, start, end }) => paragraphs[paragraph]?.text.slice(start, end) ?? '',
  )
}

/** The ranges to black out in each paragraph. */
export function rangesByParagraph(
  paragraphs: readonly { text: string }[],
  marks: readonly TextMark[],
): Range[][] {
  return paragraphs.map(({ text }, index) =>
    joinedRanges(
      marks.filter(({ paragraph }) => paragraph === index),
      text.length,
    ),
  )
}

/** A text with blocks in place of the ranges. */
export function blackedOut(text: string, ranges: readonly Range[]): string {
  let at = 0
  let left = ''
  for (const { start, end } of ranges) {
    left += text.slice(at, start) + BLOCK
    at = end
  }
  return left + text.slice(at)
}
