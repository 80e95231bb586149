import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/days.ts'
import { buildCalendar, calendarForRegion, isWorkingDay } from '../../calendar/rules.ts'
import { holidayNotices } from '../../calendar/years.data.ts'
import {
  consultationDueOn,
  correctionNoticeClock,
  paymentClock,
  type RequestEvent,
  replyClock,
  SILENCE,
} from './clocks.ts'
import { receivedOn, servedOn } from './receipt.ts'

const calendar = calendarForRegion()
const reply = (from: string, ...events: RequestEvent[]) => replyClock(from, events, '711', calendar)

const consulted = (
  sentOn: string,
  receivedOn: string | null,
  answeredOn: string | null,
  whom: 'third-party' | 'co-maker' | 'other-agency' = 'third-party',
): RequestEvent => ({ kind: 'consulted', whom, sentOn, receivedOn, answeredOn })

describe('the reply is due 20 working days after receipt (Art. 33)', () => {
  test.for([
    {
      why: 'Spring Festival 2025, worked for on 26 January and 8 February',
      from: '2025-01-20',
      due: '2025-02-21',
    },
    { why: 'received on a Sunday that is worked', from: '2025-01-26', due: '2025-02-28' },
    {
      why: 'National Day 2025, worked for on 28 September and 11 October',
      from: '2025-09-26',
      due: '2025-10-30',
    },
    {
      why: 'over the end of a year, New Year worked for on 4 January',
      from: '2025-12-31',
      due: '2026-01-29',
    },
    {
      why: 'Spring Festival 2026, worked for on 14 and 28 February',
      from: '2026-02-10',
      due: '2026-03-16',
    },
    { why: 'received on the Saturday worked for it', from: '2026-02-14', due: '2026-03-20' },
    { why: 'Labour Day 2026, worked for on 9 May', from: '2026-04-20', due: '2026-05-20' },
    {
      why: 'National Day 2026, worked for on 20 September and 10 October',
      from: '2026-09-18',
      due: '2026-10-22',
    },
  ])('$why', ({ from, due }) => expect(reply(from).dueOn).toBe(due))
})

describe('what happens to the reply’s clock, all received on 10 February 2026', () => {
  test.for<{ why: string; events: RequestEvent[]; due: string | null }>([
    {
      why: 'extended by 20: 17 March is day 21, 14 April day 40, Qingming is 4 to 6 April',
      events: [{ kind: 'extended', on: '2026-03-10', workingDays: 20 }],
      due: '2026-04-14',
    },
    {
      why: 'corrected on 5 March: 6 March is day 1 of a whole limit',
      events: [
        { kind: 'correction-asked', on: '2026-02-26' },
        { kind: 'corrected', on: '2026-03-05' },
      ],
      due: '2026-04-02',
    },
    {
      why: 'correction asked and not answered: no day can be named',
      events: [{ kind: 'correction-asked', on: '2026-02-26' }],
      due: null,
    },
    {
      why: 'a third party, asked on the 11th, answers on the 26th: 12, 13, 14, 24, 25, 26 are not counted',
      events: [consulted('2026-02-11', '2026-02-12', '2026-02-26')],
      due: '2026-03-24',
    },
    {
      why: 'a third party that is silent: its 15 days from the 12th end on 11 March, 16 days not counted',
      events: [consulted('2026-02-11', '2026-02-12', null)],
      due: '2026-04-08',
    },
    {
      why: 'an answer after the silence took effect excludes no more',
      events: [consulted('2026-02-11', '2026-02-12', '2026-03-20')],
      due: '2026-04-08',
    },
    {
      why: 'a question nobody is known to have received has no end yet',
      events: [consulted('2026-02-11', null, null)],
      due: null,
    },
    {
      why: 'another agency has no limit of its own: its silence has no end',
      events: [consulted('2026-02-11', '2026-02-12', null, 'other-agency')],
      due: null,
    },
    {
      why: 'two at once are not excluded twice: up to the later answer, 27 February',
      events: [
        consulted('2026-02-11', '2026-02-12', '2026-02-26'),
        consulted('2026-02-12', '2026-02-12', '2026-02-27', 'co-maker'),
      ],
      due: '2026-03-25',
    },
    {
      why: 'fee asked on 12 March, paid on the 20th: 23 March is day 1',
      events: [
        { kind: 'fee-asked', on: '2026-03-12', receivedOn: '2026-03-13' },
        { kind: 'fee-paid', on: '2026-03-20' },
      ],
      due: '2026-04-20',
    },
    {
      why: 'an extension is used up by a limit that begins anew',
      events: [
        { kind: 'extended', on: '2026-03-10', workingDays: 20 },
        { kind: 'fee-asked', on: '2026-03-12', receivedOn: '2026-03-13' },
        { kind: 'fee-paid', on: '2026-03-20' },
      ],
      due: '2026-04-20',
    },
    {
      why: 'an extension after correction adds to the new limit: 3 April is day 21, 30 April day 39, 6 May day 40',
      events: [
        { kind: 'correction-asked', on: '2026-02-26' },
        { kind: 'corrected', on: '2026-03-05' },
        { kind: 'extended', on: '2026-03-30', workingDays: 20 },
      ],
      due: '2026-05-06',
    },
    {
      why: 'delayed to a day of Labour Day: the first working day after it',
      events: [{ kind: 'delayed', until: '2026-05-02' }],
      due: '2026-05-06',
    },
    {
      why: 'a question sent after the due day no longer saves it',
      events: [consulted('2026-03-17', '2026-03-18', '2026-03-31')],
      due: '2026-03-16',
    },
  ])('$why', ({ events, due }) => expect(reply('2026-02-10', ...events).dueOn).toBe(due))

  test('the clock shows its working', () => {
    const { days } = reply('2026-02-10', consulted('2026-02-11', '2026-02-12', '2026-02-13'))
    expect(days.slice(0, 6).map(({ date, counted, why }) => [date, counted, why.code])).toEqual([
      ['2026-02-11', true, 'weekday'],
      ['2026-02-12', false, 'excluded'],
      ['2026-02-13', false, 'excluded'],
      ['2026-02-14', true, 'make-up'],
      ['2026-02-15', false, 'holiday'],
      ['2026-02-16', false, 'holiday'],
    ])
  })

  test('days before a restart are told apart from those of waiting', () => {
    const { days } = reply(
      '2026-03-02',
      { kind: 'correction-asked', on: '2026-03-03' },
      { kind: 'corrected', on: '2026-03-05' },
    )
    expect(days.slice(0, 4).map(({ counted, why }) => [counted, why.code])).toEqual([
      [false, 'before-restart'],
      [false, 'waiting'],
      [false, 'waiting'],
      [true, 'weekday'],
    ])
  })
})

