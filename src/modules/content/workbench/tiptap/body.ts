import type { JSONContent } from '@tiptap/core'
import type {
  Block,
  Body,
  Inline,
  ListItem,
  Mark,
  TableCell,
  TableRow,
} from '../../rules/document.ts'

type Attributes = Record<string, unknown>

/** What the editor holds, as a body: only declared attributes, defaults left out. */
export function bodyOf(doc: JSONContent): Body {
  return { type: 'doc', content: blocksOf(doc) }
}

/** A body as the editor takes it: an empty container gets the paragraph the cursor needs. */
export function editorContent(body: Body): JSONContent {
  return filled(body as unknown as JSONContent)
}

const CONTAINERS = new Set(['doc', 'listItem', 'blockquote', 'tableCell', 'tableHeader'])

function filled(node: JSONContent): JSONContent {
  const content = node.content?.map(filled) ?? []
  if (content.length === 0 && CONTAINERS.has(node.type ?? ''))
    return { ...node, content: [{ type: 'paragraph' }] }
  return content.length > 0 ? { ...node, content } : node
}

function blocksOf(node: JSONContent): Block[] {
  return (node.content ?? []).flatMap((child) => blockOf(child) ?? [])
}

function blockOf(node: JSONContent): Block | undefined {
  const attrs: Attributes = node.attrs ?? {}
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', ...alignOf(attrs), ...inlinesOf(node) }
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: attrs['level'] as 2 | 3 | 4, ...alignOf(attrs).attrs },
        ...inlinesOf(node),
      }
    case 'bulletList':
      return { type: 'bulletList', content: itemsOf(node) }
    case 'orderedList': {
      const start = Number(attrs['start'] ?? 1)
      return {
        type: 'orderedList',
        ...(start === 1 ? {} : { attrs: { start } }),
        content: itemsOf(node),
      }
    }
    case 'blockquote':
      return { type: 'blockquote', content: blocksOf(node) }
    case 'horizontalRule':
      return { type: 'horizontalRule' }
    case 'image':
      return imageOf(attrs)
    case 'table':
      return {
        type: 'table',
        ...(attrs['caption'] ? { attrs: { caption: String(attrs['caption']) } } : {}),
        content: (node.content ?? []).map(rowOf),
      }
    default:
      return undefined
  }
}

function itemsOf(node: JSONContent): ListItem[] {
  return (node.content ?? []).map((item) => ({ type: 'listItem', content: blocksOf(item) }))
}

function rowOf(row: JSONContent): TableRow {
  return {
    type: 'tableRow',
    content: (row.content ?? []).map((cell): TableCell => {
      const { colspan, rowspan, colwidth } = (cell.attrs ?? {}) as NonNullable<TableCell['attrs']>
      const attrs = {
        ...((colspan ?? 1) > 1 ? { colspan } : {}),
        ...((rowspan ?? 1) > 1 ? { rowspan } : {}),
        ...(colwidth ? { colwidth } : {}),
      } as NonNullable<TableCell['attrs']>
      return {
        type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
        ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
        content: blocksOf(cell),
      }
    }),
  }
}

function imageOf(attrs: Attributes): Block {
  const fileId = (attrs['fileId'] as string | null) || null
  const title = attrs['title'] as string | null
  const width = attrs['width'] as number | null
  return {
    type: 'image',
    attrs: {
      fileId,
      src: String(attrs['src'] ?? ''),
      alt: String(attrs['alt'] ?? ''),
      ...(title ? { title } : {}),
      ...(width ? { width } : {}),
    },
  }
}

function alignOf(attrs: Attributes): { attrs?: { align: 'left' | 'center' | 'right' } } {
  const align = attrs['align'] as 'left' | 'center' | 'right' | null | undefined
  return align ? { attrs: { align } } : {}
}

function inlinesOf(node: JSONContent): { content?: Inline[] } {
  const content = (node.content ?? []).flatMap((child): Inline[] => {
    if (child.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (child.type === 'footnote') {
      const text = String(child.attrs?.['text'] ?? '')
      return text ? [{ type: 'footnote', attrs: { text } }] : []
    }
    if (child.type !== 'text' || !child.text) return []
    const marks = (child.marks ?? []).map(
      (mark): Mark =>
        mark.type === 'link'
          ? { type: 'link', attrs: { href: String(mark.attrs?.['href'] ?? '') } }
          : { type: mark.type as Exclude<Mark['type'], 'link'> },
    )
    return [{ type: 'text', text: child.text, ...(marks.length > 0 ? { marks } : {}) }]
  })
  return content.length > 0 ? { content } : {}
}
