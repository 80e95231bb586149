import type {
  Block,
  Body,
  Image,
  Inline,
  ListItem,
  Mark,
  TableCell,
  TableRow,
} from '../document.ts'
import { imageSrc, linkHref } from './html-links.ts'
import { headingId, inlineText } from './text.ts'

/** Where a link leads on the page being made. `external` leaves this site. */
export type ResolvedLink = { href: string; external: boolean }

/** Words that the page's language decides. */
export type BodyLabels = {
  /** Name of the scrollable region around the n-th table, from 1. */
  table: (n: number) => string
  /** Heading of the notes at the end. */
  footnotes: string
  /** Name of the link from the text to note n, and of the link back. */
  footnote: (n: number) => string
  backToText: (n: number) => string
  /** Words of the link that stands for a picture left at its source; `alt` may be ''. */
  remoteImage: (alt: string) => string
}

export type BodyToHtmlOptions = {
  fileUrl: (fileId: string) => string
  /** Null for a target that is not public: the words stay, the link does not. */
  resolveLink: (href: string) => ResolvedLink | null
  labels: BodyLabels
  /** Put before every id, where two bodies stand on one page. */
  idPrefix?: string
}

/** For a page that nobody sees, or another system gives: no address resolved, no words of ours. */
export const WITHOUT_LABELS: BodyToHtmlOptions = {
  fileUrl: () => '',
  resolveLink: () => null,
  labels: {
    table: () => '',
    footnotes: '',
    footnote: () => '',
    backToText: () => '',
    remoteImage: () => '',
  },
}

type State = { options: BodyToHtmlOptions; headings: number; tables: number; notes: string[] }

const TAG_OF: Record<Exclude<Mark['type'], 'link'>, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
}

/**
 * The body as HTML for a page: only elements named here, every text and attribute escaped. Headings
 * get the ids of `outlineOf`; tables stand in a region that scrolls and can be reached by keyboard;
 * footnotes are numbered and listed at the end with links back. Alignment and widths are classes and
 * attributes, never style, so that a policy without inline style holds; the border of tables is an
 * attribute too, which word processors keep when a page is copied into them.
 */
export function bodyToHtml(body: Body, options: BodyToHtmlOptions): string {
  const state: State = { options, headings: 0, tables: 0, notes: [] }
  return blocksHtml(body.content, state) + notesHtml(state)
}

/** Escapes text for element content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function blocksHtml(blocks: Block[], state: State): string {
  return blocks.map((block) => blockHtml(block, state)).join('')
}

function blockHtml(block: Block, state: State): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${alignClass(block.attrs?.align)}>${inlineHtml(block.content, state)}</p>`
    case 'heading': {
      const hasWords = inlineText(block.content).trim() !== ''
      const id = hasWords ? ` id="${idOf(headingId(state.headings++), state)}"` : ''
      const tag = `h${block.attrs.level}`
      return `<${tag}${id}${alignClass(block.attrs.align)}>${inlineHtml(block.content, state)}</${tag}>`
    }
    case 'bulletList':
      return `<ul>${itemsHtml(block.content, state)}</ul>`
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${itemsHtml(block.content, state)}</ol>`
    }
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content, state)}</blockquote>`
    case 'table':
      return tableHtml(block.content, block.attrs?.caption ?? '', state)
    case 'image':
      return imageHtml(block.attrs, state)
    case 'horizontalRule':
      return '<hr>'
  }
}

function itemsHtml(items: ListItem[], state: State): string {
  return items.map((item) => `<li>${blocksHtml(item.content, state)}</li>`).join('')
}

function tableHtml(rows: TableRow[], words: string, state: State): string {
  state.tables += 1
  const label = escapeHtml(words || state.options.labels.table(state.tables))
  const caption = words ? `<caption>${escapeHtml(words)}</caption>` : ''
  const heads = headRows(rows)
  const html = rows.map(
    (row, r) => `<tr>${row.content.map((cell) => cellHtml(cell, r === 0, state)).join('')}</tr>`,
  )
  const head = heads > 0 ? `<thead>${html.slice(0, heads).join('')}</thead>` : ''
  return (
    `<div class="table-scroll" tabindex="0" role="region" aria-label="${label}">` +
    `<table border="1">${caption}${head}<tbody>${html.slice(heads).join('')}</tbody></table></div>`
  )
}

/** Leading rows of header cells only, unless one of their cells reaches into the rows below. */
function headRows(rows: TableRow[]): number {
  const first = rows.findIndex((row) => row.content.some((cell) => cell.type === 'tableCell'))
  const count = first === -1 ? 0 : first
  const reaches = rows
    .slice(0, count)
    .some((row, r) => row.content.some((cell) => r + (cell.attrs?.rowspan ?? 1) > count))
  return reaches ? 0 : count
}

