import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { notifyChanged } from '../../../platform/outbox.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { readCatalogue } from '../queries.ts'
import { whyNotManageSite } from '../rules.ts'
import { refusals, strings } from '../strings.ts'

export type CatalogueItem = {
  year: number
  code: string
  name: string
  /** Item of 条例 art. 20, 1–15. */
  statutoryItem: number
  legalBasis: string
  contentElements: string
  timeLimit: string
  responsibleUnitId: string | null
  columnId: string | null
  retired: boolean
  sort: number
}

/** Adds an item where `id` is null, otherwise changes it. */
export async function saveCatalogueItem(
  context: Context,
  organizationId: string,
  { id, ...item }: CatalogueItem & { id: string | null },
): Promise<{ id: string }> {
  return changeCatalogue(context, organizationId, { id, ...item }, async (tx, record) => {
    await requireOwn(tx, organizationId, { id, ...item })
    const namesake = await tx
      .selectFrom('catalogueItems')
      .select('id')
      .where('organizationId', '=', organizationId)
      .where('year', '=', item.year)
      .where('code', '=', item.code)
      .executeTakeFirst()
    if (namesake && namesake.id !== id) {
      const message = speak(strings, context.locale)('code-taken', {
        year: item.year,
        code: item.code,
      })
      throw new InvalidInput([{ field: 'code', message }])
    }
    const itemId = id ?? newId()
    await tx
      .insertInto('catalogueItems')
      .values({ id: itemId, organizationId, ...item })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(item))
      .execute()
    record({
      kind: 'catalogue.item-saved',
      subjectKind: 'catalogue-item',
      subjectId: itemId,
      organizationId,
      payload: { added: id === null, year: item.year, code: item.code, retired: item.retired },
    })
    return { id: itemId }
  })
}

/** Begins a year's catalogue from another year's items in use; a year that has one is left alone. */
export async function copyCatalogueYear(
  context: Context,
  organizationId: string,
  { from, to }: { from: number; to: number },
): Promise<{ copied: number }> {
  return changeCatalogue(context, organizationId, { from, to }, async (tx, record) => {
    if ((await readCatalogue(tx, organizationId, to)).length > 0) {
      throw refuse(refusals, 'sites.year-has-catalogue', { year: to })
    }
    const items = (await readCatalogue(tx, organizationId, from)).filter((item) => !item.retired)
    if (items.length === 0) throw refuse(refusals, 'sites.nothing-to-copy', { year: from })
    const copies = items.map((item) => ({ ...item, id: newId(), year: to }))
    await tx.insertInto('catalogueItems').values(copies).execute()
    record({
      kind: 'catalogue.copied',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { from, to, copied: copies.length },
    })
    return { copied: copies.length }
  })
}

/** Runs a command on an organisation's catalogue, holding the organisation. */
async function changeCatalogue<T>(
  context: Context,
  organizationId: string,
  input: object,
  act: (tx: Tx, record: Recorder) => Promise<T>,
): Promise<T> {
  const actor = requireActor(context)
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const refused = whyNotManageSite(actor, organizationId)
  if (refused) throw refuse(commonRefusals, refused)
  return command(context, { organizationId, ...input }, async (tx, record) => {
    const known = await tx
      .selectFrom('organizations')
      .select('id')
      .where('id', '=', organizationId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!known) throw refuse(commonRefusals, 'not-found')
    const result = await act(tx, record)
    await notifyChanged(tx, [`organization:${organizationId}`])
    return result
  })
}

/** The item, its department and its column all belong to the organisation; `not-found` otherwise. */
async function requireOwn(
  tx: Tx,
  organizationId: string,
  item: { id: string | null; responsibleUnitId: string | null; columnId: string | null },
): Promise<void> {
  const unknown =
    (item.id &&
      !(await tx
        .selectFrom('catalogueItems')
        .select('id')
        .where('id', '=', item.id)
        .where('organizationId', '=', organizationId)
        .executeTakeFirst())) ||
    (item.responsibleUnitId &&
      !(await tx
        .selectFrom('units')
        .select('id')
        .where('id', '=', item.responsibleUnitId)
        .where('organizationId', '=', organizationId)
        .executeTakeFirst())) ||
    (item.columnId &&
      !(await tx
        .selectFrom('columns')
        .innerJoin('sites', 'sites.id', 'siteId')
        .select('columns.id')
        .where('columns.id', '=', item.columnId)
        .where('organizationId', '=', organizationId)
        .executeTakeFirst()))
  if (unknown) throw refuse(commonRefusals, 'not-found')
}
