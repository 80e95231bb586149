import type { OutputOf } from '../../../kernel/endpoint.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { titlesOf } from '../../content/index.ts'
import type { reviewContract } from '../contract.ts'
import { presentTask, taskColumns, tasksFor } from './tasks.ts'
import { unstaffedIn } from './unstaffed.ts'

/** What waits for the actor, by due day. */
export async function readDesk(
  context: Context,
): Promise<OutputOf<typeof reviewContract.readDesk>> {
  const actor = requireActor(context)
  const { db } = context
  const today = context.clock.today()
  const organizationsAs = (...roles: string[]) => [
    ...new Set(
      actor.grants
        .filter((grant) => roles.includes(grant.role))
        .map((grant) => grant.organizationId),
    ),
  ]
  const publisherOf = organizationsAs('publisher')
  const owing = organizationsAs(
    'contributor',
    'department-reviewer',
    'disclosure-reviewer',
    'publisher',
  )
  const [tasks, mine, toPublish, duties, notices, unstaffed] = await Promise.all([
    tasksFor(db, actor).select(taskColumns).orderBy('t.dueOn').orderBy('t.id').limit(100).execute(),
    db
      .selectFrom('publications as p')
      .innerJoin('editions as e', 'e.publicationId', 'p.id')
      .innerJoin('revisions as v', 'v.id', 'e.revisionId')
      .select([
        'p.id as publicationId',
        'p.kind',
        'p.updatedAt',
        'e.id as editionId',
        'e.state',
        'v.title',
      ])
      .where('e.state', 'in', ['draft', 'returned'])
      .where('e.createdBy', '=', actor.id)
      .orderBy('p.updatedAt', 'desc')
      .limit(100)
      .execute(),
    publisherOf.length === 0
      ? []
      : db
          .selectFrom('editions as e')
          .innerJoin('publications as p', 'p.id', 'e.publicationId')
          .innerJoin('revisions as v', 'v.id', 'e.revisionId')
          .leftJoin('schedules as s', (join) =>
            join.onRef('s.editionId', '=', 'e.id').on('s.state', 'in', ['waiting', 'failed']),
          )
          .select([
            'p.id as publicationId',
            'p.kind',
            'v.title',
            'e.issuedAt',
            'e.state',
            's.publishAt',
            's.state as scheduleState',
            's.failure',
          ])
          .where('e.state', 'in', ['issued', 'scheduled'])
          .where('p.organizationId', 'in', publisherOf)
          .where((eb) =>
            eb.and([eb('e.onSite', '=', true), eb('e.disclosureMode', '=', 'proactive')]),
          )
          .orderBy('e.issuedAt')
          .limit(100)
          .execute(),
    owing.length === 0
      ? []
      : db
          .selectFrom('interpretationDuties as d')
          .innerJoin('livePublications as l', 'l.publicationId', 'd.publicationId')
          .select(['d.publicationId', 'l.title', 'd.dueOn', 'd.dueProvisional'])
          .where('d.metAt', 'is', null)
          .where('l.withdrawn', '=', false)
          .where('d.organizationId', 'in', owing)
          .orderBy('d.dueOn')
          .limit(50)
          .execute(),
    db
      .selectFrom('notices')
      .selectAll()
      .where('accountId', '=', actor.id)
      .orderBy('createdAt', 'desc')
      .limit(30)
      .execute(),
    unstaffedIn(db, organizationsAs('site-administrator'), context.locale),
  ])
  const returnedIds = mine.filter((item) => item.state === 'returned').map((item) => item.editionId)
  const reasons = await lastReturns(db, returnedIds)
  const titles = await titlesOf(
    db,
    notices.flatMap((notice) => notice.publicationId ?? []),
  )
  return {
    tasks: tasks.map((task) => presentTask(task, today, context.locale)),
    returned: mine
      .filter((item) => item.state === 'returned')
      .map((item) => {
        const reason = reasons.get(item.editionId)
        return {
          publicationId: item.publicationId,
          title: item.title,
          kind: item.kind,
          returnedByName: reason?.byName ?? '',
          returnedAt: reason?.at ?? item.updatedAt,
          reason: reason?.opinion ?? '',
        }
      }),
    toPublish: toPublish.map((item) => ({
      publicationId: item.publicationId,
      title: item.title,
      kind: item.kind,
      issuedAt: item.issuedAt,
      state:
        item.scheduleState === 'failed'
          ? 'failed'
          : item.state === 'scheduled'
            ? 'scheduled'
            : 'issued',
      publishAt: item.publishAt,
      failure: item.failure?.messages ?? [],
    })),
    interpretationsDue: duties.map((duty) => ({ ...duty, overdue: duty.dueOn < today })),
    drafts: mine
      .filter((item) => item.state === 'draft')
      .map(({ publicationId, title, kind, updatedAt }) => ({
        publicationId,
        title,
        kind,
        updatedAt,
      })),
    unstaffed,
    notices: notices.map((notice) => ({
      ...notice,
      params: { ...notice.params, title: titles.get(notice.publicationId ?? '') ?? '' },
      read: notice.readAt !== null,
    })),
  }
}

async function lastReturns(db: Db, editionIds: readonly string[]) {
  if (editionIds.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .innerJoin('accounts as a', 'a.id', 't.decidedBy')
    .select(['r.editionId', 't.opinion', 't.decidedAt as at', 'a.name as byName'])
    .where('t.state', '=', 'returned')
    .where('r.editionId', 'in', [...editionIds])
    .orderBy('t.decidedAt')
    .execute()
  return new Map(rows.map((row) => [row.editionId, row]))
}
