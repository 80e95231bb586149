import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { draftPrinted, storePrinted } from '../../content/index.ts'
import { printWords } from '../printed-strings.ts'
import { printReport } from '../queries/print.ts'
import { siteForReader, storedReport } from '../queries/report.ts'
import { whyNotDraftWebsiteReport } from '../rules/prepared.ts'
import { refusals } from '../strings.ts'
import { lockReport, SUBJECT } from './prepare.ts'

const KIND = 'website-report'
/** The column of its own, else the one where the other yearly report stands. */
const COLUMNS = [KIND, 'annual-report'] as const

/**
 * Makes the draft of the publication of a finished report. From there it goes the way of every draft:
 * review, signature, publishing.
 */
export async function draftReport(
  context: Context,
  siteId: string,
  year: number,
): Promise<{ publicationId: string }> {
  const actor = requireActor(context)
  const site = await siteForReader(context, siteId)
  const { organizationId } = site
  const begun = await storedReport(context.db, siteId, year)
  const printed = await printReport(context, siteId, year)
  // Where it is refused, below, or was done before, nothing is stored.
  const attachments = whyNotDraftWebsiteReport(actor, { organizationId, ...begun })
    ? []
    : await storePrinted(context, printed)
  return command(context, { siteId, year }, async (tx, record, now) => {
    const stored = await lockReport(tx, siteId, year)
    const why = whyNotDraftWebsiteReport(actor, { organizationId, ...stored })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    const columnId = await columnOf(tx, siteId)
    const { publicationId } = await draftPrinted(tx, record, printed, {
      kind: KIND,
      siteId,
      columnId,
      organization: { id: organizationId, name: site.sponsor },
      summary: printWords.summary.zh,
      attachments,
      by: actor,
      today: context.clock.today(),
      now,
    })
    await tx
      .updateTable('websiteReports')
      .set({ publicationId, version: stored.version + 1 })
      .where('id', '=', stored.id!)
      .execute()
    record({
      kind: 'website-report.drafted',
      subjectKind: SUBJECT,
      subjectId: stored.id!,
      organizationId,
      payload: { siteId, year, publicationId },
    })
    return { publicationId }
  })
}

/** The column for the report; refuses where the site has none. */
async function columnOf(tx: Tx, siteId: string): Promise<string> {
  const columns = await tx
    .selectFrom('columns')
    .select(['id', 'publicationKind'])
    .where('siteId', '=', siteId)
    .where('publicationKind', 'in', COLUMNS)
    .where('archived', '=', false)
    .orderBy('sort')
    .execute()
  const column = COLUMNS.flatMap((kind) =>
    columns.filter(({ publicationKind }) => publicationKind === kind),
  )[0]
  if (!column) throw refuse(refusals, 'website-report.no-column')
  return column.id
}
