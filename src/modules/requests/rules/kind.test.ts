import { describe, expect, test } from 'vitest'
import { calendarForRegion } from '../../calendar/rules.ts'
import { type ActFacts, actIssue, lawAgainst } from './against.ts'
import { ACTS, type Event, type RequestAct, requestKind, STATES } from './kind.ts'
import { OUTCOME_ROWS, OUTCOMES } from './outcomes.data.ts'

const calendar = calendarForRegion()
const did = (act: RequestAct, on: string, facts: Record<string, unknown> = {}): Event => ({
  act,
  on,
  accountId: 'handler',
  facts,
})

/** Received on 10 February 2026: correction may be asked until the 26th, the reply is due on 16 March. */
function standing(today: string, ...events: Event[]) {
  const receivedOn = '2026-02-10'
  const all = [did('confirm', receivedOn), ...events]
  const { dueOn } = requestKind.clock(receivedOn, all, '711', calendar)
  return {
    cameOn: '2026-02-09',
    receivedOn,
    dueOn,
    events: all,
    today,
    law: '711',
    calendar,
  } as const
}

describe('what the law has against an act', () => {
  const asked = did('ask-correction', '2026-02-26', { answerBy: '2026-03-12' })
  const consulted = did('consult', '2026-02-11', { whom: 'third-party' })
  const delivered = did('delivered', '2026-02-12', { consultation: 2 })
  const opinion = did('opinion', '2026-02-26', { consultation: 2 })

  test.for<{ why: string; act: RequestAct; on: string; after: Event[]; refused?: string }>([
    { why: 'correction on day 7', act: 'ask-correction', on: '2026-02-26', after: [] },
    {
      why: 'correction on day 8',
      act: 'ask-correction',
      on: '2026-02-27',
      after: [],
      refused: 'requests.correction-late',
    },
    {
      why: 'correction a second time',
      act: 'ask-correction',
      on: '2026-02-26',
      after: [did('ask-correction', '2026-02-12'), did('correct', '2026-02-24')],
      refused: 'requests.correction-once',
    },
    {
      why: 'giving up on the last day for correction',
      act: 'lapse',
      on: '2026-03-12',
      after: [asked],
      refused: 'requests.correction-open',
    },
    { why: 'giving up the day after', act: 'lapse', on: '2026-03-13', after: [asked] },
    { why: 'extending on the due day', act: 'extend', on: '2026-03-16', after: [] },
    {
      why: 'extending too late',
      act: 'extend',
      on: '2026-03-17',
      after: [],
      refused: 'requests.overdue',
    },
    {
      why: 'extending twice',
      act: 'extend',
      on: '2026-03-16',
      after: [did('extend', '2026-03-10', { workingDays: 5 })],
      refused: 'requests.extended-once',
    },
    {
      why: 'replying while a third party may still answer: until 11 March',
      act: 'propose',
      on: '2026-03-11',
      after: [consulted, delivered],
      refused: 'requests.waiting',
    },
    {
      why: 'replying once its time is over',
      act: 'propose',
      on: '2026-03-12',
      after: [consulted, delivered],
    },
    {
      why: 'replying once it has answered',
      act: 'propose',
      on: '2026-02-26',
      after: [consulted, delivered, opinion],
    },
    {
      why: 'an opinion nobody was asked for',
      act: 'opinion',
      on: '2026-02-26',
      after: [],
      refused: 'requests.no-consultation',
    },
    {
      why: 'issuing what one proposed',
      act: 'issue',
      on: '2026-03-02',
      after: [did('propose', '2026-03-02')],
      refused: 'requests.own-proposal',
    },
    {
      why: 'a later day without reasons asked for (Art. 35)',
      act: 'delay',
      on: '2026-03-02',
      after: [],
      refused: 'requests.reasons-first',
    },
    {
      why: 'a later day where reasons were asked for and none came (Art. 35)',
      act: 'delay',
      on: '2026-03-02',
      after: [did('ask-reasons', '2026-02-24')],
      refused: 'requests.reasons-first',
    },
    {
      why: 'a later day once reasons were given (Art. 35)',
      act: 'delay',
      on: '2026-03-02',
      after: [did('ask-reasons', '2026-02-24'), did('reasons', '2026-02-27')],
    },
  ])('$why', ({ act, on, after, refused }) => {
    expect(lawAgainst(act, standing(on, ...after), 'handler')).toBe(refused)
  })

  const objects = (consultation: number) =>
    did('opinion', '2026-02-26', { consultation, agrees: false })
  const told = did('tell-third-party', '2026-03-02')
  test.for<{ why: string; outcome?: string; after: Event[]; refused?: string }>([
    { why: 'nobody was asked', after: [] },
    {
      why: 'a third party objected and was not told',
      after: [consulted, objects(2)],
      refused: 'requests.third-party-not-told',
    },
    { why: 'a third party objected and was told', after: [consulted, objects(2), told] },
    {
      why: 'two objected and one was told',
      after: [consulted, consulted, objects(2), objects(3), told],
      refused: 'requests.third-party-not-told',
    },
    {
      why: 'another maker objected: no third party',
      after: [did('consult', '2026-02-11', { whom: 'co-maker' }), objects(2)],
    },
    {
      why: 'withheld as they wished',
      outcome: 'denied_thirdParty',
      after: [consulted, objects(2)],
    },
    {
      why: 'given without their part',
      outcome: 'partiallyGranted',
      after: [consulted, objects(2)],
    },
  ])('serving what is granted (Art. 32): $why', ({ outcome = 'granted', after, refused }) => {
    const answered = { ...standing('2026-03-02', ...after), outcome }
    expect(lawAgainst('serve', answered, 'handler')).toBe(refused)
  })
})

