import { altChunks } from './alt-chunks.ts'
import type { Parts } from './archive.ts'
import { drawnPieces } from './drawn.ts'
import type { DocumentFinding, DocumentPlace, Piece } from './findings.ts'
import { UnreadableDocument } from './findings.ts'
import { inspectPackage, localPaths, readPart, relationsOf } from './office.ts'
import { shown } from './words.ts'
import { attribute, child, descendants, elements, textOf, type XmlElement } from './xml.ts'

const TEXT = ['t', 'delText']
/** Elements that say what was changed, with the text they hold. */
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
/** Changes of form: no text of their own. */
const FORM_CHANGES = new Set([
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
  'cellIns',
  'cellDel',
  'cellMerge',
])
const NOTE_PARTS = /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/

/** Looks through a word-processing file; throws `UnreadableDocument`. */
export function inspectDocx(
  parts: Parts,
  depth = 0,
): { findings: DocumentFinding[]; pieces: Piece[] } {
  const main = readPart(parts, 'word/document.xml')
  if (!main) throw new UnreadableDocument('damaged')
  const hiddenStyles = stylesWith(readPart(parts, 'word/styles.xml'), isHiddenRun)
  const look = lookThrough(hiddenStyles)
  look.part(main)
  for (const name of [...parts.keys()].filter((each) => NOTE_PARTS.test(each)).toSorted()) {
    const part = NOTE_PARTS.exec(name)![1] as 'header' | 'footer' | 'footnotes' | 'endnotes'
    look.part(readPart(parts, name)!, { kind: 'note', part })
  }
  const comments = readPart(parts, 'word/comments.xml')
  for (const comment of comments ? descendants(comments, 'comment') : []) {
    const author = attribute(comment, 'author') ?? ''
    const number = look.commented.get(attribute(comment, 'id') ?? '')
    look.findings.push({
      code: 'comment',
      severity: 'block',
      place: { kind: 'paragraph', number: number ?? 1 },
      words: shown(`${author ? `${author}: ` : ''}${textOf(comment, TEXT)}`),
    })
    look.pieces.push({
      text: textOf(comment, TEXT),
      place: { kind: 'paragraph', number: number ?? 1 },
      join: '\n',
    })
  }
  const taken = altChunks(parts, depth, (inside) => inspectDocx(inside, depth + 1))
  return {
    findings: [
      ...look.findings,
      ...taken.findings,
      ...inspectPackage(parts),
      ...localPaths(
        ['word/document.xml', 'word/settings.xml'].flatMap((part) => relationsOf(parts, part)),
      ),
    ],
    pieces: [...look.pieces, ...drawnPieces(parts), ...taken.pieces],
  }
}

type Where = {
  place: DocumentPlace
  /** On another ground than white, where white letters can be read. */
  shaded: boolean
  inChange: boolean
  inCell: boolean
}

