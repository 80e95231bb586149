import { Command } from 'commander'
import { LOCALES, speak } from '../kernel/strings.ts'
import { systemClock } from '../platform/clock.ts'
import { ConfigError, readConfig } from '../platform/config.ts'
import { type Database, type Db, openDatabase } from '../platform/database.ts'
import { FolderInUse, lockFolder } from '../platform/instance-lock.ts'
import { appendToLedger } from '../platform/ledger.ts'
import { createSealer, keysInUse, type SealingKey, sealAnew } from '../platform/sealing.ts'
import {
  addKeyToFile,
  type KeySource,
  keysAt,
  knownKeyId,
  rememberKey,
  SealingRefused,
} from '../platform/sealing-keys.ts'
import { sealedColumns } from '../sealed.ts'
import { EXIT_BAD_INPUT, EXIT_FAILED, type LongIo, processIo } from './io.ts'
import { bilingual, cliStrings } from './strings.ts'

export type RotateOptions = { locale?: string; lost?: boolean }

/** `weiming keys rotate`: works on the database itself, with every server process stopped. */
export function keysCommand(io: LongIo = processIo): Command {
  const rotate = new Command('rotate')
    .description(bilingual('keys.rotate.about'))
    .option('--lost', bilingual('keys.option.lost'))
    .option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
    .action(async (options: RotateOptions) => {
      process.exitCode = await runRotate(options, process.env, io)
    })
  return new Command('keys').description(bilingual('keys.about')).addCommand(rotate)
}

/**
 * Takes a new key into use and seals everything anew with it. Where it was broken off it goes on: the
 * key it had made is taken, and what is sealed already is left.
 */
export async function runRotate(
  options: RotateOptions,
  env: NodeJS.ProcessEnv,
  io: LongIo,
): Promise<number> {
  const locale = LOCALES.find((known) => known === (options.locale ?? 'zh-CN'))
  if (!locale) {
    io.complain(bilingual('issue.locale', { value: options.locale ?? '' }))
    return EXIT_BAD_INPUT
  }
  const say = speak(cliStrings, locale)
  let lock: { release(): void } | undefined
  let database: Database | undefined
  try {
    const config = readConfig(env)
    lock = config.databaseUrl ? undefined : lockFolder(config.dataFolder)
    database = await openDatabase(config)
    const { db } = database
    const source = { given: config.sealingKey, dataFolder: config.dataFolder }
    const known = await knownKeyId(db)
    if (!known) {
      io.complain(say('keys.never-started'))
      return EXIT_FAILED
    }
    const here = keysAt(source)
    if (!options.lost && here.every((key) => key.id !== known)) {
      io.complain(say('keys.missing', { id: known }))
      return EXIT_FAILED
    }
    const [first, ...older] = newestFirst(source, here, known)
    if (!first || (first.id === known && config.sealingKey)) {
      io.complain(say('keys.give-new', { id: known }))
      return EXIT_FAILED
    }
    const counts = await sealAnew(db, createSealer([first, ...older]), sealedColumns)
    await takeIntoUse(db, known, first.id, counts)
    io.print(say('keys.rotated', { old: known, id: first.id, n: counts.sealed }))
    if (counts.shut > 0) {
      const shut = (await keysInUse(db, sealedColumns)).filter((id) => id !== first.id)
      io.complain(say('keys.shut', { n: counts.shut, ids: shut.join(' ') }))
    }
    return 0
  } catch (error) {
    if (
      error instanceof FolderInUse ||
      error instanceof ConfigError ||
      error instanceof SealingRefused
    ) {
      io.complain(error.message)
      return EXIT_FAILED
    }
    throw error
  } finally {
    await database?.close()
    lock?.release()
  }
}

/** The keys with the new one first: the one an earlier run has made, or one made now. */
function newestFirst(
  source: KeySource,
  here: readonly SealingKey[],
  known: string,
): readonly SealingKey[] {
  const begun = here[0] && here[0].id !== known
  // A key that is given in the environment is somebody else's to make.
  return begun || source.given ? here : addKeyToFile(source.dataFolder)
}

async function takeIntoUse(
  db: Db,
  from: string,
  to: string,
  counts: { sealed: number; shut: number },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await rememberKey(tx, to)
    const fact = {
      kind: 'sealing.rotated',
      subjectKind: 'installation',
      subjectId: to,
      organizationId: null,
      payload: { from, to, ...counts },
    }
    await appendToLedger(tx, [fact], {
      actorId: 'robot:cli',
      actorName: cliStrings['keys.robot'].zh,
      at: systemClock.now(),
    })
  })
}
