import { CHINESE_DIGITS, CHINESE_UNITS } from './numbers.data.ts'

/** `二十三` → 23; NaN where it is no number. Up to 9999. */
export function chineseNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const sign of text) {
    const unit = CHINESE_UNITS[sign]
    if (unit !== undefined) {
      total += (digit || 1) * unit
      digit = 0
    } else if (sign in CHINESE_DIGITS) digit = CHINESE_DIGITS[sign]!
    else return Number.NaN
  }
  return total + digit
}
