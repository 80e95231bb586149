import { decodePlain } from '../../checks/rules/documents/plain.ts'
import { blackedOut, type Paragraph, rangesByParagraph, type TextMark } from './marks.ts'

/** Lines of a plain text as paragraphs. */
export function plainParagraphs(bytes: Uint8Array): Paragraph[] {
  return decodePlain(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((text) => ({ where: 'body', text }))
}

/** The text with the marked words blacked out, in UTF-8. */
export function redactPlain(bytes: Uint8Array, marks: readonly TextMark[]): Uint8Array {
  const paragraphs = plainParagraphs(bytes)
  const ranges = rangesByParagraph(paragraphs, marks)
  const lines = paragraphs.map(({ text }, index) => blackedOut(text, ranges[index]!))
  return new TextEncoder().encode(lines.join('\n'))
}
