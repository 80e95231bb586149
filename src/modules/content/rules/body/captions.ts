import type { Block } from '../document.ts'
import { PICTURE_CAPTION, TABLE_CAPTION } from './captions.data.ts'
import { inlineText } from './text.ts'

/**
 * Gives a numbered line to what it names: the line right above a table is its caption, the one right
 * under a picture its caption. Word knows captions only as lines of their own. A caption that is there
 * already stays, and so does then the line.
 */
export function joinCaptions(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (block.type === 'table' && before && !block.attrs?.caption) {
      const caption = captionIn(before, TABLE_CAPTION)
      if (caption) {
        joined.splice(-1, 1, { ...block, attrs: { ...block.attrs, caption } })
        continue
      }
    }
    if (before?.type === 'image' && !before.attrs.title) {
      const title = captionIn(block, PICTURE_CAPTION)
      if (title) {
        joined.splice(-1, 1, { ...before, attrs: { ...before.attrs, title } })
        continue
      }
    }
    joined.push(block)
  }
  return joined
}

/** A footnote in the line has no place in a caption: such a line stays. */
function captionIn(block: Block, line: RegExp): string | null {
  if (block.type !== 'paragraph') return null
  if (block.content?.some(({ type }) => type !== 'text')) return null
  const words = inlineText(block.content).trim()
  return line.test(words) ? words : null
}