function lookThrough(hiddenStyles: ReadonlySet<string>) {
  const findings: DocumentFinding[] = []
  const pieces: Piece[] = []
  const commented = new Map<string, number>()
  let paragraphs = 0

  function add(code: DocumentFinding['code'], where: Where, words: string): void {
    const last = findings.at(-1)
    // One hidden sentence is often many runs.
    if (
      last?.code === code &&
      code !== 'tracked-change' &&
      JSON.stringify(last.place) === JSON.stringify(where.place)
    )
      last.words = shown(`${last.words}${words}`)
    else findings.push({ code, severity: 'block', place: where.place, words: shown(words) })
  }

  function visit(element: XmlElement, where: Where): void {
    if (FORM_CHANGES.has(element.name)) {
      add('tracked-change', where, attribute(element, 'author') ?? '')
      return
    }
    let inside = where
    if (element.name === 'p') {
      if (where.place.kind === 'paragraph') {
        paragraphs += 1
        inside = { ...inside, place: { kind: 'paragraph', number: paragraphs } }
      }
      pieces.push({
        text: textOf(element, TEXT),
        place: inside.place,
        join: where.inCell ? ' ' : '\n',
      })
      const own = child(element, 'pPr')
      const style = own && child(own, 'pStyle')
      if (style && hiddenStyles.has(attribute(style, 'val') ?? '')) {
        add('hidden-text', inside, textOf(element, TEXT))
        return
      }
    }
    if (element.name === 'tbl')
      inside = { ...inside, shaded: where.shaded || descendants(element, 'tblStyle').length > 0 }
    const properties = child(element, `${element.name}Pr`)
    if (properties && isShaded(properties)) inside = { ...inside, shaded: true }
    // The ground of a picture's or shape's text is not told here.
    if (element.name === 'txbxContent') inside = { ...inside, shaded: true }
    if (CHANGES.has(element.name)) {
      const words = `${attribute(element, 'author') ?? ''}: ${textOf(element, TEXT)}`
      if (!where.inChange) add('tracked-change', inside, words)
      inside = { ...inside, inChange: true }
    }
    if (element.name === 'commentReference' || element.name === 'commentRangeStart') {
      const id = attribute(element, 'id') ?? ''
      if (!commented.has(id)) commented.set(id, paragraphs)
    }
    if (element.name === 'r') visitRun(element, inside)
    if (element.name === 'tc') inside = { ...inside, inCell: true }
    for (const each of elements(element)) visit(each, inside)
    if (element.name === 'tc') joinLast('\t')
    if (element.name === 'tr') joinLast('\n')
  }

  /** A row of a table is one line, its cells parted by tabs. */
  function joinLast(join: string): void {
    const last = pieces.at(-1)
    if (last) last.join = join
  }

  function visitRun(run: XmlElement, where: Where): void {
    const words = textOf(run, TEXT)
    const properties = child(run, 'rPr')
    if (!words.trim() || !properties) return
    const style = child(properties, 'rStyle')
    if (isHiddenRun(properties) || (style && hiddenStyles.has(attribute(style, 'val') ?? '')))
      add('hidden-text', where, words)
    else if (isWhite(properties) && !where.shaded && !isShaded(properties))
      add('invisible-text', where, words)
  }

  return {
    findings,
    pieces,
    commented,
    /** Without a place the paragraphs are counted. */
    part(root: XmlElement, place: DocumentPlace = { kind: 'paragraph', number: 0 }) {
      visit(root, { place, shaded: false, inChange: false, inCell: false })
    },
  }
}

/** Whether these properties of a run hide it on screen and in print. */
export function isHiddenRun(properties: XmlElement): boolean {
  return elements(properties).some((each) => each.name === 'vanish' && isOn(each))
}

function isOn(toggle: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(attribute(toggle, 'val') ?? '')
}

function isWhite(properties: XmlElement): boolean {
  const color = child(properties, 'color')
  return color !== undefined && /^ffffff$/i.test(attribute(color, 'val') ?? '')
}

function isShaded(properties: XmlElement): boolean {
  const highlight = child(properties, 'highlight')
  if (highlight && !['none', 'white'].includes(attribute(highlight, 'val') ?? '')) return true
  const shade = child(properties, 'shd')
  if (!shade) return false
  const fill = (attribute(shade, 'fill') ?? 'auto').toLowerCase()
  const pattern = attribute(shade, 'val') ?? 'clear'
  return !['auto', 'ffffff'].includes(fill) || !['clear', 'nil'].includes(pattern)
}

/** Names of the styles whose run properties are such. */
export function stylesWith(
  styles: XmlElement | undefined,
  is: (properties: XmlElement) => boolean,
): Set<string> {
  const names = (styles ? descendants(styles, 'style') : []).flatMap((style) => {
    const properties = child(style, 'rPr')
    return properties && is(properties) ? [attribute(style, 'styleId') ?? ''] : []
  })
  return new Set(names)
}
