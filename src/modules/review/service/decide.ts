import type { z } from 'zod'
import type { Instant } from '../../../kernel/days.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Recorder } from '../../../platform/command.ts'
import { command } from '../../../platform/command.ts'
import { type Actor, type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { holdersOf } from '../../accounts/index.ts'
import { moveEdition } from '../../content/index.ts'
import type { disclosure } from '../contract.ts'
import { findingsOf, refuseStanding } from '../findings.ts'
import { LAW } from '../law.data.ts'
import { authorsOf, notify, openStep } from '../load.ts'
import { nextTaskFor } from '../queries/tasks.ts'
import { whyNotDecide } from '../rules/permissions.ts'
import { refusals } from '../strings.ts'

import { bump, decidersOf, type Locked, lockTask } from './shared.ts'

export type Disclosure = z.output<typeof disclosure>

/**
 * Signs one step for one very revision. The last signature of a step opens the next; the last of all
 * issues the edition with its disclosure attribute.
 */
export async function signTask(
  context: Context,
  taskId: string,
  input: { revisionHash: string; opinion: string; disclosure: Disclosure | null },
) {
  const actor = requireActor(context)
  return command(context, { taskId, ...input }, async (tx, record, now) => {
    const { task, review, publication, edition, revision, facts } = await lockTask(
      tx,
      actor,
      taskId,
    )
    const refused = whyNotDecide(actor, facts)
    if (refused) throw refuse(refusals, refused)
    if (revision.hash !== input.revisionHash) throw refuse(refusals, 'review.other-version')
    const isLastStep = task.step === review.route.steps.length - 1 && !review.afterwards
    const { disclosure } = input
    if (isLastStep && (!disclosure || (disclosure.mode === 'withheld' && !disclosure.article))) {
      throw refuse(refusals, 'review.disclosure-needed')
    }
    if (task.role === 'secrecy-reviewer' || isLastStep) {
      // At the secrecy step what only later signatures can mend does not count yet.
      const findings = await findingsOf(
        { ...context, db: tx },
        publication,
        edition,
        revision,
        'issue',
        {
          withoutSignatures: !isLastStep,
        },
      )
      refuseStanding(findings, context.locale)
    }
    await decide(tx, task, {
      state: 'signed',
      actor,
      now,
      revision,
      opinion: input.opinion,
      attributes: disclosure ?? {},
    })
    record({
      kind: 'review.signed',
      subjectKind: 'publication',
      subjectId: publication.id,
      organizationId: publication.organizationId,
      payload: {
        taskId,
        editionId: edition.id,
        role: task.role,
        revisionHash: revision.hash,
        onBehalfOf: task.onBehalfOf,
      },
      legalBasis: legalBasisOf(task.role),
    })
    const completed = await advance(
      tx,
      record,
      { task, review, publication, edition },
      disclosure,
      now,
    )
    await bump(tx, publication, now)
    return { completed, nextTaskId: await nextTaskFor(tx, actor, taskId) }
  })
}

/** Returns with a reason; the author and everyone who signed an earlier step are told. */
export async function returnTask(
  context: Context,
  taskId: string,
  input: { revisionHash: string; reason: string },
) {
  const actor = requireActor(context)
  return command(context, { taskId, ...input }, async (tx, record, now) => {
    const { task, review, publication, edition, revision, facts } = await lockTask(
      tx,
      actor,
      taskId,
    )
    const refused = whyNotDecide(actor, facts)
    if (refused) throw refuse(refusals, refused)
    if (revision.hash !== input.revisionHash) throw refuse(refusals, 'review.other-version')
    const told = new Set([...facts.authors, ...(await decidersOf(tx, edition.id))])
    await decide(tx, task, {
      state: 'returned',
      actor,
      now,
      revision,
      opinion: input.reason,
      attributes: {},
    })
    await tx
      .updateTable('reviewTasks')
      .set({ state: 'void' })
      .where('reviewId', '=', review.id)
      .where('state', '=', 'open')
      .execute()
    await tx
      .updateTable('reviews')
      .set({ state: 'returned', closedAt: now })
      .where('id', '=', review.id)
      .execute()
    if (review.afterwards) {
      // What is already public stays until a publisher withdraws or corrects it; they and the issuers must know.
      for (const role of ['publisher', 'issuer'] as const) {
        for (const holder of await holdersOf(tx, publication.organizationId, role))
          told.add(holder.id)
      }
    } else {
      await moveEdition(tx, edition, 'returned')
    }
    told.delete(actor.id)
    await notify(tx, told, {
      kind: review.afterwards ? 'returned-afterwards' : 'returned',
      publicationId: publication.id,
      params: { reason: input.reason, by: actor.name, role: task.role },
      now,
    })
    await bump(tx, publication, now)
    record({
      kind: 'review.returned',
      subjectKind: 'publication',
      subjectId: publication.id,
      organizationId: publication.organizationId,
      payload: {
        taskId,
        editionId: edition.id,
        role: task.role,
        revisionHash: revision.hash,
        reason: input.reason,
      },
    })
    return { nextTaskId: await nextTaskFor(tx, actor, taskId) }
  })
}

async function decide(
  tx: Tx,
  task: Locked['task'],
  decision: {
    state: 'signed' | 'returned'
    actor: Actor
    now: Instant
    revision: { id: string; hash: string }
    opinion: string
    attributes: Record<string, unknown>
  },
): Promise<void> {
  await tx
    .updateTable('reviewTasks')
    .set({
      state: decision.state,
      decidedBy: decision.actor.id,
      decidedAt: decision.now,
      revisionId: decision.revision.id,
      revisionHash: decision.revision.hash,
      opinion: decision.opinion,
      attributes: JSON.stringify(decision.attributes),
    })
    .where('id', '=', task.id)
    .execute()
}

/** Opens the next step, or issues the edition after the last. Answers whether the review is completed. */
async function advance(
  tx: Tx,
  record: Recorder,
  {
    task,
    review,
    publication,
    edition,
  }: Pick<Locked, 'task' | 'review' | 'publication' | 'edition'>,
  disclosure: Disclosure | null,
  now: Instant,
): Promise<boolean> {
  const open = await tx
    .selectFrom('reviewTasks')
    .select('id')
    .where('reviewId', '=', review.id)
    .where('step', '=', task.step)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) return false
  const next = task.step + 1
  if (next < review.route.steps.length) {
    await tx.updateTable('reviews').set({ step: next }).where('id', '=', review.id).execute()
    const authors = await authorsOf(tx, edition.id)
    await openStep(tx, { ...review, unitId: publication.unitId, authors }, next, now)
    return false
  }
  await tx
    .updateTable('reviews')
    .set({ state: 'completed', closedAt: now })
    .where('id', '=', review.id)
    .execute()
  if (!review.afterwards) {
    await moveEdition(tx, edition, 'issued', {
      issuedAt: now,
      disclosureMode: disclosure!.mode,
      disclosureArticle: disclosure!.article,
      onSite: disclosure!.onSite,
    })
  }
  record({
    kind: 'review.completed',
    subjectKind: 'publication',
    subjectId: publication.id,
    organizationId: publication.organizationId,
    payload: {
      reviewId: review.id,
      editionId: edition.id,
      afterwards: review.afterwards,
      disclosure,
    },
    legalBasis: LAW.disclosureAttribute,
  })
  return true
}

function legalBasisOf(role: string): string {
  if (role === 'legality-reviewer') return LAW.legality
  if (role === 'secrecy-reviewer') return LAW.secrecyReview
  return LAW.disclosureAttribute
}
