import { type DigitGroup, digitGroups } from './digit-groups.ts'
import { isBankCard, isMobile, isResidentId15, isResidentId18 } from './numbers.ts'

export const PERSONAL_DATA_CODES = ['resident-id', 'mobile', 'bank-card'] as const
export type PersonalDataCode = (typeof PERSONAL_DATA_CODES)[number]

/** `start` and `end` count UTF-16 units. `masked` is as long as `text`, so places stay true after masking. */
export type PersonalData = {
  code: PersonalDataCode
  start: number
  end: number
  /** The number itself: never log it, never put it into a message. */
  text: string
  masked: string
}

/** A longer number cannot be one of ours; with single digits apart this many groups make one. */
const MAX_DIGITS = 19
/**
 * Digits left in sight at each end. A resident ID keeps its province and district digits short of the
 * county (3) and the last 4: the usual 6 + 4 leaves only the birthday hidden, which is often known.
 * A card keeps 6 + 4, the most that PCI DSS 3.4 allows.
 */
const KEPT: Record<PersonalDataCode, { first: number; last: number }> = {
  'resident-id': { first: 3, last: 4 },
  mobile: { first: 3, last: 4 },
  'bank-card': { first: 6, last: 4 },
}
/** Words in Latin letters that may stand right before a number; other letters make it part of a code. */
const LABEL =
  /(?:^|[^A-Za-z])(?:tel|phone|mobile|mob|cell|fax|wx|wechat|weixin|vx|sms|id|no|sfz|m|t)$/i
/** How people space a mobile number out. */
const MOBILE_SHAPES = new Set([
  '11',
  '3-4-4',
  '3-8',
  '7-4',
  '4-3-4',
  '3-3-5',
  '1-1-1-1-1-1-1-1-1-1-1',
])
/** Cards are printed in fours. */
const CARD_SHAPE = /^(?:4-4-4-4(?:-[123])?|6-1[0-3]|1[6-9])$/
/** Old 15-digit IDs are short of a checksum, so only these shapes. */
const OLD_ID_SHAPE = /^(?:15|6-6-3)$/

/**
 * Resident-ID numbers (GB 11643, 18 digits with checksum, or the old 15), mobile numbers of mainland
 * China and bank-card numbers (Luhn, known lengths), as a reader would see them: full-width digits,
 * spaces, hyphens and invisible characters inside a number do not hide it. Hotlines (12320, 400-…),
 * landlines and numbers that are part of a longer one are not found. Linear in the length of the text.
 */
export function personalData(text: string): PersonalData[] {
  const groups = digitGroups(text)
  const found: PersonalData[] = []
  for (let i = 0; i < groups.length; i++) {
    const hit = longestAt(text, groups, i)
    if (!hit) continue
    const start = groups[i]!.start
    const end = groups[hit.last]!.end
    const written = text.slice(start, end)
    found.push({ code: hit.code, start, end, text: written, masked: mask(written, hit) })
    i = hit.last
  }
  return found
}

/** The text with every number that `personalData` finds masked; its length stays. */
export function maskPersonalData(text: string): string {
  let masked = text
  // Digits left in sight may make a new number with their neighbours; each round hides more of them.
  for (let found = personalData(masked); found.length > 0; found = personalData(masked)) {
    const parts: string[] = []
    let at = 0
    for (const hit of found) {
      parts.push(masked.slice(at, hit.start), hit.masked)
      at = hit.end
    }
    masked = parts.join('') + masked.slice(at)
  }
  return masked
}

type Hit = { code: PersonalDataCode; last: number; prefix: number }

/** The longest number that begins with group `first`. */
function longestAt(text: string, groups: DigitGroup[], first: number): Hit | undefined {
  let digits = ''
  let shape = ''
  let best: Hit | undefined
  for (let last = first; last < groups.length; last++) {
    const group = groups[last]!
    if (last > first && group.joint === '') break
    digits += group.digits
    if (digits.length > MAX_DIGITS) break
    shape += `${shape === '' ? '' : '-'}${group.digits.length}`
    const kind = kindOf(digits, shape)
    if (kind && !isPartOfMore(text, groups, first, last, kind.code)) best = { ...kind, last }
    if (digits.endsWith('X')) break
  }
  return best
}

/** What these digits in this shape are. `prefix`: digits before the number proper, e.g. 86. */
function kindOf(digits: string, shape: string): Omit<Hit, 'last'> | undefined {
  if (digits.length === 18 && isResidentId18(digits)) return { code: 'resident-id', prefix: 0 }
  if (OLD_ID_SHAPE.test(shape) && isResidentId15(digits)) return { code: 'resident-id', prefix: 0 }
  if (CARD_SHAPE.test(shape) && isBankCard(digits)) return { code: 'bank-card', prefix: 0 }
  // A 0 alone in front is the whole part of a decimal; joined to the number it was dialled long-distance.
  const country =
    /^(?:0086|086|86|0)(?=1\d{10}$)/.exec(shape.startsWith('1-') ? '' : digits)?.[0] ?? ''
  const own = country === '' ? shape : shapeWithout(shape, country.length)
  if (MOBILE_SHAPES.has(own) && isMobile(digits.slice(country.length))) {
    return { code: 'mobile', prefix: country.length }
  }
  return undefined
}

/** `13` without a prefix of 2 is `11`; `2-11` too. */
function shapeWithout(shape: string, prefix: number): string {
  const lengths = shape.split('-').map(Number)
  const first = lengths[0]! - prefix
  return (first > 0 ? [first, ...lengths.slice(1)] : lengths.slice(1)).join('-')
}

/** A decimal, a serial number with letters, or (but for IDs, whose checksum speaks) a code. */
function isPartOfMore(
  text: string,
  groups: DigitGroup[],
  first: number,
  last: number,
  code: PersonalDataCode,
): boolean {
  const { start, joint } = groups[first]!
  const { end } = groups[last]!
  if (joint === '.' || groups[last + 1]?.joint === '.') return true
  if (code === 'resident-id' && groups[first]!.digits.length !== 15) return false
  const before = text.slice(Math.max(0, start - 10), start)
  if (/[A-Za-z_]$/.test(before) && !LABEL.test(before)) return true
  return /^[A-Za-z_]/.test(text.slice(end, end + 1))
}

/** Replaces the hidden digits by `*` and leaves spaces and hyphens where they are. */
function mask(written: string, { code, prefix }: Hit): string {
  const kept = KEPT[code]
  const isDigit = (character: string) => /[0-9\uff10-\uff19xX\uff38\uff58\u00d7]/.test(character)
  const count = [...written].filter(isDigit).length
  let seen = 0
  return [...written]
    .map((character) => {
      if (!isDigit(character)) return character
      seen += 1
      return seen <= prefix + kept.first || seen > count - kept.last ? character : '*'
    })
    .join('')
}
