import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Command } from 'commander'
import { LOCALES, type Locale, type Say, speak } from '../kernel/strings.ts'
import { checkReport } from '../modules/annual-report/rules/check.ts'
import { type Found, findReport } from '../modules/annual-report/rules/find.ts'
import type { Finding } from '../modules/annual-report/rules/findings.ts'
import type { Report } from '../modules/annual-report/rules/form.ts'
import { readPage } from '../modules/annual-report/rules/html.ts'
import { parseReport } from '../modules/annual-report/rules/parse.ts'
import { type Collected, type Summary, summarise } from '../modules/annual-report/rules/sum.ts'
import { docxToHtml } from '../modules/checks/rules/documents/docx-html.ts'
import { annualReportStrings } from './annual-report-strings.ts'
import { EXIT_BAD_INPUT, EXIT_FAILED, type Io, processIo } from './io.ts'
import { bilingual } from './strings.ts'

/** What these commands touch of the outside; tests hand in one that captures. */
export type ReportIo = Io & {
  readBytes(path: string): Uint8Array
  /** Names in a folder, in any order. */
  list(folder: string): string[]
}

const reportIo: ReportIo = {
  ...processIo,
  readBytes: (path) => readFileSync(path),
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
}

type Options = {
  previous?: string
  json?: boolean
  locale?: string
  year?: string
  units?: string
}
type Words = Say<typeof annualReportStrings>

/** `weiming annual-report`: works offline on the reports of any agency. */
export function annualReportCommand(io: ReportIo = reportIo): Command {
  const command = new Command('annual-report').description(both('about'))
  const common = (child: Command) =>
    child.option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
  command.addCommand(
    common(new Command('check'))
      .description(both('check.about'))
      .argument('<file>', both('argument.json'))
      .option('--previous <file>', both('option.previous'))
      .option('--json', bilingual('option.json'))
      .action((file: string, options: Options) => {
        process.exitCode = runCheck(file, options, io)
      }),
  )
  command.addCommand(
    common(new Command('read'))
      .description(both('read.about'))
      .argument('<file>', both('argument.page'))
      .action(async (file: string, options: Options) => {
        process.exitCode = await runRead(file, options, io)
      }),
  )
  command.addCommand(
    common(new Command('summarise'))
      .description(both('summarise.about'))
      .argument('<folder>', both('argument.folder'))
      .option('--year <year>', both('option.year'))
      .option('--units <file>', both('option.units'))
      .option('--json', bilingual('option.json'))
      .action(async (folder: string, options: Options) => {
        process.exitCode = await runSummarise(folder, options, io)
      }),
  )
  return command
}

/** Exit status 1 where a report has an error, 2 where it cannot be judged. */
export function runCheck(file: string, options: Options, io: ReportIo): number {
  const locale = localeOf(options, io)
  if (!locale) return EXIT_BAD_INPUT
  const say = speak(annualReportStrings, locale)
  const current = loadJson(file, io, say)
  const previous = options.previous === undefined ? null : loadJson(options.previous, io, say)
  const problems = [current, previous].flatMap((each) =>
    each && 'problems' in each ? each.problems : [],
  )
  const report = 'report' in current ? current.report : null
  const before = previous && 'report' in previous ? previous.report : undefined
  if (report && before && before.year !== report.year - 1)
    problems.push(say('previous.year', { year: before.year, expected: report.year - 1 }))
  if (!report || problems.length > 0) {
    io.complain(problems.join('\n'))
    return EXIT_BAD_INPUT
  }
  const findings = checkReport(report, before)
  io.print(
    options.json
      ? JSON.stringify({ violations: violationsOf(findings, locale) }, null, 2)
      : tell(findings, locale, say),
  )
  return statusOf(findings)
}

/** Prints the report found as JSON, its violations with it. */
export async function runRead(file: string, options: Options, io: ReportIo): Promise<number> {
  const locale = localeOf(options, io)
  if (!locale) return EXIT_BAD_INPUT
  const say = speak(annualReportStrings, locale)
  const read = await loadPage(file, io, say)
  if ('problems' in read) {
    io.complain(read.problems.join('\n'))
    return EXIT_BAD_INPUT
  }
  const { report, missing } = read.found
  if (missing.length === 3) {
    io.complain(say('read.no-tables', { path: file }))
    return EXIT_FAILED
  }
  for (const number of missing) io.complain(say('read.missing', { number }))
  if (report.agency === null || report.year === null) io.complain(say('read.no-title'))
  const findings = checkReport({ ...report, agency: report.agency ?? '', year: report.year ?? 0 })
  io.print(JSON.stringify({ ...report, violations: violationsOf(findings, locale) }, null, 2))
  return statusOf(findings)
}

