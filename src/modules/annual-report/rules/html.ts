import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { PUBLISHED } from './words.data.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A table as it is printed: its rows, each the words of its own cells without any blanks. */
export type PrintedTable = string[][]

/** What a report is found in: lines of prose outside tables, and the tables that hold no other. */
export type PrintedPage = {
  title: string
  lines: string[]
  tables: PrintedTable[]
  /** What the page says it was published on: the label of 国办发〔2017〕47号, otherwise its words. */
  publishedOn: string | null
}

const BLOCKS =
  /^(p|div|h[1-6]|li|tr|td|th|table|ul|ol|section|article|header|footer|br|title|dd|dt)$/
const SILENT = /^(script|style|noscript|template|head|select|button)$/

/** Reads a page of any make: broken markup is mended as browsers mend it. */
export function readPage(html: string): PrintedPage {
  const document = parse(html)
  const elements = [...elementsUnder(document)]
  const lines: string[] = []
  let line = ''
  const flush = () => {
    const words = line.normalize('NFKC').replace(/\s+/g, ' ').trim()
    if (words) lines.push(words)
    line = ''
  }
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') {
      line += (node as DefaultTreeAdapterTypes.TextNode).value
      return
    }
    if (SILENT.test(node.nodeName)) return
    // The words of a table are no prose: it only ends the line before it.
    const isTable = node.nodeName === 'table' && isInnermost(node as Element)
    const isBlock = BLOCKS.test(node.nodeName)
    if (isBlock) flush()
    if (!isTable && 'childNodes' in node) for (const child of node.childNodes) walk(child)
    if (isBlock) flush()
  }
  walk(document)
  flush()
  const title = elements.find((element) => element.tagName === 'title')
  return {
    title: title ? compact(textOf(title)) : '',
    lines,
    tables: elements
      .filter((element) => element.tagName === 'table' && isInnermost(element))
      .map(rowsOf),
    publishedOn: publishedOn(elements, lines),
  }
}

function rowsOf(table: Element): PrintedTable {
  return [...elementsUnder(table)]
    .filter((element) => element.tagName === 'tr')
    .map((row) =>
      row.childNodes
        .filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th')
        .map((cell) => compact(textOf(cell))),
    )
}

/** Layout tables hold other tables; a table of data holds none. */
function isInnermost(table: Element): boolean {
  for (const element of elementsUnder(table)) if (element.tagName === 'table') return false
  return true
}

function* elementsUnder(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child
    yield* elementsUnder(child)
  }
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (!('childNodes' in node)) return ''
  return node.childNodes.map(textOf).join('')
}

/** Half-width, and without blanks: forms are padded with both kinds to look aligned. */
function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')
}

function publishedOn(elements: readonly Element[], lines: readonly string[]): string | null {
  const label = elements.find(
    ({ tagName, attrs }) =>
      tagName === 'meta' &&
      attrs.some(({ name, value }) => name === 'name' && value.toLowerCase() === 'pubdate'),
  )
  const content = label?.attrs.find(({ name }) => name === 'content')?.value
  const day = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(content ?? '')
  const found = day ?? lines.map((line) => PUBLISHED.exec(line)).find((match) => match !== null)
  if (!found) return null
  return `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
}
