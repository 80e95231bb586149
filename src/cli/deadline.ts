import { Command } from 'commander'
import { isLocalDate, type LocalDate, weekday } from '../kernel/days.ts'
import { LOCALES, type Locale, type Say, speak } from '../kernel/strings.ts'
import {
  calendarForRegion,
  type LocalDay,
  noticesOf,
  sayNotice,
  sayWeekday,
} from '../modules/calendar/index.ts'
import {
  type Clock,
  type ClockDay,
  type ClockEvent,
  runClock,
} from '../modules/casework/rules/clock.ts'
import { sayClockDay } from '../modules/casework/strings.ts'
import { EXIT_BAD_INPUT, type Io, processIo } from './io.ts'
import { bilingual, cliStrings } from './strings.ts'
import { alignColumns } from './table.ts'

/** About eight years: no limit in law is longer. */
const MOST_WORKING_DAYS = 2000
const FIRST_DAY: LocalDate = '1950-01-01'
const LAST_DAY: LocalDate = '2199-12-31'

export type DeadlineOptions = {
  from?: string
  workingDays?: string
  /** Spans that are not counted, `2026-02-11..2026-02-26`: after the first day, up to the last. */
  exclude?: string[]
  /** Notice and answer, `2026-02-26..2026-03-05`: the limit begins anew after the answer. */
  restart?: string
  extend?: string
  local?: string
  locale?: string
  json?: boolean
}

/** `weiming deadline`: works offline. */
export function deadlineCommand(io: Io = processIo): Command {
  return new Command('deadline')
    .description(bilingual('deadline.about'))
    .option('--from <day>', bilingual('deadline.option.from'))
    .option(
      '--working-days <n>',
      bilingual('deadline.option.working-days', { max: MOST_WORKING_DAYS }),
    )
    .option('--exclude <span...>', bilingual('deadline.option.exclude'))
    .option('--restart <span>', bilingual('deadline.option.restart'))
    .option('--extend <n>', bilingual('deadline.option.extend', { max: MOST_WORKING_DAYS }))
    .option('--local <file>', bilingual('deadline.option.local'))
    .option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
    .option('--json', bilingual('option.json'))
    .action((options: DeadlineOptions) => {
      process.exitCode = runDeadline(options, io)
    })
}

/** Answers on `io` and gives the exit code: 0, or 2 with one sentence for each bad option. */
export function runDeadline(options: DeadlineOptions, io: Io): number {
  const locale = LOCALES.find((known) => known === (options.locale ?? 'zh-CN'))
  const say = speak(cliStrings, locale ?? 'zh-CN')
  const problems = [
    ...(locale ? [] : [bilingual('issue.locale', { value: options.locale ?? '' })]),
    ...problemsOfFrom(options.from, say),
    ...problemsOfWorkingDays(options.workingDays, say),
  ]
  const events = readEvents(options, say)
  problems.push(...events.problems)
  const local = readLocalDays(options.local, io, say)
  problems.push(...local.problems)
  if (problems.length > 0) {
    io.complain(problems.join('\n'))
    return EXIT_BAD_INPUT
  }
  const answer = runClock(
    options.from!,
    Number(options.workingDays),
    events.events,
    calendarForRegion(local.localDays),
  )
  io.print(options.json ? asJson(answer, locale!) : asTable(answer, locale!, say))
  return 0
}

type SayCli = Say<typeof cliStrings>

function problemsOfFrom(from: string | undefined, say: SayCli): string[] {
  if (!from) return [say('deadline.from.missing')]
  if (!isLocalDate(from)) return [say('deadline.from.not-a-day', { value: from })]
  if (from < FIRST_DAY || from > LAST_DAY) {
    const range = { first: FIRST_DAY, last: LAST_DAY }
    return [say('deadline.from.out-of-range', { value: from, ...range })]
  }
  return []
}

function problemsOfWorkingDays(count: string | undefined, say: SayCli): string[] {
  if (!count) return [say('deadline.working-days.missing')]
  if (isCount(count)) return []
  return [say('deadline.working-days.not-a-count', { value: count, max: MOST_WORKING_DAYS })]
}

type Because = 'exclude' | 'restart' | 'extend'

const SPAN = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/

