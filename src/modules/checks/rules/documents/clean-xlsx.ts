import { zipSync } from 'fflate'
import { type Parts, partText } from './archive.ts'
import type { HiddenCode } from './findings.ts'
import { relationsOf } from './office.ts'
import {
  cleanPackage,
  dropPart,
  partTree,
  putPart,
  removeElements,
  writeParts,
} from './office-clean.ts'
import { type Sheet, sheetsOf, WORKBOOK } from './xlsx.ts'
import {
  attribute,
  descendants,
  elements,
  escapeXml,
  textOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/**
 * The spreadsheet without comments, names of people, and those hidden sheets that no formula or name
 * refers to. Hidden rows and columns stay: what a sum rests on is for its author to decide. Throws
 * `UnreadableDocument`.
 */
export function cleanXlsx(parts: Parts): {
  bytes: Uint8Array
  removed: HiddenCode[]
  /** Hidden sheets something refers to. */
  referenced: string[]
} {
  const kept: Parts = new Map(parts)
  const sheets = sheetsOf(parts)
  const hidden = sheets.filter(({ state }) => state !== 'visible')
  const gone = unreferenced(parts, sheets, hidden)
  if (gone.length > 0) dropSheets(kept, sheets, gone)
  for (const sheet of sheets.filter((each) => !gone.includes(each))) dropComments(kept, sheet.part)
  for (const name of [...kept.keys()].filter((each) => /^xl\/persons\//.test(each)))
    if (kept.has(name)) dropPart(kept, name)
  cleanPackage(kept)
  const left = hidden.filter((sheet) => !gone.includes(sheet)).map(({ name }) => name)
  return {
    bytes: zipSync(writeParts(kept)),
    removed: [
      'comment',
      'person',
      'custom-property',
      ...(gone.length > 0 ? (['hidden-sheet'] as const) : []),
    ],
    referenced: left,
  }
}

/** Hidden sheets whose name stands in no formula, name, chart or pivot of what stays. */
function unreferenced(parts: Parts, sheets: readonly Sheet[], hidden: readonly Sheet[]): Sheet[] {
  let gone = [...hidden]
  // A hidden sheet may serve another hidden one that must stay.
  for (let before = -1; before !== gone.length; ) {
    before = gone.length
    const staying = [...parts.keys()].filter(
      (name) =>
        /^xl\/(worksheets|charts|pivotTables|pivotCache|tables)\/[^/]+\.xml$/.test(name) &&
        !gone.some(({ part }) => part === name),
    )
    const formulas = staying
      .flatMap((name) => descendants(partTree(parts, name), 'f', 'formula1', 'formula2', 'formula'))
      .map((each) => textOf(each))
      .join('\n')
    const references = staying
      .map((name) => partText(parts, name)!)
      .flatMap((text) => text.match(/ (?:sheet|location)="[^"]*"/g) ?? [])
      .join('\n')
    const names = descendants(partTree(parts, WORKBOOK), 'definedName')
      .filter(
        (each) =>
          !gone.some((sheet) => attribute(each, 'localSheetId') === String(sheets.indexOf(sheet))),
      )
      .map((each) => textOf(each))
      .join('\n')
    const read = `${formulas}\n${names}\n${references}`
    gone = gone.filter(
      ({ name }) => !read.includes(name) && !read.includes(name.replaceAll("'", "''")),
    )
  }
  return gone
}

function dropSheets(parts: Parts, sheets: readonly Sheet[], gone: readonly Sheet[]): void {
  for (const sheet of gone) {
    for (const { target, external } of relationsOf(parts, sheet.part))
      if (!external && parts.has(target) && !/sharedStrings|styles|theme/.test(target))
        dropPart(parts, target)
    dropPart(parts, sheet.part)
  }
  const positions = sheets.flatMap((sheet, index) => (gone.includes(sheet) ? [] : [index]))
  const rewrite = (element: XmlElement): XmlNode[] =>
    element.children.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node]
      if (node.name === 'sheet' && gone.some(({ name }) => attribute(node, 'name') === name))
        return []
      const local = node.name === 'definedName' ? attribute(node, 'localSheetId') : undefined
      if (local !== undefined) {
        const position = positions.indexOf(Number(local))
        if (position < 0) return []
        return [
          { ...node, open: node.open.replace(/localSheetId="\d+"/, `localSheetId="${position}"`) },
        ]
      }
      const open =
        node.name === 'workbookView'
          ? node.open.replace(/ (?:activeTab|firstSheet)="\d+"/g, '')
          : node.open
      return [{ ...node, open, children: rewrite(node) }]
    })
  const book = partTree(parts, WORKBOOK)
  putPart(parts, WORKBOOK, { ...book, children: rewrite(book) })
  if (parts.has('xl/calcChain.xml')) dropPart(parts, 'xl/calcChain.xml')
  // The list of sheet names for other programs.
  removeElements(parts, 'docProps/app.xml', ['TitlesOfParts', 'HeadingPairs'])
  blankUnusedStrings(
    parts,
    sheets.filter((sheet) => !gone.includes(sheet)),
  )
}

/** All sheets share one table of texts: what only the removed ones used is emptied. */
function blankUnusedStrings(parts: Parts, sheets: readonly Sheet[]): void {
  if (!parts.has('xl/sharedStrings.xml')) return
  const used = new Set(
    sheets
      .flatMap(({ part }) => descendants(partTree(parts, part), 'c'))
      .filter((cell) => attribute(cell, 't') === 's')
      .map((cell) => Number(textOf(cell, ['v']))),
  )
  const root = partTree(parts, 'xl/sharedStrings.xml')
  let index = -1
  for (const table of elements(root))
    table.children = table.children.map((each) => {
      if (typeof each === 'string' || each.name !== 'si') return each
      index += 1
      return used.has(index) ? each : `<si><t>${escapeXml('')}</t></si>`
    })
  putPart(parts, 'xl/sharedStrings.xml', root)
}

function dropComments(parts: Parts, sheetPart: string): void {
  const relations = relationsOf(parts, sheetPart)
  for (const { type, target } of relations)
    if (/^(comments|threadedComment|vmlDrawing)$/.test(type) && parts.has(target))
      dropPart(parts, target)
  if (relations.some(({ type }) => type === 'comments'))
    removeElements(parts, sheetPart, ['legacyDrawing'])
}
