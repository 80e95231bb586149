import { isLocalDate } from '../../../kernel/days.ts'

/** GB/T 2260 codes of provinces, with 71 Taiwan, 81–83 for residence permits of 港澳台. */
const PROVINCES = new Set(
  `11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65
  71 81 82 83`.split(/\s+/),
)
/** GB 11643-1999: weights of the first 17 digits, and the check character by remainder modulo 11. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECK = '10X98765432'
/**
 * Segments given to mainland mobile users (工信部 电信网码号): 13x, 14x but 142 and 143, 15x but 154,
 * 162 165 166 167, 170–178, 18x, 190–193, 195–199.
 */
const MOBILE = /^1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/
/**
 * Beginnings and lengths of cards in use in China: UnionPay 62 (16–19) and 60, 81 (16–19); Visa and
 * Mastercard 16; JCB 35 16; ABC, ICBC and others' older 19-digit cards under 9558, 9559, 4367.
 */
const CARD = /^(?:(?:62|60|81)\d{14,17}|4\d{15}|4367\d{15}|5[1-5]\d{14}|35\d{14}|955[89]\d{15})$/

/** GB 11643: region, a day that exists, check character. 18 characters, `X` in upper case. */
export function isResidentId18(id: string): boolean {
  if (!/^\d{17}[\dX]$/.test(id) || !isRegion(id)) return false
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  const year = Number(id.slice(6, 10))
  if (year < 1850 || year > 2099 || !isLocalDate(day)) return false
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return ID_CHECK[sum % 11] === id[17]
}

/** The number given until 1999: region, a day of 19xx, serial number; no check character. */
export function isResidentId15(id: string): boolean {
  return (
    /^\d{15}$/.test(id) &&
    PROVINCES.has(id.slice(0, 2)) &&
    isLocalDate(`19${id.slice(6, 8)}-${id.slice(8, 10)}-${id.slice(10, 12)}`)
  )
}

export function isMobile(number: string): boolean {
  return MOBILE.test(number)
}

/** Length and beginning of a known card, and Luhn's check digit (ISO/IEC 7812-1). */
export function isBankCard(number: string): boolean {
  if (!CARD.test(number)) return false
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
  }
  return sum % 10 === 0
}

/** A province, or 9 and a province: the foreigner's permanent residence card since 2023. */
export function isRegion(id: string): boolean {
  return PROVINCES.has(id.slice(0, 2)) || (id[0] === '9' && PROVINCES.has(id.slice(1, 3)))
}
