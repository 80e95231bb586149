import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES, speak } from '../kernel/strings.ts'
import { platformStrings } from './strings.ts'

export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      LOCALES.map((locale) =>
        speak(platformStrings, locale)('folder-in-use', { folder, pid }),
      ).join('\n'),
    )
    this.name = 'FolderInUse'
  }
}

/**
 * Takes the data folder for this process: PGlite takes no lock of its own, and two processes on one
 * folder destroy the database. A lock left by a dead process is taken over. Throws `FolderInUse`.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'weiming.pid')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return { release: () => rmSync(path, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = holderOf(path)
      if (pid !== undefined) throw new FolderInUse(folder, pid)
      rmSync(path, { force: true })
    }
  }
  throw new Error(`could not lock ${folder}`)
}

/** The living process that holds the lock; undefined where it is dead or is this one's predecessor. */
function holderOf(path: string): number | undefined {
  const pid = Number(readFileSync(path, 'utf8').trim())
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined
  }
}