/** Adds up what units sent in and names who is late, inconsistent or missing. */
export async function runSummarise(
  folder: string,
  options: Options,
  io: ReportIo,
): Promise<number> {
  const locale = localeOf(options, io)
  if (!locale) return EXIT_BAD_INPUT
  const say = speak(annualReportStrings, locale)
  const problems: string[] = []
  if (options.year !== undefined && !/^(20|21)\d\d$/.test(options.year))
    problems.push(say('year.wrong', { value: options.year }))
  const expected = options.units === undefined ? null : namesIn(options.units, io)
  if (options.units !== undefined && !expected)
    problems.push(say('file.unreadable', { path: options.units }))
  const names = listOf(folder, io)
  if (!names) problems.push(say('folder.unreadable', { path: folder }))
  else if (names.length === 0) problems.push(say('folder.empty', { path: folder }))
  if (!names || problems.length > 0) {
    io.complain(problems.join('\n'))
    return EXIT_BAD_INPUT
  }
  const asked = options.year === undefined ? null : Number(options.year)
  const collection: Collected[] = []
  const unusable: { file: string; why: string }[] = []
  for (const name of names) {
    const collected = await collect(join(folder, name), asked, io, say)
    if ('report' in collected) collection.push(collected)
    else unusable.push({ file: name, why: collected.problems.join(' ') })
  }
  const year = asked ?? Math.max(...collection.map(({ report }) => report.year))
  if (!Number.isFinite(year)) {
    io.complain([...unusable.map(sayUnusable), say('folder.none', { path: folder })].join('\n'))
    return EXIT_FAILED
  }
  const summary = summarise(collection, year, expected)
  io.print(
    options.json
      ? JSON.stringify(asJson(summary, unusable, locale), null, 2)
      : tellSummary(summary, unusable, say),
  )
  const whole =
    unusable.length === 0 &&
    !summary.missing?.length &&
    summary.unread.length === 0 &&
    summary.units.every(({ late, findings }) => !late && statusOf(findings) === 0)
  return whole ? 0 : EXIT_FAILED
}

const PAGES = /\.(docx|html?)$/i

/** Names of reports in a folder, in order; null where there is no such folder. */
function listOf(folder: string, io: ReportIo): string[] | null {
  try {
    return io
      .list(folder)
      .filter((name) => /\.json$/i.test(name) || PAGES.test(name))
      .sort()
  } catch {
    return null
  }
}

function namesIn(path: string, io: ReportIo): string[] | null {
  try {
    const lines = io
      .readText(path)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
    return lines.map((line) => line.trim()).filter(Boolean)
  } catch {
    return null
  }
}

/** A report of any format; a page without a title is named by its file. */
async function collect(
  path: string,
  asked: number | null,
  io: ReportIo,
  say: Words,
): Promise<Collected | { problems: string[] }> {
  const file = basename(path)
  if (!PAGES.test(path)) {
    const loaded = loadJson(path, io, say)
    return 'report' in loaded ? { file, report: loaded.report, publishedOn: null } : loaded
  }
  const read = await loadPage(path, io, say)
  if ('problems' in read) return read
  const { report, missing, publishedOn } = read.found
  if (missing.length === 3) return { problems: [say('read.no-tables', { path: file })] }
  const year = report.year ?? asked
  if (year === null) return { problems: [say('read.no-title')] }
  const agency = report.agency ?? basename(file, extname(file))
  return { file, report: { ...report, agency, year }, publishedOn }
}

function loadJson(
  path: string,
  io: ReportIo,
  say: Words,
): { report: Report } | { problems: string[] } {
  let text: string
  try {
    text = io.readText(path)
  } catch {
    return { problems: [say('file.unreadable', { path })] }
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problems: [say('file.not-json', { path })] }
  }
  const parsed = parseReport(value)
  if ('report' in parsed) return parsed
  return {
    problems: parsed.problems.map((problem) =>
      problem.startsWith('table:')
        ? say('report.table', { path, table: problem.slice('table:'.length) })
        : say(`report.${problem as 'not-an-object' | 'agency' | 'year' | 'form'}`, { path }),
    ),
  }
}

