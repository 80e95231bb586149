import { sql } from 'kysely'
import type { OutputOf } from '../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { type Actor, type Context, requireActor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { holdersOf, standInFor } from '../accounts/index.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { revisionOf, visiblePublication } from '../content/index.ts'
import { diffRevisions } from '../content/rules/diff.ts'
import type { reviewContract } from './contract.ts'
import { findingsOf, presentFindings } from './findings.ts'
import { authorsOf } from './load.ts'
import {
  type TaskFacts,
  whyNotDecide,
  whyNotDelegate,
  whyNotTakeOver,
} from './rules/permissions.ts'

/** Open tasks the actor may decide now, by due day. */
export function tasksFor(db: Db | Tx, actor: Actor) {
  const grants = actor.grants.filter(
    (grant) => grant.role.endsWith('-reviewer') || grant.role === 'issuer',
  )
  return (
    db
      .selectFrom('reviewTasks as t')
      .innerJoin('reviews as r', 'r.id', 't.reviewId')
      .innerJoin('publications as p', 'p.id', 'r.publicationId')
      .innerJoin('editions as e', 'e.id', 'r.editionId')
      .innerJoin('revisions as v', 'v.id', 'e.revisionId')
      .innerJoin('accounts as author', 'author.id', 'r.submittedBy')
      .leftJoin('accounts as assignee', 'assignee.id', 't.assigneeId')
      .leftJoin('units as u', 'u.id', 'p.unitId')
      .where('t.state', '=', 'open')
      .where((eb) =>
        eb.or([
          eb('t.assigneeId', '=', actor.id),
          eb.and([
            eb('t.assigneeId', 'is', null),
            eb.or([
              eb('t.unitId', 'is', null),
              ...(actor.unitId ? [eb('t.unitId', '=', actor.unitId)] : []),
            ]),
            eb.or(
              grants.length === 0
                ? [eb.lit(false)]
                : grants.map((grant) =>
                    eb.and([
                      eb('t.organizationId', '=', grant.organizationId),
                      eb('t.role', '=', grant.role as 'issuer'),
                    ]),
                  ),
            ),
          ]),
        ]),
      )
      // Nobody decides on their own submission.
      .where('r.submittedBy', '!=', actor.id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('revisions as own')
              .select('own.id')
              .whereRef('own.editionId', '=', 'e.id')
              .where('own.createdBy', '=', actor.id),
          ),
        ),
      )
  )
}

const taskColumns = [
  't.id',
  't.role',
  't.step',
  't.dueOn',
  't.dueProvisional',
  't.assigneeId',
  'r.publicationId',
  'r.route',
  'r.submittedAt',
  'r.afterwards',
  'p.kind',
  'e.urgent',
  'v.title',
  'author.name as authorName',
  'assignee.name as assigneeName',
  'u.name as unitName',
] as const

type TaskRow = {
  step: number
  route: { steps: { name: string }[] }
  dueOn: string
}

function presentTask<T extends TaskRow>(row: T, today: string) {
  return { ...row, stepName: row.route.steps[row.step]?.name ?? '', overdue: row.dueOn < today }
}

