import type { Mark } from '../document.ts'

/** The link outermost, so that neighbouring texts of one link share it. */
const ORDER: Mark['type'][] = [
  'link',
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
]

/** Marks in their one order, each kind once; the innermost link wins. */
export function orderMarks(marks: Mark[]): Mark[] {
  return ORDER.flatMap((type) => marks.findLast((mark) => mark.type === type) ?? [])
}

/** True when both lists, in the one order, say the same. */
export function sameMarks(a: Mark[], b: Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => sameMark(mark, b[i]!))
}

function sameMark(a: Mark, b: Mark): boolean {
  if (a.type === 'link' && b.type === 'link') return a.attrs.href === b.attrs.href
  return a.type === b.type
}
