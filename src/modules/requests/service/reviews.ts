import { dayOf, type LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Actor, type Context, requireActor } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { sealedAs } from '../../../platform/sealing.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { lockCase, REVIEW_NOTES } from '../../casework/index.ts'
import { whyNotAct } from '../../casework/rules/kind.ts'
import { requestKind } from '../rules/kind.ts'
import {
  closingIssue,
  filingIssue,
  type ReviewIssue,
  type ReviewKind,
  type ReviewResult,
} from '../rules/reviews.ts'
import { requireKept } from '../service.ts'
import { reviewIssueWords } from '../strings.ts'

type Filed = { kind: ReviewKind; filedOn: LocalDate; body: string; note: string }

/** Registers a review, a litigation or a complaint about an application, pending. */
export async function recordReview(context: Context, requestId: string, told: Filed) {
  const actor = requireActor(context)
  return command(context, { requestId, ...told }, async (tx, record, now) => {
    const { row } = await lockCase(tx, requestKind, requestId)
    requireOffice(actor, row.organizationId)
    requireKept(row)
    const reconsidered = await tx
      .selectFrom('caseReviews')
      .select('id')
      .where('caseId', '=', row.id)
      .where('kind', '=', 'reconsideration')
      .where('result', 'is not', null)
      .executeTakeFirst()
    requireRight(
      context,
      filingIssue(told, {
        submittedOn: row.receivedOn ?? dayOf(row.submittedAt),
        today: context.clock.today(),
        reconsidered: reconsidered !== undefined,
      }),
    )
    const id = newId()
    await tx
      .insertInto('caseReviews')
      .values({
        id,
        caseId: row.id,
        ...told,
        note: sealed(context, id, told.note),
        result: null,
        closedOn: null,
        recordedBy: actor.id,
        recordedAt: now,
      })
      .execute()
    record({
      kind: 'request.review-recorded',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, kind: told.kind, filedOn: told.filedOn },
    })
    return { id }
  })
}

/** Registers how it ended; a result that was recorded wrongly is recorded anew. */
export async function closeReview(
  context: Context,
  reviewId: string,
  told: { result: ReviewResult; closedOn: LocalDate; note: string },
) {
  const actor = requireActor(context)
  return command(context, { reviewId, ...told }, async (tx, record) => {
    const review = await tx
      .selectFrom('caseReviews as r')
      .innerJoin('cases as c', 'c.id', 'r.caseId')
      .select(['r.id', 'r.kind', 'r.filedOn', 'r.note', 'c.number', 'c.organizationId'])
      .select('c.id as caseId')
      .where('r.id', '=', reviewId)
      .where('c.kind', '=', requestKind.name)
      .forUpdate('r')
      .executeTakeFirst()
    if (!review) throw refuse(commonRefusals, 'not-found')
    requireOffice(actor, review.organizationId)
    const today = context.clock.today()
    requireRight(context, closingIssue(told.closedOn, { filedOn: review.filedOn, today }))
    await tx
      .updateTable('caseReviews')
      .set({
        result: told.result,
        closedOn: told.closedOn,
        note: sealed(context, reviewId, told.note) || review.note,
      })
      .where('id', '=', reviewId)
      .execute()
    record({
      kind: 'request.review-closed',
      subjectKind: 'request',
      subjectId: review.caseId,
      organizationId: review.organizationId,
      payload: { number: review.number, kind: review.kind, result: told.result },
    })
    return { ok: true } as const
  })
}

function sealed({ sealer }: Context, reviewId: string, note: string): string {
  return sealer.seal(note, sealedAs(REVIEW_NOTES, reviewId))
}

function requireOffice(actor: Actor, organizationId: string): void {
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const where = { organizationId, state: requestKind.first }
  if (whyNotAct(actor, requestKind, 'register', where))
    throw refuse(commonRefusals, 'not-your-role')
}

function requireRight(context: Context, issue: ReviewIssue | undefined): void {
  if (!issue) return
  const message = speak(reviewIssueWords, context.locale)(issue.code)
  throw new InvalidInput([{ field: issue.field, message }])
}
