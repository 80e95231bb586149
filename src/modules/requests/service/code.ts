import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { newToken, sha256 } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { codeOfKey, lockCase } from '../../casework/index.ts'
import { whyNotOpenSealed } from '../../casework/rules/kind.ts'
import { refusals } from '../refusal-strings.ts'
import { requestKind } from '../rules/kind.ts'

/**
 * A new query code for an applicant who lost theirs; the old one opens nothing any more. The code is
 * kept nowhere: whoever made it tells the applicant. The ledger has who made it and what for.
 */
export async function renewCode(
  context: Context,
  requestId: string,
  purpose: string,
): Promise<{ number: string; code: string }> {
  const actor = requireActor(context)
  // A repetition under one idempotency key answers the same code.
  const { idempotencyKey } = context
  const key = idempotencyKey
    ? context.sealer.marksOf(`${actor.id} ${idempotencyKey}`, 'requests.code')[0]
    : newToken()
  const code = codeOfKey(key)
  const made = await command(context, { requestId, purpose }, async (tx, record) => {
    const { row } = await lockCase(tx, requestKind, requestId)
    if (!maySeeOrganization(actor, row.organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotOpenSealed(actor, requestKind, row.organizationId)
    if (why) throw refuse(commonRefusals, why)
    if (row.anonymisedAt !== null) throw refuse(refusals, 'requests.anonymised')
    await tx
      .updateTable('cases')
      .set({ codeHash: sha256(code) })
      .where('id', '=', row.id)
      .execute()
    record({
      kind: 'request.code-renewed',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, purpose },
    })
    return { number: row.number }
  })
  return { ...made, code }
}
