import type {
  Block,
  Body,
  Inline,
  ListItem,
  Mark,
  TableCell,
  TableRow,
} from '../modules/content/rules/document.ts'

const HEADING = /^(#{2,4}) (.+)$/
const BULLET = /^- (.+)$/
const NUMBERED = /^(\d+)\. (.+)$/
const ROW = /^\|.*\|$/
const RULE_CELL = /^:?-+:?$/
const BOLD_OR_LINK = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g

/**
 * Turns a small Markdown into a body. Every line is a block of its own (Chinese official texts have
 * no soft breaks); an empty line only separates. Known: `## ` to `#### ` headings, `- ` and `1. `
 * lists, `| a | b |` tables (a header where a `| - | - |` line follows the first, a caption where a
 * `: ` line follows the last), `> ` quotations,
 * `>> ` lines set right (signature and date), `---` rules, and `**bold**` and `[text](href)` inside.
 */
export function bodyFromMarkdown(text: string): Body {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''))
  const content: Block[] = []
  let at = 0
  while (at < lines.length) {
    const run = lines.slice(at)
    const [block, used] =
      asTable(run) ?? asBullets(run) ?? asNumbered(run) ?? ([asLine(run[0] ?? ''), 1] as const)
    if (block) content.push(block)
    at += used
  }
  return { type: 'doc', content }
}

type Read = readonly [Block, number] | undefined

function asLine(line: string): Block | undefined {
  if (line === '') return undefined
  if (line === '---') return { type: 'horizontalRule' }
  const heading = HEADING.exec(line)
  if (heading) {
    const level = (heading[1] ?? '').length as 2 | 3 | 4
    return { type: 'heading', attrs: { level }, content: inlines(heading[2] ?? '') }
  }
  if (line.startsWith('>> ')) {
    return { type: 'paragraph', attrs: { align: 'right' }, content: inlines(line.slice(3)) }
  }
  if (line.startsWith('> ')) return { type: 'blockquote', content: [paragraph(line.slice(2))] }
  return paragraph(line)
}

function asTable(lines: string[]): Read {
  const rows = leading(lines, (line) => ROW.test(line)).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  if (rows.length === 0) return undefined
  const hasHeader = rows[1]?.every((cell) => RULE_CELL.test(cell)) ?? false
  const content = rows
    .filter((_, at) => !(hasHeader && at === 1))
    .map(
      (cells, at): TableRow => ({
        type: 'tableRow',
        content: cells.map(
          (cell): TableCell => ({
            type: hasHeader && at === 0 ? 'tableHeader' : 'tableCell',
            content: [paragraph(cell)],
          }),
        ),
      }),
    )
  const caption = lines[rows.length]?.startsWith(': ') ? lines[rows.length]!.slice(2) : ''
  return caption === ''
    ? [{ type: 'table', content }, rows.length]
    : [{ type: 'table', attrs: { caption }, content }, rows.length + 1]
}

function asBullets(lines: string[]): Read {
  const items = leading(lines, (line) => BULLET.test(line))
  if (items.length === 0) return undefined
  return [{ type: 'bulletList', content: items.map((line) => item(line.slice(2))) }, items.length]
}

function asNumbered(lines: string[]): Read {
  const items = leading(lines, (line) => NUMBERED.test(line))
  const first = NUMBERED.exec(items[0] ?? '')
  if (!first) return undefined
  const content = items.map((line) => item(line.replace(/^\d+\. /, '')))
  return [{ type: 'orderedList', attrs: { start: Number(first[1]) }, content }, items.length]
}

function leading(lines: string[], belongs: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !belongs(line))
  return end === -1 ? lines : lines.slice(0, end)
}

function item(text: string): ListItem {
  return { type: 'listItem', content: [paragraph(text)] }
}

function paragraph(text: string): Block {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: inlines(text) }
}

function inlines(text: string): Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of text.matchAll(BOLD_OR_LINK)) {
    if (match.index > at) found.push({ type: 'text', text: text.slice(at, match.index) })
    const [whole, bold, label, href] = match
    const mark: Mark = href ? { type: 'link', attrs: { href } } : { type: 'bold' }
    found.push({ type: 'text', text: bold ?? label ?? '', marks: [mark] })
    at = match.index + whole.length
  }
  if (at < text.length) found.push({ type: 'text', text: text.slice(at) })
  return found
}