/** What happens to the clock beside the days of the calendar. */
function readEvents(
  { exclude, restart, extend }: DeadlineOptions,
  say: SayCli,
): { events: ClockEvent<Because>[]; problems: string[] } {
  const events: ClockEvent<Because>[] = []
  const problems: string[] = []
  const spanOf = (option: '--exclude' | '--restart', value: string) => {
    const [, from, to] = SPAN.exec(value) ?? []
    if (from && to && [from, to].every(isDayInRange) && from <= to) return { from, to }
    problems.push(say('deadline.span', { option, value }))
    return undefined
  }
  for (const value of exclude ?? []) {
    const span = spanOf('--exclude', value)
    if (span) events.push({ kind: 'exclude', because: 'exclude', ...span })
  }
  const anew = restart === undefined ? undefined : spanOf('--restart', restart)
  if (anew) events.push({ kind: 'restart', because: 'restart', noticedOn: anew.from, on: anew.to })
  if (extend !== undefined) {
    if (isCount(extend))
      events.push({ kind: 'add', because: 'extend', on: LAST_DAY, workingDays: Number(extend) })
    else
      problems.push(say('deadline.extend.not-a-count', { value: extend, max: MOST_WORKING_DAYS }))
  }
  return { events, problems }
}

function isDayInRange(day: string): boolean {
  return isLocalDate(day) && day >= FIRST_DAY && day <= LAST_DAY
}

function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) <= MOST_WORKING_DAYS
}

function readLocalDays(
  path: string | undefined,
  io: Io,
  say: SayCli,
): { localDays: LocalDay[]; problems: string[] } {
  if (path === undefined) return { localDays: [], problems: [] }
  const refused = (problem: string) => ({ localDays: [], problems: [problem] })
  let text: string
  try {
    text = io.readText(path)
  } catch {
    return refused(say('deadline.local.unreadable', { path }))
  }
  let rows: unknown
  try {
    rows = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused(say('deadline.local.not-json', { path }))
  }
  if (!Array.isArray(rows)) return refused(say('deadline.local.not-a-list', { path }))
  return checkLocalDays(rows, say)
}

function checkLocalDays(
  rows: unknown[],
  say: SayCli,
): { localDays: LocalDay[]; problems: string[] } {
  const problems: string[] = []
  const localDays = new Map<LocalDate, LocalDay>()
  for (const [index, item] of rows.entries()) {
    const row = index + 1
    const { day, working, why } = (item ?? {}) as Partial<Record<keyof LocalDay, unknown>>
    const isDay = typeof day === 'string' && isLocalDate(day) && day >= FIRST_DAY && day <= LAST_DAY
    if (!isDay) problems.push(say('deadline.local.day', { row, first: FIRST_DAY, last: LAST_DAY }))
    else if (localDays.has(day)) problems.push(say('deadline.local.twice', { row, day }))
    if (typeof working !== 'boolean') problems.push(say('deadline.local.working', { row }))
    if (typeof why !== 'string' || !why.trim()) problems.push(say('deadline.local.why', { row }))
    if (isDay)
      localDays.set(day, {
        day,
        working: working === true,
        why: String(why).replace(/\s+/g, ' ').trim(),
      })
  }
  return { localDays: [...localDays.values()], problems }
}

type Answer = Clock<Because>

function sayDay(day: ClockDay<Because>, locale: Locale, say: SayCli): string {
  return sayClockDay(day, locale, (because) => say(`deadline.because.${because}`))
}

function asJson(answer: Answer, locale: Locale): string {
  const say = speak(cliStrings, locale)
  const days = answer.days.map((day) => ({ ...day, why: sayDay(day, locale, say) }))
  return JSON.stringify({ ...answer, days }, null, 2)
}

function asTable(answer: Answer, locale: Locale, say: SayCli): string {
  // Every span given has an end: the clock waits for nobody.
  const dueOn = answer.dueOn!
  const parts = [
    say('deadline.answer', {
      from: answer.from,
      fromWeekday: sayWeekday(weekday(answer.from), locale),
      n: answer.workingDays,
      dueOn,
      dueWeekday: sayWeekday(weekday(dueOn), locale),
    }),
  ]
  if (answer.provisional)
    parts.push(say('deadline.provisional', { years: assumedYears(answer.days).join(', ') }))
  if (answer.days.length > 0) parts.push('', tableOfDays(answer.days, locale, say))
  const notices = noticesOf(answer.days)
  if (notices.length > 0) {
    const lines = notices.map((notice) => `  ${sayNotice(notice, locale)}  ${notice.source}`)
    parts.push('', say('deadline.sources'), ...lines)
  }
  return parts.join('\n')
}

function tableOfDays(days: Answer['days'], locale: Locale, say: SayCli): string {
  let number = 0
  const rows = days.map((day) => [
    day.date,
    day.counted ? String(++number) : '–',
    sayDay(day, locale, say),
  ])
  const columns = ['date', 'number', 'why'] as const
  return alignColumns([columns.map((column) => say(`deadline.column.${column}`)), ...rows])
}

function assumedYears(days: Answer['days']): number[] {
  return [...new Set(days.flatMap(({ why }) => ('year' in why ? [why.year] : [])))]
}
