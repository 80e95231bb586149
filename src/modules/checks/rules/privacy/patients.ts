import { sentencesOf } from '../../engine/declare.ts'
import type { Hit } from '../../engine/finding.ts'
import { NO_NAME } from '../../names/no-names.data.ts'
import type { Known } from './contacts.ts'
import { type FoundName, namesByPlace, withPlaces } from './names-by-place.ts'
import {
  BY_OFFICE,
  IS_PATIENT,
  MICROBE,
  OFFICE_AFTER,
  PHYSICIANS,
  PRIVATE,
  PROTECTED_STATUS,
  SO_AND_SO,
} from './rules.data.ts'

export type FindNames = (text: string) => FoundName[]

/** Less sure than this, and a name is only asked about. */
const SURE = 0.8

/**
 * Full names in one sentence with an illness or a protected status. Who acts by office (the doctor, the
 * speaker) and officials of the organisation are not meant. Without a tagger only names right after
 * such words as 患者 are seen.
 */
export function patients(text: string, known: Known, findNames?: FindNames): Hit[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (!PROTECTED_STATUS.test(sentence.text)) return []
    const names = findNames
      ? withPlaces(sentence.text, findNames(sentence.text))
      : namesByPlace(sentence.text)
    return names.flatMap((name): Hit[] => {
      const written = sentence.text.slice(name.start, name.end)
      const word = written.replace(/\s/g, '')
      const before = sentence.text.slice(Math.max(0, name.start - 8), name.start)
      const after = sentence.text.slice(name.end, name.end + 8)
      const isPatient = IS_PATIENT.test(before)
      if (known.officials.has(word) || (word + after[0]).includes(SO_AND_SO)) return []
      if (NO_NAME.test(word + after) || PHYSICIANS.test(word) || /氏$/.test(word)) return []
      if (!isPatient && (MICROBE.test(after) || SIGNED.test(before + BREAK + after))) return []
      if (!isPatient && (BY_OFFICE.test(before) || OFFICE_AFTER.test(after))) return []
      const masked = word.slice(0, word.length > 3 ? 2 : 1) + SO_AND_SO
      const isSaidToBe = NAMED_PERSON.test(after) || NAME_FOLLOWS.test(before)
      const certain = isPatient && isSaidToBe
      const sure = isPatient || name.confidence >= SURE
      return [
        {
          rule: PRIVATE['health-name'],
          start: sentence.start + name.start,
          end: sentence.start + name.end,
          masked,
          suggestions: [masked],
          params: { word: masked },
          severity: certain ? 'block' : sure ? 'warn' : 'hint',
          confidence: certain ? 0.9 : Math.min(0.8, name.confidence),
        },
      ]
    })
  })
}

/** What is told of a person right after the name, or announces one. */
const NAMED_PERSON =
  /^[，,（(、 ]?(?:[男女]|\d{1,3}(?:岁|周岁)|身份证|证件号|手机|电话|家住|现住|住址)/
const NAME_FOLLOWS = /姓名[:：]?[ \u3000]?$/

const BREAK = '|'
/** An office, a name and a colon or bracket: who wrote it. */
const SIGNED = /(?:中心|医院|委员会|委|局|院|科|站|所|大学)[ \u3000]\|[：:）)]/
