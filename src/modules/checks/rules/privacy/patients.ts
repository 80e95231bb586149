import { sentencesOf } from '../../engine/declare.ts'
import type { Hit } from '../../engine/finding.ts'
import type { Known } from './contacts.ts'
import {
  AFTER_PATIENT,
  BY_OFFICE,
  IS_PATIENT,
  MICROBE,
  NO_PERSON,
  OFFICE_AFTER,
  PRIVATE,
  PROTECTED_STATUS,
  SO_AND_SO,
} from './rules.data.ts'

/** A person's name in a text, and how sure it is that it is one. */
export type FoundName = { start: number; end: number; confidence: number }
export type FindNames = (text: string) => FoundName[]

/** Less sure than this, and a name is only asked about. */
const SURE = 0.8

/**
 * Full names in one sentence with an illness or a protected status. Who acts by office (the doctor, the
 * speaker) and officials of the organisation are not meant. Without a tagger only names right after
 * such words as 患者 are seen.
 */
export function patients(text: string, known: Known, findNames: FindNames = namesByPlace): Hit[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (!PROTECTED_STATUS.test(sentence.text)) return []
    return findNames(sentence.text).flatMap((name): Hit[] => {
      const word = sentence.text.slice(name.start, name.end)
      const before = sentence.text.slice(Math.max(0, name.start - 8), name.start)
      const after = sentence.text.slice(name.end, name.end + 8)
      const isPatient = IS_PATIENT.test(before)
      if (known.officials.has(word) || (word + after[0]).includes(SO_AND_SO)) return []
      if (NO_PERSON.test(word + after) || (!isPatient && MICROBE.test(after))) return []
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

/** By place alone: right after 患者, 姓名 and the like, up to a word that cannot belong to a name. */
function namesByPlace(sentence: string): FoundName[] {
  return [...sentence.matchAll(AFTER_PATIENT)]
    .filter(({ 0: word }) => !NO_NAME.test(word))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.7,
    }))
}

/** What is told of a person right after the name, or announces one. */
const NAMED_PERSON =
  /^[，,（(、 ]?(?:[男女]|\d{1,3}(?:岁|周岁)|身份证|证件号|手机|电话|家住|现住|住址)/
const NAME_FOLLOWS = /姓名[:：]?[ \u3000]?$/

const NO_NAME =
  /^(?:叶酸|黄疸|康复|温度|石膏|何时|何种|何地|高危|高血|高烧|白细|任意|路上|路径|万一|万元|金额|钱款|方面|方案|应当|应该|向|全部|全家|均|时|安全|安置|关系|关心|常见|连续|成功|成为|单独|方可|方便|高度|文明|明确|和|经|任何|从|曾|曾经|能|原|原因|应|平均|包括|师生|解除|相关|项目|管理)/
