import { Command } from 'commander'
import { isLocalDate, type LocalDate, weekday } from '../kernel/days.ts'
import { LOCALES, type Locale, type Say, speak } from '../kernel/strings.ts'
import {
  type CountedDay,
  calendarForRegion,
  type Deadline,
  deadline,
  type LocalDay,
  type NoticeName,
  sayNotice,
  sayWeekday,
  sayWhy,
} from '../modules/calendar/index.ts'
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
  const local = readLocalDays(options.local, io, say)
  problems.push(...local.problems)
  if (problems.length > 0) {
    io.complain(problems.join('\n'))
    return EXIT_BAD_INPUT
  }
  const answer = deadline(
    options.from!,
    Number(options.workingDays),
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
  if (/^\d{1,9}$/.test(count) && Number(count) <= MOST_WORKING_DAYS) return []
  return [say('deadline.working-days.not-a-count', { value: count, max: MOST_WORKING_DAYS })]
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

function asJson(answer: Deadline, locale: Locale): string {
  const days = answer.days.map((day) => ({ ...day, why: sayWhy(day.why, locale) }))
  return JSON.stringify({ ...answer, days }, null, 2)
}

function asTable(answer: Deadline, locale: Locale, say: SayCli): string {
  const parts = [
    say('deadline.answer', {
      from: answer.from,
      fromWeekday: sayWeekday(weekday(answer.from), locale),
      n: answer.workingDays,
      dueOn: answer.dueOn,
      dueWeekday: sayWeekday(weekday(answer.dueOn), locale),
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

function tableOfDays(days: readonly CountedDay[], locale: Locale, say: SayCli): string {
  let number = 0
  const rows = days.map((day) => [
    day.date,
    day.counted ? String(++number) : '–',
    sayWhy(day.why, locale),
  ])
  const columns = ['date', 'number', 'why'] as const
  return alignColumns([columns.map((column) => say(`deadline.column.${column}`)), ...rows])
}

function assumedYears(days: readonly CountedDay[]): number[] {
  return [...new Set(days.flatMap(({ why }) => ('year' in why ? [why.year] : [])))]
}

function noticesOf(days: readonly CountedDay[]): NoticeName[] {
  const bySource = new Map<string, NoticeName>()
  for (const { why } of days) if ('notice' in why) bySource.set(why.notice.source, why.notice)
  return [...bySource.values()]
}
