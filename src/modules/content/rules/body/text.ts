import type { Block, Body, Inline } from '../document.ts'

/** A place in a body: the index of the child at each level, from the document down. */
export type BodyPath = number[]
export type BodyParagraph = { text: string; path: BodyPath }
export type OutlineEntry = { id: string; level: 2 | 3 | 4; text: string }

/** The words of one line; a line break is "\n", a footnote leaves none (it is a paragraph of its own). */
export function inlineText(content: Inline[] | undefined): string {
  return (content ?? [])
    .map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? '\n' : ''))
    .join('')
}

/**
 * Plain text for search, statistics and reading aloud: paragraphs end with "\n", cells of a table row
 * are separated by "\t", footnotes follow at the end, pictures give their alternative text.
 */
export function textOf(body: Body): string {
  const notes = footnotesOf(body)
  return [...body.content.map(blockText), ...notes].filter((text) => text !== '').join('\n')
}

/**
 * Every piece of text a reader meets, with its place: paragraphs and headings, then for a picture its
 * alternative text and caption, for a table its caption, and each footnote as a piece of its own.
 */
export function paragraphsOf(body: Body): BodyParagraph[] {
  const found: BodyParagraph[] = []
  collect(body.content, [], found)
  return found
}

/** The headings with the ids that `bodyToHtml` gives them; empty headings have none. */
export function outlineOf(body: Body): OutlineEntry[] {
  const headings: OutlineEntry[] = []
  visitBlocks(body.content, (block) => {
    if (block.type !== 'heading') return
    const text = inlineText(block.content).replace(/\s+/g, ' ').trim()
    if (text === '') return
    headings.push({ id: headingId(headings.length), level: block.attrs.level, text })
  })
  return headings
}

/** Where the links of a body lead, in reading order, each once. */
export function linksOf(body: Body): string[] {
  const hrefs = new Set<string>()
  visitBlocks(body.content, (block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return
    for (const part of block.content ?? []) {
      if (part.type !== 'text') continue
      for (const mark of part.marks ?? []) if (mark.type === 'link') hrefs.add(mark.attrs.href)
    }
  })
  return [...hrefs]
}

/** The stored files that a body shows as pictures, each once. */
export function imageFilesOf(body: Body): string[] {
  const ids = new Set<string>()
  visitBlocks(body.content, (block) => {
    if (block.type === 'image' && block.attrs.fileId !== null) ids.add(block.attrs.fileId)
  })
  return [...ids]
}

/** Ids count the headings that have words, from 1. */
export function headingId(index: number): string {
  return `section-${index + 1}`
}

/** Calls `visit` for every block in reading order, containers before what is in them. */
export function visitBlocks(blocks: Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block)
    for (const inner of innerBlocks(block)) visitBlocks(inner, visit)
  }
}

/** The lists of blocks directly inside a block: one for each item or cell. */
function innerBlocks(block: Block): Block[][] {
  switch (block.type) {
    case 'blockquote':
      return [block.content]
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content)
    case 'table':
      return block.content.flatMap((row) => row.content.map((cell) => cell.content))
    default:
      return []
  }
}

function footnotesOf(body: Body): string[] {
  const notes: string[] = []
  visitBlocks(body.content, (block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return
    for (const part of block.content ?? []) {
      if (part.type === 'footnote') notes.push(part.attrs.text)
    }
  })
  return notes
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'image':
      return [block.attrs.alt, block.attrs.title ?? ''].filter((text) => text !== '').join('\n')
    case 'horizontalRule':
      return ''
    case 'table':
      return [
        ...(block.attrs?.caption ? [block.attrs.caption] : []),
        ...block.content.map((row) =>
          row.content.map((cell) => blocksText(cell.content, ' ')).join('\t'),
        ),
      ].join('\n')
    default:
      return innerBlocks(block)
        .map((blocks) => blocksText(blocks, '\n'))
        .join('\n')
  }
}

function blocksText(blocks: Block[], separator: '\n' | ' '): string {
  const text = blocks
    .map(blockText)
    .filter((part) => part !== '')
    .join('\n')
  return separator === '\n' ? text : text.replace(/[\n\t]+/g, ' ')
}

function collect(blocks: Block[], path: BodyPath, found: BodyParagraph[]): void {
  for (const [i, block] of blocks.entries()) {
    const here = [...path, i]
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        if (inlineText(block.content) !== '') {
          found.push({ text: inlineText(block.content), path: here })
        }
        for (const [j, part] of (block.content ?? []).entries()) {
          if (part.type === 'footnote') found.push({ text: part.attrs.text, path: [...here, j] })
        }
        break
      case 'image':
        for (const text of [block.attrs.alt, block.attrs.title ?? '']) {
          if (text !== '') found.push({ text, path: here })
        }
        break
      case 'table':
        if (block.attrs?.caption) found.push({ text: block.attrs.caption, path: here })
        for (const [r, row] of block.content.entries()) {
          for (const [c, cell] of row.content.entries())
            collect(cell.content, [...here, r, c], found)
        }
        break
      case 'bulletList':
      case 'orderedList':
        for (const [j, item] of block.content.entries()) collect(item.content, [...here, j], found)
        break
      case 'blockquote':
        collect(block.content, here, found)
        break
      case 'horizontalRule':
        break
    }
  }
}
