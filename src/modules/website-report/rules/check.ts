import { inLocale, type Locale, type Say, speak } from '../../../kernel/strings.ts'
import { fieldNames, findingStrings, groupNames } from '../strings.ts'
import { COUNTED, FIELDS, type Field, FORM_GROUP, fieldOf } from './form.ts'
import { type CountedValues, numberIn, type Values } from './values.ts'

export type CheckId = 'S1' | 'S2' | 'L1' | 'C1' | 'J1' | 'R1'
/** An error keeps the report from being finished; a hint asks somebody to look. */
export const LEVELS = {
  S1: 'error',
  S2: 'error',
  L1: 'error',
  C1: 'hint',
  J1: 'hint',
  R1: 'hint',
} as const satisfies Record<CheckId, 'error' | 'hint'>

export type Finding = {
  id: CheckId
  level: 'error' | 'hint'
  /** The field it is about first. */
  field: Field
  say: (locale: Locale) => string
}

type Words = Say<typeof findingStrings>

/** Totals that are their parts together. */
const TOTALS: readonly [Field, readonly Field[]][] = [
  ['handled', ['handledForPersons', 'handledForBodies']],
]

/** Totals that hold their parts and more: pages outside the three classes count in the total alone. */
const WHOLES: readonly [Field, readonly Field[]][] = [
  ['published', ['profileUpdates', 'newsUpdates', 'catalogueUpdates']],
]

/** The first is part of the second and cannot be more. */
const LIMITS: readonly [Field, Field][] = [
  ['visitors', 'visits'],
  ['topicsOpened', 'topicsKept'],
  ['serviceItemsOnline', 'serviceItems'],
  ['lettersAnswered', 'lettersReceived'],
  ['lettersPublished', 'lettersAnswered'],
  ['surveyResults', 'surveys'],
  ['interviewAnswers', 'interviewQuestions'],
  ['faultsMended', 'faultsFound'],
]

/** A count is asked about from this many times last year's, or as small a part of it… */
const JUMP_TIMES = 2
/** …where it differs by at least so many: two topics after one are no jump. */
const JUMP_LEAST = 10

/** What does not hold in a report, and what somebody should look at again. Unknown fields prove nothing. */
export function checkValues(values: Values, before: Values | null): Finding[] {
  return [
    ...TOTALS.flatMap(([total, parts]) => checkTotal(values, total, parts)),
    ...WHOLES.flatMap(([whole, parts]) => checkWhole(values, whole, parts)),
    ...LIMITS.flatMap(([part, whole]) => checkLimit(values, part, whole)),
    ...FIELDS.flatMap((field) => checkReplaced(values, field)),
    ...(before ? FIELDS.flatMap((field) => checkJump(values, before, field)) : []),
  ]
}

/** R1: what a finished report counted against what is counted today. */
export function recount(filed: Values, counted: CountedValues): Finding[] {
  return COUNTED.flatMap((field) => {
    const then = filed[field]
    const now = counted[field]
    if (then.from !== 'counted' || then.value === now) return []
    return [
      finding('R1', field, (say, locale) =>
        say('R1', {
          field: nameOf(field, locale),
          filed: wordOf(then.value, say),
          counted: wordOf(now, say),
        }),
      ),
    ]
  })
}

function wordOf(value: number | boolean, say: Words): string | number {
  return typeof value === 'boolean' ? say(value ? 'yes' : 'no') : value
}

function checkTotal(values: Values, total: Field, parts: readonly Field[]): Finding[] {
  const stated = numberIn(values, total)
  const sum = sumOf(values, parts)
  if (stated === null || sum === null || stated === sum) return []
  return [
    finding('S1', total, (say, locale) =>
      say('S1', { ...named(values, total, parts, locale), stated, sum }),
    ),
  ]
}

function checkWhole(values: Values, whole: Field, parts: readonly Field[]): Finding[] {
  const stated = numberIn(values, whole)
  const sum = sumOf(values, parts)
  if (stated === null || sum === null || sum <= stated) return []
  return [
    finding('S2', whole, (say, locale) =>
      say('S2', { ...named(values, whole, parts, locale), stated, sum }),
    ),
  ]
}

function checkLimit(values: Values, part: Field, whole: Field): Finding[] {
  const [less, more] = [numberIn(values, part), numberIn(values, whole)]
  if (less === null || more === null || less <= more) return []
  return [
    finding('L1', part, (say, locale) =>
      say('L1', { part: nameOf(part, locale), less, whole: nameOf(whole, locale), more }),
    ),
  ]
}

/** C1: another figure stands in the place of what the platform counts. */
function checkReplaced(values: Values, field: Field): Finding[] {
  const each = values[field]
  if (each.from !== 'entered' || each.counted === null || each.counted === each.value) return []
  const { value, counted, source } = each
  return [
    finding('C1', field, (say, locale) =>
      say('C1', { field: nameOf(field, locale), entered: String(value), counted, source }),
    ),
  ]
}

function checkJump(values: Values, before: Values, field: Field): Finding[] {
  if (fieldOf(field).kind !== 'count') return []
  const [now, then] = [numberIn(values, field), numberIn(before, field)]
  if (now === null || then === null || Math.abs(now - then) < JUMP_LEAST) return []
  if (Math.max(now, then) < JUMP_TIMES * Math.min(now, then)) return []
  return [
    finding('J1', field, (say, locale) => say('J1', { field: nameOf(field, locale), now, then })),
  ]
}

function sumOf(values: Values, parts: readonly Field[]): number | null {
  let sum = 0
  for (const part of parts) {
    const number = numberIn(values, part)
    if (number === null) return null
    sum += number
  }
  return sum
}

function named(values: Values, total: Field, parts: readonly Field[], locale: Locale) {
  const say = speak(findingStrings, locale)
  return {
    total: nameOf(total, locale),
    parts: parts
      .map((part) =>
        say('part', { field: inLocale(fieldNames[part], locale), n: numberIn(values, part) ?? 0 }),
      )
      .join(say('and')),
  }
}

/** `办事服务·办件量总数`: where a field stands and what it is called. */
function nameOf(field: Field, locale: Locale): string {
  return speak(findingStrings, locale)('place', {
    group: inLocale(groupNames[FORM_GROUP[field]], locale),
    field: inLocale(fieldNames[field], locale),
  })
}

function finding(
  id: CheckId,
  field: Field,
  words: (say: Words, locale: Locale) => string,
): Finding {
  return {
    id,
    level: LEVELS[id],
    field,
    say: (locale) => words(speak(findingStrings, locale), locale),
  }
}
