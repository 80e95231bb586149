import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import { type SealedColumn, SealedShut, sealedAs } from '../../../platform/sealing.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { APPLICANTS } from '../../casework/index.ts'
import { errorReportKind, whyNotOpenContact } from '../rules.ts'
import { refusals } from '../strings.ts'

/** Where contact details stood before reports were cases; what was sealed for it opens there alone. */
const FORMER: SealedColumn = { table: 'error_reports', column: 'contact_sealed' }
const IS_SEALED = sql<boolean>`r.sealed like 's1.%'`
const SEALED_FOR = sql<string | null>`r.facts->>'sealedFor'`

type Kept = {
  id: string
  sealed: string
  /** Set while it is sealed for the column it stood in before. */
  sealedFor: string | null
  isSealed: boolean
  anonymisedAt: string | null
}

/** The columns of `Kept`. */
export const KEPT = [
  'r.sealed',
  'r.anonymisedAt',
  SEALED_FOR.as('sealedFor'),
  IS_SEALED.as('isSealed'),
] as const

/** Whether there are contact details: given, never given, or deleted when their time was over. */
export function contactState(row: Kept): 'none' | 'given' | 'deleted' {
  if (row.sealed !== '') return 'given'
  return row.anonymisedAt === null ? 'none' : 'deleted'
}

/** The details in plain words. Throws `SealedShut` where their key is not at hand. */
export function plainContact({ sealer }: Pick<Services, 'sealer'>, row: Kept): string {
  if (!row.isSealed) return row.sealed
  return sealer.open(row.sealed, sealedAs(row.sealedFor === null ? APPLICANTS : FORMER, row.id))
}

/**
 * Opens the contact details of a report for a purpose. The opening is in the ledger before the details
 * leave; they are no part of the command, whose answer is kept for repetitions.
 */
export async function openContact(
  context: Context,
  reportId: string,
  purpose: string,
): Promise<{ contact: string }> {
  const actor = requireActor(context)
  const row = await context.db
    .selectFrom('cases as r')
    .select(['r.id', 'r.organizationId', 'r.number'])
    .select(KEPT)
    .where('r.kind', '=', errorReportKind.name)
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotOpenContact(actor, {
    organizationId: row.organizationId,
    contact: contactState(row),
  })
  if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
  const contact = opened(context, row)
  await command(context, { reportId, purpose }, async (_tx, record) => {
    record({
      kind: 'error-report.contact-opened',
      subjectKind: 'error-report',
      subjectId: reportId,
      organizationId: row.organizationId,
      payload: { number: row.number, purpose },
    })
  })
  return { contact }
}

function opened(context: Context, row: Kept): string {
  try {
    return plainContact(context, row)
  } catch (error) {
    if (error instanceof SealedShut)
      throw refuse(refusals, 'corrections.contact-shut', { id: error.keyId })
    throw error
  }
}

/** Seals as the contact of a case what an earlier version left in plain words or sealed for its own column. */
export async function sealFormerContacts(services: Services): Promise<void> {
  const { db, sealer } = services
  const rows = await db
    .selectFrom('cases as r')
    .select(['r.id'])
    .select(KEPT)
    .where('r.kind', '=', errorReportKind.name)
    .where('r.sealed', '!=', '')
    .where((eb) => eb.or([sql<boolean>`not ${IS_SEALED}`, eb(SEALED_FOR, 'is not', null)]))
    .execute()
  for (const row of rows) {
    const plain = openedOrShut(services, row)
    if (plain === null) continue
    await db
      .updateTable('cases')
      .set({
        sealed: sealer.seal(plain, sealedAs(APPLICANTS, row.id)),
        facts: sql`facts - 'sealedFor'`,
      })
      .where('id', '=', row.id)
      .where('sealed', '=', row.sealed)
      .execute()
  }
}

/** What no key at hand opens is left as it is. */
function openedOrShut(services: Services, row: Kept): string | null {
  try {
    return plainContact(services, row)
  } catch (error) {
    if (error instanceof SealedShut) return null
    throw error
  }
}
