import { zipSync } from 'fflate'
import { type Parts, partText, readArchive } from '../../checks/rules/documents/archive.ts'
import { cleanDocx } from '../../checks/rules/documents/clean-docx.ts'
import { UnreadableDocument } from '../../checks/rules/documents/findings.ts'
import { putPart, writeParts } from '../../checks/rules/documents/office-clean.ts'
import {
  elements,
  escapeXml,
  parseXml,
  textOf,
  type XmlElement,
} from '../../checks/rules/documents/xml.ts'
import { BLOCK } from './block.data.ts'
import { withoutUnseen } from './docx-unseen.ts'
import { type Paragraph, rangesByParagraph, type TextMark, type Where, wordsOf } from './marks.ts'
import { NotRedactable } from './not-redactable.ts'
import { sweep } from './sweep.ts'
import { isSought, type Range } from './words.ts'

const TEXT_PARTS = /^word\/(document|header|footer|footnotes|endnotes)\d*\.xml$/
const ORDER = ['document', 'header', 'footer', 'footnotes', 'endnotes']
/** Of other programs: what they hold is packed once more, and nobody sees all of it. */
const EMBEDDED = /^word\/(embeddings|activeX|afchunk|charts|diagrams)[/.\d]/i

/** A stretch of a paragraph's text; of an element that holds words, or of a tab or break. */
type Segment = { element: XmlElement; text: string; holdsWords: boolean }
type Read = Paragraph & { segments: Segment[] }

/** The paragraphs of a file as it would go out: without comments, deletions and hidden text. */
export function docxParagraphs(bytes: Uint8Array): Paragraph[] {
  return paragraphsIn(rootsOf(prepared(bytes))).map(({ where, text }) => ({ where, text }))
}

/** The file with the marked words blacked out, and taken out of everything a reader does not see. */
export function redactDocx(bytes: Uint8Array, marks: readonly TextMark[]): Uint8Array {
  const parts = prepared(bytes)
  const roots = rootsOf(parts)
  const paragraphs = paragraphsIn(roots)
  const words = wordsOf(paragraphs, marks)
  const ranges = rangesByParagraph(paragraphs, marks)
  for (const [index, { segments }] of paragraphs.entries()) blackOut(segments, ranges[index]!)
  for (const { name, root } of roots) putPart(parts, name, root)
  sweep(
    parts,
    words.filter((each, index) => isSought(each) && !marks[index]!.only),
    isTextPart,
  )
  return zipSync(writeParts(parts))
}

export function isTextPart(name: string): boolean {
  return TEXT_PARTS.test(name)
}

function prepared(bytes: Uint8Array): Parts {
  const parts = readArchive(cleanDocx(readArchive(bytes)).bytes)
  if (!parts.has('word/document.xml')) throw new UnreadableDocument('damaged')
  if ([...parts.keys()].some((name) => EMBEDDED.test(name))) throw new NotRedactable('embedded')
  withoutUnseen(parts, isTextPart)
  return parts
}

function rootsOf(parts: Parts): { name: string; where: Where; root: XmlElement }[] {
  return [...parts.keys()]
    .filter(isTextPart)
    .map((name) => ({ name, kind: TEXT_PARTS.exec(name)![1]! }))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.name < b.name ? -1 : 1))
    .map(({ name, kind }) => ({
      name,
      where: kind === 'document' ? ('body' as const) : (kind as Where),
      root: parseXml(partText(parts, name)!),
    }))
}

function paragraphsIn(roots: readonly { where: Where; root: XmlElement }[]): Read[] {
  const read: Read[] = []
  function visit(element: XmlElement, where: Where, into: Segment[] | null): void {
    let segments = into
    if (element.name === 'p') {
      const own: Segment[] = []
      const paragraph: Read = { where, segments: own, text: '' }
      read.push(paragraph)
      for (const each of elements(element)) visit(each, where, own)
      paragraph.text = own.map(({ text }) => text).join('')
      return
    }
    if (segments) {
      const text = textIn(element)
      if (text !== undefined) segments.push({ element, text, holdsWords: element.name === 't' })
    }
    // The text of a shape is paragraphs of its own.
    if (element.name === 'txbxContent') segments = null
    for (const each of elements(element)) visit(each, where, segments)
  }
  for (const { where, root } of roots) visit(root, where, null)
  return read
}

function textIn(element: XmlElement): string | undefined {
  switch (element.name) {
    case 't':
      return textOf(element)
    case 'tab':
      // A tab in a run has no attributes; one in the properties of a paragraph is a tab stop.
      return /\s(\w+:)?(val|pos)=/.test(element.open) ? undefined : '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    default:
      return undefined
  }
}

/** Blacks ranges out over all the runs they go through; what lies inside leaves nothing behind. */
function blackOut(segments: readonly Segment[], ranges: readonly Range[]): void {
  let from = 0
  const begun = new Set<Range>()
  for (const { element, text, holdsWords } of segments) {
    const to = from + text.length
    let left = ''
    for (let at = from; at < to; at++) {
      const range = ranges.find(({ start, end }) => at >= start && at < end)
      if (!range) left += text[at - from]
      else if (holdsWords && !begun.has(range)) {
        begun.add(range)
        left += BLOCK
      }
    }
    from = to
    if (left === text) continue
    if (holdsWords) {
      element.open = withSpace(element.open)
      element.children = [escapeXml(left)]
    } else {
      element.open = ''
      element.close = ''
      element.children = []
    }
  }
}

function withSpace(open: string): string {
  return /xml:space=/.test(open) ? open : open.replace(/>$/, ' xml:space="preserve">')
}

/** How many pictures a file has: what is written in them nobody finds but who looks. */
export function picturesIn(bytes: Uint8Array): number {
  return [...readArchive(bytes).keys()].filter((name) => /^word\/media\//.test(name)).length
}
