import { z } from 'zod'
import { problems } from '../../strings.ts'
import type { Block, Body, Inline, ListItem, Mark, TableCell, TableRow } from '../document.ts'
import { imageSrc, linkHref } from './html-links.ts'
import { MAX_BODY_DEPTH, MAX_BODY_LENGTH, MAX_BODY_NODES, MAX_SPAN } from './limits.ts'
import { orderMarks, sameMarks } from './marks.ts'

const align = z.enum(['left', 'center', 'right']).nullish()
const span = z.number().int().min(1).max(MAX_SPAN).optional()

/** A link that is already in the form `linkHref` gives; `javascript:`, `data:` and the like are not. */
const href = z
  .string()
  .min(1)
  .max(4000)
  .refine(isLinkHref, { params: { phrase: problems.link } })

const markSchema: z.ZodType<Mark> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript']),
  }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
])

const inlineSchema: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(markSchema).max(7).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({
    type: z.literal('footnote'),
    attrs: z.strictObject({ text: z.string().min(1).max(5000) }),
  }),
])

const inlines = z.array(inlineSchema).optional()

const cellAttrs = z
  .strictObject({
    colspan: span,
    rowspan: span,
    colwidth: z.array(z.number().int().min(0).max(10_000)).max(MAX_SPAN).nullish(),
  })
  .optional()

const imageSchema = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    fileId: z.uuid().nullable(),
    src: z
      .string()
      .max(4000)
      .refine(isImageSrc, { params: { phrase: problems.image } }),
    alt: z.string().max(500),
    title: z.string().max(500).nullish(),
    width: z.number().int().min(1).max(10_000).nullish(),
  }),
})

const blocks = z.array(z.lazy((): z.ZodType<Block> => blockSchema))

const listItems: z.ZodType<ListItem[]> = z
  .array(z.strictObject({ type: z.literal('listItem'), content: blocks }))
  .min(1)

const cellSchema: z.ZodType<TableCell> = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs,
  content: blocks,
})

const rows: z.ZodType<TableRow[]> = z
  .array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cellSchema) }))
  .min(1)

const blockSchema: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('paragraph'),
    attrs: z.strictObject({ align: align.optional() }).optional(),
    content: inlines,
  }),
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      align: align.optional(),
    }),
    content: inlines,
  }),
  z.strictObject({ type: z.literal('bulletList'), content: listItems }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.number().int().min(0).max(1_000_000).optional() }).optional(),
    content: listItems,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: blocks }),
  z.strictObject({
    type: z.literal('table'),
    attrs: z.strictObject({ caption: z.string().max(500).nullish() }).optional(),
    content: rows,
  }),
  imageSchema,
  z.strictObject({ type: z.literal('horizontalRule') }),
])

const docSchema: z.ZodType<Body> = z.strictObject({ type: z.literal('doc'), content: blocks })

/**
 * A body as an API takes it: exactly the nodes, marks and attributes of `document.ts`; anything else
 * is refused, never dropped in silence. Depth and size are looked at first, without recursion, so
 * that a hostile body cannot exhaust the stack.
 */
export const bodySchema = z
  .unknown()
  .superRefine((value, context) => {
    const excess = whyTooLarge(value)
    if (excess) context.addIssue({ code: 'custom', message: excess, continue: false })
  })
  .pipe(docSchema)

function isLinkHref(text: string): boolean {
  return text === text.trim() && !/^\/\/|\\/.test(text) && linkHref(text) !== undefined
}

/** An image stored here may have no other address than its file's. */
function isImageSrc(text: string): boolean {
  return text === '' || imageSrc(text) !== undefined
}

/** `too-deep`, `too-many-nodes` or `too-long`; undefined where the value may be looked at closely. */
function whyTooLarge(root: unknown): string | undefined {
  // A node is two levels of JSON, itself and its `content`; attributes add two more.
  const maxLevels = MAX_BODY_DEPTH * 2 + 4
  const left: { value: unknown; level: number }[] = [{ value: root, level: 0 }]
  let nodes = 0
  let length = 0
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, level } = next
    if (typeof value === 'string') length += value.length
    if (length > MAX_BODY_LENGTH) return 'too-long'
    if (value === null || typeof value !== 'object') continue
    if (level > maxLevels) return 'too-deep'
    if (++nodes > MAX_BODY_NODES * 2) return 'too-many-nodes'
    for (const member of Object.values(value)) left.push({ value: member, level: level + 1 })
  }
  return undefined
}

/**
 * The same body in its one form: neighbouring texts with equal marks joined, marks in order, empty
 * texts, empty lists of marks and default attributes gone, the empty paragraphs that an editor keeps
 * at the end cut. Equal bodies have equal canonical JSON, hence equal hashes.
 */
export function canonicalBody(body: Body): Body {
  const content = body.content.map(canonicalBlock)
  while (content.length > 1 && isEmptyParagraph(content.at(-1)!)) content.pop()
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

export function emptyBody(): Body {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

/** True where nothing but empty paragraphs is there. */
export function isEmptyBody(body: Body): boolean {
  return canonicalBody(body).content.every(isEmptyParagraph)
}

function isEmptyParagraph(block: Block): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0
}

function canonicalBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph': {
      const { align } = block.attrs ?? {}
      return { type: 'paragraph', ...(align && { attrs: { align } }), ...lineOf(block.content) }
    }
    case 'heading': {
      const { level, align } = block.attrs
      return {
        type: 'heading',
        attrs: { level, ...(align && { align }) },
        ...lineOf(block.content),
      }
    }
    case 'bulletList':
      return { type: 'bulletList', content: block.content.map(canonicalItem) }
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return {
        type: 'orderedList',
        ...(start !== 1 && { attrs: { start } }),
        content: block.content.map(canonicalItem),
      }
    }
    case 'blockquote':
      return { type: 'blockquote', content: block.content.map(canonicalBlock) }
    case 'table':
      return {
        type: 'table',
        ...(block.attrs?.caption && { attrs: { caption: block.attrs.caption } }),
        content: block.content.map((row) => ({
          type: 'tableRow',
          content: row.content.map(canonicalCell),
        })),
      }
    case 'image': {
      const { fileId, src, alt, title, width } = block.attrs
      return {
        type: 'image',
        attrs: { fileId, src, alt, ...(title && { title }), ...(width && { width }) },
      }
    }
    case 'horizontalRule':
      return { type: 'horizontalRule' }
  }
}

function canonicalItem(item: ListItem): ListItem {
  return { type: 'listItem', content: item.content.map(canonicalBlock) }
}

function canonicalCell(cell: TableCell): TableCell {
  const { colspan = 1, rowspan = 1, colwidth } = cell.attrs ?? {}
  const attrs = {
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
    ...(colwidth?.some((width) => width > 0) && { colwidth: [...colwidth] }),
  }
  return {
    type: cell.type,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    content: cell.content.map(canonicalBlock),
  }
}

function lineOf(content: Inline[] | undefined): { content?: Inline[] } {
  const line: Inline[] = []
  for (const part of content ?? []) {
    if (part.type !== 'text') {
      line.push(part.type === 'footnote' ? { type: 'footnote', attrs: { ...part.attrs } } : part)
      continue
    }
    if (part.text === '') continue
    const marks = orderMarks(part.marks ?? [])
    const last = line.at(-1)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += part.text
    else line.push({ type: 'text', text: part.text, ...(marks.length > 0 && { marks }) })
  }
  return line.length > 0 ? { content: line } : {}
}