describe('on one day, all received on 20 April 2026, due on 20 May: off 1 to 5 May, worked on the 9th', () => {
  const corrected: RequestEvent[] = [
    { kind: 'correction-asked', on: '2026-04-24' },
    { kind: 'corrected', on: '2026-04-28' },
  ]
  const delayed: RequestEvent = { kind: 'delayed', until: '2026-06-10' }
  const feeAsked = (on: string): RequestEvent => ({ kind: 'fee-asked', on, receivedOn: null })

  test.for<{ why: string; events: RequestEvent[]; due: string | null }>([
    {
      why: 'corrected on 28 April: 29 April is day 1, 6 May day 3, 9 May day 6, 28 May day 20 (Art. 30)',
      events: corrected,
      due: '2026-05-28',
    },
    {
      why: 'extended by 15 the day after: 29 May is day 21, 18 June day 35 (Art. 33)',
      events: [...corrected, { kind: 'extended', on: '2026-04-29', workingDays: 15 }],
      due: '2026-06-18',
    },
    {
      why: 'extended by 15 on the day of the correction itself: follows it, and is not lost (Art. 33)',
      events: [...corrected, { kind: 'extended', on: '2026-04-28', workingDays: 15 }],
      due: '2026-06-18',
    },
    {
      why: 'extended the day before: used up by the limit that begins anew (Art. 30)',
      events: [...corrected, { kind: 'extended', on: '2026-04-27', workingDays: 15 }],
      due: '2026-05-28',
    },
    {
      why: 'a fee asked on day 19 waits for its payment (国办函〔2020〕109号)',
      events: [feeAsked('2026-05-19')],
      due: null,
    },
    {
      why: 'a fee asked on day 20, the last lawful day, waits as well',
      events: [feeAsked('2026-05-20')],
      due: null,
    },
    {
      why: 'a fee asked the day after does not bring the day back',
      events: [feeAsked('2026-05-21')],
      due: '2026-05-20',
    },
    {
      why: 'paid on 21 May: 22 May is day 1, 18 June day 20; Dragon Boat begins on the 19th',
      events: [feeAsked('2026-05-20'), { kind: 'fee-paid', on: '2026-05-21' }],
      due: '2026-06-18',
    },
    { why: 'delayed to 10 June (Art. 35)', events: [delayed], due: '2026-06-10' },
    {
      why: 'a fee asked between the counted and the promised day waits',
      events: [delayed, feeAsked('2026-05-28')],
      due: null,
    },
    {
      why: 'a fee asked on the promised day waits',
      events: [delayed, feeAsked('2026-06-10')],
      due: null,
    },
    {
      why: 'paid on 11 June: 12 June is day 1, 22 June day 6, 10 July day 20',
      events: [delayed, feeAsked('2026-06-10'), { kind: 'fee-paid', on: '2026-06-11' }],
      due: '2026-07-10',
    },
  ])('$why', ({ events, due }) => expect(reply('2026-04-20', ...events).dueOn).toBe(due))
})

