import type { Attachment, Block, Body, Metadata } from './document.ts'

type Showing = { body: Body; attachments: Attachment[]; metadata: Metadata }
/** The file that stands where another stood. */
export type Standing = { id: string; size: number; mime: string; hash: string }

/** Ids of the stored files a draft shows: attachments, pictures in the body, the picture of the head. */
export function filesOf({ attachments, body, metadata }: Showing): string[] {
  const ids = attachments.flatMap((attachment) => attachment.fileId ?? [])
  eachBlock(body.content, (block) => {
    if (block.type === 'image' && block.attrs.fileId) ids.push(block.attrs.fileId)
    return block
  })
  if (metadata.imageFileId) ids.push(metadata.imageFileId)
  return ids
}

/** The same text showing, for each file that was replaced, the one that stands there now. */
export function withFilesInPlace<T extends Showing>(
  text: T,
  now: ReadonlyMap<string, Standing>,
): T {
  if (now.size === 0) return text
  const idOf = <I extends string | null>(id: I) => (id && (now.get(id)?.id as I)) || id
  return {
    ...text,
    body: {
      type: 'doc',
      content: eachBlock(text.body.content, (block) =>
        block.type === 'image'
          ? { ...block, attrs: { ...block.attrs, fileId: idOf(block.attrs.fileId) } }
          : block,
      ),
    },
    attachments: text.attachments.map((attachment) => {
      const file = attachment.fileId && now.get(attachment.fileId)
      if (!file) return attachment
      const { id: fileId, size, mime, hash } = file
      return { ...attachment, fileId, size, mime, hash }
    }),
    metadata: { ...text.metadata, imageFileId: idOf(text.metadata.imageFileId) },
  }
}

function eachBlock(blocks: Block[], change: (block: Block) => Block): Block[] {
  const inside = (content: Block[]) => eachBlock(content, change)
  return blocks.map((given): Block => {
    const block = change(given)
    switch (block.type) {
      case 'blockquote':
        return { ...block, content: inside(block.content) }
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: inside(item.content) })),
        }
      case 'table':
        return {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: inside(cell.content) })),
          })),
        }
      default:
        return block
    }
  })
}
