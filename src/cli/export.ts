import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { sql } from 'kysely'
import { type Instant, startOfDay } from '../kernel/days.ts'
import { LOCALES, type Say, speak } from '../kernel/strings.ts'
import { RestoreRefused, restoreBackup } from '../platform/backup/restore.ts'
import { DamagedArchive } from '../platform/backup/tar.ts'
import { systemClock } from '../platform/clock.ts'
import { ConfigError, readConfig } from '../platform/config.ts'
import { type Db, openDatabase } from '../platform/database.ts'
import { createFileStore, type FileStore } from '../platform/files.ts'
import { FolderInUse, lockFolder } from '../platform/instance-lock.ts'
import { projectFolder } from '../platform/project-folder.ts'
import type { Summary } from '../portal/export/index.ts'
import { siteBase } from '../portal/urls.ts'
import { exportCliStrings as words } from './export-strings.ts'
import { EXIT_BAD_INPUT, EXIT_FAILED, type LongIo, processIo } from './io.ts'
import { bilingual } from './strings.ts'

export type ExportSiteOptions = {
  out: string
  since?: string
  live?: string
  servedAt?: string
  backup?: string
  locale?: string
}

type SayExport = Say<typeof words>
type Source = { db: Db; files: FileStore; close(): Promise<void> }

const MEGABYTE = 1024 * 1024
/** Between two lines of progress, where somebody watches and where a log is kept. */
const WATCHED_MILLISECONDS = 500
const UNWATCHED_MILLISECONDS = 10_000
/** So many are named; the count says how many there are. */
const NAMED = 20

/** What may stop a command with a sentence. */
class Stop extends Error {
  readonly code: number
  constructor(message: string, code = EXIT_BAD_INPUT) {
    super(message)
    this.name = 'Stop'
    this.code = code
  }
}

/** `weiming export site` and `weiming export check`. */
export function exportCommand(io: LongIo = processIo): Command {
  const both = (key: keyof typeof words & string) =>
    LOCALES.map((locale) => speak(words, locale)(key as 'about')).join(' / ')
  const site = new Command('site')
    .description(both('site.about'))
    .argument('<site>', both('site.argument'))
    .requiredOption('--out <folder>', both('option.out'))
    .option('--since <when>', both('option.since'))
    .option('--live <url>', both('option.live'))
    .option('--served-at <folder>', both('option.served-at'))
    .option('--backup <file>', both('option.backup'))
    .option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
    .action(async (wanted: string, options: ExportSiteOptions) => {
      process.exitCode = await runExportSite(wanted, options, process.env, io)
    })
  const check = new Command('check')
    .description(both('check.about'))
    .argument('<folder>', both('check.argument'))
    .option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
    .action(async (folder: string, options: { locale?: string }) => {
      process.exitCode = await runExportCheck(folder, options, io)
    })
  return new Command('export').description(both('about')).addCommand(site).addCommand(check)
}

/** Exports a site from the installation the environment names, or from a backup; answers the exit code. */
export async function runExportSite(
  wanted: string,
  options: ExportSiteOptions,
  env: NodeJS.ProcessEnv,
  io: LongIo,
): Promise<number> {
  return stopping(options, io, async (say) => {
    const folder = resolve(options.out)
    const { since, live, servedAt } = readOptions(options, folder, say)
    const started = performance.now()
    const { ExportRefused, exportSite } = await import('../portal/export/index.ts')
    const source = await openSource(options, env, io, say)
    try {
      const { place, otherBases } = await findSite(source.db, wanted, say)
      const services = { db: source.db, files: source.files, clock: systemClock }
      const nginx = { servedAt, live }
      const tell = teller(io, ({ done, total, seconds }) => {
        const rate = done / seconds
        const left = durationOf((total - done) / rate, say)
        return say('progress', { done, total, rate: rate.toFixed(0), left })
      })
      const given = { services, place, otherBases, folder, since, nginx, tell }
      const summary = await exportSite(given).catch((error: unknown) => {
        if (!(error instanceof ExportRefused)) throw error
        throw new Stop(say(`refused.${error.why}`, { path: folder }), EXIT_FAILED)
      })
      if (io.watched) io.progress('')
      return report(summary, folder, (performance.now() - started) / 1000, io, say)
    } finally {
      await source.close()
    }
  })
}

