import { isLocalDate, type LocalDate } from '../../../kernel/days.ts'
import type { Calendar } from '../../calendar/rules.ts'
import { type Clock, runClock } from '../../casework/rules/clock.ts'
import { type Because, type RequestEvent, replyClock } from './clocks.ts'
import { LIMITS } from './limits.data.ts'

/** The limits a visitor may have counted; `days` is a number of one's own. */
export const COUNTABLE = [
  'reply',
  'correctionNotice',
  'thirdParty',
  'coMaker',
  'payment',
  'publication',
  'days',
] as const
export type Countable = (typeof COUNTABLE)[number]

/** 条例 Art. 26. */
const PUBLICATION_WORKING_DAYS = 20
/** Longer than any limit of the law, short enough to be read day by day. */
export const MOST_DAYS = 250
const FIRST_DAY: LocalDate = '2008-05-01'
const LAST_DAY: LocalDate = '2099-12-31'

export const QUESTION_FIELDS = [
  'limit',
  'from',
  'days',
  'asked',
  'corrected',
  'sent',
  'answered',
  'extended',
] as const
export type QuestionField = (typeof QUESTION_FIELDS)[number]
/** What was typed, as it was typed. */
export type Question = Record<QuestionField, string>

export type QuestionIssue = {
  field: QuestionField
  code: 'missing' | 'not-a-day' | 'days' | 'extension' | 'before' | 'alone'
}

/**
 * Counts what was asked, or tells everything wrong with the question. What happens to a clock is
 * taken for a reply only: the other limits are not lengthened by it.
 */
export function count(
  question: Question,
  calendar: Calendar,
): { clock: Clock<Because> } | { issues: QuestionIssue[] } {
  const issues = issuesOf(question)
  if (issues.length > 0) return { issues }
  const { from } = question
  const limit = limitOf(question)
  if (limit !== 'reply') return { clock: runClock(from, daysOf(limit, question), [], calendar) }
  return { clock: replyClock(from, eventsOf(question), '711', calendar) }
}

/** The limit asked for; a made-up one counts as the reply's. */
export function limitOf({ limit }: Question): Countable {
  return COUNTABLE.find((known) => known === limit) ?? 'reply'
}

function daysOf(limit: Exclude<Countable, 'reply'>, { days }: Question): number {
  if (limit === 'days') return Number(days)
  return limit === 'publication' ? PUBLICATION_WORKING_DAYS : LIMITS['711'][limit]
}

function eventsOf(question: Question): RequestEvent[] {
  const { asked, corrected, sent, answered, extended } = question
  const events: RequestEvent[] = []
  if (asked) events.push({ kind: 'correction-asked', on: asked })
  if (corrected) events.push({ kind: 'corrected', on: corrected })
  if (sent)
    events.push({
      kind: 'consulted',
      whom: 'third-party',
      sentOn: sent,
      receivedOn: null,
      answeredOn: answered || null,
    })
  // Of the limit that runs now: one given before a correction is used up.
  if (Number(extended) > 0)
    events.push({ kind: 'extended', on: LAST_DAY, workingDays: Number(extended) })
  return events
}

function issuesOf(question: Question): QuestionIssue[] {
  const issues: QuestionIssue[] = []
  const limit = limitOf(question)
  const dated = (field: QuestionField) => {
    const value = question[field]
    const isDay = isLocalDate(value) && value >= FIRST_DAY && value <= LAST_DAY
    if (value !== '' && !isDay) issues.push({ field, code: 'not-a-day' })
    return value !== '' && isDay
  }
  if (question.from === '') issues.push({ field: 'from', code: 'missing' })
  const hasFrom = dated('from')
  if (limit === 'days' && !(/^\d{1,3}$/.test(question.days) && Number(question.days) <= MOST_DAYS))
    issues.push({ field: 'days', code: 'days' })
  if (limit !== 'reply') return issues
  const days: readonly (readonly [QuestionField, QuestionField, boolean])[] = [
    ['asked', 'from', false],
    ['corrected', 'asked', true],
    ['sent', 'from', false],
    ['answered', 'sent', true],
  ]
  for (const [field, after, needs] of days) {
    if (!dated(field)) continue
    if (needs && question[after] === '') issues.push({ field, code: 'alone' })
    else if ((after !== 'from' || hasFrom) && question[field] < question[after])
      issues.push({ field, code: 'before' })
  }
  const most = LIMITS['711'].longestExtension
  if (
    question.extended !== '' &&
    !(/^\d{1,2}$/.test(question.extended) && Number(question.extended) <= most)
  )
    issues.push({ field: 'extended', code: 'extension' })
  return issues
}
