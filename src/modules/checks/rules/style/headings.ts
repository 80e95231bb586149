import { linesOf, matching, together } from '../../engine/declare.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { chineseNumber } from './numbers.ts'
import { STYLE } from './rules.data.ts'

/** 一、 → （一） → 1. → （1）, as they stand at the head of a line; Markdown's signs before it do not count. */
const LEVELS: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(] ?([一二三四五六七八九十]{1,3}) ?[）)]/,
  /^(\d{1,2})[.．、](?![\d])/,
  /^[（(](\d{1,2})[）)]/,
]
const BEFORE = /^(?:[\s\u3000]|#{1,6} |\*{1,2}|> |(?:注|备注|说明)[：:])*/
/** The list of attachments, whose numbers have a rule of their own. */
const ATTACHMENTS = /^[\s\u3000]*附件[ ]?[：:]/
const ARABIC = 2

/** Numbers of headings that do not follow each other. */
const headings: Detector = (text) => {
  const hits: Hit[] = []
  const last: ({ number: number; word: string } | null)[] = LEVELS.map(() => null)
  let inAttachments = false
  for (const line of linesOf(text)) {
    // The row of a table counts by the table's own order.
    if (line.text.includes('\t')) continue
    if (ATTACHMENTS.test(line.text)) {
      inAttachments = true
      continue
    }
    const indent = BEFORE.exec(line.text)![0].length
    const written = line.text.slice(indent, indent + 12)
    const level = LEVELS.findIndex((pattern) => pattern.test(written))
    inAttachments &&= level === ARABIC
    if (level < 0 || inAttachments) continue
    const match = LEVELS[level]!.exec(written)!
    const word = match[0]
    const number = level < 2 ? chineseNumber(match[1]!) : Number(match[1])
    const start = line.start + indent
    const before = last[level]!
    // A new series begins with 1; what stood in a table or another list may be anywhere.
    if (number !== 1 && before && number !== before.number + 1)
      hits.push({
        rule: STYLE['heading-order'],
        start,
        end: start + word.length,
        params: { word, right: before.word },
      })
    last[level] = { number, word }
    for (let below = level + 1; below < last.length; below++) last[below] = null
  }
  return hits
}

const SERIES = /(?<=^|[。；：，、;:,.\s”）)])([一二三四五六七八九十]{1,2})(?:是|要)(?![否的])/g

/** 一是…二是…三是 within a paragraph: each follows the one before, or begins anew. */
const series: Detector = (text) =>
  linesOf(text).flatMap((line) => {
    const hits: Hit[] = []
    let before: { number: number; word: string } | null = null
    for (const match of line.text.matchAll(SERIES)) {
      const number = chineseNumber(match[1]!)
      const start = line.start + match.index
      if (number !== 1 && before && number !== before.number + 1)
        hits.push({
          rule: STYLE['ordinal-order'],
          start,
          end: start + match[0].length,
          params: { word: match[0], right: before.word },
        })
      if (number === 1 || before) before = { number, word: match[0] }
    }
    return hits
  })

/** Ordinals and titles. */
export const order = together(
  headings,
  series,
  matching(
    STYLE['title-form'],
    /关于关于|的的(?=通知|通报|公告|决定|意见|函|批复)|的通知的通知/g,
    (match) => [match[0].slice(match[0].length / 2)],
  ),
)
