import { createHash } from 'node:crypto'
import { Command } from 'commander'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Say } from '../kernel/strings.ts'
import { publishContract } from '../modules/publish/contract.ts'
import {
  type ImportRow,
  type RowProblem,
  readJsonLines,
} from '../modules/publish/workbench/jsonl.ts'
import { sitesContract } from '../modules/sites/contract.ts'
import type { Answer } from '../workbench/call.ts'
import { CallError, call, type Server } from './call.ts'
import { EXIT_FAILED, type LongIo, processIo } from './io.ts'
import { type ServerOptions, withServer, withServerOptions } from './server-options.ts'
import { bilingual, type cliStrings } from './strings.ts'

export type ImportOptions = ServerOptions & { site: string; column: string; publish?: boolean }

type SayCli = Say<typeof cliStrings>
type Target = { siteId: string; columnId: string; publish: boolean }
type Imported = { row: number; title: string; answer: Answer<typeof publishContract.importPage> }
type Failed = { row: number; title: string; why: string }

/** Rows and characters in one request of the check: far below what the server takes. */
const CHECK_ROWS = 100
const CHECK_CHARACTERS = 8_000_000
/** Without a terminal, progress is one line for so many rows. */
const UNWATCHED_STEP = 10

/** `weiming import pages`. */
export function importCommand(io: LongIo = processIo): Command {
  const pages = withServerOptions(new Command('pages'))
    .description(bilingual('import.pages.about'))
    .argument('<file>', bilingual('import.argument.file'))
    .requiredOption('--site <site>', bilingual('import.option.site'))
    .requiredOption('--column <column>', bilingual('import.option.column'))
    .option('--publish', bilingual('import.option.publish'))
    .action(async (file: string, options: ImportOptions) => {
      process.exitCode = await runImport(file, options, io)
    })
  return new Command('import').description(bilingual('import.about')).addCommand(pages)
}

/**
 * Reads the file whole, has every row checked, and only then imports, page by page. Answers the exit
 * code: 1 where the file was refused or a page failed.
 */
export async function runImport(file: string, options: ImportOptions, io: LongIo): Promise<number> {
  return withServer(options, io, async (server, say) => {
    const read = readRows(file, io, say)
    if (!read) return EXIT_FAILED
    const target = await findTarget(server, options, io, say)
    if (!target) return EXIT_FAILED
    const problems = [...read.problems, ...(await check(server, target, read.rows, io, say))]
    if (problems.length > 0) {
      const lines = problems
        .toSorted((a, b) => a.row - b.row)
        .map(({ row, field, message }) => lineOf(row, [field, message], say))
      io.complain([...lines, say('import.refused', { n: lines.length })].join('\n'))
      return EXIT_FAILED
    }
    return importRows(server, target, read.rows, io, say)
  })
}

function readRows(file: string, io: LongIo, say: SayCli) {
  let text: string
  try {
    text = io.readText(file)
  } catch {
    io.complain(say('import.unreadable', { path: file }))
    return undefined
  }
  const read = readJsonLines(text, {
    notObject: say('import.line.not-object'),
    notJson: (why) => say('import.line.not-json', { why }),
  })
  if (read.rows.length > 0 || read.problems.length > 0) return read
  io.complain(say('import.empty', { path: file }))
  return undefined
}

/** The site and the column by what a person calls them; both are said where they are not there. */
async function findTarget(
  server: Server,
  options: ImportOptions,
  io: LongIo,
  say: SayCli,
): Promise<Target | undefined> {
  const { items: sites } = await call(server, sitesContract.listSites, {})
  const wanted = options.site.trim().replace(/^\/+|\/+$/g, '')
  const site = sites.find(
    (each) => each.id === wanted || each.domain === wanted || each.prefix === wanted,
  )
  if (!site) {
    const known = sites.map((each) => `/${each.prefix} ${each.name}`).join(', ')
    io.complain(say('import.no-site', { value: options.site, known }))
    return undefined
  }
  const { items: columns } = await call(server, sitesContract.listColumns, {
    params: { siteId: site.id },
  })
  const path = options.column.trim().replace(/^\/+|\/+$/g, '')
  const column = columns.find((each) => each.id === path || each.path === path)
  if (!column) {
    const known = columns.map((each) => each.path).join(', ')
    io.complain(say('import.no-column', { value: options.column, known }))
    return undefined
  }
  return { siteId: site.id, columnId: column.id, publish: options.publish === true }
}

