import { UnreadableDocument } from './findings.ts'

/**
 * An element of an office part. `name` is without its prefix; `open` and `close` are the tags as
 * written, so that what is not changed is written back as it was.
 */
export type XmlElement = {
  name: string
  open: string
  close: string
  children: XmlNode[]
}
/** Text as written, entities and all. */
export type XmlNode = XmlElement | string

/** Deeper than any writer nests; the walkers below recurse. */
const MAX_DEPTH = 400
const MAX_NODES = 5_000_000

/**
 * Reads a part into a tree. No document type, hence no entities but XML's own five: office files have
 * none, and they are how bombs are built. Throws `UnreadableDocument('damaged')`.
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', open: '', close: '', children: [] }
  const open: XmlElement[] = [root]
  let nodes = 0
  let at = 0
  while (at < text.length) {
    if (++nodes > MAX_NODES) throw new UnreadableDocument('too-large')
    const parent = open[open.length - 1]!
    const start = text.indexOf('<', at)
    if (start < 0) {
      parent.children.push(text.slice(at))
      break
    }
    if (start > at) parent.children.push(text.slice(at, start))
    const end = endOfMarkup(text, start)
    const markup = text.slice(start, end)
    at = end
    if (markup.startsWith('<!DOCTYPE')) throw new UnreadableDocument('damaged')
    if (markup.startsWith('<!') || markup.startsWith('<?')) parent.children.push(markup)
    else if (markup.startsWith('</')) {
      if (open.length === 1 || localName(markup, 2) !== parent.name)
        throw new UnreadableDocument('damaged')
      parent.close = markup
      open.pop()
    } else {
      const element = { name: localName(markup, 1), open: markup, close: '', children: [] }
      parent.children.push(element)
      if (!markup.endsWith('/>')) open.push(element)
      if (open.length > MAX_DEPTH) throw new UnreadableDocument('too-large')
    }
  }
  if (open.length > 1) throw new UnreadableDocument('damaged')
  return root
}

function endOfMarkup(text: string, start: number): number {
  const closing = text.startsWith('<!--', start)
    ? '-->'
    : text.startsWith('<![CDATA[', start)
      ? ']]>'
      : '>'
  const end = text.indexOf(closing, start)
  if (end < 0) throw new UnreadableDocument('damaged')
  return end + closing.length
}

function localName(markup: string, from: number): string {
  const name = /^[^\s/>]*/.exec(markup.slice(from, from + 200))![0]
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute without its prefix; undefined where the element has none of the name. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  const found = pattern.exec(element.open)
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The tree as text again. */
export function writeXml(node: XmlNode): string {
  const out: string[] = []
  const write = (each: XmlNode): void => {
    if (typeof each === 'string') out.push(each)
    else {
      out.push(each.open)
      for (const child of each.children) write(child)
      out.push(each.close)
    }
  }
  write(node)
  return out.join('')
}

/** The first child element of the name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return elements(element).find((each) => each.name === name)
}

export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((each): each is XmlElement => typeof each !== 'string')
}

/** Every element below of one of the names, in document order; not inside one already found. */
export function descendants(element: XmlElement, ...names: string[]): XmlElement[] {
  return elements(element).flatMap((each) =>
    names.includes(each.name) ? [each] : descendants(each, ...names),
  )
}

/** All text below, entities resolved; `only` limits it to text directly in elements of these names. */
export function textOf(element: XmlElement, only?: readonly string[]): string {
  return element.children
    .map((each) =>
      typeof each !== 'string'
        ? textOf(each, only)
        : !only || only.includes(element.name)
          ? plain(each)
          : '',
    )
    .join('')
}

function plain(markup: string): string {
  if (markup.startsWith('<![CDATA[')) return markup.slice(9, -3)
  return markup.startsWith('<') ? '' : unescapeXml(markup)
}
