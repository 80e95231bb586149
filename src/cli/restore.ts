import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { beijingTime } from '../kernel/days.ts'
import { LOCALES, type Say, speak } from '../kernel/strings.ts'
import { findForgedTimes } from '../modules/ledger/index.ts'
import { verdictStrings } from '../modules/ledger/verdict-strings.ts'
import { RestoreRefused, restoreBackup } from '../platform/backup/restore.ts'
import { DamagedArchive } from '../platform/backup/tar.ts'
import { type Config, ConfigError, readConfig } from '../platform/config.ts'
import { type Database, type Db, openDatabase } from '../platform/database.ts'
import { createFileStore } from '../platform/files.ts'
import { FolderInUse, lockFolder } from '../platform/instance-lock.ts'
import { verifyLedger } from '../platform/ledger.ts'
import { projectFolder } from '../platform/project-folder.ts'
import { keysInUse } from '../platform/sealing.ts'
import { keyFile, keysAt, knownKeyId, SealingRefused } from '../platform/sealing-keys.ts'
import { sealedColumns } from '../sealed.ts'
import { countsOf } from './backup.ts'
import { EXIT_BAD_INPUT, EXIT_FAILED, type LongIo, processIo } from './io.ts'
import { sayVerdict } from './ledger.ts'
import { bilingual, cliStrings } from './strings.ts'

export type RestoreOptions = { locale?: string }

/** `weiming restore`: works on the database itself, with the server stopped. */
export function restoreCommand(io: LongIo = processIo): Command {
  return new Command('restore')
    .description(bilingual('restore.about'))
    .argument('<file>', bilingual('restore.argument.file'))
    .option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
    .action(async (file: string, options: RestoreOptions) => {
      process.exitCode = await runRestore(file, options, process.env, io)
    })
}

/** Restores into the installation the environment names, verifies its ledger, and says so. */
export async function runRestore(
  path: string,
  options: RestoreOptions,
  env: NodeJS.ProcessEnv,
  io: LongIo,
): Promise<number> {
  const locale = LOCALES.find((known) => known === (options.locale ?? 'zh-CN'))
  if (!locale) {
    io.complain(bilingual('issue.locale', { value: options.locale ?? '' }))
    return EXIT_BAD_INPUT
  }
  const say = speak(cliStrings, locale)
  if (!existsSync(path)) {
    io.complain(say('restore.unreadable', { path }))
    return EXIT_BAD_INPUT
  }
  let lock: { release(): void } | undefined
  let database: Database | undefined
  try {
    const config = readConfig(env)
    lock = config.databaseUrl ? undefined : lockFolder(config.dataFolder)
    const files = createFileStore(join(config.dataFolder, 'files'))
    const migrations = join(projectFolder(), 'migrations')
    io.progress(say('restore.reading'))
    const open = async () => {
      database = await openDatabase(config)
      return database
    }
    const { head, manifest } = await restoreBackup({ path, open, files, migrations })
    if (io.watched) io.progress('')
    const madeAt = beijingTime(head.madeAt)
    io.print(say('restore.done', { madeAt, ...countsOf(manifest) }))
    await sayMissingKeys(database!.db, config, io, say)
    const { events, firstBreak } = await verifyLedger(database!.db)
    const forgedTimes = await findForgedTimes(database!.db, 'all')
    const why = speak(verdictStrings, locale)
    const message = firstBreak && { ...firstBreak, message: why(firstBreak.why, firstBreak) }
    io.print(sayVerdict({ events, firstBreak: message, forgedTimes }, say))
    return firstBreak || forgedTimes.length > 0 ? EXIT_FAILED : 0
  } catch (error) {
    const sentence = sentenceOf(error, path, say)
    if (!sentence) throw error
    io.complain(sentence)
    return EXIT_FAILED
  } finally {
    await database?.close()
    lock?.release()
  }
}

/** What is sealed needs its key, which no backup holds. */
async function sayMissingKeys(
  db: Db,
  { sealingKey, dataFolder }: Config,
  io: LongIo,
  say: Say<typeof cliStrings>,
): Promise<void> {
  const here = new Set(keysAt({ given: sealingKey, dataFolder }).map((key) => key.id))
  const known = await knownKeyId(db)
  const needed = new Set([...(await keysInUse(db, sealedColumns)), ...(known ? [known] : [])])
  const missing = [...needed].filter((id) => !here.has(id))
  if (missing.length > 0)
    io.complain(
      say('restore.key-missing', {
        n: missing.length,
        ids: missing.join(' '),
        path: keyFile(dataFolder),
      }),
    )
}

/** What a person can do something about; undefined for a bug. */
function sentenceOf(error: unknown, path: string, say: Say<typeof cliStrings>): string | undefined {
  if (error instanceof DamagedArchive) return say('restore.damaged', { path })
  if (error instanceof RestoreRefused) {
    return say(`restore.${error.why}`, { subject: error.subject })
  }
  if (
    error instanceof FolderInUse ||
    error instanceof ConfigError ||
    error instanceof SealingRefused
  )
    return error.message
  return undefined
}
