import { personalData } from '../../../checks/rules/personal-data.ts'
import { LAW } from '../../law.data.ts'
import { gateStrings } from '../../strings.ts'
import type { Gate } from '../gates.ts'
import { findEverywhere } from './places.ts'

/** The sentence for each kind of number. */
export const PERSONAL_PHRASES = {
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
  findEverywhere(input, personalData).map((hit) => ({
    gate: 'privacy',
    key: `${hit.code}:${hit.key}`,
    severity: input.moment === 'submit' ? 'warn' : 'block',
    phrase: PERSONAL_PHRASES[hit.code],
    params: { text: hit.masked },
    legalBasis: LAW.personalPrivacy,
    place: hit.place,
    overridableBy: ['secrecy-reviewer'],
  }))
