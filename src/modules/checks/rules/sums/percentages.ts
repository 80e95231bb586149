import { sentencesOf } from '../../engine/declare.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { amountsOf, rounded, shownNumber } from './amounts.ts'
import { SUMS } from './rules.data.ts'

/** 甲 a 件，占 b%: the share of the sentence's total, or of any number before it that would make it right. */
export const percentages: Detector = (text) =>
  [...sentencesOf(text)].flatMap((sentence) => [
    ...shares(sentence.text).map((hit) => moved(hit, sentence.start)),
    ...growth(sentence.text).map((hit) => moved(hit, sentence.start)),
  ])

function moved(hit: Hit, by: number): Hit {
  return { ...hit, start: hit.start + by, end: hit.end + by }
}

const TOTAL = /(?:共|总计|合计|总数|总共|累计|全年|全市|全省|全县|全区)[^，。；,;]{0,14}$/

function shares(text: string): Hit[] {
  const amounts = amountsOf(text)
  const hits: Hit[] = []
  for (const [n, share] of amounts.entries()) {
    if (!share.percent || n < 2 || share.value > 100 || share.rough) continue
    const between = text.slice(amounts[n - 1]!.end, share.start)
    if (!/^[\u4e00-\u9fff]{0,3}[，,（(、]?[^，。；,;0-9]{0,8}占[^，。；,;0-9]{0,8}$/.test(between))
      continue
    const part = amounts[n - 1]!
    if (part.percent || part.rough) continue
    const wholes = amounts
      .slice(0, n - 1)
      .filter((each) => !each.percent && each.value >= part.value)
    const step = 10 ** -share.decimals
    const isRight = (whole: number) =>
      Math.abs((part.value / whole) * 100 - share.value) <= step * 1.01
    const total = wholes.find(
      (each) => each.unit[0] === part.unit[0] && TOTAL.test(text.slice(0, each.start)),
    )
    if (!total || wholes.some((each) => isRight(each.value)) || total.rough) continue
    const right = ((part.value / total.value) * 100).toFixed(share.decimals)
    hits.push({
      rule: SUMS.percentage,
      start: share.start,
      end: share.end,
      suggestions: [`${right}%`],
      params: {
        part: part.written,
        whole: total.written,
        right,
        word: text.slice(share.start, share.end),
      },
    })
  }
  return hits
}

const CHANGE =
  /(?:由|从)[^，。；]{0,16}?(\d+(?:\.\d+)?)(%|[\u4e00-\u9fff]{0,3})(?:增加|增长|提高|提升|上升|下降|减少|降低|降|升)(?:到|至)了?(\d+(?:\.\d+)?)(%|[\u4e00-\u9fff]{0,3})[，,（(](?:同比|年均|增幅|降幅|共|累计)?(增长|增加|提高|提升|上升|下降|减少|降低|降幅|增幅)(?:了|达|为)?(\d+(?:\.\d+)?)(%|个百分点)/g

function growth(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(CHANGE)) {
    const [whole, fromText, fromUnit, toText, , , said, saidUnit] = match
    if (/年均/.test(whole)) continue
    const [from, to, told] = [Number(fromText), Number(toText), Number(said)]
    const start = match.index + whole.length - said!.length - saidUnit!.length
    const end = match.index + whole.length
    const points = rounded(Math.abs(to - from))
    if (fromUnit === '%' && saidUnit === '%' && points === told) {
      hits.push({ rule: SUMS['percentage-points'], start, end })
      continue
    }
    const decimals = decimalsOf(said!)
    const right = saidUnit === '%' ? (Math.abs(to - from) / from) * 100 : points
    // What was itself rounded may shift the result.
    const shift = decimalsOf(fromText!) + decimalsOf(toText!) === 0 ? 0 : (to / from) * (5 / from)
    if (from === 0 || Math.abs(right - told) <= 0.51 * 10 ** -decimals + shift) continue
    if (saidUnit !== '%' && fromUnit !== '%') continue
    hits.push({
      rule: SUMS.growth,
      start,
      end,
      suggestions: [`${right.toFixed(decimals)}${saidUnit}`],
      params: {
        from: shownNumber(from),
        to: shownNumber(to),
        right: `${right.toFixed(decimals)}${saidUnit}`,
        word: text.slice(start, end),
      },
    })
  }
  return hits
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0
}
