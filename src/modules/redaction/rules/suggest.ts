import { checkText } from '../../checks/engine/check.ts'
import type { Ground } from './grounds.data.ts'

/** Somebody's data in a text, as the checks find it; `kind` is the rule's code, or `name`. */
export type Suggestion = { kind: SuggestionKind; start: number; end: number }

export const SUGGESTION_KINDS = [
  'name',
  'resident-id',
  'mobile',
  'bank-card',
  'landline',
  'email',
  'plate',
  'passport',
  'address',
] as const
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number]

/** What a suggestion is withheld for unless somebody says otherwise. */
export const SUGGESTED_GROUND: Ground = 'privacy'

type FindNames = (
  text: string,
) => { start: number; end: number; text: string; confidence: number }[]

/** Less sure than this, a name is as often a place or a firm. */
const SURE_OF_NAME = 0.75
const MOST = 1000

const KIND_OF: Record<string, SuggestionKind> = {
  'resident-id-like': 'resident-id',
  'health-name': 'name',
}

/** Personal data of a text: numbers, addresses and full names; in order, none within another. */
export function suggestionsIn(text: string, findNames: FindNames): Suggestion[] {
  const found: Suggestion[] = checkText(text, { categories: ['privacy'] }).map(
    ({ rule, start, end }) => ({ kind: kindOf(rule.code), start, end }),
  )
  for (const { start, end, confidence } of findNames(text)) {
    if (confidence >= SURE_OF_NAME) found.push({ kind: 'name', start, end })
  }
  const kept: Suggestion[] = []
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (each.end > each.start && (!last || each.start >= last.end)) kept.push(each)
  }
  return kept.slice(0, MOST)
}

function kindOf(code: string): SuggestionKind {
  return SUGGESTION_KINDS.find((kind) => kind === code) ?? KIND_OF[code] ?? 'name'
}
