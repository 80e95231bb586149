import { LAW } from '../../law.data.ts'
import { gateStrings } from '../../strings.ts'
import type { Finding, Gate } from '../gates.ts'

/**
 * At issuing and publishing: the secrecy review (条例 art. 17) and, for a normative document, the
 * legality opinion must be of this very revision. Signatures of an earlier text are void.
 */
export const signaturesGate: Gate = (input) => {
  if (input.moment === 'submit' || input.withoutSignatures) return []
  const findings: Finding[] = []
  const block = { severity: 'block', params: {}, place: null, overridableBy: [] } as const
  if (!input.signedBy.includes('secrecy-reviewer')) {
    findings.push({
      ...block,
      gate: 'secrecy',
      key: 'no-review',
      phrase: gateStrings['secrecy.no-review'],
      legalBasis: LAW.secrecyReview,
    })
  }
  if (input.kind.normative && !input.signedBy.includes('legality-reviewer')) {
    findings.push({
      ...block,
      gate: 'legality',
      key: 'no-opinion',
      phrase: gateStrings['legality.no-opinion'],
      legalBasis: LAW.legality,
    })
  }
  return findings
}
