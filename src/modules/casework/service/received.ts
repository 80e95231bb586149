import type { Instant } from '../../../kernel/days.ts'
import type { Locale } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import type { Context, Services } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { sha256 } from '../../../platform/ids.ts'
import { normalCode, queryCode } from '../rules/codes.ts'
import type { CaseKind } from '../rules/kind.ts'

/** What somebody of the public follows their case with. */
export type Receipt = { number: string; code: string }

/**
 * Stores what somebody of the public sends and answers its receipt; a form sent again, which has the
 * same one-time key, answers the same one. `store` opens the case and answers its number.
 */
export async function receiveOnce(
  services: Services,
  key: string,
  who: Context,
  store: (tx: Tx, record: Recorder, now: Instant, code: string) => Promise<string>,
): Promise<Receipt> {
  const code = queryCode(sha256(`code ${key}`))
  const known = await numberOf(services.db, key)
  if (known) return { number: known, code }
  try {
    const number = await command(who, null, (tx, record, now) => store(tx, record, now, code))
    return { number, code }
  } catch (error) {
    // Sent twice at the same moment: the other one was stored.
    const stored = await numberOf(services.db, key)
    if (stored) return { number: stored, code }
    throw error
  }
}

async function numberOf(db: Db, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('cases')
    .select('number')
    .where('keyHash', '=', sha256(key))
    .executeTakeFirst()
  return row?.number
}

/** Somebody of the public: has no account, and is named to nobody. `name` is what the ledger calls them. */
export function publicContext(
  services: Services,
  kind: Pick<CaseKind, 'name'>,
  name: string,
  locale: Locale,
): Context {
  return {
    ...services,
    actor: { id: 'public', name, organizationId: '', unitId: null, grants: [] },
    locale,
    requestId: 'public',
    address: '',
    idempotencyKey: undefined,
    act: kind.name,
  }
}

/** The case of a kind a receipt belongs to: only of that site, with its number and its code. */
export async function caseOfReceipt(
  db: Db,
  kind: Pick<CaseKind, 'name'>,
  siteId: string,
  receipt: Receipt,
): Promise<string | null> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where('kind', '=', kind.name)
    .where('siteId', '=', siteId)
    .where('number', '=', receipt.number.trim().toUpperCase())
    .where('codeHash', '=', sha256(normalCode(receipt.code)))
    .executeTakeFirst()
  return row?.id ?? null
}
