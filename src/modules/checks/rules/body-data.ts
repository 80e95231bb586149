import type { BodyPath } from '../../content/rules/body/text.ts'
import { paragraphsOf, textOf } from '../../content/rules/body/text.ts'
import type { Block, Body, Inline } from '../../content/rules/document.ts'
import { joinedRows, partAt } from './joined.ts'
import { maskPersonalData, personalData } from './personal-data.ts'

/** A finding with the paragraph it begins in; `start` and `end` count within that paragraph's text. */
export type InBody<T> = T & { path: BodyPath }

/**
 * Looks through all text of a body as one, so that a mark split over paragraphs or table cells is seen
 * too, and says in which paragraph each finding begins.
 */
export function findInBody<T extends { start: number; end: number }>(
  body: Body,
  find: (text: string) => T[],
): InBody<T>[] {
  const paragraphs = paragraphsOf(body)
  let offset = 0
  const starts = paragraphs.map(({ text }) => {
    const start = offset
    offset += text.length + 1
    return start
  })
  let at = 0
  return find(paragraphs.map(({ text }) => text).join('\n')).map((hit) => {
    while (at + 1 < starts.length && starts[at + 1]! <= hit.start) at += 1
    const from = starts[at]!
    return { ...hit, start: hit.start - from, end: hit.end - from, path: paragraphs[at]!.path }
  })
}

/** Looks through every table of a body, its rows as lines of cells; says in which cell each finding begins. */
export function findInTables<T extends { start: number; end: number }>(
  body: Body,
  find: (text: string) => T[],
): InBody<T>[] {
  return body.content.flatMap((block, i) => {
    if (block.type !== 'table') return []
    const rows = block.content.map((row, r) =>
      row.content.flatMap((cell, c) => {
        const text = textOf({ type: 'doc', content: cell.content })
        const place: BodyPath = [i, r, c, 0]
        // A cell over several columns stands in each of them.
        const beside = Array.from({ length: (cell.attrs?.colspan ?? 1) - 1 }, () => ({
          text: '',
          place,
        }))
        return [{ text, place }, ...beside]
      }),
    )
    const grid = joinedRows(rows)
    return find(grid.text).flatMap((hit) => {
      const at = partAt(grid, hit.start)
      if (!at) return []
      const end = at.offset + hit.end - hit.start
      return [{ ...hit, path: at.place, start: at.offset, end }]
    })
  })
}

/**
 * The body with every personal number masked, also where it is split over bold and plain text, in
 * footnotes, captions and alternative texts. A `tel:` or `mailto:` link that holds one is taken off.
 */
export function maskBody(body: Body): Body {
  return { type: 'doc', content: body.content.map(maskBlock) }
}

function maskBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ? { ...block, content: maskLine(block.content) } : block
    case 'image': {
      const { alt, title } = block.attrs
      return {
        ...block,
        attrs: {
          ...block.attrs,
          alt: maskPersonalData(alt),
          ...(title && { title: maskPersonalData(title) }),
        },
      }
    }
    case 'blockquote':
      return { ...block, content: block.content.map(maskBlock) }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(maskBlock) })),
      }
    case 'table':
      return {
        ...block,
        ...(block.attrs?.caption && { attrs: { caption: maskPersonalData(block.attrs.caption) } }),
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(maskBlock) })),
        })),
      }
    case 'horizontalRule':
      return block
  }
}

/** Masks the line as a reader sees it, then hands each text its part back: masking keeps the length. */
function maskLine(content: Inline[]): Inline[] {
  const lengthOf = (part: Inline) =>
    part.type === 'text' ? part.text.length : part.type === 'hardBreak' ? 1 : 0
  const line = content.map((part) =>
    part.type === 'text' ? part.text : part.type === 'hardBreak' ? '\n' : '',
  )
  const masked = maskPersonalData(line.join(''))
  let at = 0
  return content.map((part) => {
    const from = at
    at += lengthOf(part)
    if (part.type === 'footnote') {
      return { type: 'footnote', attrs: { text: maskPersonalData(part.attrs.text) } }
    }
    if (part.type === 'hardBreak') return part
    const marks = part.marks?.filter(
      (mark) => mark.type !== 'link' || !isPersonalLink(mark.attrs.href),
    )
    return { type: 'text', text: masked.slice(from, at), ...(marks?.length && { marks }) }
  })
}

function isPersonalLink(href: string): boolean {
  return /^(?:tel|mailto):/i.test(href) && personalData(href.replace(/^\w+:/, '')).length > 0
}
