import { dayOf } from '../../kernel/days.ts'
import { InvalidInput, Refusal, refusalMessage, refuse } from '../../kernel/errors.ts'
import { later } from '../../platform/clock.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { notifyChanged } from '../../platform/outbox.ts'
import { holdersOf } from '../accounts/index.ts'
import { hasRole } from '../accounts/rules.ts'
import { lockPublication, openEdition, publicationFacts, revisionOf } from '../content/index.ts'
import { refusals as contentRefusals } from '../content/strings.ts'
import {
  cancelReviews,
  type Disclosure,
  findingMessage,
  findingsOf,
  notify,
  openReviewAfterwards,
  standing,
} from '../review/index.ts'
import { refusals as reviewRefusals } from '../review/strings.ts'
import { LAW } from './law.data.ts'
import { currentValidity, endLive, goLive, refreshValidity } from './live.ts'
import {
  type PublishFacts,
  whyNotAt,
  whyNotCancelSchedule,
  whyNotEnd,
  whyNotEndAs,
  whyNotPublish,
  whyNotRetry,
  whyNotSchedule,
} from './rules.ts'
import type { EndingKind } from './schema.ts'
import { refusals } from './strings.ts'

const YEAR_MILLISECONDS = 366 * 86_400_000

/** What the publishing rules ask. */
export async function publishFacts(
  db: Db | Tx,
  publication: { id: string; organizationId: string; unitId: string | null },
): Promise<PublishFacts> {
  const [facts, open, schedule] = await Promise.all([
    publicationFacts(db, publication),
    openEdition(db, publication.id),
    openSchedule(db, publication.id),
  ])
  return {
    ...facts,
    forSite: open?.disclosureMode === 'proactive' && open.onSite,
    schedule: schedule?.state === 'failed' ? 'failed' : schedule ? 'waiting' : null,
  }
}

export async function openSchedule(db: Db | Tx, publicationId: string) {
  return db
    .selectFrom('schedules')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirst()
}

/** Puts the issued edition on the portal. The gates are asked once more, whatever was signed. */
export async function publishNow(
  context: Context,
  publicationId: string,
  input: { lockVersion: number },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotPublish(actor, await publishFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    if (publication.lockVersion !== input.lockVersion) throw refuse(refusals, 'publish.stale')
    await closeSchedule(tx, publicationId, 'cancelled', now)
    return publishOpenEdition(tx, record, context, publication, now)
  })
}

type Publication = Awaited<ReturnType<typeof lockPublication>>

async function publishOpenEdition(
  tx: Tx,
  record: Parameters<typeof goLive>[1],
  context: Context,
  publication: Publication,
  now: string,
) {
  const edition = (await openEdition(tx, publication.id))!
  const revision = await revisionOf(tx, edition.revisionId)
  const findings = await findingsOf(tx, publication, edition, revision, 'publish')
  const blocks = standing(findings)
  if (blocks.length > 0) {
    const messages = blocks.map((block) => findingMessage(block, context.locale))
    throw refuse(
      reviewRefusals,
      'review.findings-block',
      { count: blocks.length, messages: messages.join(' ') },
      { messages },
    )
  }
  return goLive(tx, record, { publication, edition, revision, now, kind: 'publication.published' })
}

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
    await setOpenState(tx, publication, edition.id, 'scheduled', now)
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
    await setOpenState(tx, publication, edition.id, 'issued', now)
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

export async function endPublication(
  context: Context,
  publicationId: string,
  ending: { kind: EndingKind; explanation: string; target: string | null },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...ending }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotEnd(actor, await publishFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const problems = whyNotEndAs(ending)
    if (problems.length > 0) {
      throw new InvalidInput(
        problems.map((code) => ({
          field: code === 'publish.target-needed' ? 'target' : 'explanation',
          message: refusalMessage(refusals[code], context.locale, {}),
        })),
      )
    }
    await endLive(
      tx,
      record,
      publication,
      { ...ending, target: ending.kind === 'redirect' ? ending.target : null },
      now,
    )
    return { ok: true as const }
  })
}

/**
 * An issuer publishes at once, with a reason. Secrecy marks and personal data stop it all the same;
 * the reviews it skipped are opened for other people to do afterwards.
 */
