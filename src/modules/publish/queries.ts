import { sql } from 'kysely'
import type { OutputOf } from '../../kernel/endpoint.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import { visibleOrganizations } from '../accounts/rules.ts'
import type { contentContract } from '../content/contract.ts'
import {
  chineseFacts,
  liveEdition,
  openEdition,
  readLanguages,
  revisionOf,
  visiblePublication,
} from '../content/index.ts'
import type { Validity } from '../content/rules/document.ts'
import { publicUrl } from '../content/rules/paths.ts'
import {
  whyNotBeginEdition,
  whyNotDiscard,
  whyNotEdit,
  whyNotFollowChinese,
  whyNotMakeEnglish,
  whyNotRecall,
  whyNotSubmit,
} from '../content/rules/permissions.ts'
import { tasksFor } from '../review/index.ts'
import type { publishContract } from './contract.ts'
import {
  whyNotCancelSchedule,
  whyNotEnd,
  whyNotPublish,
  whyNotPublishUrgently,
  whyNotRetry,
  whyNotSchedule,
} from './rules.ts'
import { openSchedule, publishFacts, urgentFacts } from './service/facts.ts'

/** A publication as its page in the workbench shows it, with what the reader may do to it. */
export async function readPublication(
  context: Context,
  publicationId: string,
): Promise<OutputOf<typeof contentContract.readPublication>> {
  const actor = requireActor(context)
  const { db } = context
  const publication = await visiblePublication(context, publicationId)
  const [open, live, facts, schedule, ending, lock, names, last] = await Promise.all([
    openEdition(db, publicationId),
    liveEdition(db, publicationId),
    publishFacts(db, publication),
    openSchedule(db, publicationId),
    db
      .selectFrom('endings')
      .selectAll()
      .where('publicationId', '=', publicationId)
      .executeTakeFirst(),
    db
      .selectFrom('editLocks as l')
      .innerJoin('accounts as a', 'a.id', 'l.accountId')
      .select(['l.accountId', 'a.name', 'l.expiresAt'])
      .where('l.publicationId', '=', publicationId)
      .where('l.expiresAt', '>', context.clock.now())
      .executeTakeFirst(),
    db
      .selectFrom('publications as p')
      .innerJoin('columns as c', 'c.id', 'p.columnId')
      .innerJoin('sites as s', 's.id', 'p.siteId')
      .innerJoin('accounts as a', 'a.id', 'p.createdBy')
      .leftJoin('units as u', 'u.id', 'p.unitId')
      .leftJoin('livePublications as l', 'l.publicationId', 'p.id')
      .select([
        context.locale === 'en'
          ? sql<string>`coalesce(nullif(c.name_en, ''), c.name)`.as('columnName')
          : 'c.name as columnName',
        's.prefix',
        'a.name as authorName',
        'u.name as unitName',
        'l.validity',
        'l.path as livePath',
      ])
      .where('p.id', '=', publicationId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('editions')
      .selectAll()
      .where('publicationId', '=', publicationId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  ])
  const edition = open ?? live ?? last
  const revision = await revisionOf(db, edition.revisionId)
  const [writer, targets, myTask, urgent, languages, chinese] = await Promise.all([
    db
      .selectFrom('accounts')
      .select('name')
      .where('id', '=', revision.createdBy)
      .executeTakeFirstOrThrow(),
    relationTargets(context, revision.relations),
    tasksFor(db, actor)
      .select('t.id')
      .where('r.publicationId', '=', publicationId)
      .orderBy('t.dueOn')
      .limit(1)
      .executeTakeFirst(),
    urgentFacts(db, publication),
    readLanguages(db, publication),
    open ? chineseFacts(db, publicationId, open.id) : null,
  ])
  const english = { locale: publication.locale, hasEnglish: languages.english !== null }
  return {
    ...publication,
    ...names,
    columnId: revision.columnId,
    path: revision.path,
    url:
      names.livePath === null ? null : publicUrl(names.prefix, names.livePath, publication.locale),
    validity: names.validity as Validity | null,
    edition,
    liveEdition: live ?? null,
    revision: { ...revision, createdByName: writer.name },
    relationTargets: targets,
    lock: lock ?? null,
    ending: ending ?? null,
    schedule: schedule ? { ...schedule, failure: schedule.failure?.messages ?? [] } : null,
    ...languages,
    myTaskId: myTask?.id ?? null,
    may: {
      edit: whyNotEdit(actor, facts) ?? null,
      submit: whyNotSubmit(actor, facts) ?? null,
      discard: whyNotDiscard(actor, facts) ?? null,
      beginEdition: whyNotBeginEdition(actor, facts) ?? null,
      makeEnglish: whyNotMakeEnglish(actor, { ...facts, ...english }) ?? null,
      followChinese: whyNotFollowChinese(actor, { ...facts, chinese }) ?? null,
      recall: whyNotRecall(actor, facts) ?? null,
      publish: whyNotPublish(actor, facts) ?? null,
      schedule: whyNotSchedule(actor, facts) ?? null,
      cancelSchedule: whyNotCancelSchedule(actor, facts) ?? null,
      retrySchedule: whyNotRetry(actor, facts) ?? null,
      end: whyNotEnd(actor, facts) ?? null,
      publishUrgently: whyNotPublishUrgently(actor, urgent) ?? null,
    },
  }
}

async function relationTargets(
  context: Context,
  relations: readonly {
    kind: 'interprets' | 'amends' | 'repeals' | 'supersedes'
    targetId: string
  }[],
) {
  if (relations.length === 0) return []
  const rows = await context.db
    .selectFrom('publications as p')
    .innerJoin('sites as s', 's.id', 'p.siteId')
    .innerJoin('revisions as r', 'r.publicationId', 'p.id')
    .leftJoin('livePublications as l', 'l.publicationId', 'p.id')
    .distinctOn('p.id')
    .select(['p.id', 'p.locale', 's.prefix', 'r.title', 'l.path'])
    .where(
      'p.id',
      'in',
      relations.map((relation) => relation.targetId),
    )
    .orderBy('p.id')
    .orderBy('r.number', 'desc')
    .execute()
  return relations.flatMap(({ kind, targetId }) => {
    const row = rows.find((candidate) => candidate.id === targetId)
    return row
      ? [
          {
            kind,
            targetId,
            title: row.title,
            url: row.path === null ? null : publicUrl(row.prefix, row.path, row.locale),
          },
        ]
      : []
  })
}

/** Failures first, then what is next. */
export async function listSchedules(
  context: Context,
): Promise<OutputOf<typeof publishContract.listSchedules>> {
  const visible = visibleOrganizations(requireActor(context))
  if (visible !== 'all' && visible.length === 0) return { items: [] }
  let rows = context.db
    .selectFrom('schedules as s')
    .innerJoin('editions as e', 'e.id', 's.editionId')
    .innerJoin('revisions as r', 'r.id', 'e.revisionId')
    .innerJoin('accounts as a', 'a.id', 's.createdBy')
    .select([
      's.id',
      's.publicationId',
      's.publishAt',
      's.state',
      's.attempts',
      's.failure',
      'r.title',
      'a.name as createdByName',
    ])
  if (visible !== 'all') rows = rows.where('s.organizationId', 'in', visible)
  const items = await rows
    .orderBy((eb) =>
      eb.case('s.state').when('failed').then(0).when('waiting').then(1).else(2).end(),
    )
    .orderBy('s.publishAt')
    .limit(200)
    .execute()
  return { items: items.map((item) => ({ ...item, failure: item.failure?.messages ?? [] })) }
}
