import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { requireVisibleOrganization } from '../../accounts/index.ts'
import { revisionOf, visiblePublication } from '../../content/index.ts'
import { findingsOf, presentFindings } from '../findings.ts'

export async function listRoutes(context: Context, organizationId: string) {
  await requireVisibleOrganization(context.db, requireActor(context), organizationId)
  const items = await context.db
    .selectFrom('reviewRoutes')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute()
  return { items }
}

/** The findings of the latest revision as publishing would see them. */
export async function checkPublication(context: Context, publicationId: string) {
  const publication = await visiblePublication(context, publicationId)
  const edition = await context.db
    .selectFrom('editions')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const revision = await revisionOf(context.db, edition.revisionId)
  const findings = await findingsOf(context, publication, edition, revision, 'issue', {
    withoutSignatures: edition.state !== 'issued' && edition.state !== 'scheduled',
    spelling: true,
  })
  return { items: presentFindings(findings, context.locale) }
}

/** Whether a column of this organisation may name the route. */
export async function routeBelongsTo(
  tx: Tx,
  routeId: string,
  organizationId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('reviewRoutes')
    .select('id')
    .where('id', '=', routeId)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  return row !== undefined
}