async function check(
  server: Server,
  { siteId, columnId }: Target,
  rows: readonly ImportRow[],
  io: LongIo,
  say: SayCli,
): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  let done = 0
  for (const batch of batchesOf(rows)) {
    const answer = await call(server, publishContract.checkImport, {
      params: { siteId },
      body: { columnId, rows: batch.map((each) => each.value) },
    })
    // The server counts the rows of a batch from 1.
    for (const problem of answer.problems)
      problems.push({ ...problem, row: batch[problem.row - 1]?.row ?? problem.row })
    done += batch.length
    if (io.watched) io.progress(say('import.checking', { done, total: rows.length }))
  }
  return problems
}

function batchesOf(rows: readonly ImportRow[]): ImportRow[][] {
  const batches: ImportRow[][] = []
  let characters = 0
  for (const row of rows) {
    const size = JSON.stringify(row.value).length
    const last = batches.at(-1)
    if (last && last.length < CHECK_ROWS && characters + size <= CHECK_CHARACTERS) {
      last.push(row)
      characters += size
    } else {
      batches.push([row])
      characters = size
    }
  }
  return batches
}

async function importRows(
  server: Server,
  target: Target,
  rows: readonly ImportRow[],
  io: LongIo,
  say: SayCli,
): Promise<number> {
  const imported: Imported[] = []
  const failed: Failed[] = []
  const total = rows.length
  for (const [index, { row, value }] of rows.entries()) {
    const title = String(value['title'])
    try {
      imported.push({ row, title, answer: await importRow(server, target, value) })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      if (concernsAll(error)) {
        io.complain(say('import.stopped', { row, done: index - failed.length }))
        throw error
      }
      const issues = error.issues.map((issue) => `${issue.field} ${issue.message}`)
      failed.push({ row, title, why: [error.message, ...issues].join(' ').trim() })
    }
    const done = index + 1
    if (io.watched || done % UNWATCHED_STEP === 0 || done === total)
      io.progress(say('import.importing', { done, total }))
  }
  if (io.watched) io.progress('')
  io.print(summaryOf(imported, failed, target.publish, say))
  return failed.length > 0 ? EXIT_FAILED : 0
}

/** The key comes from the source address and what is sent: the same page sent again is the same act. */
function importRow(
  server: Server,
  { siteId, columnId, publish }: Target,
  value: ImportRow['value'],
) {
  const body = { columnId, publish, row: value }
  const digest = createHash('sha256')
    .update(canonicalJson({ siteId, ...body }))
    .digest('hex')
  return call(server, publishContract.importPage, {
    params: { siteId },
    body,
    idempotencyKey: `import-${digest}`,
  })
}

/** Another row would fare no better: no connection, no right to import. */
function concernsAll(error: CallError): boolean {
  return [0, 401, 403, 404, 429, 502, 503, 504].includes(error.status)
}

function lineOf(row: number, parts: readonly string[], say: SayCli): string {
  return say('import.problem', { row, what: parts.filter(Boolean).join('  ') })
}

function summaryOf(
  results: readonly Imported[],
  failed: readonly Failed[],
  publish: boolean,
  say: SayCli,
): string {
  const fresh = results.filter(({ answer }) => answer.outcome === 'imported')
  const published = fresh.filter(({ answer }) => answer.published).length
  const lines = [
    say('import.summary', {
      total: results.length + failed.length,
      imported: fresh.length,
      known: results.length - fresh.length,
      failed: failed.length,
      published,
      unpublished: fresh.length - published,
    }),
  ]
  const blocked = publish ? fresh.filter(({ answer }) => !answer.published) : []
  if (blocked.length > 0) {
    lines.push(say('import.blocked'))
    for (const { row, title, answer } of blocked)
      lines.push(lineOf(row, [title, answer.blockedBy.join(' ')], say))
  }
  if (failed.length > 0) {
    lines.push(say('import.failed'))
    for (const { row, title, why } of failed) lines.push(lineOf(row, [title, why], say))
  }
  const dropped = new Map<string, number>()
  for (const { answer } of fresh)
    for (const { message, count } of answer.dropped)
      dropped.set(message, (dropped.get(message) ?? 0) + count)
  if (dropped.size > 0) {
    lines.push(say('import.dropped'))
    for (const [message, n] of [...dropped].sort((a, b) => b[1] - a[1]))
      lines.push(say('import.dropped-line', { message, n }))
  }
  return lines.join('\n')
}
