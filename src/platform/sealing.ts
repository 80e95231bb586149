import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { sha256 } from './ids.ts'

/** AES-256-GCM. */
export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** What a sealed value begins with: the format, then the id of its key. */
const FORMAT = 's1'

export type SealingKey = { id: string; secret: Buffer }
/** The first key seals; every key opens. */
export type Keyring = readonly [SealingKey, ...SealingKey[]]

/** Seals what the database must not show by itself, such as how to reach a person. */
export type Sealer = {
  /** The key that seals now. */
  keyId: string
  /** `about` names the row and column the value belongs to; it opens nowhere else. '' stays ''. */
  seal(plain: string, about: string): string
  /** Throws `SealedShut` where the key is not at hand or the value has been changed. */
  open(sealed: string, about: string): string
  /**
   * Tells whether two values are the same without keeping either: one mark for every key at hand, the
   * one of the first key before the others. A value is kept under the first and looked for under all.
   */
  marksOf(plain: string, about: string): readonly [string, ...string[]]
}

/** A sealed value that does not open: its key is missing, or it is not what was sealed there. */
export class SealedShut extends Error {
  readonly keyId: string
  constructor(keyId: string) {
    super(`a value sealed with key ${keyId} does not open`)
    this.name = 'SealedShut'
    this.keyId = keyId
  }
}

/** A key with its id, which is made of it and says nothing about it. */
export function sealingKey(secret: Buffer): SealingKey {
  return {
    id: sha256(Buffer.concat([Buffer.from('weiming sealing key '), secret])).slice(0, 8),
    secret,
  }
}

export function newSealingKey(): SealingKey {
  return sealingKey(randomBytes(KEY_BYTES))
}

export function createSealer(keyring: Keyring): Sealer {
  const [current] = keyring
  const byId = new Map(keyring.map((key) => [key.id, key.secret]))
  return {
    keyId: current.id,
    seal(plain, about) {
      if (plain === '') return ''
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current.secret, nonce)
      cipher.setAAD(Buffer.from(about))
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      const packed = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
      return `${FORMAT}.${current.id}.${packed}`
    },
    open(sealed, about) {
      if (sealed === '') return ''
      const [format, keyId = '', packed = ''] = sealed.split('.')
      const secret = byId.get(keyId)
      if (format !== FORMAT || !secret) throw new SealedShut(keyId)
      const bytes = Buffer.from(packed, 'base64url')
      try {
        const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE_BYTES))
        decipher.setAAD(Buffer.from(about))
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
        const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8')
      } catch {
        throw new SealedShut(keyId)
      }
    },
    marksOf(plain, about) {
      const [first, ...rest] = keyring
      const mark = ({ secret }: SealingKey) =>
        createHmac('sha256', secret).update(`mark ${about}\n${plain}`).digest('hex')
      return [mark(first), ...rest.map(mark)]
    },
  }
}

/** A column that holds sealed values, in the database's own names; its rows are told apart by `id`. */
export type SealedColumn = { table: string; column: string }

/** What a value of this row and column is sealed as. */
export function sealedAs({ table, column }: SealedColumn, id: string): string {
  return `${table}.${column}:${id}`
}

const BATCH = 200

/**
 * Seals anew, under the first key, what older keys sealed. May be broken off and begun again: what is
 * done stays done. `shut` counts what no key at hand opens; it is left as it is.
 */
export async function sealAnew(
  db: Db,
  sealer: Sealer,
  columns: readonly SealedColumn[],
): Promise<{ sealed: number; shut: number }> {
  const counts = { sealed: 0, shut: 0 }
  for (const column of columns) {
    const table = sql.table(column.table)
    const value = sql.ref(column.column)
    for (let after: string | null = null; ; ) {
      const rows: { id: string; value: string }[] = (
        await sql<{ id: string; value: string }>`
          select id, ${value} as value from ${table}
          where ${value} like ${`${FORMAT}.%`} and ${value} not like ${`${FORMAT}.${sealer.keyId}.%`}
            and (${after}::uuid is null or id > ${after}::uuid)
          order by id limit ${BATCH}`.execute(db)
      ).rows
      for (const row of rows) {
        const about = sealedAs(column, row.id)
        const next = resealed(sealer, row.value, about)
        if (next === undefined) counts.shut += 1
        else {
          // Only where nobody has changed or deleted it meanwhile.
          await sql`update ${table} set ${value} = ${next}
            where id = ${row.id} and ${value} = ${row.value}`.execute(db)
          counts.sealed += 1
        }
      }
      if (rows.length < BATCH) break
      after = rows.at(-1)!.id
    }
  }
  return counts
}

function resealed(sealer: Sealer, value: string, about: string): string | undefined {
  try {
    return sealer.seal(sealer.open(value, about), about)
  } catch (error) {
    if (error instanceof SealedShut) return undefined
    throw error
  }
}

/** Ids of keys that sealed values name. */
export async function keysInUse(db: Db, columns: readonly SealedColumn[]): Promise<string[]> {
  const ids = new Set<string>()
  for (const { table, column } of columns) {
    const rows = await sql<{ keyId: string }>`
      select distinct split_part(${sql.ref(column)}, '.', 2) as key_id from ${sql.table(table)}
      where ${sql.ref(column)} like ${`${FORMAT}.%`}`.execute(db)
    for (const { keyId } of rows.rows) ids.add(keyId)
  }
  return [...ids].sort()
}
