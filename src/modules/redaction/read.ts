import { createNameTagger } from '../checks/names/index.ts'
import { documentKind } from '../checks/rules/documents/kinds.ts'
import { MOST_PAGES, type OpenedPdf } from './pdf.ts'
import { docxParagraphs, picturesIn } from './rules/docx.ts'
import type { Paragraph, Rectangle } from './rules/marks.ts'
import { NotRedactable } from './rules/not-redactable.ts'
import { findOnPage, flowing, rectanglesOf } from './rules/pages.ts'
import { plainParagraphs } from './rules/plain.ts'
import { type Suggestion, type SuggestionKind, suggestionsIn } from './rules/suggest.ts'
import { placesOf } from './rules/words.ts'

/** More than anybody reads through on one screen. */
const MOST_TEXT = 300_000
const MOST_PARAGRAPHS = 5000

export type TextSuggestion = Suggestion & { paragraph: number }
export type PageSuggestion = {
  kind: SuggestionKind
  page: number
  words: string
  rectangles: Rectangle[]
}
export type ReadText = {
  kind: 'text'
  paragraphs: Paragraph[]
  suggestions: TextSuggestion[]
  pictures: number
}
export type ReadPages = {
  kind: 'pages'
  pages: { width: number; height: number; hasText: boolean }[]
  suggestions: PageSuggestion[]
}
export type FoundOnPage = { page: number; rectangles: Rectangle[]; around: string }

/** What the redaction screen shows of a Word or plain file; throws `UnreadableDocument`, `NotRedactable`. */
export function readText(bytes: Uint8Array, mime: string): ReadText {
  const isDocx = documentKind(mime) === 'docx'
  const paragraphs = isDocx ? docxParagraphs(bytes) : plainParagraphs(bytes)
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (length > MOST_TEXT || paragraphs.length > MOST_PARAGRAPHS) throw new NotRedactable('too-long')
  const { tag } = createNameTagger()
  return {
    kind: 'text',
    paragraphs,
    suggestions: paragraphs.flatMap(({ text }, paragraph) =>
      suggestionsIn(text, tag).map((each) => ({ ...each, paragraph })),
    ),
    pictures: isDocx ? picturesIn(bytes) : 0,
  }
}

/** What the redaction screen shows of a PDF besides its pictures. */
export async function readPages(pdf: OpenedPdf): Promise<ReadPages> {
  if (pdf.count > MOST_PAGES) throw new NotRedactable('too-long')
  const { tag } = createNameTagger()
  const pages: ReadPages['pages'] = []
  const suggestions: PageSuggestion[] = []
  for (let page = 1; page <= pdf.count; page++) {
    const { width, height } = await pdf.sizeOf(page)
    const text = await pdf.textOf(page)
    pages.push({ width, height, hasText: text.text.trim() !== '' })
    const flow = flowing(text)
    for (const { kind, start, end } of suggestionsIn(flow.text, tag))
      suggestions.push({
        kind,
        page,
        words: flow.text.slice(start, end),
        rectangles: rectanglesOf(flow, { start, end }),
      })
  }
  return { kind: 'pages', pages, suggestions }
}

/** Characters shown on each side of what was found. */
const AROUND = 12
const MOST_FOUND = 500

/** Every place of words in a PDF's text. */
export async function findInPages(pdf: OpenedPdf, words: string): Promise<FoundOnPage[]> {
  const found: FoundOnPage[] = []
  for (let page = 1; page <= Math.min(pdf.count, MOST_PAGES); page++) {
    const text = await pdf.textOf(page)
    for (const [index, rectangles] of findOnPage(text, words).entries()) {
      if (found.length >= MOST_FOUND) return found
      found.push({ page, rectangles, around: aroundOf(text.text, words, index) })
    }
  }
  return found
}

function aroundOf(text: string, words: string, index: number): string {
  const place = placesOf(text, words)[index]!
  const from = Math.max(0, place.start - AROUND)
  return text.slice(from, place.end + AROUND).replaceAll('\n', ' ')
}