describe('the due day follows the events', () => {
  const due = (...events: Event[]) => standing('2026-03-02', ...events).dueOn

  test.for<{ why: string; events: Event[]; expected: string | null }>([
    { why: 'received', events: [], expected: '2026-03-16' },
    {
      why: 'waiting for correction',
      events: [did('ask-correction', '2026-02-26')],
      expected: null,
    },
    {
      why: 'corrected',
      events: [did('ask-correction', '2026-02-26'), did('correct', '2026-03-05')],
      expected: '2026-04-02',
    },
    {
      why: 'corrected by a letter that came on 5 March: 6 March is day 1 (Art. 30)',
      events: [did('ask-correction', '2026-02-26'), did('correction-received', '2026-03-05')],
      expected: '2026-04-02',
    },
    {
      why: 'consulted and answered',
      events: [
        did('consult', '2026-02-11', { whom: 'third-party' }),
        did('delivered', '2026-02-12', { consultation: 2 }),
        did('opinion', '2026-02-26', { consultation: 2 }),
      ],
      expected: '2026-03-24',
    },
    {
      why: 'extended',
      events: [did('extend', '2026-03-10', { workingDays: 20 })],
      expected: '2026-04-14',
    },
  ])('$why', ({ events, expected }) => expect(due(...events)).toBe(expected))
})