/** Reads an export as a visitor would; 1 where something is wrong with it. */
export async function runExportCheck(
  folder: string,
  options: { locale?: string },
  io: LongIo,
): Promise<number> {
  return stopping(options, io, async (say) => {
    const { checkExport } = await import('../portal/export/index.ts')
    const path = resolve(folder)
    const tell = teller(io, (progress) => say('checking', progress))
    const found = await checkExport(path, tell)
    if (io.watched) io.progress('')
    if (!found) throw new Stop(say('check.none', { path }))
    for (const { kind, page, place } of found.problems)
      io.print(`${say(`problem.${kind}`)}  ${page}  ${place}`)
    const { pages, references, problems } = found
    io.print(say('check.done', { pages, references, n: problems.length }))
    return problems.length > 0 ? EXIT_FAILED : 0
  })
}

async function stopping(
  options: { locale?: string },
  io: LongIo,
  run: (say: SayExport) => Promise<number>,
): Promise<number> {
  const locale = LOCALES.find((known) => known === (options.locale ?? 'zh-CN'))
  try {
    if (!locale) throw new Stop(bilingual('issue.locale', { value: options.locale ?? '' }))
    return await run(speak(words, locale))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    io.complain(error.message)
    return error.code
  }
}

function readOptions(options: ExportSiteOptions, folder: string, say: SayExport) {
  const problems: string[] = []
  const since = sinceOf(options.since)
  if (since === undefined) problems.push(say('issue.since', { value: options.since ?? '' }))
  const live = options.live === undefined ? null : options.live.replace(/\/$/, '')
  if (live !== null && !/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(live))
    problems.push(say('issue.live', { value: live }))
  const servedAt = options.servedAt ?? folder
  if (!/^\/[^"'$\\\r\n*?[\]]*$/.test(servedAt))
    problems.push(say('issue.served-at', { value: servedAt }))
  if (problems.length > 0) throw new Stop(problems.join('\n'))
  return { since: since!, live, servedAt: servedAt.replace(/(.)\/$/, '$1') }
}

/** Undefined where it is none. */
function sinceOf(text: string | undefined): 'last' | Instant | null | undefined {
  if (text === undefined) return null
  if (text === 'last') return text
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const isInstant =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)
  if ((!isDay && !isInstant) || Number.isNaN(Date.parse(text))) return undefined
  return isDay ? startOfDay(text) : new Date(text).toISOString()
}

/** The database the server uses, or a copy made from a backup that is gone afterwards. */
async function openSource(
  { backup }: ExportSiteOptions,
  env: NodeJS.ProcessEnv,
  io: LongIo,
  say: SayExport,
): Promise<Source> {
  if (backup !== undefined) return openBackup(resolve(backup), io, say)
  let lock: { release(): void } | undefined
  try {
    const config = readConfig(env)
    const { databaseUrl, dataFolder } = config
    if (!databaseUrl && !existsSync(join(dataFolder, 'database')))
      throw new Stop(say('issue.no-data', { folder: dataFolder }))
    lock = databaseUrl ? undefined : lockFolder(dataFolder)
    const { db, close } = await openDatabase(config)
    const missing = await missingMigrations(db)
    if (missing.length > 0) {
      await close()
      throw new Stop(say('issue.old-data', { names: missing.join(' ') }), EXIT_FAILED)
    }
    const files = createFileStore(join(dataFolder, 'files'))
    return {
      db,
      files,
      close: async () => {
        await close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    if (error instanceof FolderInUse) throw new Stop(say('issue.in-use'), EXIT_FAILED)
    if (error instanceof ConfigError) throw new Stop(error.message)
    throw error
  }
}

/** Those this program needs and the server, of an earlier version, has not applied. */
async function missingMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db)
  const applied = new Set(rows.map(({ name }) => name))
  return readdirSync(join(projectFolder(), 'migrations'))
    .filter((name) => name.endsWith('.sql') && !applied.has(name))
    .sort()
}

async function openBackup(path: string, io: LongIo, say: SayExport): Promise<Source> {
  if (!existsSync(path)) throw new Stop(say('issue.backup', { path }))
  const folder = mkdtempSync(join(tmpdir(), 'weiming-export-'))
  const files = createFileStore(join(folder, 'files'))
  const opened: { close(): Promise<void> }[] = []
  const close = async () => {
    for (const each of opened) await each.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    io.progress(say('restoring'))
    const database = await openDatabase({ dataFolder: folder })
    opened.push(database)
    const migrations = join(projectFolder(), 'migrations')
    await restoreBackup({ path, open: async () => database, files, migrations })
    return { db: database.db, files, close }
  } catch (error) {
    await close()
    if (error instanceof DamagedArchive || error instanceof RestoreRefused)
      throw new Stop(say('issue.backup', { path }), EXIT_FAILED)
    throw error
  }
}

/** The site by what a person calls it, at the address the public knows: its own host where it has one. */
async function findSite(db: Db, wanted: string, say: SayExport) {
  const sites = await db
    .selectFrom('sites')
    .select(['id', 'prefix', 'host', 'domain', 'name'])
    .orderBy('prefix')
    .execute()
  const name = wanted.trim().replace(/^\/+|\/+$/g, '')
  const site = sites.find(({ id, prefix, host, domain }) =>
    [id, prefix, host, domain].includes(name),
  )
  if (!site) {
    const known = sites.map(({ prefix, name }) => `/${prefix} ${name}`).join(', ')
    throw new Stop(say('issue.no-site', { value: wanted, known }))
  }
  const root = sites.find(({ prefix }) => prefix === '') ?? site
  const place = site.host
    ? { siteId: site.id, base: '', origin: `https://${site.host}` }
    : { siteId: site.id, base: siteBase(site.prefix), origin: `https://${root.domain}` }
  // At its own host nothing else stands.
  const others = site.host ? [] : sites.filter(({ id, host }) => id !== site.id && !host)
  return { place, otherBases: others.map(({ prefix }) => siteBase(prefix)) }
}

type Progress = { done: number; total: number; seconds: number }

function teller(io: LongIo, line: (progress: Progress) => string) {
  const started = performance.now()
  const step = io.watched ? WATCHED_MILLISECONDS : UNWATCHED_MILLISECONDS
  let told = started
  return (progress: { done: number; total: number }) => {
    const now = performance.now()
    if (now - told < step) return
    told = now
    io.progress(line({ ...progress, seconds: (now - started) / 1000 }))
  }
}

function report(
  summary: Summary,
  folder: string,
  seconds: number,
  io: LongIo,
  say: SayExport,
): number {
  const { bytes, unsafe, missing, ...counts } = summary
  const megabytes = (bytes / MEGABYTE).toFixed(1)
  const time = durationOf(seconds, say)
  io.print(say('done', { ...counts, megabytes, time, nginx: join(folder, 'nginx') }))
  for (const [key, list] of [
    ['unsafe', unsafe],
    ['missing', missing],
  ] as const) {
    if (list.length > 0)
      io.complain(say(key, { n: list.length, list: list.slice(0, NAMED).join(' ') }))
  }
  return unsafe.length + missing.length > 0 ? EXIT_FAILED : 0
}

function durationOf(seconds: number, say: SayExport): string {
  const whole = Number.isFinite(seconds) ? Math.round(seconds) : 0
  return whole < 60
    ? say('seconds', { s: whole })
    : say('minutes', { m: Math.floor(whole / 60), s: whole % 60 })
}
