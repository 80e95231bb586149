import { describe, expect, test } from 'vitest'
import { CORRECTION as GOOD } from '../../../test/objects.ts'
import { calendarForRegion } from '../calendar/rules.ts'
import { whyNotAct, whyNotOpenSealed, whyNotReadCases } from '../casework/rules/kind.ts'
import { answerIssues, applicationIssues, recordCorrectionKind as KIND } from './rules.ts'

test('twenty working days over the Mid-Autumn Festival and National Day', () => {
  // Monday 21 September 2026. Counted by hand: 22-24 and 28-30 September are six; 8-10 October, the
  // Saturday being worked, make nine; 12-16 fourteen; 19-23 nineteen; Monday 26 October is the last.
  const clock = KIND.clock('2026-09-21', [], '', calendarForRegion())
  expect(clock).toMatchObject({ dueOn: '2026-10-26', provisional: false })
})

describe('what is wrong with an application', () => {
  const EMPTY = Object.fromEntries(Object.keys(GOOD).map((field) => [field, ' '])) as typeof GOOD

  test.for([
    { why: 'nothing', typed: GOOD, found: [] },
    {
      why: 'an empty form: every problem at once',
      typed: EMPTY,
      found: [
        ['name', 'name'],
        ['certificate', 'certificate'],
        ['phone', 'contact'],
        ['record', 'record'],
        ['correction', 'correction'],
        ['evidence', 'evidence'],
      ],
    },
    {
      why: 'four characters',
      typed: { ...GOOD, record: '注册名单' },
      found: [['record', 'record']],
    },
    { why: 'five characters', typed: { ...GOOD, record: '注册名单三' }, found: [] },
    { why: 'a thousand', typed: { ...GOOD, evidence: '证'.repeat(1000) }, found: [] },
    {
      why: 'one more',
      typed: { ...GOOD, evidence: '证'.repeat(1001) },
      found: [['evidence', 'long']],
    },
    {
      why: 'no address of e-mail',
      typed: { ...GOOD, phone: '', email: 'somebody' },
      found: [['email', 'email']],
    },
  ])('$why', ({ typed, found }) => {
    expect(applicationIssues(typed).map(({ field, code }) => [field, code])).toEqual(found)
  })
})

test.for([
  ['corrected', '', '已更正。', []],
  ['not-corrected', '', ' ', ['answer']],
  ['forwarded', ' ', '已转送。', ['agency']],
  ['elsewhere', '', '', ['agency', 'answer']],
  ['elsewhere', '云州市公安局', '请向该局提出。', []],
  ['', '', '', ['outcome', 'answer']],
] as const)(
  'an answer of %s, agency “%s”, words “%s” lacks %s',
  ([outcome, agency, answer, lacks]) => {
    expect(answerIssues({ outcome, agency, answer }).map(({ field }) => field)).toEqual(lacks)
  },
)

describe('who and when', () => {
  const holding = (role: string, organizationId = 'A') => ({ grants: [{ role, organizationId }] })
  const received = { organizationId: 'A', state: 'received' }

  test.for([
    ['disclosure-reviewer', undefined, undefined],
    ['issuer', undefined, 'not-your-role'],
    ['auditor', undefined, 'not-your-role'],
    ['site-administrator', 'not-your-role', 'not-your-role'],
    ['contributor', 'not-your-role', 'not-your-role'],
  ] as const)('%s: reads %s, opens and answers %s', ([role, reads, handles]) => {
    expect(whyNotReadCases(holding(role), KIND, 'A')).toBe(reads)
    expect(whyNotOpenSealed(holding(role), KIND, 'A')).toBe(handles)
    expect(whyNotAct(holding(role), KIND, 'answer', received)).toBe(handles)
  })

  test('nobody of another organisation, nobody twice, and nobody deletes by hand', () => {
    const office = holding('disclosure-reviewer')
    expect(whyNotAct(holding('disclosure-reviewer', 'B'), KIND, 'answer', received)).toBe(
      'not-your-role',
    )
    const closed = { ...received, state: KIND.acts.answer.to! }
    expect(whyNotAct(office, KIND, 'answer', closed)).toBe('casework.not-now')
    expect(whyNotAct(office, KIND, 'anonymise', closed)).toBe('not-your-role')
  })
})
