import { type Parts, partText } from '../../checks/rules/documents/archive.ts'
import { putPart } from '../../checks/rules/documents/office-clean.ts'
import {
  elements,
  escapeXml,
  parseXml,
  textOf,
  unescapeXml,
  type XmlElement,
} from '../../checks/rules/documents/xml.ts'
import { blackedOut } from './marks.ts'
import { isDistinct, joinedRanges, placesOf, sameForm } from './words.ts'

export const ATTRIBUTE = /(\s)([\w:.-]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g
/** What holds a file together, and is nobody's words. */
const STRUCTURAL =
  /^(xmlns(:.*)?|(.*:)?(Type|Id|id|ContentType|PartName|Extension|Requires|Ignorable|schemaLocation|uri))$/

export function isStructural(attribute: string): boolean {
  return STRUCTURAL.test(attribute)
}
/** Descriptions of pictures, shapes and tables, and what shows when the mouse rests on a link. */
const SAID_OF_PICTURES = new Set([
  'descr',
  'title',
  'alt',
  'tooltip',
  'tblCaption',
  'tblDescription',
])

/**
 * Takes words out of what no reader of the page sees: attributes, field codes, properties, settings,
 * targets of links. `isShown` names the parts whose `t` elements were dealt with by place.
 */
export function sweep(
  parts: Parts,
  words: readonly string[],
  isShown: (name: string) => boolean,
): void {
  const sought = [...new Set(words.filter(isDistinct).map(sameForm))]
  const has = (text: string) => {
    const form = sameForm(text)
    return sought.some((each) => form.includes(each))
  }
  for (const name of [...parts.keys()].filter((each) => /\.(xml|rels|vml)$/.test(each))) {
    const root = parseXml(partText(parts, name)!)
    sweepElement(root, { has, sought, shown: isShown(name), relations: name.endsWith('.rels') })
    putPart(parts, name, root)
  }
}

type How = {
  has: (text: string) => boolean
  sought: readonly string[]
  shown: boolean
  relations: boolean
}

function sweepElement(element: XmlElement, how: How): void {
  element.open = element.open.replace(
    ATTRIBUTE,
    (whole, before: string, name: string, sign: string, double?: string, single?: string) => {
      const value = unescapeXml(double ?? single ?? '')
      if (SAID_OF_PICTURES.has(name.slice(name.indexOf(':') + 1)))
        return `${before}${name}${sign}""`
      if (isStructural(name) || !how.has(decoded(value))) return whole
      return `${before}${name}${sign}"${how.relations && name === 'Target' ? 'about:blank' : ''}"`
    },
  )
  const own = element.children.some((each) => typeof each === 'string')
  if (own && !(how.shown && element.name === 't')) {
    const text = textOf({ ...element, children: element.children.filter(isText) })
    if (how.has(text)) element.children = [escapeXml(without(text, how.sought))]
  }
  for (const each of elements(element)) sweepElement(each, how)
}

function isText(node: XmlElement['children'][number]): boolean {
  return typeof node === 'string'
}

function without(text: string, sought: readonly string[]): string {
  const ranges = sought.flatMap((words) => placesOf(text, words))
  return blackedOut(text, joinedRanges(ranges, text.length))
}

/** Links say names in per cent. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