async function loadPage(
  path: string,
  io: ReportIo,
  say: Words,
): Promise<{ found: Found } | { problems: string[] }> {
  if (!PAGES.test(path)) return { problems: [say('file.not-a-page', { path })] }
  let bytes: Uint8Array
  try {
    bytes = io.readBytes(path)
  } catch {
    return { problems: [say('file.unreadable', { path })] }
  }
  if (!/\.docx$/i.test(path)) return { found: findReport(readPage(decode(bytes))) }
  const converted = await docxToHtml(bytes)
  if ('why' in converted) return { problems: [say('file.damaged', { path })] }
  const page = readPage(converted.html)
  return { found: findReport({ ...page, title: converted.title ?? page.title }) }
}

/** Older sites still write GBK and say so in the page's head. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const encoding = /charset=["']?\s*(gb2312|gbk|gb18030)/i.test(head) ? 'gb18030' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function localeOf(options: Options, io: ReportIo): Locale | undefined {
  const locale = LOCALES.find((known) => known === (options.locale ?? 'zh-CN'))
  if (!locale) io.complain(bilingual('issue.locale', { value: options.locale ?? '' }))
  return locale
}

function statusOf(findings: readonly Finding[]): number {
  return findings.some(({ level }) => level === 'error') ? EXIT_FAILED : 0
}

function violationsOf(findings: readonly Finding[], locale: Locale) {
  return findings.map(({ id, level, where, say }) => ({ id, level, where, message: say(locale) }))
}

function tell(findings: readonly Finding[], locale: Locale, say: Words): string {
  if (findings.length === 0) return say('check.clean')
  const errors = findings.filter(({ level }) => level === 'error').length
  return [
    ...findings.map((each) => `${each.id}  ${say(`level.${each.level}`)}  ${each.say(locale)}`),
    say('check.count', { errors, warnings: findings.length - errors }),
  ].join('\n')
}

function asJson(
  { units, ...rest }: Summary,
  unusable: readonly { file: string; why: string }[],
  locale: Locale,
) {
  return {
    ...rest,
    units: units.map(({ findings, ...unit }) => ({
      ...unit,
      violations: violationsOf(findings, locale),
    })),
    unusable,
  }
}

function sayUnusable({ file, why }: { file: string; why: string }): string {
  return `  ${file}  ${why}`
}

function tellSummary(
  { year, units, totals, unread, missing, repeated }: Summary,
  unusable: readonly { file: string; why: string }[],
  say: Words,
): string {
  const { table2, table3 } = totals
  const late = units.filter((unit) => unit.late)
  const undated = units.filter((unit) => unit.late === null)
  const wrong = units.filter(({ findings }) => statusOf(findings) !== 0)
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
  return [
    say('summarise.count', { year, n: units.length }),
    say('summarise.applications', {
      received: Number(table2.newReceived.total),
      carriedIn: Number(table2.carriedIn.total),
      processed: Number(table2.processedTotal.total),
      carriedOut: Number(table2.carriedOut.total),
    }),
    say('summarise.disputes', {
      review: Number(table3.review.total),
      litigation:
        Number(table3.litigationDirect.total) + Number(table3.litigationAfterReview.total),
    }),
    ...section(
      say('summarise.late', { day: `${year + 1}-01-31` }),
      late.map(({ agency, publishedOn }) => `${agency}  ${publishedOn}`),
    ),
    ...section(
      say('summarise.inconsistent'),
      wrong.map(
        ({ agency, findings }) =>
          `${agency}  ${[...new Set(findings.filter(({ level }) => level === 'error').map(({ id }) => id))].join(' ')}`,
      ),
    ),
    ...section(
      say('summarise.unread'),
      unread.map(({ agency, tables }) =>
        say('summarise.unread.tables', { agency, tables: tables.join(say('list.and')) }),
      ),
    ),
    ...section(say('summarise.missing'), missing ?? []),
    ...section(
      say('summarise.undated'),
      undated.map(({ agency }) => agency),
    ),
    ...section(
      say('summarise.unusable'),
      unusable.map((each) => sayUnusable(each).trim()),
    ),
    ...section(say('summarise.repeated'), repeated),
    ...(missing === null ? ['', say('summarise.no-list')] : []),
  ].join('\n')
}

const both: Words = (key, ...params) =>
  `${speak(annualReportStrings, 'zh-CN')(key, ...params)} / ${speak(annualReportStrings, 'en')(key, ...params)}`
