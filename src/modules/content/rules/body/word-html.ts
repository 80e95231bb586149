import type { Block, Body, Inline } from '../document.ts'

/** Stand around a footnote's number while the text goes through HTML; nobody types them. */
const OPEN = '\ue0f1'
const CLOSE = '\ue0f2'
const MARK = new RegExp(`${OPEN}(\\d{1,5})${CLOSE}`)

/** The HTML with each footnote's number as a mark in the text, and the notes themselves taken out. */
export function liftFootnotes(html: string): { html: string; notes: Map<string, string> } {
  const notes = new Map<string, string>()
  const without = html.replace(
    /<li id="(?:foot|end)note-(\d{1,5})">([\s\S]*?)<\/li>/g,
    (_whole, number: string, note: string) => {
      notes.set(number, plain(note))
      return ''
    },
  )
  const marked = without.replace(
    /<sup><a href="#(?:foot|end)note-(\d{1,5})"[^>]*>\[\d+\]<\/a><\/sup>/g,
    (_whole, number: string) => `${OPEN}${number}${CLOSE}`,
  )
  return { html: marked.replace(/<ol><\/ol>\s*$/, ''), notes }
}

function plain(html: string): string {
  return html
    .replace(/<a href="#(?:foot|end)note-ref-\d+">[^<]*<\/a>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The body with footnotes where the marks stand, and pictures as `imageOf` stored them; others are left out. */
export function settleBody(
  body: Body,
  notes: ReadonlyMap<string, string>,
  imageOf: (src: string) => string | null,
): Body {
  const inline = (content: Inline[]): Inline[] =>
    content.flatMap((part) => (part.type === 'text' ? withNotes(part, notes) : [part]))
  const blocks = (content: Block[]): Block[] =>
    content.flatMap((block): Block[] => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return [block.content ? { ...block, content: inline(block.content) } : block]
        case 'blockquote':
          return [{ ...block, content: blocks(block.content) }]
        case 'bulletList':
        case 'orderedList':
          return [
            {
              ...block,
              content: block.content.map((item) => ({ ...item, content: blocks(item.content) })),
            },
          ]
        case 'table':
          return [
            {
              ...block,
              content: block.content.map((row) => ({
                ...row,
                content: row.content.map((cell) => ({ ...cell, content: blocks(cell.content) })),
              })),
            },
          ]
        case 'image': {
          const fileId = imageOf(block.attrs.src)
          return fileId ? [{ ...block, attrs: { ...block.attrs, fileId, src: '' } }] : []
        }
        default:
          return [block]
      }
    })
  return { type: 'doc', content: blocks(body.content) }
}

function withNotes(
  part: Extract<Inline, { type: 'text' }>,
  notes: ReadonlyMap<string, string>,
): Inline[] {
  // Splitting by a pattern with one group gives text and numbers in turn.
  return part.text.split(MARK).flatMap((piece, index): Inline[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ ...part, text: piece }]
    const text = notes.get(piece)
    return text ? [{ type: 'footnote', attrs: { text: text.slice(0, 5000) } }] : []
  })
}
