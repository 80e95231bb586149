import { type Parts, partText } from '../../checks/rules/documents/archive.ts'
import { readPart, relationsOf } from '../../checks/rules/documents/office.ts'
import { putPart, removeElements } from '../../checks/rules/documents/office-clean.ts'
import {
  attribute,
  descendants,
  elements,
  type XmlElement,
  type XmlNode,
} from '../../checks/rules/documents/xml.ts'
import { isPageNumber, readFields } from './fields.ts'
import { NotRedactable } from './not-redactable.ts'

/** Everything else a file may hold is not on the page: properties, fonts, data, printers, signatures. */
const KEPT_PARTS =
  /^(\[Content_Types\]\.xml|(word\/|word\/theme\/)?_rels\/[^/]*\.rels|word\/(document|header|footer|footnotes|endnotes|styles|numbering|settings|fontTable)\d*\.xml|word\/(theme|media)\/[^/]+)$/
/** A relation of these kinds is there by its kind; a picture, header or footer by who names it. */
const UNNAMED_RELATIONS = new Set([
  'officeDocument',
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'theme',
  'footnotes',
  'endnotes',
])
const NAMED_RELATIONS = new Set(['image', 'header', 'footer'])

/** What the layout is computed by. Paths, passwords, data sources and names of variables are not. */
const KEPT_SETTINGS = new Set([
  'autoHyphenation',
  'bookFoldPrinting',
  'bookFoldRevPrinting',
  'bordersDoNotSurroundFooter',
  'bordersDoNotSurroundHeader',
  'characterSpacingControl',
  'clrSchemeMapping',
  'compat',
  'consecutiveHyphenLimit',
  'decimalSymbol',
  'defaultTabStop',
  'defaultTableStyle',
  'displayBackgroundShape',
  'doNotHyphenateCaps',
  'drawingGridHorizontalSpacing',
  'drawingGridVerticalSpacing',
  'endnotePr',
  'evenAndOddHeaders',
  'footnotePr',
  'gutterAtTop',
  'hyphenationZone',
  'listSeparator',
  'mathPr',
  'mirrorMargins',
  'noLineBreaksAfter',
  'noLineBreaksBefore',
  'printTwoOnOne',
  'shapeDefaults',
  'themeFontLang',
  'zoom',
])

/** Gone with all they hold: targets, names, data and descriptions that no reader of the page sees. */
const GONE = new Set([
  'Fallback',
  'OLEObject',
  'altChunk',
  'bookmarkEnd',
  'bookmarkStart',
  'control',
  'customXmlPr',
  'dataBinding',
  'extLst',
  'ffData',
  'fldData',
  'hlinkClick',
  'hlinkHover',
  'hlinkMouseOver',
  'permEnd',
  'permStart',
  'printerSettings',
  'sdtEndPr',
  'sdtPr',
  'smartTagPr',
  'subDoc',
  'tblCaption',
  'tblDescription',
])
/** What they hold stays, and stands where they stood. */
const UNWRAPPED = new Set(['hyperlink', 'smartTag', 'customXml', 'sdt', 'sdtContent'])
const CUSTOM_RANGES = /^customXml\w*Range(Start|End)$/

/**
 * The parts of a file with nothing but what a reader of its pages sees: links and fields as plain
 * words, no bookmarks, no data behind them, no fonts (one cut to its letters names the letters that
 * were blacked out), no properties. Throws `NotRedactable` where that would change what is seen.
 */
export function withoutUnseen(parts: Parts, isShown: (name: string) => boolean): void {
  for (const name of [...parts.keys()].filter(isShown)) {
    const root = readPart(parts, name)!
    requireWholePictures(root)
    const fields = readFields(root)
    putPart(parts, name, { ...root, children: seen(root, fields) })
  }
  removeElements(parts, 'word/fontTable.xml', [
    'embedRegular',
    'embedBold',
    'embedItalic',
    'embedBoldItalic',
  ])
  keepSettings(parts)
  keepReached(parts)
}

function seen(parent: XmlElement, fields: ReturnType<typeof readFields>): XmlNode[] {
  return parent.children.flatMap((node): XmlNode[] => {
    if (typeof node === 'string') return [node]
    const field = fields.get(node)
    if (field !== undefined) return field === '' ? [] : [shownWords(node, field)]
    if (GONE.has(node.name) || CUSTOM_RANGES.test(node.name) || isHiddenDrawing(node)) return []
    const children = seen(node, fields)
    const isCode = node.name === 'fldSimple' && !isPageNumber(attribute(node, 'instr') ?? '')
    if (UNWRAPPED.has(node.name) || isCode) return children
    return [{ ...node, open: unnamed(node), children }]
  })
}

/** A run's own words in place of a box or list of a form. */
function shownWords({ open }: XmlElement, words: string): XmlElement {
  const prefix = /^<(\w+:)?/.exec(open)![1] ?? ''
  return { name: 't', open: `<${prefix}t>`, close: `</${prefix}t>`, children: [words] }
}

