import type { z } from 'zod'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { prepared as preparedBody } from '../contract.ts'
import { standingPublication } from '../queries/publication.ts'
import { ownOrganization, thisYear, wholeReportOf } from '../queries/report.ts'
import {
  type Prepared,
  whyNotPrepare,
  whyNotReopen,
  whyNotSubmitReport,
} from '../rules/prepared.ts'
import { missingOf, progressOf, unexplained } from '../rules/whole.ts'
import { refusals } from '../strings.ts'

const SUBJECT = 'annual-report'

type Locked = {
  id: string
  state: 'draft' | 'submitted'
  version: number
  publicationId: string | null
}

/** The stored report of a year, locked; undefined where nobody has begun it. */
export async function lockReport(
  tx: Tx,
  organizationId: string,
  year: number,
): Promise<Locked | undefined> {
  return tx
    .selectFrom('annualReports as a')
    .select(['id', 'state', 'version', standingPublication.as('publicationId')])
    .where('organizationId', '=', organizationId)
    .where('year', '=', year)
    .forUpdate('a')
    .executeTakeFirst()
}

/** Saves what people put into a report. The year must have begun; two who save at once are told. */
export async function saveReport(
  context: Context,
  year: number,
  { seen, ...prepared }: z.output<typeof preparedBody> & { seen: number },
): Promise<{ version: number }> {
  const actor = requireActor(context)
  const organization = await ownOrganization(context)
  if (year > thisYear(context)) throw refuse(refusals, 'annual-report.year-ahead')
  return command(context, { year, seen, prepared }, async (tx, record) => {
    const stored = await lockReport(tx, organization.id, year)
    const standing = { organizationId: organization.id, state: stored?.state ?? ('draft' as const) }
    const why = whyNotPrepare(actor, standing)
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    if ((stored?.version ?? 0) !== seen) throw refuse(refusals, 'annual-report.changed')
    const version = seen + 1
    const id = stored?.id ?? newId()
    const values = { ...inColumns(prepared as Prepared), version }
    if (stored) {
      await tx.updateTable('annualReports').set(values).where('id', '=', id).execute()
    } else {
      const begun = await tx
        .insertInto('annualReports')
        .values({
          id,
          organizationId: organization.id,
          year,
          frozen: null,
          submittedAt: null,
          submittedBy: null,
          publicationId: null,
          ...values,
        })
        .onConflict((conflict) => conflict.columns(['organizationId', 'year']).doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!begun) throw refuse(refusals, 'annual-report.changed')
    }
    record({
      kind: 'annual-report.saved',
      subjectKind: SUBJECT,
      subjectId: id,
      organizationId: organization.id,
      payload: { year, version },
    })
    return { version }
  })
}

function inColumns({ sections, entered, problems, explanations }: Prepared) {
  return {
    sections: JSON.stringify(sections),
    entered: JSON.stringify(entered),
    problems: JSON.stringify(problems),
    explanations: JSON.stringify(explanations),
  }
}

/** Finishes a report: what is counted now is what it says from now on. */
export async function submitReport(
  context: Context,
  year: number,
  seen: number,
): Promise<{ version: number }> {
  const actor = requireActor(context)
  const organization = await ownOrganization(context)
  if (year >= thisYear(context)) throw refuse(refusals, 'annual-report.year-open')
  return command(context, { year, seen }, async (tx, record, now) => {
    const stored = await lockReport(tx, organization.id, year)
    const whole = await wholeReportOf(tx, organization, year)
    const why = whyNotSubmitReport(actor, {
      organizationId: organization.id,
      state: whole.state,
      missing: missingOf(progressOf(whole.report, whole.prepared, whole.findings)),
      errors: unexplained(whole.findings).length,
    })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    if (!stored || stored.version !== seen) throw refuse(refusals, 'annual-report.changed')
    const version = seen + 1
    await tx
      .updateTable('annualReports')
      .set({
        state: 'submitted',
        frozen: JSON.stringify(whole.report),
        submittedAt: now,
        submittedBy: actor.id,
        version,
      })
      .where('id', '=', stored.id)
      .execute()
    record({
      kind: 'annual-report.submitted',
      subjectKind: SUBJECT,
      subjectId: stored.id,
      organizationId: organization.id,
      payload: { year, report: whole.report },
    })
    return { version }
  })
}

/** Takes a finished report back, with a reason that the ledger keeps. */
export async function reopenReport(
  context: Context,
  year: number,
  reason: string,
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  const organization = await ownOrganization(context)
  return command(context, { year, reason }, async (tx, record) => {
    const stored = await lockReport(tx, organization.id, year)
    const why = whyNotReopen(actor, {
      organizationId: organization.id,
      state: stored?.state ?? 'draft',
      publicationId: stored?.publicationId ?? null,
    })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    await tx
      .updateTable('annualReports')
      .set({
        state: 'draft',
        frozen: null,
        submittedAt: null,
        submittedBy: null,
        // A page taken down that is put up again would not be of the figures to come.
        publicationId: null,
        version: stored!.version + 1,
      })
      .where('id', '=', stored!.id)
      .execute()
    record({
      kind: 'annual-report.reopened',
      subjectKind: SUBJECT,
      subjectId: stored!.id,
      organizationId: organization.id,
      payload: { year, reason },
    })
    return { ok: true }
  })
}
