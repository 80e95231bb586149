import { refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { holdersOf, standInFor } from '../../accounts/index.ts'
import { hasRole } from '../../accounts/rules.ts'
import { lockPublication, openEdition, revisionOf } from '../../content/index.ts'
import { refusals as contentRefusals } from '../../content/strings.ts'
import { findingsOf } from '../findings.ts'
import { authorsOf, notify } from '../load.ts'
import { whyNotDelegate, whyNotOverride, whyNotTakeOver } from '../rules/permissions.ts'
import { refusals } from '../strings.ts'

import { lockTask } from './shared.ts'

export async function takeOverTask(context: Context, taskId: string) {
  const actor = requireActor(context)
  return command(context, { taskId }, async (tx, record, now) => {
    const { task, publication, facts } = await lockTask(tx, actor, taskId)
    const refused = whyNotTakeOver(actor, facts)
    if (refused) throw refuse(refusals, refused)
    await tx
      .updateTable('reviewTasks')
      .set({ assigneeId: actor.id, onBehalfOf: null })
      .where('id', '=', taskId)
      .execute()
    if (task.assigneeId) {
      await notify(tx, [task.assigneeId], {
        kind: 'taken-over',
        publicationId: publication.id,
        params: { by: actor.name },
        now,
      })
    }
    record({
      kind: 'review.task-taken-over',
      subjectKind: 'publication',
      subjectId: publication.id,
      organizationId: publication.organizationId,
      payload: { taskId, role: task.role, from: task.assigneeId },
    })
    return { ok: true as const }
  })
}

/** Hands an open task to the actor's B 岗 or to another holder of the role, never to its author. */
export async function delegateTask(
  context: Context,
  taskId: string,
  input: { toAccountId: string; reason: string },
) {
  const actor = requireActor(context)
  return command(context, { taskId, ...input }, async (tx, record, now) => {
    const { task, publication, facts } = await lockTask(tx, actor, taskId)
    const refused = whyNotDelegate(actor, facts)
    if (refused) throw refuse(refusals, refused)
    const holders = (await holdersOf(tx, publication.organizationId, task.role)).map(
      (holder) => holder.id,
    )
    const standIns = await standInFor(tx, actor.id)
    const may = [...holders, ...standIns].includes(input.toAccountId)
    if (!may || input.toAccountId === actor.id || facts.authors.includes(input.toAccountId)) {
      throw refuse(refusals, 'review.no-delegate')
    }
    await tx
      .updateTable('reviewTasks')
      .set({ assigneeId: input.toAccountId, onBehalfOf: actor.id })
      .where('id', '=', taskId)
      .execute()
    await notify(tx, [input.toAccountId], {
      kind: 'delegated',
      publicationId: publication.id,
      params: { by: actor.name, reason: input.reason },
      now,
    })
    record({
      kind: 'review.task-delegated',
      subjectKind: 'publication',
      subjectId: publication.id,
      organizationId: publication.organizationId,
      payload: { taskId, role: task.role, to: input.toAccountId, reason: input.reason },
    })
    return { ok: true as const }
  })
}

/** Clears one finding of the latest revision; it holds for that revision only. */
export async function overrideFinding(
  context: Context,
  publicationId: string,
  input: { gate: string; findingKey: string; reason: string },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const edition = await openEdition(tx, publicationId)
    if (!edition) throw refuse(contentRefusals, 'content.nothing-open')
    const revision = await revisionOf(tx, edition.revisionId)
    const findings = await findingsOf(
      { ...context, db: tx },
      publication,
      edition,
      revision,
      'issue',
      {
        withoutSignatures: true,
      },
    )
    const finding = findings.find((f) => f.gate === input.gate && f.key === input.findingKey)
    if (!finding) throw refuse(refusals, 'review.no-such-finding')
    const authors = await authorsOf(tx, edition.id)
    const refused = whyNotOverride(actor, {
      ...finding,
      organizationId: publication.organizationId,
      authors,
    })
    if (refused) throw refuse(refusals, refused)
    const role = finding.overridableBy.find((each) =>
      hasRole(actor, publication.organizationId, each),
    )!
    await tx
      .insertInto('gateOverrides')
      .values({
        id: newId(),
        editionId: edition.id,
        revisionHash: revision.hash,
        gate: input.gate,
        findingKey: input.findingKey,
        role,
        reason: input.reason,
        accountId: actor.id,
        at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    record({
      kind: 'gate.overridden',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: {
        gate: input.gate,
        findingKey: input.findingKey,
        role,
        reason: input.reason,
        revisionHash: revision.hash,
      },
      ...(finding.legalBasis ? { legalBasis: finding.legalBasis } : {}),
    })
    return { ok: true as const }
  })
}
