import { LAW } from '../../law.data.ts'
import { gateStrings } from '../../strings.ts'
import type { Gate } from '../gates.ts'

/** 无解读不发布: a document that needs interpretation is not taken on without a complete plan. */
export const interpretationGate: Gate = ({ kind, metadata }) => {
  if (!kind.policy || !metadata.needsInterpretation) return []
  const plan = metadata.interpretationPlan
  if (plan?.outline.trim() && plan.forms.length > 0 && plan.channel.trim() && plan.plannedOn)
    return []
  return [
    {
      gate: 'interpretation',
      key: 'no-plan',
      severity: 'block',
      phrase: gateStrings['interpretation.no-plan'],
      params: {},
      legalBasis: LAW.interpretation,
      place: { field: 'metadata.interpretationPlan' },
      overridableBy: [],
    },
  ]
}
