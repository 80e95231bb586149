import { commonRefusals, Refusal, refusalMessage, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { kindOf } from '../../content/rules/kinds.ts'
import { whyNotBatch } from '../rules/permissions.ts'
import { refusals } from '../strings.ts'
import { signTask } from './decide.ts'

type Item = { taskId: string; revisionHash: string }
type Result = { taskId: string; signed: boolean; code: string | null; message: string }

/**
 * Signs several low-risk pieces, each in a transaction of its own and with its own result: one that is
 * refused does not keep the others. An unknown task refuses the whole, before anything is signed.
 */
export async function signBatch(
  context: Context,
  { items, opinion }: { items: readonly Item[]; opinion: string },
): Promise<{ results: Result[] }> {
  const tasks = await tasksOf(context, items)
  const results: Result[] = []
  for (const { taskId, revisionHash } of items) {
    try {
      const refused = whyNotBatch(tasks.get(taskId)!)
      if (refused) throw refuse(refusals, refused)
      await signTask(withOwnKey(context, taskId), taskId, {
        revisionHash,
        opinion,
        disclosure: null,
      })
      results.push({ taskId, signed: true, code: null, message: '' })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const message = refusalMessage(error.text, context.locale, error.params)
      results.push({ taskId, signed: false, code: error.code, message })
    }
  }
  return { results }
}

async function tasksOf(context: Context, items: readonly Item[]) {
  const actor = requireActor(context)
  const ids = [...new Set(items.map((item) => item.taskId))]
  const rows = await context.db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .innerJoin('publications as p', 'p.id', 'r.publicationId')
    .select(['t.id', 't.role', 't.organizationId', 'p.kind'])
    .where('t.id', 'in', ids)
    .execute()
  const visible = rows.filter((row) => maySeeOrganization(actor, row.organizationId))
  if (visible.length < ids.length) throw refuse(commonRefusals, 'not-found')
  return new Map(
    visible.map((row) => [row.id, { role: row.role, lowRisk: kindOf(row.kind).lowRisk === true }]),
  )
}

/** A repeated batch signs nothing twice: every item has a key of its own. */
function withOwnKey(context: Context, taskId: string): Context {
  const { idempotencyKey } = context
  return idempotencyKey ? { ...context, idempotencyKey: `${idempotencyKey} ${taskId}` } : context
}
