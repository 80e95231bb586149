import {
  COUNTRY_NAMES,
  NOT_REGIONS,
  NOT_SOVEREIGNTY,
  REGIONS_WORDING,
  SOVEREIGNTY,
} from './countries.data.ts'
import { MISSPELLINGS } from './misspellings.data.ts'
import {
  MISWRITTEN_WORDS,
  NOT_VARIANTS,
  RIGHTLY_WRITTEN,
  VARIANT_WORDS,
} from './miswritten.data.ts'
import {
  MEDICAL_CLAIMS,
  NOT_MEDICAL_CLAIMS,
  NOT_RESPECT,
  NOT_SET_PHRASES,
  PHRASE_FORMS,
  RENAMED_DISEASES,
  RESPECT,
  SET_PHRASES,
} from './phrases.data.ts'
import { FORMERLY, RENAMED_BODIES, RENAMED_PLACES } from './renamed.data.ts'
import { MISWRITTEN, WORDS } from './rules.data.ts'
import type { WordList } from './words.ts'

/** The lists that come with the platform. */
export const SHIPPED_LISTS: readonly WordList[] = [
  { rule: WORDS.sovereignty, words: SOVEREIGNTY, unless: NOT_SOVEREIGNTY },
  { rule: WORDS['regions-wording'], words: REGIONS_WORDING, unless: NOT_REGIONS },
  { rule: WORDS['country-name'], words: COUNTRY_NAMES },
  { rule: WORDS['set-phrase'], words: SET_PHRASES, unless: NOT_SET_PHRASES },
  { rule: WORDS['set-phrase-form'], words: PHRASE_FORMS },
  { rule: WORDS.respect, words: RESPECT, unless: NOT_RESPECT },
  {
    rule: WORDS['medical-claim'],
    words: Object.fromEntries(MEDICAL_CLAIMS.map((claim) => [claim, ''])),
    unless: NOT_MEDICAL_CLAIMS,
  },
  { rule: WORDS['renamed-body'], words: RENAMED_BODIES, unlessAfter: FORMERLY },
  { rule: WORDS['renamed-place'], words: RENAMED_PLACES, unlessAfter: FORMERLY },
  { rule: WORDS['renamed-disease'], words: RENAMED_DISEASES },
  {
    rule: MISWRITTEN['wrong-word'],
    words: { ...MISSPELLINGS, ...MISWRITTEN_WORDS },
    unless: RIGHTLY_WRITTEN,
  },
  { rule: MISWRITTEN['variant-word'], words: VARIANT_WORDS, unless: NOT_VARIANTS },
]
