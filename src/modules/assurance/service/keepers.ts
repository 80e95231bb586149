import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { columnOf } from '../../sites/index.ts'
import { whyNotManageSite } from '../../sites/rules.ts'
import { refusals } from '../strings.ts'

type KeeperInput = { accountId: string | null; unitId: string | null }

/** Says who keeps a column; neither a person nor a department leaves it to the keeper of the column above. */
export async function setColumnKeeper(context: Context, columnId: string, keeper: KeeperInput) {
  const actor = requireActor(context)
  return command(context, { columnId, ...keeper }, async (tx, record) => {
    const column = await columnOf(tx, columnId)
    if (!column || !maySeeOrganization(actor, column.organizationId))
      throw refuse(commonRefusals, 'not-found')
    const refused = whyNotManageSite(actor, column.organizationId)
    if (refused) throw refuse(commonRefusals, refused)
    await requireOwn(tx, column.organizationId, keeper)
    await tx.deleteFrom('columnKeepers').where('columnId', '=', columnId).execute()
    if (keeper.accountId || keeper.unitId)
      await tx
        .insertInto('columnKeepers')
        .values({ columnId, ...keeper })
        .execute()
    record({
      kind: 'column.keeper-set',
      subjectKind: 'column',
      subjectId: columnId,
      organizationId: column.organizationId,
      payload: keeper,
    })
    return { ok: true as const }
  })
}

async function requireOwn(tx: Tx, organizationId: string, keeper: KeeperInput): Promise<void> {
  if (keeper.accountId) {
    const person = await tx
      .selectFrom('accounts')
      .select('id')
      .where('id', '=', keeper.accountId)
      .where('organizationId', '=', organizationId)
      .where('active', '=', true)
      .executeTakeFirst()
    if (!person) throw refuse(refusals, 'assurance.no-such-keeper')
  }
  if (keeper.unitId) {
    const unit = await tx
      .selectFrom('units')
      .select('id')
      .where('id', '=', keeper.unitId)
      .where('organizationId', '=', organizationId)
      .executeTakeFirst()
    if (!unit) throw refuse(refusals, 'assurance.no-such-keeper')
  }
}