export async function publishUrgently(
  context: Context,
  publicationId: string,
  input: { lockVersion: number; reason: string; disclosure: Disclosure },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    if (!hasRole(actor, publication.organizationId, 'issuer'))
      throw refuse(reviewRefusals, 'review.not-issuer')
    const edition = await openEdition(tx, publicationId)
    if (!edition) throw refuse(contentRefusals, 'content.nothing-open')
    if (publication.lockVersion !== input.lockVersion) throw refuse(refusals, 'publish.stale')
    if (edition.state === 'issued' || edition.state === 'scheduled')
      throw refuse(refusals, 'publish.urgent-state')
    if (input.disclosure.mode !== 'proactive' || !input.disclosure.onSite)
      throw refuse(refusals, 'publish.urgent-disclosure')
    const revision = await revisionOf(tx, edition.revisionId)
    const author = await tx
      .selectFrom('revisions')
      .select('id')
      .where('editionId', '=', edition.id)
      .where('createdBy', '=', actor.id)
      .executeTakeFirst()
    if (author) throw refuse(reviewRefusals, 'review.own-submission')
    const blocks = standing(
      await findingsOf(tx, publication, edition, revision, 'publish', { withoutSignatures: true }),
    )
    if (blocks.length > 0) {
      const messages = blocks.map((block) => findingMessage(block, context.locale))
      throw refuse(
        reviewRefusals,
        'review.findings-block',
        { count: blocks.length, messages: messages.join(' ') },
        { messages },
      )
    }
    await cancelReviews(tx, edition.id, now)
    await tx
      .updateTable('editions')
      .set({
        state: 'issued',
        urgent: true,
        issuedAt: now,
        disclosureMode: 'proactive',
        disclosureArticle: null,
        onSite: true,
      })
      .where('id', '=', edition.id)
      .execute()
    record({
      kind: 'publication.urgency-declared',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { editionId: edition.id, reason: input.reason },
      legalBasis: LAW.urgent,
    })
    const live = await goLive(tx, record, {
      publication,
      edition,
      revision,
      now,
      kind: 'publication.published-urgently',
    })
    await openReviewAfterwards(tx, publication, edition.id, actor.id, now)
    return { url: live.url }
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

/** Documents whose validity changes with the day: they take effect, or run out. Answers how many changed. */
export async function refreshValiditiesOfDay(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('livePublications')
    .select(['publicationId', 'organizationId', 'revisionId', 'validity'])
    .where('validity', 'is not', null)
    .where('withdrawn', '=', false)
    .orderBy('publicationId')
    .execute()
  let changed = 0
  for (const row of rows) {
    const revision = await revisionOf(context.db, row.revisionId)
    if (
      (await currentValidity(context.db, row.publicationId, revision, context.clock.now())) ===
      row.validity
    )
      continue
    changed += 1
    await command(context, undefined, async (tx, record, now) => {
      const validity = await refreshValidity(tx, row.publicationId, now)
      await notifyChanged(tx, [`publication:${row.publicationId}`])
      record({
        kind: 'validity.changed',
        subjectKind: 'publication',
        subjectId: row.publicationId,
        organizationId: row.organizationId,
        payload: { from: row.validity, to: validity ?? row.validity, on: dayOf(now) },
      })
    })
  }
  return changed
}

async function closeSchedule(
  tx: Tx,
  publicationId: string,
  state: 'cancelled',
  now: string,
): Promise<void> {
  await tx
    .updateTable('schedules')
    .set({ state, finishedAt: now })
    .where('publicationId', '=', publicationId)
    .where('state', 'in', ['waiting', 'failed'])
    .execute()
}

async function setOpenState(
  tx: Tx,
  publication: Publication,
  editionId: string,
  state: 'issued' | 'scheduled',
  now: string,
): Promise<void> {
  await tx.updateTable('editions').set({ state }).where('id', '=', editionId).execute()
  await tx
    .updateTable('publications')
    .set({ lockVersion: publication.lockVersion + 1, updatedAt: now })
    .where('id', '=', publication.id)
    .execute()
}
