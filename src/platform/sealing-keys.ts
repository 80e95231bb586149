import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Db, Tx } from './database.ts'
import { KEY_BYTES, type Keyring, newSealingKey, type SealingKey, sealingKey } from './sealing.ts'
import { bothLanguages, platformStrings } from './strings.ts'

const FILE = 'sealing.key'
/** The row of `settings` that says which key this installation seals with; the key itself is never there. */
const SETTING = 'sealing'

/** Why the installation must not start: it would seal with one key what others cannot open. */
export class SealingRefused extends Error {
  readonly why: 'missing' | 'not-rotated' | 'unreadable'
  constructor(why: SealingRefused['why'], params: Record<string, string>) {
    super(filled(bothLanguages(platformStrings[`sealing-key-${why}`]), params))
    this.name = 'SealingRefused'
    this.why = why
  }
}

export type KeySource = {
  /** `WEIMING_SEALING_KEY`: one key or several, the first of which seals. */
  given: string | undefined
  dataFolder: string
}

/**
 * The keys of this installation: those given, else those of the key file, which the first start of an
 * installation makes. The database remembers the id of the key it is sealed with; a process that has
 * another one, or none, is refused, so that several processes seal alike and a restored backup does
 * not begin anew beside what it cannot open.
 */
export async function openKeyring(db: Db, source: KeySource): Promise<Keyring> {
  const known = await knownKeyId(db)
  let keys = keysAt(source)
  let made = false
  if (keys.length === 0) {
    if (known) throw missing(known, source)
    made = makeKeyFile(source.dataFolder)
    keys = keysAt(source)
  }
  const first = keys[0]!
  const kept = known ?? (await rememberFirst(db, first.id))
  if (kept !== first.id) {
    // A process of another folder was first: this one waits for its key and leaves none of its own.
    if (made) rmSync(keyFile(source.dataFolder))
    if (keys.every((key) => key.id !== kept)) throw missing(kept, source)
    throw new SealingRefused('not-rotated', { id: first.id, old: kept })
  }
  return [first, ...keys.slice(1)]
}

/** The keys at hand, newest first; none where neither the environment nor a file gives one. */
export function keysAt({ given, dataFolder }: KeySource): SealingKey[] {
  if (given) return parseKeys(given, 'WEIMING_SEALING_KEY')
  const path = keyFile(dataFolder)
  return existsSync(path) ? parseKeys(readFileSync(path, 'utf8'), path) : []
}

/** Puts a new key before those of the file; the old ones stay, for what is sealed with them in backups. */
export function addKeyToFile(dataFolder: string): SealingKey[] {
  const keys = [newSealingKey(), ...keysAt({ given: undefined, dataFolder })]
  const path = keyFile(dataFolder)
  writeKeys(`${path}.new`, keys)
  renameSync(`${path}.new`, path)
  return keys
}

export function keyFile(dataFolder: string): string {
  return join(dataFolder, FILE)
}

export async function knownKeyId(db: Db | Tx): Promise<string | undefined> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirst()
  return row?.value.value as string | undefined
}

export async function rememberKey(tx: Tx, keyId: string): Promise<void> {
  const value = JSON.stringify({ value: keyId })
  await tx
    .insertInto('settings')
    .values({ key: SETTING, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Of several processes that start at once, the first one's key is the installation's. */
async function rememberFirst(db: Db, keyId: string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ key: SETTING, value: JSON.stringify({ value: keyId }) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await knownKeyId(db))!
}

/** Base64 or hexadecimal, separated by commas, blanks or lines; lines that begin with # are comments. */
function parseKeys(text: string, from: string): SealingKey[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => {
      const secret = /^[0-9a-f]{64}$/i.test(word)
        ? Buffer.from(word, 'hex')
        : Buffer.from(word, 'base64')
      if (secret.length !== KEY_BYTES) throw new SealingRefused('unreadable', { from })
      return sealingKey(secret)
    })
}

/** Answers false where another process that starts on the same folder has just made it. */
function makeKeyFile(dataFolder: string): boolean {
  mkdirSync(dataFolder, { recursive: true })
  const path = keyFile(dataFolder)
  const whole = `${path}.${process.pid}`
  writeKeys(whole, [newSealingKey()])
  try {
    linkSync(whole, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(whole)
  }
}

/** For its owner alone, and on the disk before anything is sealed with it. */
function writeKeys(path: string, keys: readonly SealingKey[]): void {
  const file = openSync(path, 'w', 0o600)
  try {
    writeSync(file, keys.map(({ secret }) => `${secret.toString('base64')}\n`).join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function missing(id: string, { dataFolder }: KeySource): SealingRefused {
  return new SealingRefused('missing', { id, path: keyFile(dataFolder) })
}

function filled(text: string, params: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
}
