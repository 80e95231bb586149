import {
  attribute,
  child,
  descendants,
  elements,
  escapeXml,
  textOf,
  type XmlElement,
} from '../../checks/rules/documents/xml.ts'
import { NotRedactable } from './not-redactable.ts'

/** A number that differs from page to page; its code says nothing else. */
const PAGE_NUMBER = /^\s*(NUM|SECTION)?PAGES?(\s+\\[*#]\s*"?[\w#,.]+"?)*\s*$/i
/** What these show is made of their code, not of a result that stands in the text. */
const SHOWS_CODE =
  /^\s*(EQ|SYMBOL|ADVANCE|AUTONUM\w*|LISTNUM|BIDIOUTLINE|MACROBUTTON|GOTOBUTTON|(DISPLAY|MERGE)?BARCODE)\b/i

export function isPageNumber(code: string): boolean {
  return PAGE_NUMBER.test(code)
}

type Field = {
  code: string
  inResult: boolean
  /** Has another field in its code. */
  nested: boolean
  begin: XmlElement
  pieces: XmlElement[]
}

/**
 * The elements of fields that are not the text a reader sees, each with the words that stand in its
 * place, mostly none. Fields that count pages are left alone. Throws `NotRedactable` where what is
 * shown stands nowhere but in the code.
 */
export function readFields(root: XmlElement): Map<XmlElement, string> {
  const replaced = new Map<XmlElement, string>()
  const open: Field[] = []
  const visit = (element: XmlElement): void => {
    for (const each of elements(element)) {
      const coding = open.findLast(({ inResult }) => !inResult)
      if (each.name === 'fldChar') mark(each)
      else if (each.name === 'instrText') {
        const field = open.at(-1)
        if (field) field.code += textOf(each)
        if (field && !field.inResult) field.pieces.push(each)
        else replaced.set(each, '')
      } else if (coding && element.name === 'r' && each.name !== 'rPr') replaced.set(each, '')
      else {
        if (each.name === 'fldSimple') requireShown(attribute(each, 'instr') ?? '')
        visit(each)
      }
    }
  }
  const mark = (element: XmlElement): void => {
    const field = open.at(-1)
    switch (attribute(element, 'fldCharType')) {
      case 'begin':
        if (field && !field.inResult) field.nested = true
        open.push({ code: '', inResult: false, nested: false, begin: element, pieces: [element] })
        break
      case 'separate':
        if (field) field.inResult = true
        if (field) field.pieces.push(element)
        else replaced.set(element, '')
        break
      default:
        if (field) field.pieces.push(element)
        else replaced.set(element, '')
        if (field) finish(open.pop()!)
    }
  }
  const finish = (field: Field): void => {
    const inCode = open.some(({ inResult }) => !inResult)
    if (isPageNumber(field.code) && !field.nested && !inCode) return
    requireShown(field.code)
    for (const each of field.pieces) replaced.set(each, '')
    replaced.set(field.begin, escapeXml(shownByForm(field.begin)))
  }
  visit(root)
  for (const field of open) finish(field)
  return replaced
}

function requireShown(code: string): void {
  if (SHOWS_CODE.test(code)) throw new NotRedactable('fields')
}

/** A box of a form as it is ticked, and what is chosen of a list: neither has a result in the text. */
function shownByForm(begin: XmlElement): string {
  const [box] = descendants(begin, 'checkBox')
  if (box) {
    const said = child(box, 'checked') ?? child(box, 'default')
    return said && !/^(0|false|off)$/.test(attribute(said, 'val') ?? 'true') ? '☒' : '☐'
  }
  const [list] = descendants(begin, 'ddList')
  if (!list) return ''
  const chosen = child(list, 'result') ?? child(list, 'default')
  const entry = descendants(list, 'listEntry')[Number(chosen ? attribute(chosen, 'val') : 0)]
  return entry ? (attribute(entry, 'val') ?? '') : ''
}
