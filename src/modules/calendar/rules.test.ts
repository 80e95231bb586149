import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekday } from '../../kernel/days.ts'
import {
  buildCalendar,
  calendarForRegion,
  deadline,
  dueOn,
  type HolidayNotice,
  isWorkingDay,
  whyDay,
  workingDaysBetween,
} from './rules.ts'
import { sayWhy } from './strings.ts'
import { holidayNotices } from './years.data.ts'

const calendar = calendarForRegion()

describe('when a time limit ends', () => {
  test.for([
    { why: 'the day of receipt does not count', from: '2026-03-02', n: 1, due: '2026-03-03' },
    { why: 'a week is five days', from: '2026-03-02', n: 7, due: '2026-03-11' },
    {
      why: '20 days for a reply over National Day 2025: the make-up Sunday 28 September and Saturday 11 October count, 1–8 October do not',
      from: '2025-09-22',
      n: 20,
      due: '2025-10-24',
    },
    { why: 'received on a Saturday', from: '2025-09-27', n: 20, due: '2025-10-30' },
    { why: 'it may end on a make-up Sunday', from: '2025-09-27', n: 1, due: '2025-09-28' },
    {
      why: 'Spring Festival 2026: Saturdays 14 and 28 February count, 15–23 do not',
      from: '2026-02-10',
      n: 20,
      due: '2026-03-16',
    },
    {
      why: 'Mid-Autumn and National Day 2026, apart, with make-up days 20 September and 10 October',
      from: '2026-09-18',
      n: 20,
      due: '2026-10-22',
    },
    {
      why: 'Spring Festival 2020, prolonged to 2 February by a second notice',
      from: '2020-01-20',
      n: 10,
      due: '2020-02-11',
    },
    {
      why: 'Labour Day 2019, lengthened by a second notice; the Sundays before and after count',
      from: '2019-04-26',
      n: 5,
      due: '2019-05-06',
    },
    {
      why: 'National Day 2022: Saturday 8 and Sunday 9 October both count',
      from: '2022-09-30',
      n: 5,
      due: '2022-10-12',
    },
    {
      why: 'the New Year of 2023 took Saturday 31 December 2022',
      from: '2022-12-30',
      n: 1,
      due: '2023-01-03',
    },
    { why: 'the leap day counts', from: '2024-02-28', n: 1, due: '2024-02-29' },
    { why: 'and the day after it', from: '2024-02-28', n: 2, due: '2024-03-01' },
    { why: 'a leap day on a Saturday does not', from: '2020-02-28', n: 1, due: '2020-03-02' },
    { why: 'no days end at once', from: '2026-02-10', n: 0, due: '2026-02-10' },
    { why: 'no days end at once on a holiday too', from: '2026-02-17', n: 0, due: '2026-02-17' },
    { why: '2025 has 248 working days', from: '2024-12-31', n: 248, due: '2025-12-31' },
    { why: 'eight years have 1994', from: '2018-12-31', n: 1994, due: '2026-12-31' },
  ])('$from + $n → $due: $why', ({ from, n, due }) => {
    const answer = deadline(from, n, calendar)
    expect(answer.dueOn).toBe(due)
    expect(answer.provisional).toBe(false)
    expect(dueOn(from, n, calendar)).toBe(due)
    if (n > 0) expect(workingDaysBetween(from, due, calendar)).toBe(n)
  })

  test('the working lists every day after the first', () => {
    const { days } = deadline('2025-09-30', 2, calendar)
    expect(days.map(({ date, counted, why }) => `${date} ${counted} ${why.code}`)).toEqual([
      '2025-10-01 false holiday',
      '2025-10-02 false holiday',
      '2025-10-03 false holiday',
      '2025-10-04 false holiday',
      '2025-10-05 false holiday',
      '2025-10-06 false holiday',
      '2025-10-07 false holiday',
      '2025-10-08 false holiday',
      '2025-10-09 true weekday',
      '2025-10-10 true weekday',
    ])
  })

  test.for([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s days is a bug', (n) => {
    expect(() => deadline('2026-02-10', n, calendar)).toThrow('not a number of working days')
  })
})

