import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { holdersOf, standInFor } from '../../accounts/index.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { revisionOf } from '../../content/index.ts'
import { diffRevisions } from '../../content/rules/diff.ts'
import type { reviewContract } from '../contract.ts'
import { findingsOf, presentFindings } from '../findings.ts'
import { authorsOf } from '../load.ts'
import {
  type TaskFacts,
  whyNotDecide,
  whyNotDelegate,
  whyNotTakeOver,
} from '../rules/permissions.ts'

import { presentTask, taskColumns } from './tasks.ts'
import { trailOf } from './trail.ts'

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
      'c.nameEn as columnNameEn',
      'writer.name as createdByName',
    ])
    .where('t.id', '=', taskId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const [revision, trail, holders, standIns, authors] = await Promise.all([
    revisionOf(db, row.revisionId),
    trailOf(db, context.locale, row.publicationId, row.reviewId),
    holdersOf(db, row.organizationId, row.role),
    standInFor(db, actor.id),
    authorsOf(db, row.editionId),
  ])
  const isLastStep = row.step === row.route.steps.length - 1 && !row.afterwards
  const findings = await findingsOf(
    context,
    {
      id: row.publicationId,
      organizationId: row.organizationId,
      siteId: row.siteId,
      kind: row.kind,
    },
    { id: row.editionId },
    revision,
    'issue',
    { withoutSignatures: !isLastStep, spelling: true },
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
    task: presentTask(row, context.clock.today(), context.locale),
    lastStep: isLastStep,
    siteId: row.siteId,
    columnName: (context.locale === 'en' && row.columnNameEn) || row.columnName,
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
