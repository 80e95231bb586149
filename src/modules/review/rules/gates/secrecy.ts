import { secrecyMarks } from '../../../checks/rules/secrecy.ts'
import { LAW } from '../../law.data.ts'
import { gateStrings } from '../../strings.ts'
import type { Gate } from '../gates.ts'
import { findEverywhere } from './places.ts'

/** A 密级★ mark blocks always, and nobody can override it. */
export const secrecyGate: Gate = (input) =>
  findEverywhere(input, markedWords).map(({ words, key, place }) => ({
    gate: 'secrecy',
    key: `mark:${key}`,
    severity: 'block',
    phrase: gateStrings['secrecy.mark'],
    params: { text: words },
    legalBasis: LAW.stateSecret,
    place,
    overridableBy: [],
  }))

function markedWords(text: string) {
  return secrecyMarks(text).map((mark) => ({ ...mark, words: text.slice(mark.start, mark.end) }))
}