describe('a year without a notice is provisional', () => {
  test.for([
    {
      why: 'it counts 1 January 2027 for want of better',
      from: '2026-12-21',
      n: 10,
      due: '2027-01-04',
      provisional: true,
    },
    {
      why: 'it ends before the year does',
      from: '2026-12-21',
      n: 8,
      due: '2026-12-31',
      provisional: false,
    },
    { why: 'before 2019', from: '2018-12-26', n: 1, due: '2018-12-27', provisional: true },
    {
      why: 'the notice for 2019 says that Saturday 29 December 2018 is worked',
      from: '2018-12-28',
      n: 1,
      due: '2018-12-29',
      provisional: false,
    },
    {
      why: 'and that 30 December to 1 January are off',
      from: '2018-12-29',
      n: 1,
      due: '2019-01-02',
      provisional: false,
    },
    {
      why: 'only the day of the event lies in it',
      from: '2018-12-31',
      n: 1,
      due: '2019-01-02',
      provisional: false,
    },
  ])('$from + $n → $due, provisional $provisional: $why', ({ from, n, due, provisional }) => {
    expect(deadline(from, n, calendar)).toMatchObject({ dueOn: due, provisional })
  })

  test('a skipped day makes it provisional as a counted one does', () => {
    const notices = holidayNotices.filter((notice) => notice.year !== 2025)
    const without2025 = buildCalendar(notices)
    // Saturday 4 and Sunday 5 January 2025 are skipped, Monday counts.
    expect(deadline('2025-01-03', 1, without2025)).toMatchObject({
      dueOn: '2025-01-06',
      provisional: true,
    })
  })
})

describe('local days', () => {
  const guangxi = calendarForRegion([
    { day: '2026-04-20', working: false, why: '壮族三月三' },
    { day: '2026-04-21', working: false, why: '壮族三月三' },
    { day: '2026-04-25', working: true, why: '三月三调休' },
    { day: '2026-05-01', working: true, why: '应急值守' },
    { day: '2027-01-04', working: false, why: '自治区成立纪念日' },
  ])

  test.for([
    { why: 'a local holiday is skipped', from: '2026-04-17', n: 1, due: '2026-04-22' },
    { why: 'a local working Saturday counts', from: '2026-04-24', n: 1, due: '2026-04-25' },
    { why: 'a local day overrides the notice', from: '2026-04-30', n: 1, due: '2026-05-01' },
  ])('$why', ({ from, n, due }) => {
    expect(dueOn(from, n, guangxi)).toBe(due)
  })

  test('are settled also in a year without a notice', () => {
    expect(whyDay('2027-01-04', guangxi)).toEqual({
      working: false,
      provisional: false,
      why: { code: 'local-off', weekday: 1, reason: '自治区成立纪念日' },
    })
  })

  test('do not leak into the national calendar', () => {
    expect(isWorkingDay('2026-04-20', calendar)).toBe(true)
  })
})

describe('why a day counts or not', () => {
  test.for([
    { day: '2026-03-02', working: true, zh: '星期一，工作日' },
    { day: '2026-03-01', working: false, zh: '星期日，休息日' },
    {
      day: '2026-02-14',
      working: true,
      zh: '星期六，因春节调休上班（国务院办公厅2026年节假日安排通知）',
    },
    {
      day: '2025-10-04',
      working: false,
      zh: '星期六，国庆节、中秋节放假（国务院办公厅2025年节假日安排通知）',
    },
    // The second notice of 2020 names this Monday as worked: an ordinary day, no make-up.
    { day: '2020-02-03', working: true, zh: '星期一，工作日' },
    { day: '2027-02-06', working: false, zh: '星期六，未收录2027年节假日安排，暂按休息日计' },
    { day: '2027-10-01', working: true, zh: '星期五，未收录2027年节假日安排，暂按工作日计' },
  ])('$day: $zh', ({ day, working, zh }) => {
    const verdict = whyDay(day, calendar)
    expect(verdict.working).toBe(working)
    expect(sayWhy(verdict.why, 'zh-CN')).toBe(zh)
  })

  test('in English too', () => {
    expect(sayWhy(whyDay('2026-02-28', calendar).why, 'en')).toBe(
      'Saturday, worked in exchange for the Spring Festival holiday (State Council General Office holiday notice for 2026)',
    )
  })

  test('the notice is named by its address; the second of a year where it changed the first', () => {
    const source = (day: string) => {
      const { why } = whyDay(day, calendar)
      return 'notice' in why ? why.notice.source.slice(-20) : undefined
    }
    expect(source('2020-01-30')).toBe('/content_5454164.htm')
    expect(source('2020-01-31')).toBe('/content_5472352.htm')
    expect(source('2018-12-29')).toBe('/content_5346276.htm')
  })
})