/** The next task after the one just decided, so that a reviewer goes on without going back. */
export async function nextTaskFor(tx: Tx, actor: Actor, decidedId: string): Promise<string | null> {
  const next = await tasksFor(tx, actor)
    .select('t.id')
    .where('t.id', '!=', decidedId)
    .orderBy('t.dueOn')
    .orderBy('t.id')
    .limit(1)
    .executeTakeFirst()
  return next?.id ?? null
}

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
  const [tasks, mine, toPublish, duties, notices] = await Promise.all([
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
  ])
  const returnedIds = mine.filter((item) => item.state === 'returned').map((item) => item.editionId)
  const reasons = await lastReturns(db, returnedIds)
  return {
    tasks: tasks.map((task) => presentTask(task, today)),
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
    notices: notices.map((notice) => ({ ...notice, read: notice.readAt !== null })),
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

type TrailItem = OutputOf<typeof reviewContract.readTrail>['reviews'][number]['items'][number]

/** The whole trail of a publication, edition by edition, with the steps still to come of an open review. */
export async function readTrail(context: Context, publicationId: string) {
  await visiblePublication(context, publicationId)
  return { reviews: await trailOf(context.db, publicationId) }
}

async function trailOf(db: Db, publicationId: string, reviewId?: string) {
  let reviews = db
    .selectFrom('reviews as r')
    .innerJoin('editions as e', 'e.id', 'r.editionId')
    .innerJoin('revisions as current', 'current.id', 'e.revisionId')
    .innerJoin('accounts as a', 'a.id', 'r.submittedBy')
    .select([
      'r.id',
      'r.state',
      'r.route',
      'r.step',
      'r.afterwards',
      'r.submittedAt',
      'e.number as editionNumber',
      'current.hash as currentHash',
      'a.name as submittedByName',
    ])
    .where('r.publicationId', '=', publicationId)
  if (reviewId) reviews = reviews.where('r.id', '=', reviewId)
  const rows = await reviews.orderBy('r.submittedAt').orderBy('r.id').execute()
  if (rows.length === 0) return []
  const tasks = await db
    .selectFrom('reviewTasks as t')
    .leftJoin('accounts as assignee', 'assignee.id', 't.assigneeId')
    .leftJoin('accounts as decider', 'decider.id', 't.decidedBy')
    .leftJoin('accounts as principal', 'principal.id', 't.onBehalfOf')
    .leftJoin('revisions as v', 'v.id', 't.revisionId')
    .select([
      't.id',
      't.reviewId',
      't.step',
      't.role',
      't.state',
      't.dueOn',
      't.decidedAt',
      't.opinion',
      't.revisionHash',
      'v.number as revisionNumber',
      'assignee.name as assigneeName',
      'decider.name as decidedByName',
      'principal.name as onBehalfOfName',
    ])
    .where(
      't.reviewId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('t.step')
    .orderBy('t.id')
    .execute()
  return rows.map(({ route, step, currentHash, ...review }) => ({
    ...review,
    items: route.steps.flatMap((routeStep, index): TrailItem[] => {
      const own = tasks.filter((task) => task.reviewId === review.id && task.step === index)
      const stepName = routeStep.name
      if (own.length > 0) {
        return own.map((task) => ({
          taskId: task.id,
          step: index,
          stepName,
          role: task.role,
          // A signature binds one version: after an edit it no longer counts, and is shown so.
          state:
            task.state === 'signed' && task.revisionHash !== currentHash
              ? ('void' as const)
              : task.state,
          assigneeName: task.assigneeName,
          decidedByName: task.decidedByName,
          onBehalfOfName: task.onBehalfOfName,
          decidedAt: task.decidedAt,
          opinion: task.opinion,
          revisionNumber: task.revisionNumber,
          revisionHash: task.revisionHash,
          dueOn: task.dueOn,
        }))
      }
      if (review.state !== 'open' || index <= step) return []
      return routeStep.branches.map((branch) => ({
        taskId: null,
        step: index,
        stepName,
        role: branch.role,
        state: 'waiting' as const,
        assigneeName: null,
        decidedByName: null,
        onBehalfOfName: null,
        decidedAt: null,
        opinion: '',
        revisionNumber: null,
        revisionHash: null,
        dueOn: null,
      }))
    }),
  }))
}

/** The review screen. Whoever may see the organisation may look; `may` says who may decide. */
export async function readTask(
  context: Context,
  taskId: string,
): Promise<OutputOf<typeof reviewContract.readTask>> {
  const actor = requireActor(context)
  const { db } = context
  const row = await db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .innerJoin('publications as p', 'p.id', 'r.publicationId')
    .innerJoin('columns as c', 'c.id', 'p.columnId')
    .innerJoin('editions as e', 'e.id', 'r.editionId')
    .innerJoin('revisions as v', 'v.id', 'e.revisionId')
    .innerJoin('accounts as author', 'author.id', 'r.submittedBy')
    .innerJoin('accounts as writer', 'writer.id', 'v.createdBy')
    .leftJoin('accounts as assignee', 'assignee.id', 't.assigneeId')
    .leftJoin('units as u', 'u.id', 'p.unitId')
    .select(taskColumns)
    .select([
      't.state',
      't.organizationId',
      't.unitId',
      't.onBehalfOf',
      't.reviewId',
      'r.submittedBy',
      'r.editionId',
      'e.revisionId',
      'p.siteId',
      'c.name as columnName',
      'writer.name as createdByName',
    ])
    .where('t.id', '=', taskId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const [revision, trail, holders, standIns, authors] = await Promise.all([
    revisionOf(db, row.revisionId),
    trailOf(db, row.publicationId, row.reviewId),
    holdersOf(db, row.organizationId, row.role),
    standInFor(db, actor.id),
    db.transaction().execute((tx) => authorsOf(tx, row.editionId, row.submittedBy)),
  ])
  const isLastStep = row.step === row.route.steps.length - 1 && !row.afterwards
  const findings = await findingsOf(
    db,
    { id: row.publicationId, siteId: row.siteId, kind: row.kind },
    { id: row.editionId },
    revision,
    'issue',
    { withoutSignatures: !isLastStep },
  )
  const base = await diffBase(db, row.publicationId, row.revisionId)
  const facts: TaskFacts = { ...row, delegated: row.onBehalfOf !== null, authors }
  const decideRefused = whyNotDecide(actor, facts) ?? null
  const names = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set([...holders.map((h) => h.id), ...standIns, actor.id])])
    .execute()
  return {
    task: presentTask(row, context.clock.today()),
    lastStep: isLastStep,
    siteId: row.siteId,
    columnName: row.columnName,
    previewUrl: `/workbench/preview/${row.publicationId}`,
    revision: { ...revision, createdByName: row.createdByName },
    diff: base ? diffRevisions(base.revision, revision) : null,
    diffSince: base ? { revisionNumber: base.revision.number, why: base.why } : null,
    findings: presentFindings(findings, context.locale),
    trail: trail[0]?.items ?? [],
    delegates: names.filter((person) => person.id !== actor.id && !authors.includes(person.id)),
    may: {
      sign: decideRefused,
      return: decideRefused,
      takeOver: whyNotTakeOver(actor, facts) ?? null,
      delegate: whyNotDelegate(actor, facts) ?? null,
    },
  }
}

/** What a reviewer compares with: the text last signed in this publication, else the live one. */
async function diffBase(db: Db, publicationId: string, currentRevisionId: string) {
  const signed = await db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .select('t.revisionId')
    .where('r.publicationId', '=', publicationId)
    .where('t.revisionId', 'is not', null)
    .where('t.revisionId', '!=', currentRevisionId)
    .where('t.state', 'in', ['signed', 'returned', 'void'])
    .orderBy('t.decidedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const live = await db
    .selectFrom('livePublications')
    .select('revisionId')
    .where('publicationId', '=', publicationId)
    .executeTakeFirst()
  if (signed?.revisionId)
    return { why: 'signature' as const, revision: await revisionOf(db, signed.revisionId) }
  if (live && live.revisionId !== currentRevisionId)
    return { why: 'live' as const, revision: await revisionOf(db, live.revisionId) }
  return undefined
}

export async function listRoutes(context: Context, organizationId: string) {
  if (!maySeeOrganization(requireActor(context), organizationId))
    throw refuse(commonRefusals, 'not-found')
  const items = await context.db
    .selectFrom('reviewRoutes')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute()
  return { items }
}

/** The findings of the latest revision as publishing would see them. */
export async function checkPublication(context: Context, publicationId: string) {
  const publication = await visiblePublication(context, publicationId)
  const edition = await context.db
    .selectFrom('editions')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const revision = await revisionOf(context.db, edition.revisionId)
  const findings = await findingsOf(context.db, publication, edition, revision, 'issue', {
    withoutSignatures: edition.state !== 'issued' && edition.state !== 'scheduled',
  })
  return { items: presentFindings(findings, context.locale) }
}

/** Whether a column of this organisation may name the route. */
export async function routeBelongsTo(
  tx: Tx,
  routeId: string,
  organizationId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('reviewRoutes')
    .select('id')
    .where('id', '=', routeId)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  return row !== undefined
}
