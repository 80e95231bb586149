import { SCALES } from './amounts.data.ts'

/** A number with its unit as a sentence has it. Places count from the text's beginning. */
export type Amount = {
  value: number
  /** As written, unit not included. */
  written: string
  unit: string
  /** The two characters before, which often name what is counted. */
  key: string
  start: number
  end: number
  /** 约, 近, 余, 多: not to be added up to the last one. */
  rough: boolean
  percent: boolean
  /** Decimals written, for rounding. */
  decimals: number
}

const NUMBER =
  /(?<![\d.A-Za-z〔（(第])(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?[ ]?(万亿|亿|万|千万|百万)?(余|多(?!种|数))?(%|％|‰|个百分点)?([\u4e00-\u9fff]{0,2})/g

/** Every number of a sentence that counts something; days, ordinals and article numbers are left out. */
export function amountsOf(text: string): Amount[] {
  const amounts: Amount[] = []
  for (const match of text.matchAll(NUMBER)) {
    const [whole, digits, fraction = '', scale, more, percent, unit = ''] = match
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    if (/[第附]$/.test(before) || /^[年月日号时点分秒]|^小时|^周岁/.test(unit)) continue
    const written = digits! + fraction + (scale ?? '')
    amounts.push({
      value: rounded(Number(digits!.replace(/[,，]/g, '') + fraction) * (SCALES[scale ?? ''] ?? 1)),
      written,
      unit,
      key:
        /([\u4e00-\u9fff]{2})[ ]?(?:了|共|约|近|达|为|数)?[ ]?$/.exec(
          text.slice(0, match.index).slice(-5),
        )?.[1] ?? '',
      start: match.index,
      end: match.index + whole.length - unit.length,
      rough: more !== undefined || /[约近逾超]$|大约$|超过$/.test(before),
      percent: percent !== undefined,
      decimals: fraction === '' ? 0 : fraction.length - 1,
    })
  }
  return amounts
}

/** Decimal fractions as people write them, without what binary ones leave behind. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

/** As a person writes it. */
export function shownNumber(value: number): string {
  return String(rounded(value))
}
