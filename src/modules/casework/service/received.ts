import type { Instant } from '../../../kernel/days.ts'
import type { Locale } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import type { Context, Services } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { newToken, sha256 } from '../../../platform/ids.ts'
import type { Sealer } from '../../../platform/sealing.ts'
import { normalCode, queryCode } from '../rules/codes.ts'
import type { CaseKind } from '../rules/kind.ts'

/** What the mark of a form as it was sent is about. */
const SENT_FORM = 'cases.key_hash'

/** What somebody of the public follows their case with. */
export type Receipt = { number: string; code: string }

/**
 * The one-time key of what staff register: a repetition under one idempotency key answers the same code,
 * which is kept nowhere.
 */
export function staffKey({ sealer, idempotencyKey }: Context, actorId: string): string {
  return idempotencyKey
    ? sealer.marksOf(`${actorId} ${idempotencyKey}`, 'requests.form')[0]
    : newToken()
}

/** A form as it was sent: its one-time key, and all it says. */
type Sent = {
  key: string
  kind: string
  siteId: string
  content: Readonly<Record<string, string>>
}

/**
 * Stores what somebody of the public sends and answers its receipt. A form sent again, which has the
 * same one-time key and says the same, answers the same one; one gone back to and changed has the same
 * key too, and is another case. `store` opens the case under `key` and answers its number.
 */
export async function receiveOnce(
  services: Services,
  sent: Sent,
  who: Context,
  store: (
    tx: Tx,
    record: Recorder,
    now: Instant,
    made: { key: string; code: string },
  ) => Promise<string>,
): Promise<Receipt> {
  const keys = keysOf(services.sealer, sent)
  const known = await receiptOf(services.db, keys)
  if (known) return known
  const [key] = keys
  const code = codeOfKey(key)
  try {
    const number = await command(who, null, (tx, record, now) =>
      store(tx, record, now, { key, code }),
    )
    return { number, code }
  } catch (error) {
    // Sent twice at the same moment: the other one was stored.
    const stored = await receiptOf(services.db, keys)
    if (stored) return stored
    throw error
  }
}

/** The query code that belongs to a case's one-time key. */
export function codeOfKey(key: string): string {
  return queryCode(sha256(`code ${key}`))
}

/**
 * The key a case is kept under: made of the form's own and of all the form says, which is about people
 * and must not be guessed from what is stored. One for every sealing key at hand, the first one's first.
 */
function keysOf(
  sealer: Sealer,
  { key, kind, siteId, content }: Sent,
): readonly [string, ...string[]] {
  const said = Object.entries(content)
    .map(([field, words]) => [field, words.trim().replaceAll('\r\n', '\n')])
    .toSorted(([a], [b]) => (a! < b! ? -1 : 1))
  return sealer.marksOf(JSON.stringify([key, kind, siteId, said]), SENT_FORM)
}

async function receiptOf(db: Db, keys: readonly string[]): Promise<Receipt | undefined> {
  for (const key of keys) {
    const row = await db
      .selectFrom('cases')
      .select('number')
      .where('keyHash', '=', sha256(key))
      .executeTakeFirst()
    if (row) return { number: row.number, code: codeOfKey(key) }
  }
  return undefined
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
