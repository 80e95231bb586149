import type { Role } from '../../../accounts/rules.ts'
import { phraseOf } from '../../../checks/engine/finding.ts'
import { gateStrings } from '../../strings.ts'
import { clearedBy } from '../cleared-by.ts'
import type { Finding, Gate, GateInput } from '../gates.ts'
import { severityOf, type TextHit } from './hits.ts'

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
export const textGate: Gate = (input, { texts: hits }) => {
  const blocks = hits.filter((hit) => severityOf(hit) === 'block')
  const warnings = new Map<string, TextHit[]>()
  for (const hit of hits)
    if (severityOf(hit) === 'warn')
      warnings.set(hit.rule.code, [...(warnings.get(hit.rule.code) ?? []), hit])
  return [
    ...blocks.map((hit) => told(hit, 1, input)),
    ...[...warnings.values()].map((all) => told(all[0]!, all.length, input)),
  ]
}

function told(hit: TextHit, count: number, { moment }: GateInput): Finding {
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
