import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import type { Category } from '../engine/finding.ts'
import { whyNotSwitch } from '../rules/keeping.ts'
import { refusals } from '../strings.ts'

/** Switches a category for the whole organisation; for editor, gates and other systems alike. */
export async function switchCheck(
  context: Context,
  organizationId: string,
  input: { category: Category; isOn: boolean; reason: string },
) {
  const actor = requireActor(context)
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const { category, isOn, reason } = input
  const refused = whyNotSwitch(actor, { organizationId, category })
  if (refused)
    throw refused === 'not-your-role' ? refuse(commonRefusals, refused) : refuse(refusals, refused)
  return command(context, { organizationId, ...input }, async (tx, record, now) => {
    const known = await tx
      .selectFrom('organizations')
      .select('id')
      .where('id', '=', organizationId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!known) throw refuse(commonRefusals, 'not-found')
    const before = await tx
      .selectFrom('checkSwitches')
      .select('isOn')
      .where('organizationId', '=', organizationId)
      .where('category', '=', category)
      .executeTakeFirst()
    if ((before?.isOn ?? true) === isOn) throw refuse(refusals, 'checks.switched-already')
    const values = { isOn, reason, accountId: actor.id, at: now }
    await tx
      .insertInto('checkSwitches')
      .values({ organizationId, category, ...values })
      .onConflict((conflict) =>
        conflict.columns(['organizationId', 'category']).doUpdateSet(values),
      )
      .execute()
    record({
      kind: 'check.switched',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { category, isOn, reason },
    })
    return { ok: true as const }
  })
}
