import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { operationsContract } from '../modules/operations/contract.ts'
import { inspectBackup, type Manifest } from '../platform/backup/format.ts'
import { open } from './call.ts'
import { EXIT_BAD_INPUT, EXIT_FAILED, type LongIo, processIo } from './io.ts'
import { type ServerOptions, withServer, withServerOptions } from './server-options.ts'
import { bilingual } from './strings.ts'

export type BackupOptions = ServerOptions & { out: string }

const MEGABYTE = 1024 * 1024
/** Bytes between two lines of progress. */
const PROGRESS_STEP = 16 * MEGABYTE

/** `weiming backup`. */
export function backupCommand(io: LongIo = processIo): Command {
  return withServerOptions(new Command('backup'))
    .description(bilingual('backup.about'))
    .requiredOption('--out <file>', bilingual('backup.option.out'))
    .action(async (options: BackupOptions) => {
      process.exitCode = await runBackup(options, io)
    })
}

/**
 * Receives the backup beside its final name, reads it back whole, and only then gives it the name:
 * whatever bears it is a backup. Answers the exit code.
 */
export async function runBackup(options: BackupOptions, io: LongIo): Promise<number> {
  return withServer(options, io, async (server, say) => {
    const path = resolve(options.out)
    if (existsSync(path)) {
      io.complain(say('backup.exists', { path }))
      return EXIT_BAD_INPUT
    }
    const part = `${path}.part`
    // Its owner's alone: everything is in it.
    const file = createWriteStream(part, { mode: 0o600 })
    const opened = await new Promise<Error | null>((done) => {
      file.once('open', () => done(null)).once('error', done)
    })
    if (opened) {
      io.complain(say('backup.unwritable', { path, why: opened.message }))
      return EXIT_BAD_INPUT
    }
    let manifest: Manifest
    try {
      const response = await open(server, operationsContract.takeBackup, {})
      const counted = counter((bytes) =>
        io.progress(say('backup.receiving', { megabytes: megabytes(bytes) })),
      )
      await pipeline(Readable.fromWeb(response.body as never), counted, file).catch((error) => {
        throw new BrokenOff(error)
      })
      manifest = (
        await inspectBackup(part).catch((error) => {
          throw new BrokenOff(error)
        })
      ).manifest
      await rename(part, path)
    } catch (error) {
      file.destroy()
      await rm(part, { force: true })
      if (!(error instanceof BrokenOff)) throw error
      io.complain(say('backup.broken-off', { why: error.message }))
      return EXIT_FAILED
    }
    if (io.watched) io.progress('')
    const { size } = await stat(path)
    io.print(say('backup.done', { path, megabytes: megabytes(size), ...countsOf(manifest) }))
    const missing = manifest.missingFiles
    if (missing.length === 0) return 0
    io.complain(say('backup.missing-files', { n: missing.length, hashes: missing.join(' ') }))
    return EXIT_FAILED
  })
}

/** Rows and files, as both commands tell them. */
export function countsOf(manifest: Manifest): { rows: number; files: number } {
  const rows = Object.values(manifest.tables).reduce((sum, n) => sum + n, 0)
  return { rows, files: manifest.files }
}

class BrokenOff extends Error {
  constructor(cause: Error) {
    super(cause.message)
    this.name = 'BrokenOff'
  }
}

function counter(tell: (bytes: number) => void): Transform {
  let bytes = 0
  let told = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes - told >= PROGRESS_STEP) {
        told = bytes
        tell(bytes)
      }
      done(null, chunk)
    },
  })
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1)
}