/** Shapes and pictures without the names somebody gave them, and without where they lead. */
function unnamed({ name, open }: XmlElement): string {
  if (name === 'docPr' || name === 'cNvPr')
    return open.replace(/(\sname\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1""')
  if (!open.startsWith('<v:')) return open
  const led = open.replace(/\s(?:o:)?(?:href|target)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
  return name === 'shapetype' ? led : led.replace(/\sid\s*=\s*(?:"[^"]*"|'[^']*')/, '')
}

function isHiddenDrawing(element: XmlElement): boolean {
  if (element.name !== 'drawing') return false
  const [properties] = descendants(element, 'docPr')
  return properties !== undefined && /^(1|true|on)$/.test(attribute(properties, 'hidden') ?? '')
}

/** What is cropped off a picture, or lies outside its shape, is still in the file. */
function requireWholePictures(root: XmlElement): void {
  const size = (element: XmlElement, name: string) =>
    Number.parseFloat(attribute(element, name) ?? '0')
  const cropped =
    descendants(root, 'srcRect').some((each) =>
      ['l', 't', 'r', 'b'].some((side) => size(each, side) > 0),
    ) ||
    descendants(root, 'fillRect').some((each) =>
      ['l', 't', 'r', 'b'].some((side) => size(each, side) < 0),
    ) ||
    descendants(root, 'imagedata').some((each) =>
      ['cropleft', 'croptop', 'cropright', 'cropbottom'].some((side) => size(each, side) > 0),
    ) ||
    descendants(root, 'pic').some(
      (each) =>
        descendants(each, 'custGeom').length > 0 ||
        descendants(each, 'prstGeom').some((shape) => attribute(shape, 'prst') !== 'rect'),
    )
  if (cropped) throw new NotRedactable('cropped')
}

function keepSettings(parts: Parts): void {
  const root = readPart(parts, 'word/settings.xml')
  if (!root) return
  for (const settings of elements(root))
    settings.children = settings.children.filter(
      (each) => typeof each === 'string' || KEPT_SETTINGS.has(each.name),
    )
  putPart(parts, 'word/settings.xml', root)
}

/** Parts that nothing on the pages leads to are gone: a picture of a deletion, whatever is linked. */
function keepReached(parts: Parts): void {
  const reached = new Set(['[Content_Types].xml'])
  const visit = (part: string): void => {
    if (reached.has(part)) return
    reached.add(part)
    const list = relationsFile(part)
    if (!parts.has(list)) return
    reached.add(list)
    const named = part === '' ? new Set<string>() : namesIn(partText(parts, part)!)
    const kept = relationsOf(parts, part).filter(
      ({ id, type, target, external }) =>
        !external &&
        parts.has(target) &&
        KEPT_PARTS.test(target) &&
        (UNNAMED_RELATIONS.has(type) || (NAMED_RELATIONS.has(type) && named.has(id))),
    )
    const ids = new Set(kept.map(({ id }) => id))
    removeElements(parts, list, ['Relationship'], (each) => !ids.has(attribute(each, 'Id') ?? ''))
    if (part !== '' && part.endsWith('.xml')) dropNames(parts, part, ids)
    for (const { target } of kept) visit(target)
  }
  visit('')
  for (const name of [...parts.keys()]) if (!reached.has(name)) parts.delete(name)
  removeElements(
    parts,
    '[Content_Types].xml',
    ['Override'],
    (each) => !parts.has((attribute(each, 'PartName') ?? '').replace(/^\//, '')),
  )
}

function relationsFile(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

/** Attributes of the namespace in which parts name their relations. */
function naming(text: string): RegExp {
  const prefixes = [
    ...text.matchAll(
      /xmlns:([\w.-]+)\s*=\s*["'][^"']*\/officeDocument\/(?:2006\/)?relationships["']/g,
    ),
  ].map((match) => match[1]!)
  return new RegExp(
    `\\s(?:${[...new Set(['r', ...prefixes])].join('|')}):\\w+\\s*=\\s*["']([^"']*)["']`,
    'g',
  )
}

function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(naming(text))].map((match) => match[1]!))
}

/** A file that names a relation it does not have is held to be damaged. */
function dropNames(parts: Parts, part: string, kept: ReadonlySet<string>): void {
  const attributes = naming(partText(parts, part)!)
  const without = (element: XmlElement): XmlNode[] =>
    element.children.flatMap((each): XmlNode[] => {
      if (typeof each === 'string') return [each]
      const open = each.open.replace(attributes, (whole, id: string) => (kept.has(id) ? whole : ''))
      if (open !== each.open && /^(header|footer)Reference$/.test(each.name)) return []
      return [{ ...each, open, children: without(each) }]
    })
  const root = readPart(parts, part)!
  putPart(parts, part, { ...root, children: without(root) })
}

/**
 * Parts of a file that hold what no reader of the page sees, by name. Reads the text of the parts, not
 * the trees by which it was taken out.
 */
export function unseenIn(parts: Parts): string[] {
  return [...parts.keys()].filter((name) => {
    const isFolder = name.endsWith('/') && parts.get(name)!.length === 0
    if (isFolder) return false
    if (!KEPT_PARTS.test(name)) return true
    if (name.endsWith('.rels'))
      return /\sTargetMode\s*=\s*["']External/.test(partText(parts, name)!)
    if (!/^word\/\w+\.xml$/.test(name)) return false
    const text = partText(parts, name)!
    return (
      /<(\w+:)?(hyperlink|hlinkClick|hlinkHover|bookmarkStart|sdtPr|ffData|fldData|embedRegular|attachedTemplate|mailMerge|docVars|OLEObject)[\s/>]/.test(
        text,
      ) ||
      [...text.matchAll(/<(?:\w+:)?instrText[^>]*>([^<]*)</g)].some(
        ([, code]) => !isPageNumber(code!),
      ) ||
      [...text.matchAll(/<(?:\w+:)?fldSimple[^>]*\sw:instr="([^"]*)"/g)].some(
        ([, code]) => !isPageNumber(code!),
      )
    )
  })
}
