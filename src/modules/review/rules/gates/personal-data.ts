import { personalData } from '../../../checks/rules/personal-data.ts'
import { LAW } from '../../law.data.ts'
import { gateStrings } from '../../strings.ts'
import type { Gate } from '../gates.ts'
import { placesOf } from './places.ts'

const PHRASES = {
  'resident-id': gateStrings['privacy.resident-id'],
  mobile: gateStrings['privacy.mobile'],
  'bank-card': gateStrings['privacy.bank-card'],
} as const

/**
 * Resident-ID, mobile and bank-card numbers block until masked, or until the secrecy reviewer clears
 * each with a reason. At submission they only warn: the piece must be able to reach that reviewer. A
 * finding carries the masked number, never the number itself.
 */
export const personalDataGate: Gate = (input) =>
  placesOf(input).flatMap(({ text, place }) =>
    personalData(text).map((hit) => ({
      gate: 'privacy',
      key: `${hit.code}:${place.field}:${place.path?.join('.') ?? ''}:${hit.start}`,
      severity: input.moment === 'submit' ? ('warn' as const) : ('block' as const),
      phrase: PHRASES[hit.code],
      params: { text: hit.masked },
      legalBasis: LAW.personalPrivacy,
      place: { ...place, start: hit.start, end: hit.end },
      overridableBy: ['secrecy-reviewer' as const],
    })),
  )
