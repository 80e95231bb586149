import {
  CHINESE_DIGITS,
  CHINESE_TENS,
  CLOSING_BRACKETS,
  CODE_TAILS,
  OPENING_BRACKETS,
  DOCUMENT_NO_WORDS as WORDS,
} from './document-no.data.ts'

export type DocumentNo = {
  /** 机关代字 as written, or the issuing body of an order. */
  org: string
  /** Null for an order counted through the years, e.g. of a minister's term. */
  year: number | null
  seq: number
  /** The tail of the code that says the type of document; '' where it is none we know. */
  type: string
  form: 'document' | 'order'
  isNormative: boolean
}

export const DOCUMENT_NO_PROBLEMS = [
  /** Brackets round the year are not 〔〕 (hexagonal). */
  'brackets',
  /** 第 before the number. */
  'ordinal',
  /** The number is padded with zeros. */
  'leading-zero',
  /** Spaces inside. */
  'spaces',
  /** Full-width digits. */
  'full-width-digits',
  /** No year in brackets: `国办公开办函201961号` may be year and number run together; a person decides. */
  'year',
  /** Does not read as a document number at all. */
  'unreadable',
] as const
export type DocumentNoProblem = (typeof DOCUMENT_NO_PROBLEMS)[number]

const OPEN = escapeClass(OPENING_BRACKETS)
const CLOSE = escapeClass(CLOSING_BRACKETS)
const OPEN_BEFORE_YEAR = new RegExp(`[${OPEN}](?=\\d{4})`, 'g')
const CLOSE_AFTER_YEAR = new RegExp(`(?<=〔\\d{4})[${CLOSE}]`, 'g')
const NUMERAL = `${Object.keys(CHINESE_DIGITS).join('')}${Object.keys(CHINESE_TENS).join('')}`
const DOCUMENT = new RegExp(
  `^([\\p{Script=Han}A-Za-z]{1,24})〔((?:19|20)\\d{2})〕([1-9]\\d{0,4})${WORDS.no}$`,
  'u',
)
const ORDER = new RegExp(
  `^(\\p{Script=Han}{2,24})${WORDS.order}(?:〔?((?:19|20)\\d{2})〕?${WORDS.year}?)?` +
    `${WORDS.ordinal}([1-9]\\d{0,4}|[${NUMERAL}]{1,9})${WORDS.no}$`,
  'u',
)
/** 文号 has no more than this; longer text is no number and is not looked at. */
const MAX_LENGTH = 100

/**
 * The number in the form of GB/T 9704-2012: 〔〕 round a four-digit year, no 第, no padding, no spaces.
 * Text that is no document number comes back without spaces and otherwise as it was.
 */
export function normaliseDocumentNo(text: string): string {
  const plain = withAsciiDigits(text.slice(0, MAX_LENGTH * 2).normalize('NFC')).replace(/\s+/g, '')
  return plain
    .replace(OPEN_BEFORE_YEAR, '〔')
    .replace(CLOSE_AFTER_YEAR, '〕')
    .replace(new RegExp(`(?<=〔\\d{4}〕)${WORDS.ordinal}`), '')
    .replace(/(?<=〕)0+(?=\d)/, '')
}

/** The parts of a document number or an order's number; null where a person has to look. */
export function parseDocumentNo(text: string): DocumentNo | null {
  const number = normaliseDocumentNo(text)
  if (number.length > MAX_LENGTH) return null
  const order = ORDER.exec(number)
  if (order) {
    const seq = /^\d/.test(order[3]!) ? Number(order[3]) : fromChinese(order[3]!)
    if (!seq) return null
    return {
      org: order[1]!,
      year: order[2] ? Number(order[2]) : null,
      seq,
      type: WORDS.order,
      form: 'order',
      isNormative: false,
    }
  }
  const document = DOCUMENT.exec(number)
  if (!document) return null
  const org = document[1]!
  const tail = CODE_TAILS.find((entry) => org.endsWith(entry.tail))
  return {
    org,
    year: Number(document[2]),
    seq: Number(document[3]),
    type: tail?.tail ?? '',
    form: 'document',
    isNormative: tail?.normative ?? false,
  }
}

/** Everything wrong with a number as typed, at once; [] where it is already in its form. */
export function lintDocumentNo(text: string): DocumentNoProblem[] {
  const problems: DocumentNoProblem[] = []
  const trimmed = text.trim()
  const plain = withAsciiDigits(trimmed).replace(/\s+/g, '')
  if (/\s/.test(trimmed)) problems.push('spaces')
  if (withAsciiDigits(trimmed) !== trimmed) problems.push('full-width-digits')
  const bracketed = new RegExp(`([${OPEN}])\\d{4}([${CLOSE}])`).exec(plain)
  if (bracketed && (bracketed[1] !== '〔' || bracketed[2] !== '〕')) problems.push('brackets')
  const order = new RegExp(`${WORDS.order}(?:[${OPEN}]?\\d{4}|${WORDS.ordinal})`).test(plain)
  if (!order && new RegExp(`[${CLOSE}]${WORDS.ordinal}`).test(plain)) problems.push('ordinal')
  if (new RegExp(`[${CLOSE}]${WORDS.ordinal}?0`).test(plain)) problems.push('leading-zero')
  if (parseDocumentNo(trimmed)) return problems
  const runTogether = new RegExp(`^[\\p{Script=Han}A-Za-z]+\\d+${WORDS.no}$`, 'u').test(plain)
  return [...problems, runTogether ? 'year' : 'unreadable']
}

function withAsciiDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30),
  )
}

/** Chinese numerals to 999; 0 where they do not read as a number. */
function fromChinese(text: string): number {
  let total = 0
  let digit = 0
  for (const character of text) {
    const tens = CHINESE_TENS[character]
    if (tens !== undefined) {
      total += (digit || (tens === 10 ? 1 : 0)) * tens
      digit = 0
    } else {
      const value = CHINESE_DIGITS[character]
      if (value === undefined || digit !== 0) return 0
      digit = value
    }
  }
  return total + digit
}

function escapeClass(characters: string): string {
  return characters.replace(/[[\]\\^-]/g, '\\$&')
}
