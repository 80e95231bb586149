import type { Node } from '@tiptap/pm/model'
import { type Joined, joined, joinedRows, partAt } from '../../../checks/rules/joined.ts'

export type Paragraph = { text: string; start: number }

/** The words of a paragraph; line breaks and footnotes count as one position each, and so as one character. */
function wordsOf(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', '\n')
}

/** The paragraphs and headings with the position of their first character. */
export function paragraphsOf(doc: Node): Paragraph[] {
  const found: Paragraph[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = wordsOf(node)
    if (text.trim() !== '') found.push({ text, start: position + 1 })
    return false
  })
  return found
}

/** All paragraphs as one text, whose places are positions of the document. */
export function wholeOf(paragraphs: readonly Paragraph[]): Joined<number> {
  return joined(
    paragraphs.map(({ text, start }) => ({
      // A line break inside a paragraph begins no new one.
      text: text.replace(/\n/g, ' '),
      place: start,
      separator: '\n',
    })),
  )
}

/** The tables, rows as lines of cells; a cell stands where its first paragraph does. */
export function gridsOf(doc: Node): Joined<number>[] {
  const grids: Joined<number>[] = []
  doc.descendants((table, at) => {
    if (table.type.name !== 'table') return !table.isTextblock
    const rows: { text: string; place: number }[][] = []
    table.forEach((row, rowAt) => {
      const cells: { text: string; place: number }[] = []
      row.forEach((cell, cellAt) => {
        // Into the table, the row, the cell and its paragraph.
        const place = at + 1 + rowAt + 1 + cellAt + 2
        cells.push({ text: cell.textBetween(0, cell.content.size, ' ', ' '), place })
        const span = Number(cell.attrs['colspan'] ?? 1)
        for (let beside = 1; beside < span; beside++) cells.push({ text: '', place })
      })
      rows.push(cells)
    })
    grids.push(joinedRows(rows))
    return false
  })
  return grids
}

export type LinkInText = { href: string; from: number; to: number }

/** The links with where their words stand; a link over bold and plain words is one. */
export function linksIn(doc: Node): LinkInText[] {
  const found: LinkInText[] = []
  doc.descendants((node, at) => {
    const href = node.marks.find(({ type }) => type.name === 'link')?.attrs['href'] as unknown
    if (typeof href !== 'string') return
    const last = found.at(-1)
    if (last?.href === href && last.to === at) last.to = at + node.nodeSize
    else found.push({ href, from: at, to: at + node.nodeSize })
  })
  return found
}

/** Where a find of a joined text stands in the document. */
export function placeIn(
  whole: Joined<number>,
  { start, end }: { start: number; end: number },
): { from: number; to: number } | undefined {
  const first = partAt(whole, start)
  const last = partAt(whole, Math.max(start, end - 1))
  if (!first || !last) return undefined
  const from = first.place + first.offset
  return { from, to: Math.max(from, last.place + last.offset + 1) }
}
