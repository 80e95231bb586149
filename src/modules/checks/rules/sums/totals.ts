import { sentencesOf } from '../../engine/declare.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { type Amount, amountsOf, rounded, shownNumber } from './amounts.ts'
import { SUMS } from './rules.data.ts'

/** Says that what follows are the parts: all of them, or perhaps only some. */
const ALL_PARTS = /分别(?:为|是)?|包括|包含|由|分为|其中[：:]?各/
const SOME_PARTS = /其中/
/** A number after one of these is a change or another thing, no part. */
const NOT_A_PART =
  /(?:增长|增加|减少|下降|提高|同比|环比|较|比|超过|高于|低于|至|到|每|平均|人均|达到|完成率|占|排名|第|突破|不少于|不低于|不超过)(?:了|约)?[ ]?$/
/** Parts that miss the total by more were never meant to be all. */
const NEAR = 0.12
const FAR = 1.3

/**
 * Totals in a sentence with their parts: 共 N 件，其中甲 a 件、乙 b 件. Where 其中 may name only some,
 * a sum below the total is told only when it is near, a sum above always.
 */
export const totals: Detector = (text) => {
  const sentences = sentencesOf(text)
  return sentences.flatMap((sentence, n) => {
    const cut = SPLIT.exec(sentence.text)
    if (!cut) return []
    let head = sentence.text.slice(0, cut.index)
    let headStart = sentence.start
    // 其中 may begin the sentence after the one with the total.
    if (!/\d/.test(head) && n > 0 && cut.index < 3) {
      head = sentences[n - 1]!.text
      headStart = sentences[n - 1]!.start
    }
    const tail = partsText(sentence.text, cut.index + cut[0].length)
    const parts = amountsOf(tail.text).filter(
      (amount) =>
        !amount.percent && !NOT_A_PART.test(tail.text.slice(0, amount.start)) && amount.value > 0,
    )
    if (parts.length < 2) return []
    const exhaustive = ALL_PARTS.test(cut[0])
    return totalsIn(head).flatMap((total): Hit[] => {
      const mine = partsOf(total, parts)
      if (!mine || fits(total, mine, exhaustive)) return []
      const sum = rounded(mine.reduce((each, part) => each + part.value, 0))
      const start = headStart + total.start
      return [
        {
          rule: SUMS.total,
          start,
          end: headStart + total.end,
          params: { sum: shownNumber(sum), total: total.written },
        },
      ]
    })
  })
}

const SPLIT = new RegExp(`[（(，,。；;：:]?(?:${SOME_PARTS.source}|${ALL_PARTS.source})[：:，,]?`)

/** The last number with each key or unit before the parts: what 共, 受理, 发证 … count. */
function totalsIn(head: string): Amount[] {
  const near = head.slice(-60)
  const shift = head.length - near.length
  return amountsOf(near)
    .filter(
      (amount) =>
        !amount.percent &&
        !amount.rough &&
        amount.unit !== '' &&
        !NOT_A_PART.test(near.slice(0, amount.start)),
    )
    .map((amount) => ({ ...amount, start: amount.start + shift, end: amount.end + shift }))
    .slice(-2)
}

/** Those in brackets of their own are parts of a part. */
function partsText(sentence: string, from: number): { text: string } {
  let depth = 0
  let text = ''
  for (let i = from; i < sentence.length; i++) {
    const sign = sentence[i]!
    if (sign === '（' || sign === '(') depth += 1
    if (depth === 0 && (sign === '）' || sign === ')')) break
    text += depth === 0 ? sign : ' '
    if (sign === '）' || sign === ')') depth = Math.max(0, depth - 1)
  }
  return { text }
}

/** The numbers that are of the total's kind: by what names them, else by unit. */
function partsOf(total: Amount, parts: readonly Amount[]): Amount[] | null {
  const named = parts.filter(({ key }) => key !== '' && key === total.key)
  if (named.length >= 2) return named
  const like = parts.filter(({ unit }) => unit[0] === total.unit[0])
  // Numbers of other kinds among them, and it is no plain list.
  if (like.length < 2 || like.length < parts.length) return null
  return like.some(({ rough }) => rough) ? null : like
}

function fits(total: Amount, parts: readonly Amount[], exhaustive: boolean): boolean {
  const sum = parts.reduce((each, part) => each + part.value, 0)
  const step = 10 ** -Math.max(total.decimals, ...parts.map(({ decimals }) => decimals))
  const slack =
    total.value >= 1e4 && /[万亿]/.test(total.written) ? total.value * 0.005 : step * 0.51
  if (Math.abs(sum - total.value) <= slack) return true
  // A part may itself be split up after it: all but one may be the parts of that one.
  if (parts.some((part) => Math.abs(sum - part.value - total.value) <= slack)) return true
  // Far more than the whole: the parts overlap and were never meant to be added.
  if (sum > total.value)
    return sum > total.value * FAR || parts.some(({ value }) => value > total.value)
  return !exhaustive && (parts.length < 3 || (total.value - sum) / total.value > NEAR)
}
