import { describe, expect, test } from 'vitest'
import { calendarForRegion } from '../../calendar/rules.ts'
import { count, type Question, type QuestionField } from './calculator.ts'

const calendar = calendarForRegion()
const empty: Question = {
  limit: '',
  from: '',
  days: '',
  asked: '',
  corrected: '',
  sent: '',
  answered: '',
  extended: '',
}

function ask(question: Partial<Question>) {
  const answer = count({ ...empty, from: '2026-02-10', ...question }, calendar)
  return 'clock' in answer
    ? answer.clock.dueOn
    : answer.issues.map(({ field, code }) => `${field} ${code}`)
}

describe('what a visitor may ask', () => {
  test.for<{ why: string; question: Partial<Question>; answer: string | null }>([
    { why: 'a reply', question: { limit: 'reply' }, answer: '2026-03-16' },
    { why: 'a made-up limit is a reply', question: { limit: 'x' }, answer: '2026-03-16' },
    { why: 'the notice to correct', question: { limit: 'correctionNotice' }, answer: '2026-02-26' },
    { why: 'a third party', question: { limit: 'thirdParty' }, answer: '2026-03-09' },
    { why: 'another maker', question: { limit: 'coMaker' }, answer: '2026-03-09' },
    { why: 'payment', question: { limit: 'payment' }, answer: '2026-03-16' },
    { why: 'publication', question: { limit: 'publication' }, answer: '2026-03-16' },
    { why: 'a number', question: { limit: 'days', days: '7' }, answer: '2026-02-26' },
    { why: 'extended', question: { extended: '20' }, answer: '2026-04-14' },
    {
      why: 'corrected, and extended afterwards',
      question: { asked: '2026-02-26', corrected: '2026-03-05', extended: '20' },
      answer: '2026-05-06',
    },
    { why: 'not yet corrected', question: { asked: '2026-02-26' }, answer: null },
    {
      why: 'others consulted',
      question: { sent: '2026-02-11', answered: '2026-02-26' },
      answer: '2026-03-24',
    },
    {
      why: 'what happened is left out of the other limits',
      question: { limit: 'payment', extended: 'x', sent: 'y' },
      answer: '2026-03-16',
    },
  ])('$why', ({ question, answer }) => expect(ask(question)).toBe(answer))
})

test.for<{ why: string; question: Partial<Record<QuestionField, string>>; issues: string[] }>([
  { why: 'no day', question: { from: '' }, issues: ['from missing'] },
  { why: 'no such day', question: { from: '2026-02-30' }, issues: ['from not-a-day'] },
  { why: 'too long ago', question: { from: '2008-04-30' }, issues: ['from not-a-day'] },
  { why: 'a year far off', question: { from: '9999-12-31' }, issues: ['from not-a-day'] },
  { why: 'days without a number', question: { limit: 'days' }, issues: ['days days'] },
  { why: 'too many days', question: { limit: 'days', days: '251' }, issues: ['days days'] },
  {
    why: 'everything at once',
    question: { asked: '2026-02-09', answered: '2026-03-02', extended: '21' },
    issues: ['asked before', 'answered alone', 'extended extension'],
  },
  {
    why: 'an answer before the question',
    question: { sent: '2026-03-02', answered: '2026-03-01' },
    issues: ['answered before'],
  },
])('what is wrong: $why', ({ question, issues }) => expect(ask(question)).toEqual(issues))
