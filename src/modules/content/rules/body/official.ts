import type { LocalDate } from '../../../../kernel/days.ts'
import { isLocalDate } from '../../../../kernel/days.ts'
import type { Block, Body, Inline } from '../document.ts'
import { lintDocumentNo, normaliseDocumentNo, parseDocumentNo } from '../document-no.ts'
import { CHINESE_DIGITS, TITLE } from './official.data.ts'
import { inlineText } from './text.ts'

/** What an official document says of itself in its own lines. */
export type OfficialFacts = {
  title: string | null
  documentNo: string | null
  formedOn: LocalDate | null
  /** Names of the attachments it lists. */
  attachments: string[]
}

/** Lines at the top in which title and number stand, and at the end in which the date does. */
const HEAD_LINES = 8
const FOOT_LINES = 8
const MAX_HEADING = 40
const FIRST_LEVEL = /^[一二三四五六七八九十]{1,3}、[^。；]*$/
const SECOND_LEVEL = /^（[一二三四五六七八九十]{1,3}）[^。；]*$/
const RED_HEAD = /^.{4,40}文件$/
const ATTACHMENT_LIST = /^附件\s*[:：]\s*(.*)$/
const ATTACHMENT_LINE = /^(\d{1,2})\s*[.．、]\s*(.+)$/

/**
 * Reads title, document number, date of formation and attachment list out of a body, by the lines
 * where GB/T 9704-2012 puts them. The title and the number leave the body, for the page shows them
 * itself; where the file had no heading styles, `一、` and `（一）` lines become headings.
 */
export function recogniseOfficial(
  body: Body,
  styledTitle: string | null,
): { body: Body; facts: OfficialFacts } {
  const lines = body.content.map((block) =>
    block.type === 'paragraph' ? lineOf(block.content) : '',
  )
  const used = new Set<number>()
  const documentNo = documentNoIn(lines, used)
  if (documentNo) redHeadIn(lines, used)
  const title = styledTitle ?? titleIn(lines, used)
  const signed = signatureIn(lines)
  const kept = body.content.flatMap((block, index) => {
    if (used.has(index)) return []
    return [signed.has(index) ? setRight(block) : block]
  })
  return {
    body: { type: 'doc', content: withHeadings(kept) },
    facts: {
      title: title?.slice(0, 200) ?? null,
      documentNo,
      formedOn: dateIn(lines),
      attachments: attachmentsIn(lines),
    },
  }
}

function lineOf(content: Inline[] | undefined): string {
  return inlineText(content).replace(/\s+/g, ' ').trim()
}

/** The title is one line, or up to three that make one together. */
function titleIn(lines: readonly string[], used: Set<number>): string | null {
  for (let from = 0; from < Math.min(lines.length, HEAD_LINES); from++) {
    for (let count = 1; count <= 3; count++) {
      const part = lines.slice(from, from + count)
      if (part.some((_, index) => used.has(from + index))) break
      if (part.some((line) => line === '') || part.some((line) => /[。：:；]$/.test(line))) break
      const joined = part.join('').replace(/ /g, '')
      if (!TITLE.test(joined)) continue
      for (let index = from; index < from + count; index++) used.add(index)
      return joined
    }
  }
  return null
}

function documentNoIn(lines: readonly string[], used: Set<number>): string | null {
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const number = normaliseDocumentNo(line)
    if (line.length > 40 || !parseDocumentNo(number) || lintDocumentNo(number).length > 0) continue
    used.add(index)
    return number
  }
  return null
}

/** The issuer's name in red letters, which the page shows in its table. */
function redHeadIn(lines: readonly string[], used: Set<number>): void {
  const first = lines.findIndex((line) => line !== '')
  if (first < HEAD_LINES && RED_HEAD.test(lines[first]!.replace(/ /g, ''))) used.add(first)
}

/** Date and issuer at the end, which stand at the right (7.3.5). */
function signatureIn(lines: readonly string[]): Set<number> {
  const date = lines.findLastIndex((line) => dateOf(line.replace(/ /g, '')) !== null)
  if (date < Math.max(lines.length - FOOT_LINES, 1)) return new Set()
  const issuer = lines[date - 1]!
  const isName =
    issuer !== '' && issuer.length <= MAX_HEADING && !/[。：:；，]|^附件|^\d/.test(issuer)
  return new Set(isName ? [date - 1, date] : [date])
}

function setRight(block: Block): Block {
  if (block.type !== 'paragraph' || block.attrs?.align) return block
  return { ...block, attrs: { align: 'right' } }
}

/** The last line that is a date and nothing else. */
function dateIn(lines: readonly string[]): LocalDate | null {
  const filled = lines.filter((line) => line !== '')
  for (const line of filled.slice(-FOOT_LINES).toReversed()) {
    const day = dateOf(line.replace(/ /g, ''))
    if (day) return day
  }
  return null
}

/** `2026年3月1日` or `二〇二六年三月一日`. */
function dateOf(text: string): LocalDate | null {
  const found =
    /^(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/.exec(
      text,
    )
  if (!found) return null
  const year = /^\d/.test(found[1]!)
    ? Number(found[1])
    : Number([...found[1]!].map((sign) => Math.max(CHINESE_DIGITS.indexOf(sign), 0)).join(''))
  const two = (part: string) => String(numberOf(part)).padStart(2, '0')
  const day = `${year}-${two(found[2]!)}-${two(found[3]!)}`
  return isLocalDate(day) ? day : null
}

/** `十一` → 11, `三十` → 30, `7` → 7. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const digit = (sign: string) => CHINESE_DIGITS.indexOf(sign)
  const [tens, ones] = text.split(/十/)
  if (ones === undefined) return digit(text)
  return (tens === '' ? 1 : digit(tens!)) * 10 + (ones === '' ? 0 : digit(ones))
}

function attachmentsIn(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => ATTACHMENT_LIST.test(line))
  if (start < 0) return []
  const first = ATTACHMENT_LIST.exec(lines[start]!)![1]!
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => !ATTACHMENT_LINE.test(line))
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)]
    .map((line) => (ATTACHMENT_LINE.exec(line)?.[2] ?? line).trim())
    .filter((name) => name !== '')
}

function withHeadings(blocks: readonly Block[]): Block[] {
  if (blocks.some((block) => block.type === 'heading')) return [...blocks]
  return blocks.map((block): Block => {
    if (block.type !== 'paragraph' || !block.content) return block
    const line = lineOf(block.content)
    if (line.length > MAX_HEADING) return block
    const level = FIRST_LEVEL.test(line) ? 2 : SECOND_LEVEL.test(line) ? 3 : null
    return level ? { type: 'heading', attrs: { level }, content: block.content } : block
  })
}
