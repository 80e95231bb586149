import { secrecyMarks } from '../../../checks/rules/secrecy.ts'
import { LAW } from '../../law.data.ts'
import { gateStrings } from '../../strings.ts'
import type { Gate } from '../gates.ts'
import { placesOf } from './places.ts'

/** A 密级★ mark blocks always, and nobody can override it. */
export const secrecyGate: Gate = (input) =>
  placesOf(input).flatMap(({ text, place }) =>
    secrecyMarks(text).map((mark) => ({
      gate: 'secrecy',
      key: `mark:${place.field}:${place.path?.join('.') ?? ''}:${mark.start}`,
      severity: 'block' as const,
      phrase: gateStrings['secrecy.mark'],
      params: { text: text.slice(mark.start, mark.end) },
      legalBasis: LAW.stateSecret,
      place: { ...place, start: mark.start, end: mark.end },
      overridableBy: [],
    })),
  )