function cellHtml(cell: TableCell, isFirstRow: boolean, state: State): string {
  const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
  const spans =
    (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '')
  const content = blocksHtml(cell.content, state)
  return cell.type === 'tableHeader'
    ? `<th scope="${isFirstRow ? 'col' : 'row'}"${spans}>${content}</th>`
    : `<td${spans}>${content}</td>`
}

function imageHtml({ fileId, src, alt, title, width }: Image['attrs'], state: State): string {
  const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : ''
  if (fileId === null) {
    const words = escapeHtml(state.options.labels.remoteImage(alt))
    const href = imageSrc(src)
    const out = href && (state.options.resolveLink(href)?.href ?? href)
    const link = out ? `<a href="${escapeHtml(out)}" rel="noopener noreferrer">${words}</a>` : words
    return `<figure class="remote-image">${link}${caption}</figure>`
  }
  const size = width ? ` width="${width}"` : ''
  const url = escapeHtml(state.options.fileUrl(fileId))
  return `<figure><img src="${url}" alt="${escapeHtml(alt)}"${size} loading="lazy" decoding="async">${caption}</figure>`
}

/** Neighbouring texts of one link make one `<a>`, so that a screen reader reads one link. */
function inlineHtml(content: Inline[] | undefined, state: State): string {
  let html = ''
  let href: string | undefined
  let inside = ''
  const closeLink = () => {
    html += href === undefined ? inside : linkHtml(href, inside, state)
    inside = ''
  }
  for (const part of content ?? []) {
    const partHref = hrefOf(part)
    if (partHref !== href) {
      closeLink()
      href = partHref
    }
    inside += partHtml(part, state)
  }
  closeLink()
  return html
}

function hrefOf(part: Inline): string | undefined {
  if (part.type !== 'text') return undefined
  for (const mark of part.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return undefined
}

function partHtml(part: Inline, state: State): string {
  if (part.type === 'hardBreak') return '<br>'
  if (part.type === 'footnote') return noteReference(part.attrs.text, state)
  let html = escapeHtml(part.text)
  for (const mark of (part.marks ?? []).toReversed()) {
    if (mark.type === 'link') continue
    html = `<${TAG_OF[mark.type]}>${html}</${TAG_OF[mark.type]}>`
  }
  return html
}

function linkHtml(href: string, inside: string, state: State): string {
  const link = state.options.resolveLink(href)
  // What resolveLink made is held to the same list as what came in, and written as a browser reads it.
  const address = link && (/^#[\w-]+$/.test(link.href) ? link.href : linkHref(link.href))
  if (!link || !address || address.startsWith('publication:')) return inside
  const rel = link.external ? ' class="external" rel="noopener noreferrer"' : ''
  return `<a href="${escapeHtml(address)}"${rel}>${inside}</a>`
}

function noteReference(text: string, state: State): string {
  state.notes.push(text)
  const n = state.notes.length
  const label = escapeHtml(state.options.labels.footnote(n))
  return (
    `<sup class="footnote-reference"><a id="${idOf(`note-reference-${n}`, state)}" ` +
    `href="#${idOf(`note-${n}`, state)}" aria-label="${label}">[${n}]</a></sup>`
  )
}

function notesHtml(state: State): string {
  if (state.notes.length === 0) return ''
  const { labels } = state.options
  const title = escapeHtml(labels.footnotes)
  const items = state.notes.map((text, i) => {
    const back = escapeHtml(labels.backToText(i + 1))
    return (
      `<li id="${idOf(`note-${i + 1}`, state)}">${escapeHtml(text)} ` +
      `<a href="#${idOf(`note-reference-${i + 1}`, state)}" aria-label="${back}">↩</a></li>`
    )
  })
  return `<section class="footnotes" aria-label="${title}"><ol>${items.join('')}</ol></section>`
}

function idOf(id: string, state: State): string {
  return escapeHtml(`${state.options.idPrefix ?? ''}${id}`)
}

function alignClass(align: 'left' | 'center' | 'right' | null | undefined): string {
  return align === 'center' || align === 'right' ? ` class="align-${align}"` : ''
}
