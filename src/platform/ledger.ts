import type { JSONColumnType } from 'kysely'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Instant } from '../kernel/days.ts'
import type { Db, Tx } from './database.ts'
import { newId, sha256 } from './ids.ts'

declare module './database.ts' {
  interface Tables {
    ledgerEvents: LedgerRow
    ledgerHead: { single: boolean; seq: number; hash: string }
  }
}

export type LedgerRow = {
  seq: number
  id: string
  at: Instant
  actorId: string
  actorName: string
  organizationId: string | null
  kind: string
  subjectKind: string
  subjectId: string
  payload: JSONColumnType<Record<string, unknown>>
  payloadHash: string
  legalBasis: string | null
  previousHash: string
  hash: string
}

/** What a command says it did. Personal data never goes into `payload`. */
export type Fact = {
  kind: string
  subjectKind: string
  subjectId: string
  organizationId: string | null
  payload?: Record<string, unknown>
  legalBasis?: string
}

export type LedgerEvent = Omit<LedgerRow, 'payload'> & { payload: Record<string, unknown> }

export const GENESIS_HASH = '0'.repeat(64)

/**
 * Appends facts to the hash chain. Called last in a transaction: the head row's lock, which puts all
 * writers of all processes in one order, is then held only until commit.
 */
export async function appendToLedger(
  tx: Tx,
  facts: readonly Fact[],
  by: { actorId: string; actorName: string; at: Instant },
): Promise<void> {
  if (facts.length === 0) return
  const head = await tx
    .selectFrom('ledgerHead')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  let { seq, hash } = head
  const rows = facts.map((fact) => {
    seq += 1
    const payload = fact.payload ?? {}
    const unsigned = {
      seq,
      id: newId(),
      at: by.at,
      actorId: by.actorId,
      actorName: by.actorName,
      organizationId: fact.organizationId,
      kind: fact.kind,
      subjectKind: fact.subjectKind,
      subjectId: fact.subjectId,
      payloadHash: sha256(canonicalJson(payload)),
      legalBasis: fact.legalBasis ?? null,
      previousHash: hash,
    }
    hash = eventHash(unsigned)
    return { ...unsigned, payload: JSON.stringify(payload), hash }
  })
  await tx.insertInto('ledgerEvents').values(rows).execute()
  await tx.updateTable('ledgerHead').set({ seq, hash }).execute()
}

/** The hash of an event: over everything it says and the hash before it. */
export function eventHash(event: Omit<LedgerEvent, 'payload' | 'hash'>): string {
  return sha256(
    canonicalJson({
      seq: event.seq,
      id: event.id,
      at: event.at,
      actorId: event.actorId,
      actorName: event.actorName,
      organizationId: event.organizationId,
      kind: event.kind,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      payloadHash: event.payloadHash,
      legalBasis: event.legalBasis,
      previousHash: event.previousHash,
    }),
  )
}

export type ChainBreak = {
  seq: number
  why: 'gap' | 'payload-changed' | 'event-changed' | 'chain-broken' | 'head-differs'
}
export type ChainVerdict = { events: number; firstBreak: ChainBreak | null }

/** Checks one event against its predecessor; the first thing wrong with it, or undefined. */
export function whyBroken(
  event: LedgerEvent,
  expectedSeq: number,
  previousHash: string,
): ChainBreak | undefined {
  if (event.seq !== expectedSeq) return { seq: expectedSeq, why: 'gap' }
  if (event.previousHash !== previousHash) return { seq: event.seq, why: 'chain-broken' }
  if (sha256(canonicalJson(event.payload)) !== event.payloadHash)
    return { seq: event.seq, why: 'payload-changed' }
  if (eventHash(event) !== event.hash) return { seq: event.seq, why: 'event-changed' }
  return undefined
}

/** Walks the whole chain in batches and names the first break. */
export async function verifyLedger(db: Db): Promise<ChainVerdict> {
  const batch = 2000
  let last = 0
  let hash = GENESIS_HASH
  for (;;) {
    const events = await db
      .selectFrom('ledgerEvents')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(batch)
      .execute()
    for (const event of events) {
      const broken = whyBroken(event, last + 1, hash)
      if (broken) return { events: last, firstBreak: broken }
      last = event.seq
      hash = event.hash
    }
    if (events.length < batch) break
  }
  const head = await db.selectFrom('ledgerHead').select(['seq', 'hash']).executeTakeFirstOrThrow()
  // Events may have been appended since the last batch was read; a head behind the walk is a break.
  const tail =
    head.seq < last ||
    (head.seq === last && head.hash !== hash) ||
    (await isTruncated(db, head.seq))
  return { events: last, firstBreak: tail ? { seq: last + 1, why: 'head-differs' } : null }
}

async function isTruncated(db: Db, headSeq: number): Promise<boolean> {
  if (headSeq === 0) return false
  return !(await db
    .selectFrom('ledgerEvents')
    .select('seq')
    .where('seq', '=', headSeq)
    .executeTakeFirst())
}