test.for<{ why: string; told: ActFacts; after?: Event[]; issue?: string }>([
  { why: 'served today', told: { act: 'serve', on: '2026-03-10' } },
  { why: 'served tomorrow', told: { act: 'serve', on: '2026-03-11' }, issue: 'on future' },
  {
    why: 'served before it was issued',
    told: { act: 'serve', on: '2026-03-08' },
    after: [did('issue', '2026-03-09')],
    issue: 'on too-early',
  },
  {
    why: 'a correction that came on the day of the notice',
    told: { act: 'correction-received', on: '2026-02-26' },
    after: [did('ask-correction', '2026-02-26')],
  },
  {
    why: 'a correction that came before the notice',
    told: { act: 'correction-received', on: '2026-02-25' },
    after: [did('ask-correction', '2026-02-26')],
    issue: 'on too-early',
  },
  {
    why: 'a correction that comes tomorrow',
    told: { act: 'correction-received', on: '2026-03-11' },
    after: [did('ask-correction', '2026-02-26')],
    issue: 'on future',
  },
  {
    why: 'an opinion before the question',
    told: { act: 'opinion', on: '2026-02-27', consultation: 2 },
    after: [did('consult', '2026-03-02', { whom: 'co-maker' })],
    issue: 'on too-early',
  },
  {
    why: 'an opinion on nothing',
    told: { act: 'opinion', on: '2026-03-10', consultation: 7 },
    issue: 'consultation consultation',
  },
  {
    why: 'a time for correction that is over',
    told: { act: 'ask-correction', answerBy: '2026-03-10' },
    issue: 'answerBy answer-by',
  },
  {
    why: 'an outcome no reply has',
    told: { act: 'propose', outcome: 'other_noCorrection' },
    issue: 'outcome outcome',
  },
  {
    why: 'no good reasons where none were asked for (Art. 35)',
    told: { act: 'propose', outcome: 'notProcessed_excessive' },
    issue: 'outcome reasons-not-asked',
  },
  {
    why: 'no good reasons though asked for',
    told: { act: 'propose', outcome: 'notProcessed_excessive' },
    after: [did('ask-reasons', '2026-02-24')],
  },
  {
    why: 'still unclear where nothing was corrected (Art. 30)',
    told: { act: 'propose', outcome: 'unable_stillUnclear' },
    after: [did('ask-correction', '2026-02-26')],
    issue: 'outcome not-corrected',
  },
  {
    why: 'still unclear after a correction by letter',
    told: { act: 'propose', outcome: 'unable_stillUnclear' },
    after: [did('ask-correction', '2026-02-26'), did('correction-received', '2026-03-05')],
  },
  { why: 'a later day within a year', told: { act: 'delay', until: '2027-03-10' } },
  {
    why: 'a later day a year and a day away',
    told: { act: 'delay', until: '2027-03-11' },
    issue: 'until until-far',
  },
  { why: 'confirmed on the day it was sent in', told: { act: 'confirm', on: '2026-02-09' } },
  {
    why: 'confirmed before it was sent in (Art. 31)',
    told: { act: 'confirm', on: '2026-02-08' },
    issue: 'on before-arrival',
  },
  {
    why: 'confirmed by the applicant before it was sent in (Art. 31)',
    told: { act: 'confirm', applicantOn: '2026-02-08' },
    issue: 'applicantOn before-arrival',
  },
  { why: 'an outcome a reply has', told: { act: 'propose', outcome: 'granted' } },
])('what an act is told: $why', ({ told, after = [], issue }) => {
  const found = actIssue(told, standing('2026-03-10', ...after))
  expect(found && `${found.field} ${found.code}`).toBe(issue)
})

describe('the declaration', () => {
  test('every state can be left towards the end, and every act leads somewhere known', () => {
    const reaches = new Set<string>(['closed'])
    for (let grown = true; grown; ) {
      const before = reaches.size
      for (const { from, to } of Object.values(requestKind.acts))
        if (to !== null && reaches.has(to)) for (const state of from) reaches.add(state)
      grown = reaches.size > before
    }
    expect([...reaches].sort()).toEqual([...STATES].sort())
    expect(Object.keys(requestKind.acts).sort()).toEqual([...ACTS].sort())
  })
})

describe('outcomes', () => {
  test('there are 21, as the form has them', () => {
    expect(OUTCOME_ROWS).toHaveLength(21)
    expect(OUTCOME_ROWS[0]).toBe('granted')
    expect(OUTCOME_ROWS.at(-1)).toBe('other_other')
  })

  test('refusals under Art. 14 to 16, and only they and partial disclosure, go to review first', () => {
    const first = OUTCOME_ROWS.filter((row) => OUTCOMES[row].remedy === 'review-first')
    expect(first).toEqual([
      'partiallyGranted',
      'denied_stateSecret',
      'denied_lawProhibits',
      'denied_threeSafetiesOneStability',
      'denied_thirdParty',
      'denied_internalAffairs',
      'denied_process',
      'denied_enforcementFile',
    ])
    for (const row of first.slice(1)) expect(OUTCOMES[row].article).toMatch(/^第十[四五六]条/)
  })
})
