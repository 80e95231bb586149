import { linesOf, matching, together } from '../../engine/declare.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { COUNTED_BY, ENDS_PHRASE, NOT_FOR_PEOPLE, NUMBER_SIGN, PEOPLE } from './numerals.data.ts'
import { STYLE } from './rules.data.ts'

/** 文号 with other brackets, 第, a padded number, a short year, spaces. */
const documentNumbers = matching(
  STYLE['document-number'],
  /(?<=[\u4e00-\u9fff])[ ]?(?:[[（(【﹝［〈《]\s?((?:19|20)?\d{2})\s?[\]）)】﹞］〉》]|〔\s?((?:19|20)?\d{2})\s?〕)[ ]?(第?)[ ]?(\d{1,5})[ ]?号/g,
  (match) => {
    const year = (match[1] ?? match[2])!
    const right = `〔${year.length === 2 ? `20${year}` : year}〕${Number(match[4])}${NUMBER_SIGN}`
    return right === match[0] ? null : [right]
  },
)

const people = matching(
  STYLE['measure-word'],
  new RegExp(
    `(?:\\d{1,9}|[${COUNTED_BY}]{1,5})[${NOT_FOR_PEOPLE}](?:${PEOPLE})(?=[${ENDS_PHRASE}]|$)`,
    'g',
  ),
)

/** Doubled on purpose. */
const DOUBLED =
  /^(?:[一两逐挨各每]|人人|天天|家家|年年|月月|样样|个个|件件|时时|处处|层层|种种|点点|多多|常常|刚刚|仅仅|渐渐|往往|纷纷)/

const repeated = together(
  matching(STYLE['repeated-words'], /([\u4e00-\u9fff]{2,8})\1/g, (match) =>
    DOUBLED.test(match[0]) || /^(.)\1/.test(match[0]) ? null : [match[1]!],
  ),
  matching(
    STYLE['repeated-words'],
    /(?<![目标有似别真是])的的(?!确|士)|(?<![为除])了了(?!解|然|之)|(?<![是但还总])是是(?!非)|和和(?!气|睦|美)|与与|(?<![普涉以危波触顾推])及及(?!时|格)|(?<!实|自|存|内|所|现)在在(?!线|校|职|册|建|编|岗|场|先|前)|将将|([\u4e00-\u9fff])\1\1/g,
    (match) => (/^[一二三四五六七八九十零〇]/.test(match[0]) ? null : [match[0][0]!]),
  ),
)

const LIST = /^[\s\u3000]*附件[ ]?[：:][ ]?(.*)$/
const ITEM = /^[\s\u3000]*(\d{1,2})[.．、][ ]?(.+)$/

/** 附件说明: numbers that follow each other, no mark after the name; and what the text refers to is there. */
const attachments: Detector = (text) => {
  const hits: Hit[] = []
  const lines = linesOf(text)
  const at = lines.findIndex((line) => LIST.test(line.text))
  if (at < 0) return hits
  const first = lines[at]!
  const rest = LIST.exec(first.text)![1]!
  const items: { number: number; name: string; line: (typeof lines)[number] }[] = []
  const head = ITEM.exec(rest)
  if (head) items.push({ number: Number(head[1]), name: head[2]!, line: first })
  for (const line of lines.slice(at + 1)) {
    const item = ITEM.exec(line.text)
    if (!item || (items.length === 0 && rest.trim() !== '')) break
    items.push({ number: Number(item[1]), name: item[2]!, line })
  }
  const whole = (line: (typeof lines)[number]) => ({
    start: line.start,
    end: line.start + line.text.length,
  })
  for (const [n, item] of items.entries())
    if (item.number !== n + 1)
      hits.push({
        rule: STYLE['attachment-order'],
        ...whole(item.line),
        params: { word: String(item.number) },
      })
  const names =
    items.length > 0
      ? items.map(({ name, line }) => ({ name, line }))
      : rest
        ? [{ name: rest, line: first }]
        : []
  for (const { name, line } of names)
    if (/[。；，、;,]\s*$/.test(name)) hits.push({ rule: STYLE['attachment-mark'], ...whole(line) })
  if (items.length === 0 && !rest.trim()) return hits
  for (const match of text.matchAll(/(?<=[（(见按照填写])附件[ ]?(\d{1,2})(?!\d)/g))
    if (Number(match[1]) > Math.max(items.length, 1))
      hits.push({
        rule: STYLE['attachment-missing'],
        start: match.index,
        end: match.index + match[0].length,
        params: { word: match[0] },
      })
  return hits
}

/** Form of official documents, and slips of grammar that need no dictionary. */
export const documents = together(documentNumbers, people, repeated, attachments)
