import { zipSync } from 'fflate'
import { type Parts, partText } from './archive.ts'
import { isHiddenRun, stylesWith } from './docx.ts'
import type { HiddenCode } from './findings.ts'
import { readPart } from './office.ts'
import { cleanPackage, dropPart, putPart, removeElements, writeParts } from './office-clean.ts'
import { attribute, child, elements, parseXml, type XmlElement, type XmlNode } from './xml.ts'

/** Gone with all they hold. */
const REMOVED = new Set([
  'del',
  'moveFrom',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'annotationRef',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
  'cellIns',
  'cellDel',
  'cellMerge',
  'moveFromRangeStart',
  'moveFromRangeEnd',
  'moveToRangeStart',
  'moveToRangeEnd',
])
/** What they hold stays. */
const UNWRAPPED = new Set(['ins', 'moveTo'])
const TEXT_PARTS = /^word\/(document|(header|footer|footnotes|endnotes)\d*)\.xml$/
const COMMENT_PARTS = /^word\/(comments\w*|people)\.xml$/

/**
 * The file as it should go out: insertions accepted, deletions, comments and hidden text gone, nobody's
 * name in it. Answers the kinds of finding dealt with; what else there is stays. Throws `UnreadableDocument`.
 */
export function cleanDocx(parts: Parts): { bytes: Uint8Array; removed: HiddenCode[] } {
  const kept: Parts = new Map(parts)
  const hiddenStyles = stylesWith(readPart(parts, 'word/styles.xml'), isHiddenRun)
  for (const name of parts.keys()) {
    if (COMMENT_PARTS.test(name)) dropPart(kept, name)
    else if (TEXT_PARTS.test(name)) {
      const root = parseXml(partText(parts, name)!)
      putPart(kept, name, { ...root, children: cleaned(root, hiddenStyles) })
    }
  }
  removeElements(kept, 'word/settings.xml', ['trackRevisions', 'attachedTemplate', 'rsids'])
  cleanPackage(kept)
  return {
    bytes: zipSync(writeParts(kept)),
    removed: ['comment', 'tracked-change', 'hidden-text', 'person', 'custom-property'],
  }
}

function cleaned(parent: XmlElement, hidden: ReadonlySet<string>): XmlNode[] {
  return parent.children.flatMap((node): XmlNode[] => {
    if (typeof node === 'string') return [node]
    if (REMOVED.has(node.name)) return []
    if (UNWRAPPED.has(node.name)) return cleaned(node, hidden)
    if (isGone(node, hidden)) return []
    const children = cleaned(node, hidden)
    // A paragraph whose mark and whole text were deleted is no paragraph any more.
    if (node.name === 'p' && hasDeletedMark(node) && !children.some(isContent)) return []
    return [{ ...node, children }]
  })
}

/** Hidden runs, paragraphs of a hidden style, deleted rows. */
function isGone(element: XmlElement, hidden: ReadonlySet<string>): boolean {
  const properties = child(element, `${element.name}Pr`)
  if (!properties) return false
  const style = child(properties, element.name === 'p' ? 'pStyle' : 'rStyle')
  const inHiddenStyle = style !== undefined && hidden.has(attribute(style, 'val') ?? '')
  if (element.name === 'r') return isHiddenRun(properties) || inHiddenStyle
  if (element.name === 'p') return inHiddenStyle
  return element.name === 'tr' && child(properties, 'del') !== undefined
}

function hasDeletedMark(paragraph: XmlElement): boolean {
  const properties = child(paragraph, 'pPr')
  const mark = properties && child(properties, 'rPr')
  return mark !== undefined && child(mark, 'del') !== undefined
}

function isContent(node: XmlNode): boolean {
  return (
    typeof node !== 'string' &&
    node.name !== 'pPr' &&
    (node.name !== 'r' || elements(node).length > 0)
  )
}
