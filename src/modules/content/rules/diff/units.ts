import { canonicalJson } from '../../../../kernel/canonical-json.ts'
import { canonicalBody } from '../body/schema.ts'
import { inlineText, textOf } from '../body/text.ts'
import type { Block, Body, Inline } from '../document.ts'

export type UnitType =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quote'
  | 'table-row'
  | 'image'
  | 'rule'
  | 'footnote'

/** A piece of a body that is compared as one: a line, a table row, a picture. */
export type Unit = {
  type: UnitType
  text: string
  /** Text and everything beside it: marks, links, alignment, kind of list. Equal forms are unchanged. */
  form: string
  /** By what units of two bodies are matched. */
  key: string
  links: string[]
}

/** A body as the list of its units in reading order. */
export function unitsOf(body: Body): Unit[] {
  const units: Unit[] = []
  collect(canonicalBody(body).content, 'paragraph', '', units)
  return units
}

function collect(blocks: Block[], type: UnitType, context: string, units: Unit[]): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        pushLine(block, block.type === 'heading' ? 'heading' : type, context, units)
        break
      case 'image':
        units.push({
          type: 'image',
          text: [block.attrs.alt, block.attrs.title ?? ''].filter(Boolean).join('\n'),
          form: context + canonicalJson(block),
          key: `image ${block.attrs.fileId ?? block.attrs.src}`,
          links: [],
        })
        break
      case 'horizontalRule':
        units.push({ type: 'rule', text: '', form: `${context}rule`, key: 'rule', links: [] })
        break
      case 'table': {
        const caption = block.attrs?.caption
        if (caption) {
          units.push({
            type: 'table-row',
            text: caption,
            form: `${context}caption ${caption}`,
            key: `caption ${caption}`,
            links: [],
          })
        }
        for (const row of block.content) {
          const text = textOf({ type: 'doc', content: [{ type: 'table', content: [row] }] })
          units.push({
            type: 'table-row',
            text,
            form: context + canonicalJson(row),
            key: `row ${text}`,
            links: [],
          })
        }
        break
      }
      case 'bulletList':
      case 'orderedList': {
        const start = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : ''
        for (const item of block.content) {
          collect(item.content, 'list-item', `${context}${block.type}${start} `, units)
        }
        break
      }
      case 'blockquote':
        collect(block.content, 'quote', `${context}blockquote `, units)
        break
    }
  }
}

function pushLine(
  block: Extract<Block, { type: 'paragraph' | 'heading' }>,
  type: UnitType,
  context: string,
  units: Unit[],
): void {
  const content = block.content ?? []
  const text = inlineText(content)
  if (text === '' && content.length === 0) return
  const placed = content.map(
    (part): Inline => (part.type === 'footnote' ? { type: 'footnote', attrs: { text: '' } } : part),
  )
  units.push({
    type,
    text,
    form: context + canonicalJson({ ...block, content: placed }),
    key: text,
    links: linksIn(content),
  })
  for (const part of content) {
    if (part.type !== 'footnote') continue
    const note = part.attrs.text
    units.push({ type: 'footnote', text: note, form: note, key: `note ${note}`, links: [] })
  }
}

function linksIn(content: Inline[]): string[] {
  return content.flatMap((part) =>
    part.type === 'text'
      ? (part.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
      : [],
  )
}
