import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseDay } from './day-strings.ts'
import {
  addDays,
  beijingTime,
  dayOf,
  daysBetween,
  isLocalDate,
  startOfDay,
  weekday,
} from './days.ts'

describe('a day that exists', () => {
  test.for([
    { text: '2026-02-28', exists: true },
    { text: '2026-02-29', exists: false },
    { text: '2024-02-29', exists: true },
    { text: '1900-02-29', exists: false },
    { text: '2000-02-29', exists: true },
    { text: '2026-02-30', exists: false },
    { text: '2026-04-31', exists: false },
    { text: '2026-12-31', exists: true },
    { text: '2026-13-01', exists: false },
    { text: '2026-00-10', exists: false },
    { text: '2026-01-00', exists: false },
    { text: '2026-1-1', exists: false },
    { text: '2026-02-10\n', exists: false },
    { text: ' 2026-02-10', exists: false },
    { text: '２０２６-02-10', exists: false },
    { text: '', exists: false },
  ])('"$text": $exists', ({ text, exists }) => {
    expect(isLocalDate(text)).toBe(exists)
  })
})

describe('adding days', () => {
  test.for([
    { why: 'the end of February in a leap year', day: '2024-02-28', count: 1, is: '2024-02-29' },
    { why: 'the end of February otherwise', day: '2026-02-28', count: 1, is: '2026-03-01' },
    { why: 'the end of a year', day: '2026-12-31', count: 1, is: '2027-01-01' },
    { why: 'backwards over a leap day', day: '2024-03-01', count: -1, is: '2024-02-29' },
    { why: 'before 1970', day: '1970-01-01', count: -1, is: '1969-12-31' },
    { why: 'a leap year has 366 days', day: '2024-01-01', count: 366, is: '2025-01-01' },
    { why: 'no days', day: '2026-02-10', count: 0, is: '2026-02-10' },
  ])('$why', ({ day, count, is }) => {
    expect(addDays(day, count)).toBe(is)
  })

  test('leaves the years 0000–9999 with an error, not with a word that is no day', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('outside the years')
    expect(() => addDays('0000-01-01', -1)).toThrow('outside the years')
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow()
  })

  test('refuses a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('not a day: 2026-02-30')
  })
})

describe('the day of the week', () => {
  test.for([
    { day: '2026-02-10', is: 2 },
    { day: '2026-11-21', is: 6 },
    { day: '2025-09-28', is: 7 },
    { day: '1970-01-01', is: 4 },
    { day: '1949-10-01', is: 6 },
    { day: '2000-02-29', is: 2 },
  ])('$day is $is', ({ day, is }) => {
    expect(weekday(day)).toBe(is)
  })
})

describe('instants in Beijing', () => {
  test.for([
    { instant: '2026-02-10T15:59:59.999Z', day: '2026-02-10', time: '2026-02-10 23:59' },
    { instant: '2026-02-10T16:00:00.000Z', day: '2026-02-11', time: '2026-02-11 00:00' },
    { instant: '2026-12-31T16:00:00Z', day: '2027-01-01', time: '2027-01-01 00:00' },
    { instant: '1969-12-31T15:30:00.000Z', day: '1969-12-31', time: '1969-12-31 23:30' },
    { instant: '2026-02-10T01:02:03.123456Z', day: '2026-02-10', time: '2026-02-10 09:02' },
  ])('$instant is $time', ({ instant, day, time }) => {
    expect(dayOf(instant)).toBe(day)
    expect(beijingTime(instant)).toBe(time)
  })

  test('a day starts at 16:00 UTC of the day before', () => {
    expect(startOfDay('2026-01-01')).toBe('2025-12-31T16:00:00.000Z')
  })

  test.for([
    '2026-02-10',
    '2026-02-10T08:00:00',
    '2026-02-10T08:00:00+08:00',
    '2026-02-10T24:00:00.000Z',
    '2026-02-10T08:60:00.000Z',
    '2026-02-30T08:00:00.000Z',
    '2026-02-10T08:00:00123Z',
  ])('"%s" is not an instant', (text) => {
    expect(() => dayOf(text)).toThrow()
  })
})

test('a Chinese day has no zero padding', () => {
  expect(chineseDay('2026-07-01')).toBe('2026年7月1日')
})

describe('against the JavaScript Date', () => {
  const instants = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9990-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  const days = instants.map((date) => date.toISOString().slice(0, 10))

  test('adding, the distance back and the weekday agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 3000 }), (day, count) => {
        const date = new Date(`${day}T00:00:00Z`)
        date.setUTCDate(date.getUTCDate() + count)
        fc.pre(date.getUTCFullYear() >= 0)
        const later = addDays(day, count)
        expect(later).toBe(date.toISOString().slice(0, 10))
        expect(daysBetween(day, later)).toBe(count)
        expect(weekday(later)).toBe(date.getUTCDay() || 7)
        expect(isLocalDate(later)).toBe(true)
      }),
    )
  })

  test('exactly the days Date can read back exist', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'))
    const years = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'))
    fc.assert(
      fc.property(years, part, part, (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const date = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
        expect(isLocalDate(text)).toBe(exists)
      }),
    )
  })

  test('the Beijing day and time are those of UTC eight hours later', () => {
    fc.assert(
      fc.property(instants, (date) => {
        const shifted = new Date(date.getTime() + 8 * 3_600_000).toISOString()
        const instant = date.toISOString()
        expect(dayOf(instant)).toBe(shifted.slice(0, 10))
        expect(beijingTime(instant)).toBe(shifted.slice(0, 16).replace('T', ' '))
        expect(startOfDay(dayOf(instant)) <= instant).toBe(true)
      }),
    )
  })
})