describe('the notices as recorded', () => {
  // Counted independently, from the published lists of days.
  test.for([
    { year: 2019, working: 250 },
    { year: 2020, working: 249 },
    { year: 2021, working: 250 },
    { year: 2022, working: 249 },
    { year: 2023, working: 249 },
    { year: 2024, working: 251 },
    { year: 2025, working: 248 },
    { year: 2026, working: 248 },
  ])('$year has $working working days', ({ year, working }) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toBe(working)
  })

  test('a day worked in exchange is a weekend day, but for 3 February 2020', () => {
    const working = holidayNotices.flatMap(({ holidays }) => holidays.flatMap((h) => h.working))
    expect(working.filter((day) => weekday(day) < 6)).toEqual(['2020-02-03'])
  })
})

describe('working days between', () => {
  test.for([
    { from: '2026-03-02', to: '2026-03-02', is: 0 },
    { from: '2026-03-06', to: '2026-03-08', is: 0 },
    { from: '2026-03-08', to: '2026-03-06', is: 0 },
    { from: '2026-03-02', to: '2026-03-09', is: 5 },
    { from: '2026-03-09', to: '2026-03-02', is: -5 },
  ])('$from to $to: $is', ({ from, to, is }) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(is)
  })
})

describe('always', () => {
  const days = fc.integer({ min: -400, max: 4000 }).map((n) => addDays('2019-01-01', n))
  const counts = fc.integer({ min: 1, max: 300 })
  const localDays = fc.array(
    fc.record({ day: days, working: fc.boolean(), why: fc.constant('local') }),
    { maxLength: 40 },
  )

  test('a limit ends on a working day, has as many counted days, and undoes itself', () => {
    fc.assert(
      fc.property(days, counts, localDays, (from, n, local) => {
        const region = calendarForRegion(local)
        const answer = deadline(from, n, region)
        expect(isWorkingDay(answer.dueOn, region)).toBe(true)
        expect(answer.days.filter((day) => day.counted)).toHaveLength(n)
        expect(answer.days.at(-1)?.date).toBe(answer.dueOn)
        expect(workingDaysBetween(from, answer.dueOn, region)).toBe(n)
      }),
    )
  })

  test('more days end later, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(days, counts, localDays, (from, n, local) => {
        const region = calendarForRegion(local)
        const due = dueOn(from, n, region)
        expect(dueOn(from, n + 1, region) > due).toBe(true)
        expect(dueOn(addDays(from, 1), n, region) >= due).toBe(true)
      }),
    )
  })

  test('one more holiday never shortens a limit, one more working day never lengthens it', () => {
    fc.assert(
      fc.property(days, counts, localDays, days, (from, n, local, day) => {
        const due = dueOn(from, n, calendarForRegion(local))
        const withDay = (working: boolean) =>
          dueOn(from, n, calendarForRegion([...local, { day, working, why: 'more' }]))
        expect(withDay(false) >= due).toBe(true)
        expect(withDay(true) <= due).toBe(true)
      }),
    )
  })

  test('a holiday of a new notice never shortens a limit either', () => {
    fc.assert(
      fc.property(days, counts, days, (from, n, day) => {
        const more: HolidayNotice = {
          year: 2026,
          source: 'test',
          holidays: [{ festival: 'new-year', off: [day, day], working: [] }],
        }
        const longer = buildCalendar([...holidayNotices, more])
        expect(dueOn(from, n, longer) >= dueOn(from, n, calendar)).toBe(true)
      }),
    )
  })
})
