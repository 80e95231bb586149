import { InvalidInput, Refusal, refusalMessage, refuse } from '../../../kernel/errors.ts'
import { later } from '../../../platform/clock.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { holdersOf } from '../../accounts/index.ts'
import { lockPublication, moveEdition, openEdition } from '../../content/index.ts'
import { notify } from '../../review/index.ts'
import { whyNotAt, whyNotCancelSchedule, whyNotRetry, whyNotSchedule } from '../rules.ts'
import { refusals } from '../strings.ts'

import { openSchedule, publishFacts } from './facts.ts'
import { closeSchedule, publishOpenEdition } from './publish.ts'

type Publication = Awaited<ReturnType<typeof lockPublication>>

const YEAR_MILLISECONDS = 366 * 86_400_000

export async function schedulePublication(
  context: Context,
  publicationId: string,
  input: { lockVersion: number; publishAt: string },
) {
  const actor = requireActor(context)
  const publishAt = new Date(input.publishAt).toISOString()
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotSchedule(actor, await publishFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    if (publication.lockVersion !== input.lockVersion) throw refuse(refusals, 'publish.stale')
    const badTime = whyNotAt(publishAt, now, later(now, YEAR_MILLISECONDS))
    if (badTime)
      throw new InvalidInput([
        { field: 'publishAt', message: refusalMessage(refusals[badTime], context.locale, {}) },
      ])
    await closeSchedule(tx, publicationId, 'cancelled', now)
    const edition = (await openEdition(tx, publicationId))!
    const id = newId()
    await tx
      .insertInto('schedules')
      .values({
        id,
        editionId: edition.id,
        publicationId,
        organizationId: publication.organizationId,
        publishAt,
        state: 'waiting',
        failure: null,
        createdBy: actor.id,
        createdAt: now,
        finishedAt: null,
      })
      .execute()
    await setOpenState(tx, publication, edition, 'scheduled', now)
    record({
      kind: 'publication.scheduled',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { scheduleId: id, editionId: edition.id, publishAt },
    })
    return { ok: true as const }
  })
}

export async function cancelSchedule(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return command(context, { publicationId }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotCancelSchedule(actor, await publishFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    await closeSchedule(tx, publicationId, 'cancelled', now)
    const edition = (await openEdition(tx, publicationId))!
    await setOpenState(tx, publication, edition, 'issued', now)
    record({
      kind: 'publication.schedule-cancelled',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { editionId: edition.id },
    })
    return { ok: true as const }
  })
}

/** Lets the robot try a failed schedule again at once. */
export async function retrySchedule(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return command(context, { publicationId }, async (tx, record) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotRetry(actor, await publishFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const schedule = (await openSchedule(tx, publicationId))!
    await tx
      .updateTable('schedules')
      .set({ state: 'waiting', failure: null })
      .where('id', '=', schedule.id)
      .execute()
    record({
      kind: 'publication.schedule-retried',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { scheduleId: schedule.id },
    })
    return { ok: true as const }
  })
}

/**
 * Publishes one due schedule, as the robot. What the gates or the state refuse is written on the
 * schedule with its reason, and told to the publishers; nothing is retried until a person says so.
 * Answers false where nothing is due.
 */
export async function runOneSchedule(context: Context): Promise<boolean> {
  const due = await context.db
    .selectFrom('schedules')
    .select(['id', 'publicationId'])
    .where('state', '=', 'waiting')
    .where('publishAt', '<=', context.clock.now())
    .orderBy('publishAt')
    .limit(1)
    .executeTakeFirst()
  if (!due) return false
  try {
    await command(context, undefined, async (tx, record, now) => {
      const publication = await lockPublication(tx, requireActor(context), due.publicationId)
      const schedule = await tx
        .selectFrom('schedules')
        .selectAll()
        .where('id', '=', due.id)
        .executeTakeFirstOrThrow()
      // Another process was faster, or somebody cancelled it meanwhile.
      if (schedule.state !== 'waiting') throw new AlreadyHandled()
      await tx
        .updateTable('schedules')
        .set({ state: 'done', attempts: schedule.attempts + 1, finishedAt: now })
        .where('id', '=', due.id)
        .execute()
      await publishOpenEdition(tx, record, context, publication, now)
    })
  } catch (error) {
    if (error instanceof AlreadyHandled) return true
    if (!(error instanceof Refusal))
      context.log.error({ err: error, schedule: due.id }, 'scheduled publishing failed')
    await failSchedule(context, due.id, error)
  }
  return true
}

class AlreadyHandled extends Error {}

async function failSchedule(context: Context, scheduleId: string, error: unknown): Promise<void> {
  const messages =
    error instanceof Refusal
      ? ((error.detail as { messages?: string[] } | undefined)?.messages ?? [
          refusalMessage(error.text, context.locale, error.params),
        ])
      : [String(error)]
  await command(context, undefined, async (tx, record, now) => {
    const schedule = await tx
      .selectFrom('schedules')
      .selectAll()
      .where('id', '=', scheduleId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('schedules')
      .set({
        state: 'failed',
        attempts: schedule.attempts + 1,
        failure: JSON.stringify({ messages }),
      })
      .where('id', '=', scheduleId)
      .where('state', '=', 'waiting')
      .execute()
    const publishers = await holdersOf(tx, schedule.organizationId, 'publisher')
    await notify(tx, [schedule.createdBy, ...publishers.map((person) => person.id)], {
      kind: 'schedule-failed',
      publicationId: schedule.publicationId,
      params: { reason: messages.join(' ') },
      now,
    })
    record({
      kind: 'publication.schedule-failed',
      subjectKind: 'publication',
      subjectId: schedule.publicationId,
      organizationId: schedule.organizationId,
      payload: { scheduleId, messages },
    })
  })
}

async function setOpenState(
  tx: Tx,
  publication: Publication,
  edition: Parameters<typeof moveEdition>[1],
  state: 'issued' | 'scheduled',
  now: string,
): Promise<void> {
  await moveEdition(tx, edition, state)
  await tx
    .updateTable('publications')
    .set({ lockVersion: publication.lockVersion + 1, updatedAt: now })
    .where('id', '=', publication.id)
    .execute()
}
