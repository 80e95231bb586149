/**
 * How 索引号 are written, as data: each organisation may have its own. A number once given never
 * changes, not even when its publisher or the rule does; a new rule only makes new numbers.
 */
export type IndexNoSegment =
  /** Organisation code of 9 characters or unified social credit code of 18, hyphen dropped. */
  | { kind: 'organization-code'; length?: number }
  /** Four digits, or the last `length` of them. */
  | { kind: 'year'; length?: number }
  /** Padded with zeros to `length`, 5 where not given. */
  | { kind: 'sequence'; length?: number }
  /** Number of the item of 条例 art. 20, padded to `length`, 2 where not given. */
  | { kind: 'statutory-item'; length?: number }
  | { kind: 'literal'; text: string }

export type IndexNoRule = {
  segments: readonly IndexNoSegment[]
  /** When counting begins again at 1. */
  resetBy: 'year' | 'never'
}

export type IndexNoParts = {
  organizationCode: string
  year: number
  sequence: number
  statutoryItem: number | null
}

export type IndexNoProblem =
  | 'organization-code'
  | 'year'
  /** The sequence no longer fits its digits: the rule has to be widened first. */
  | 'sequence-overflow'
  | 'statutory-item-missing'

/** `000014349/2017-00110`: 政府信息公开目录 index number, 20 characters with a 9-character code. */
export const DEFAULT_INDEX_NO_RULE: IndexNoRule = {
  segments: [
    { kind: 'organization-code' },
    { kind: 'literal', text: '/' },
    { kind: 'year' },
    { kind: 'literal', text: '-' },
    { kind: 'sequence', length: 5 },
  ],
  resetBy: 'year',
}

const SEQUENCE_LENGTH = 5
const ITEM_LENGTH = 2
/** GB 11714 organisation code without its hyphen, or GB 32100 credit code (no I, O, S, V, Z). */
const CODE_OF_LENGTH = { 9: '[0-9A-Z]{8}[0-9X]', 18: '[0-9A-HJ-NP-RTUW-Y]{18}' }
const CODE = `(?:${CODE_OF_LENGTH[18]}|${CODE_OF_LENGTH[9]})`

/** Why no number can be made of these parts by this rule; undefined where one can. */
export function whyNotIndexNo(rule: IndexNoRule, parts: IndexNoParts): IndexNoProblem | undefined {
  for (const segment of rule.segments) {
    switch (segment.kind) {
      case 'organization-code': {
        const code = plainCode(parts.organizationCode)
        if (!new RegExp(`^${CODE}$`).test(code)) return 'organization-code'
        if (segment.length !== undefined && code.length !== segment.length) {
          return 'organization-code'
        }
        break
      }
      case 'year':
        if (!isCount(parts.year, 4) || parts.year < 1000) return 'year'
        break
      case 'sequence':
        if (parts.sequence < 1 || !isCount(parts.sequence, segment.length ?? SEQUENCE_LENGTH)) {
          return 'sequence-overflow'
        }
        break
      case 'statutory-item':
        if (!isCount(parts.statutoryItem ?? -1, segment.length ?? ITEM_LENGTH)) {
          return 'statutory-item-missing'
        }
        break
      case 'literal':
        break
    }
  }
  return undefined
}

/**
 * The index number. Throws where `whyNotIndexNo` has a reason: a number cut to fit would no longer be
 * unique.
 */
export function formatIndexNo(rule: IndexNoRule, parts: IndexNoParts): string {
  const problem = whyNotIndexNo(rule, parts)
  if (problem) throw new Error(`no index number can be made: ${problem}`)
  return rule.segments.map((segment) => written(segment, parts)).join('')
}

/** True for a text that this rule could have written. */
export function isIndexNo(rule: IndexNoRule, text: string): boolean {
  return new RegExp(`^${rule.segments.map(pattern).join('')}$`).test(text)
}

export type IndexNoRuleProblem = 'no-sequence' | 'no-year' | 'length' | 'literal'

/** What is wrong with a rule somebody wrote: its numbers would not be unique, or not be numbers. */
export function whyNotIndexNoRule(rule: IndexNoRule): IndexNoRuleProblem | undefined {
  const has = (kind: IndexNoSegment['kind']) => rule.segments.some((one) => one.kind === kind)
  if (!has('sequence')) return 'no-sequence'
  // Counting from 1 every year gives the same number twice where the year is not in it.
  if (rule.resetBy === 'year' && !has('year')) return 'no-year'
  for (const segment of rule.segments) {
    if (segment.kind === 'literal') {
      if (!/^[A-Za-z0-9/_.-]{1,20}$/.test(segment.text)) return 'literal'
    } else if (segment.length !== undefined && !isAllowedLength(segment.kind, segment.length)) {
      return 'length'
    }
  }
  return undefined
}

function isAllowedLength(
  kind: Exclude<IndexNoSegment['kind'], 'literal'>,
  length: number,
): boolean {
  if (!Number.isInteger(length)) return false
  if (kind === 'organization-code') return length === 9 || length === 18
  if (kind === 'year') return length === 2 || length === 4
  return length >= 1 && length <= 12
}

function written(segment: IndexNoSegment, parts: IndexNoParts): string {
  switch (segment.kind) {
    case 'organization-code':
      return plainCode(parts.organizationCode)
    case 'year':
      return String(parts.year).slice(-(segment.length ?? 4))
    case 'sequence':
      return String(parts.sequence).padStart(segment.length ?? SEQUENCE_LENGTH, '0')
    case 'statutory-item':
      return String(parts.statutoryItem).padStart(segment.length ?? ITEM_LENGTH, '0')
    case 'literal':
      return segment.text
  }
}

function pattern(segment: IndexNoSegment): string {
  switch (segment.kind) {
    case 'organization-code':
      return segment.length === 9 || segment.length === 18 ? CODE_OF_LENGTH[segment.length] : CODE
    case 'year':
      return `\\d{${segment.length ?? 4}}`
    case 'sequence':
      return `(?!0+(?!\\d))\\d{${segment.length ?? SEQUENCE_LENGTH}}`
    case 'statutory-item':
      return `\\d{${segment.length ?? ITEM_LENGTH}}`
    case 'literal':
      return segment.text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  }
}

function plainCode(code: string): string {
  return code.replace(/-/g, '').toUpperCase()
}

function isCount(value: number, digits: number): boolean {
  return Number.isInteger(value) && value >= 0 && String(value).length <= digits
}
