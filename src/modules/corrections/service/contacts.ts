import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { later } from '../../../platform/clock.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import { type SealedColumn, SealedShut, sealedAs } from '../../../platform/sealing.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { CONTACT_KEPT_DAYS } from '../retention.data.ts'
import { whyNotOpenContact } from '../rules.ts'
import { refusals } from '../strings.ts'

export const CONTACT: SealedColumn = { table: 'error_reports', column: 'contact_sealed' }

const DAY_MILLISECONDS = 86_400_000

type Kept = {
  id: string
  contact: string
  contactSealed: string
  contactDeletedAt: string | null
}

/** Whether there are contact details: given, never given, or deleted when their time was over. */
export function contactState(row: Kept): 'none' | 'given' | 'deleted' {
  if (row.contactSealed !== '' || row.contact !== '') return 'given'
  return row.contactDeletedAt === null ? 'none' : 'deleted'
}

/** The details in plain words. Throws `SealedShut` where their key is not at hand. */
export function plainContact({ sealer }: Pick<Services, 'sealer'>, row: Kept): string {
  return row.contactSealed === ''
    ? row.contact
    : sealer.open(row.contactSealed, sealedAs(CONTACT, row.id))
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
    .selectFrom('errorReports')
    .select(['id', 'organizationId', 'number', 'contact', 'contactSealed', 'contactDeletedAt'])
    .where('id', '=', reportId)
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

/** Seals what an earlier version, or a process of it that still runs, left in plain words. */
export async function sealPlainContacts({ db, sealer }: Services): Promise<void> {
  const rows = await db
    .selectFrom('errorReports')
    .select(['id', 'contact'])
    .where('contact', '!=', '')
    .execute()
  for (const { id, contact } of rows)
    await db
      .updateTable('errorReports')
      .set({ contact: '', contactSealed: sealer.seal(contact, sealedAs(CONTACT, id)) })
      .where('id', '=', id)
      .where('contact', '=', contact)
      .execute()
}

/** Deletes the contact details whose time is over, organisation by organisation, and says how many. */
export async function deleteOldContacts(context: Context): Promise<void> {
  const before = later(context.clock.now(), -CONTACT_KEPT_DAYS * DAY_MILLISECONDS)
  const due = await context.db
    .selectFrom('errorReports')
    .select('organizationId')
    .distinct()
    .where('answeredAt', '<', before)
    .where('contactSealed', '!=', '')
    .execute()
  for (const { organizationId } of due) await deleteContactsOf(context, organizationId, before)
}

class NothingLeft extends Error {}

async function deleteContactsOf(
  context: Context,
  organizationId: string,
  before: string,
): Promise<void> {
  try {
    await command(context, { organizationId }, async (tx, record, now) => {
      const deleted = await tx
        .updateTable('errorReports')
        .set({ contactSealed: '', contactDeletedAt: now })
        .where('organizationId', '=', organizationId)
        .where('answeredAt', '<', before)
        .where('contactSealed', '!=', '')
        .returning('number')
        .execute()
      // Another process has done it meanwhile.
      if (deleted.length === 0) throw new NothingLeft()
      record({
        kind: 'error-report.contacts-deleted',
        subjectKind: 'organization',
        subjectId: organizationId,
        organizationId,
        payload: {
          keptDays: CONTACT_KEPT_DAYS,
          numbers: deleted.map((row) => row.number).sort(),
        },
      })
    })
  } catch (error) {
    if (!(error instanceof NothingLeft)) throw error
  }
}
