import type { LocalDate } from '../../../kernel/days.ts'

/** `SQ20261121-0003`: the third of its kind that day. */
export function caseNumber(prefix: string, day: LocalDate, count: number): string {
  return `${prefix}${day.replaceAll('-', '')}-${String(count).padStart(4, '0')}`
}

/** Letters and figures nobody mistakes for each other on the telephone. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 8

/** The query code of a case, made of the hash (hex) of its one-time key. */
export function queryCode(hash: string): string {
  let rest = BigInt(`0x${hash}`)
  let code = ''
  for (let n = 0; n < CODE_LENGTH; n += 1) {
    code += CODE_LETTERS[Number(rest % BigInt(CODE_LETTERS.length))]
    rest /= BigInt(CODE_LETTERS.length)
  }
  return code
}

/** As somebody types it: any case, with blanks or dashes. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}
