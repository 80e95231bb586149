/**
 * The written parts of a document number (发文字号, GB/T 9704-2012 7.2.5) and of an order's number.
 * Tails of the agency's code (机关代字) are tried from the longest.
 */
export const DOCUMENT_NO_WORDS = {
  no: '号',
  ordinal: '第',
  order: '令',
  year: '年',
  announcement: '公告',
} as const

/** Every pair that people type where 〔〕 (U+3014, U+3015) belongs. */
export const OPENING_BRACKETS = '[［【﹝(（〔⟦「〈<＜'
export const CLOSING_BRACKETS = ']］】﹞)）〕⟧」〉>＞'

/** Tails that say what kind of document it is. `normative`: 规 marks an administrative normative document. */
export const CODE_TAILS: { tail: string; normative: boolean }[] = [
  { tail: '公开办函', normative: false },
  { tail: '规字', normative: true },
  { tail: '办规', normative: true },
  { tail: '办发', normative: false },
  { tail: '办函', normative: false },
  { tail: '办字', normative: false },
  { tail: '办通', normative: false },
  { tail: '秘函', normative: false },
  { tail: '便函', normative: false },
  { tail: '公告', normative: false },
  { tail: '通告', normative: false },
  { tail: '规', normative: true },
  { tail: '发', normative: false },
  { tail: '函', normative: false },
  { tail: '字', normative: false },
  { tail: '办', normative: false },
  { tail: '通', normative: false },
  { tail: '复', normative: false },
  { tail: '令', normative: false },
]

export const CHINESE_DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
export const CHINESE_TENS: Record<string, number> = { 十: 10, 百: 100 }
