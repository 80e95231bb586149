import type { Role } from '../../../accounts/rules.ts'
import { checkText } from '../../../checks/engine/check.ts'
import { type Detector, type Hit, phraseOf } from '../../../checks/engine/finding.ts'
import { type Heard, hear, shownWords } from '../../../checks/rules/ignores.ts'
import { tables } from '../../../checks/rules/sums/tables.ts'
import { gateStrings } from '../../strings.ts'
import { clearedBy } from '../cleared-by.ts'
import type { Finding, Gate, GateInput } from '../gates.ts'
import { findEverywhere } from './places.ts'

/** What somebody may clear only warns at submission: the piece must be able to reach that person. */
export function severityAt(
  moment: GateInput['moment'],
  severity: Finding['severity'],
  cleared: readonly Role[],
): Finding['severity'] {
  return severity === 'block' && moment === 'submit' && cleared.length > 0 ? 'warn' : severity
}

/**
 * What the checks find in every text of a piece, matters of taste left out. What blocks is told one by
 * one, each to be mended or cleared; what only warns once a rule, with how often.
 */
export const textGate: Gate = (input) => {
  const hits = hear(textHits(input), input.ignores).told
  const blocks = hits.filter((hit) => severityOf(hit) === 'block')
  const warnings = new Map<string, Placed[]>()
  for (const hit of hits)
    if (severityOf(hit) === 'warn')
      warnings.set(hit.rule.code, [...(warnings.get(hit.rule.code) ?? []), hit])
  return [
    ...blocks.map((hit) => told(hit, 1, input)),
    ...[...warnings.values()].map((all) => told(all[0]!, all.length, input)),
  ]
}

/** Every find in the texts of a piece, also what somebody ignored; `hints` asks for matters of taste too. */
export function textHits(input: GateInput, { hints = false } = {}) {
  const { known, findNames, spelling, categories, office } = input
  const settings = {
    strict: !hints,
    known,
    categories,
    office,
    ...(findNames && { findNames }),
    ...(spelling && { spelling }),
  }
  const found =
    (find: Detector) =>
    (text: string): Found[] =>
      find(text).map((hit) => {
        const { code, category } = hit.rule
        return { ...hit, code, category, severity: severityOf(hit), words: shownWords(text, hit) }
      })
  return findEverywhere(
    input,
    found((text) => checkText(text, settings)),
    found(categories.includes('sums') ? tables : () => []),
  )
}

type Found = Hit & Heard
type Placed = ReturnType<typeof findEverywhere<Found>>[number]

function severityOf(hit: Hit): 'block' | 'warn' | 'hint' {
  return hit.severity ?? hit.rule.severity
}

function told(hit: Placed, count: number, { moment }: GateInput): Finding {
  const { rule, key, place } = hit
  const cleared = clearedBy(rule)
  const blocks = severityOf(hit) === 'block'
  const often = gateStrings['text.often']
  const phrase = phraseOf(rule)
  return {
    gate: rule.category,
    key: `${rule.code}:${key}`,
    severity: severityAt(moment, blocks ? 'block' : 'warn', cleared),
    phrase: count > 1 ? { zh: phrase.zh + often.zh, en: phrase.en + often.en } : phrase,
    params: { ...hit.params, count: String(count) },
    legalBasis: rule.source,
    place,
    overridableBy: blocks ? cleared : [],
  }
}
