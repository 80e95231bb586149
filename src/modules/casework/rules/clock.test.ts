import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/days.ts'
import { calendarForRegion, deadline } from '../../calendar/rules.ts'
import { sayClockDay } from '../strings.ts'
import { type ClockEvent, runClock } from './clock.ts'

const calendar = calendarForRegion()

test('a clock to which nothing happens is the plain time limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2500 }).map((count) => addDays('2019-01-01', count)),
      fc.integer({ min: 0, max: 60 }),
      (from, workingDays) => {
        expect(runClock(from, workingDays, [], calendar)).toEqual(
          deadline(from, workingDays, calendar),
        )
      },
    ),
  )
})

test.for([-1, 1.5, Number.NaN])('%s is no number of working days', (days) => {
  expect(() => runClock('2026-03-02', days, [], calendar)).toThrow()
  const add: ClockEvent = { kind: 'add', because: 'x', on: '2026-03-03', workingDays: days }
  expect(() => runClock('2026-03-02', 5, [add], calendar)).toThrow()
})

test('what still waits for somebody says up to where it counted', () => {
  const clock = runClock(
    '2026-03-02',
    20,
    [{ kind: 'exclude', because: 'x', from: '2026-03-04', to: null }],
    calendar,
  )
  expect(clock.dueOn).toBeNull()
  expect(clock.days.map(({ date, counted }) => [date, counted])).toEqual([
    ['2026-03-03', true],
    ['2026-03-04', true],
  ])
})

test('every reason has words in both languages', () => {
  const { days } = runClock(
    '2026-03-02',
    2,
    [
      { kind: 'restart', because: 'r', noticedOn: '2026-03-03', on: '2026-03-04' },
      { kind: 'exclude', because: 'e', from: '2026-03-04', to: '2026-03-05' },
      { kind: 'until', because: 'u', on: '2026-03-11' },
    ],
    calendar,
  )
  const said = (locale: 'zh-CN' | 'en') =>
    days.map((day) => sayClockDay(day, locale, (because) => `“${because}”`))
  expect(said('zh-CN')).toEqual([
    '星期二，“r”前的日子，期限已重新计算',
    '星期三，等待“r”',
    '星期四，“e”期间，不计入期限',
    '星期五，工作日',
    '星期六，休息日',
    '星期日，休息日',
    '星期一，工作日',
    '星期二，“u”告知的期限内',
    '星期三，“u”告知的期限内',
  ])
  expect(said('en')[2]).toBe('Thursday, during “e”, not counted')
})
