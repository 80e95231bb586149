import type { Inline, Mark } from '../document.ts'
import { sameMarks } from './marks.ts'

/** One piece of a line being read: text with its marks, or a line break. */
export type Piece = { text: string; marks: Mark[] } | 'break'

/** Zero-width characters, the byte order mark, soft hyphens and control characters. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g
const SPACES = /\s+/g
const ONLY_SPACES = /^\s*$/
const LEADING_SPACES = /^\s+/
const HAN_OR_PUNCTUATION = /[\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/

/**
 * Turns the pieces between two block tags into paragraphs.
 *
 * Office HTML indents with runs of `&nbsp;` or U+3000 and makes paragraphs with `<br>`: a break before
 * an indented line or a doubled break therefore starts a new paragraph, indentation goes, and other
 * runs of spaces become one. Spaces under an underline are a blank to fill in, and stay.
 */
export function paragraphsFrom(pieces: Piece[]): Inline[][] {
  const paragraphs: Inline[][] = []
  let line: Piece[] = []
  for (const part of splitAtParagraphBreaks(pieces)) {
    if (part === 'paragraph') {
      paragraphs.push(inlineOf(line))
      line = []
    } else line.push(part)
  }
  paragraphs.push(inlineOf(line))
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

function* splitAtParagraphBreaks(pieces: Piece[]): Generator<Piece | 'paragraph'> {
  let breaks = 0
  let indent = 0
  let held: Piece[] = []
  for (const piece of pieces) {
    if (piece === 'break') {
      breaks += 1
      indent = 0
      held = []
    } else if (breaks > 0 && !isBlank(piece) && ONLY_SPACES.test(piece.text)) {
      indent += indentOf(piece.text)
      held.push(piece)
    } else {
      if (breaks > 0) {
        indent += isBlank(piece) ? 0 : indentOf(LEADING_SPACES.exec(piece.text)?.[0] ?? '')
        yield breaks > 1 || indent >= 2 ? 'paragraph' : 'break'
        yield* held
        breaks = 0
        held = []
      }
      yield piece
    }
  }
}

/** Characters of deliberate indentation; plain spaces and line ends of the source are none. */
function indentOf(spaces: string): number {
  return spaces.match(/[\u00a0\u2003\u3000]/g)?.length ?? 0
}

/** A blank of a form: underlined spaces. */
function isBlank(piece: Exclude<Piece, 'break'>): boolean {
  return piece.marks.some((mark) => mark.type === 'underline')
}

function inlineOf(pieces: Piece[]): Inline[] {
  const inline: Inline[] = []
  let pending = ''
  let atLineStart = true
  const push = (text: string, marks: Mark[]) => {
    const last = inline.at(-1)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text
    else inline.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
  }
  for (const piece of pieces) {
    if (piece === 'break') {
      pending = ''
      atLineStart = true
      if (inline.length > 0) inline.push({ type: 'hardBreak' })
      continue
    }
    const clean = piece.text.replace(INVISIBLE, '')
    if (clean === '') continue
    if (isBlank(piece)) {
      if (pending !== '') push(spaceBetween('', pending, ''), [])
      pending = ''
      push(clean.replace(/[\t\n\r\f]+/g, ' '), piece.marks)
      atLineStart = false
      continue
    }
    const leading = LEADING_SPACES.exec(clean)?.[0] ?? ''
    if (leading !== '' && !atLineStart) {
      pending = pending + leading
    }
    const rest = clean.slice(leading.length)
    if (rest === '') continue
    if (pending !== '') {
      const space = spaceBetween(lastText(inline), pending, rest)
      if (space !== '') push(space, sameMarks(lastMarks(inline), piece.marks) ? piece.marks : [])
    }
    const words = rest.replace(SPACES, (run, at: number) =>
      at + run.length === rest.length
        ? ''
        : spaceBetween(rest[at - 1] ?? '', run, rest[at + run.length] ?? ''),
    )
    push(words, piece.marks)
    pending = rest.slice(rest.trimEnd().length)
    atLineStart = false
  }
  while (inline.at(-1)?.type === 'hardBreak') inline.pop()
  return inline
}

/** One space for a run; none where the source merely wrapped a line between two Han characters. */
function spaceBetween(before: string, run: string, after: string): string {
  if (run.includes('\u3000')) return '\u3000'
  const onlyWrapped = /^[ \t\r]*\n[ \t\r\n]*$/.test(run)
  return onlyWrapped &&
    HAN_OR_PUNCTUATION.test(before.slice(-1)) &&
    HAN_OR_PUNCTUATION.test(after.slice(0, 1))
    ? ''
    : ' '
}

function lastText(inline: Inline[]): string {
  const last = inline.at(-1)
  return last?.type === 'text' ? last.text : ''
}

function lastMarks(inline: Inline[]): Mark[] {
  const last = inline.at(-1)
  return last?.type === 'text' ? (last.marks ?? []) : []
}