describe('separate clocks', () => {
  test.for([
    {
      why: 'the notice of correction: 26 February is day 7, 27 February is too late',
      due: '2026-02-26',
    },
  ])('$why', ({ due }) => {
    expect(correctionNoticeClock('2026-02-10', '711', calendar).dueOn).toBe(due)
  })

  test.for([
    { whom: 'third-party', receivedOn: '2026-02-12', due: '2026-03-11' },
    { whom: 'co-maker', receivedOn: '2026-02-12', due: '2026-03-11' },
    { whom: 'other-agency', receivedOn: '2026-02-12', due: null },
    { whom: 'third-party', receivedOn: null, due: null },
  ] as const)('$whom asked, received on $receivedOn', ({ due, ...question }) => {
    expect(consultationDueOn(question, '711', calendar)).toBe(due)
  })

  test('silence of a third party decides nothing, silence of another maker is consent', () => {
    expect(SILENCE['third-party']).toBe('agency-decides')
    expect(SILENCE['co-maker']).toBe('consent')
  })

  test('payment: received on 13 March, due on 13 April', () => {
    expect(paymentClock('2026-03-13', '711', calendar).dueOn).toBe('2026-04-13')
  })
})

describe('a year without a holiday notice', () => {
  test('the day is provisional, and moves when the notice comes', () => {
    const before = reply('2026-12-10')
    expect(before).toMatchObject({ dueOn: '2027-01-07', provisional: true })
    const noticed = buildCalendar([
      ...holidayNotices,
      {
        year: 2027,
        source: 'https://example.test/2027',
        holidays: [{ festival: 'new-year', off: ['2027-01-01', '2027-01-03'], working: [] }],
      },
    ])
    expect(replyClock('2026-12-10', [], '711', noticed)).toMatchObject({
      dueOn: '2027-01-08',
      provisional: false,
    })
  })

  test('a due day inside the noticed year is settled', () => {
    expect(reply('2026-11-02').provisional).toBe(false)
  })
})

describe('the day of receipt (Art. 31)', () => {
  test.for([
    [{ channel: 'in-person', submittedOn: '2026-03-02' }, '2026-03-02'],
    [{ channel: 'registered-post', signedOn: '2026-03-03' }, '2026-03-03'],
    [{ channel: 'plain-letter', confirmedOn: '2026-03-04' }, '2026-03-04'],
    [{ channel: 'plain-letter', confirmedOn: null }, null],
    [
      { channel: 'internet', agencyConfirmedOn: '2026-03-02', applicantConfirmedOn: '2026-03-05' },
      '2026-03-05',
    ],
    [
      { channel: 'fax', agencyConfirmedOn: '2026-03-06', applicantConfirmedOn: '2026-03-05' },
      '2026-03-06',
    ],
    [{ channel: 'internet', agencyConfirmedOn: '2026-03-02', applicantConfirmedOn: null }, null],
    [{ channel: 'fax', agencyConfirmedOn: null, applicantConfirmedOn: '2026-03-05' }, null],
  ] as const)('%o', ([arrival, day]) => expect(receivedOn(arrival)).toBe(day))
})

describe('the day an answer is given', () => {
  test.for([
    [{ by: 'hand', signedOn: '2026-03-16' }, '2026-03-16'],
    [{ by: 'post', postedOn: '2026-03-16', deliveredOn: '2026-03-20' }, '2026-03-16'],
    [{ by: 'electronic', arrivedOn: '2026-03-16' }, '2026-03-16'],
  ] as const)('%o', ([service, day]) => expect(servedOn(service)).toBe(day))
})

describe('for any course of events', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2024-06-03', count))
  const span = fc.tuple(day, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  const consultation = span.map(([sentOn, toReceipt, toAnswer]) =>
    consulted(sentOn, addDays(sentOn, toReceipt), addDays(sentOn, toReceipt + toAnswer)),
  )
  const extension = fc
    .tuple(day, fc.integer({ min: 0, max: 20 }))
    .map(([on, workingDays]): RequestEvent => ({ kind: 'extended', on, workingDays }))
  const delay = day.map((until): RequestEvent => ({ kind: 'delayed', until }))
  const correction = span.map(([on, wait]): RequestEvent[] => [
    { kind: 'correction-asked', on },
    { kind: 'corrected', on: addDays(on, wait) },
  ])
  const course = fc
    .tuple(
      fc.array(consultation, { maxLength: 4 }),
      fc.array(extension, { maxLength: 1 }),
      fc.array(delay, { maxLength: 1 }),
      fc.array(correction, { maxLength: 1 }),
    )
    .map((parts) => parts.flat(2))

  test('it never ends on a day of rest, and counts exactly the limit', () => {
    fc.assert(
      fc.property(day, course, (from, events) => {
        const clock = reply(from, ...events)
        expect(isWorkingDay(clock.dueOn!, calendar)).toBe(true)
        expect(clock.days.filter(({ counted }) => counted)).toHaveLength(clock.workingDays)
        expect(clock.days.at(-1)?.date).toBe(clock.dueOn)
      }),
    )
  })

  test('the order in which it is told changes nothing', () => {
    fc.assert(
      fc.property(
        day,
        course.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        (from, [events, shuffled]) => {
          expect(reply(from, ...shuffled).dueOn).toBe(reply(from, ...events).dueOn)
        },
      ),
    )
  })

  test('one consultation more never shortens it', () => {
    fc.assert(
      fc.property(day, course, consultation, (from, events, more) => {
        expect(reply(from, ...events, more).dueOn! >= reply(from, ...events).dueOn!).toBe(true)
      }),
    )
  })
})
