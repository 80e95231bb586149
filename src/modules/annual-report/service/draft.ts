import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { draftPrinted, storePrinted } from '../../content/index.ts'
import { printWords } from '../printed-strings.ts'
import { printReport } from '../queries/print.ts'
import { ownOrganization, storedReport } from '../queries/report.ts'
import { whyNotDraftReport } from '../rules/prepared.ts'
import { refusals } from '../strings.ts'
import { lockReport } from './prepare.ts'

const KIND = 'annual-report'

/**
 * Makes the draft of the publication of a finished report in the column for annual reports. From there
 * it goes the way of every draft: review, signature, publishing.
 */
export async function draftReport(
  context: Context,
  year: number,
): Promise<{ publicationId: string }> {
  const actor = requireActor(context)
  const organization = await ownOrganization(context)
  const begun = await storedReport(context.db, organization.id, year)
  const printed = await printReport(context, year)
  // Where it is refused, below, or was done before, nothing is stored.
  const attachments = whyNotDraftReport(actor, { organizationId: organization.id, ...begun })
    ? []
    : // A finished report does not change.
      await storePrinted(context, printed)
  return command(context, { year }, async (tx, record, now) => {
    const stored = await lockReport(tx, organization.id, year)
    const why = whyNotDraftReport(actor, {
      organizationId: organization.id,
      state: stored?.state ?? 'draft',
      publicationId: stored?.publicationId ?? null,
    })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    const { columnId, siteId } = await columnOf(tx, organization.id)
    const { publicationId } = await draftPrinted(tx, record, printed, {
      kind: KIND,
      siteId,
      columnId,
      organization: organization,
      summary: printWords.summary.zh,
      attachments,
      by: actor,
      today: context.clock.today(),
      now,
    })
    await tx
      .updateTable('annualReports')
      .set({ publicationId, version: stored!.version + 1 })
      .where('id', '=', stored!.id)
      .execute()
    record({
      kind: 'annual-report.drafted',
      subjectKind: 'annual-report',
      subjectId: stored!.id,
      organizationId: organization.id,
      payload: { year, publicationId },
    })
    return { publicationId }
  })
}

/** The column that holds annual reports by default; refuses where the site has none. */
async function columnOf(tx: Tx, organizationId: string) {
  const column = await tx
    .selectFrom('columns as c')
    .innerJoin('sites as s', 's.id', 'c.siteId')
    .select(['c.id as columnId', 'c.siteId'])
    .where('s.organizationId', '=', organizationId)
    .where('c.publicationKind', '=', KIND)
    .orderBy('c.sort')
    .limit(1)
    .executeTakeFirst()
  if (!column) throw refuse(refusals, 'annual-report.no-column')
  return column
}
