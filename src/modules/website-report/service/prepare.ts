import { commonRefusals, InvalidInput, type Issue, refuse } from '../../../kernel/errors.ts'
import { inLocale, type Locale, speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import {
  isYearOver,
  type Stored,
  siteForReader,
  storedReport,
  thisYear,
  type WholeReport,
  wholeReportOf,
} from '../queries/report.ts'
import { fieldOf } from '../rules/form.ts'
import {
  whyNotFinishWebsiteReport,
  whyNotPrepareWebsiteReport,
  whyNotReopenWebsiteReport,
} from '../rules/prepared.ts'
import type { EnteredValues } from '../rules/values.ts'
import { fieldNames, problems, refusals } from '../strings.ts'

export const SUBJECT = 'website-report'

/** The stored report of a year, locked; one nobody has begun is an empty draft. */
export async function lockReport(tx: Tx, siteId: string, year: number): Promise<Stored> {
  await tx
    .selectFrom('websiteReports')
    .select('id')
    .where('siteId', '=', siteId)
    .where('year', '=', year)
    .forUpdate()
    .execute()
  return storedReport(tx, siteId, year)
}

/** Saves what people entered. The year must have begun; two who save at once are told. */
export async function saveReport(
  context: Context,
  siteId: string,
  year: number,
  { entered, seen }: { entered: EnteredValues; seen: number },
): Promise<{ version: number }> {
  const actor = requireActor(context)
  const { organizationId } = await siteForReader(context, siteId)
  if (year > thisYear(context)) throw refuse(refusals, 'website-report.year-ahead')
  return command(context, { siteId, year, entered, seen }, async (tx, record) => {
    const stored = await lockReport(tx, siteId, year)
    const why = whyNotPrepareWebsiteReport(actor, { organizationId, state: stored.state })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    if (stored.version !== seen) throw refuse(refusals, 'website-report.changed')
    const version = seen + 1
    const saved = await tx
      .insertInto('websiteReports')
      .values({
        id: newId(),
        siteId,
        year,
        entered: JSON.stringify(entered),
        frozen: null,
        submittedAt: null,
        submittedBy: null,
        publicationId: null,
        version,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['siteId', 'year'])
          .doUpdateSet({ entered: JSON.stringify(entered), version })
          .where('websiteReports.version', '=', seen),
      )
      .returning('id')
      .executeTakeFirst()
    // Somebody else began it between the lock and now.
    if (!saved) throw refuse(refusals, 'website-report.changed')
    record({
      kind: 'website-report.saved',
      subjectKind: SUBJECT,
      subjectId: saved.id,
      organizationId,
      payload: { siteId, year, version, entered },
    })
    return { version }
  })
}

/** Finishes a report: what is counted now is what it says from now on. */
export async function submitReport(
  context: Context,
  siteId: string,
  year: number,
  seen: number,
): Promise<{ version: number }> {
  const actor = requireActor(context)
  const site = await siteForReader(context, siteId)
  return command(context, { siteId, year, seen }, async (tx, record, now) => {
    const stored = await lockReport(tx, siteId, year)
    const whole = await wholeReportOf(tx, site, year)
    const why = whyNotFinishWebsiteReport(actor, {
      organizationId: site.organizationId,
      state: whole.state,
      isYearOver: isYearOver(context, year),
      wanting: whole.wanting,
    })
    if (why === 'website-report.incomplete') throw new InvalidInput(issuesOf(whole, context.locale))
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    if (stored.id === null || stored.version !== seen)
      throw refuse(refusals, 'website-report.changed')
    const version = seen + 1
    await tx
      .updateTable('websiteReports')
      .set({
        state: 'submitted',
        frozen: JSON.stringify(whole.values),
        submittedAt: now,
        submittedBy: actor.id,
        version,
      })
      .where('id', '=', stored.id)
      .execute()
    record({
      kind: 'website-report.submitted',
      subjectKind: SUBJECT,
      subjectId: stored.id,
      organizationId: site.organizationId,
      payload: { siteId, year, values: whole.values },
    })
    return { version }
  })
}

/** Every unknown field and every error, each by its field. */
function issuesOf({ unknown, findings }: WholeReport, locale: Locale): Issue[] {
  const say = speak(problems, locale)
  return [
    ...unknown.map((field) => ({
      field,
      message: say(fieldOf(field).from === 'known' ? 'setting' : 'unknown', {
        field: inLocale(fieldNames[field], locale),
      }),
    })),
    ...findings
      .filter(({ level }) => level === 'error')
      .map(({ field, say: words }) => ({ field, message: words(locale) })),
  ]
}

/** Takes a finished report back, with a reason that the ledger keeps. */
export async function reopenReport(
  context: Context,
  siteId: string,
  year: number,
  reason: string,
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  const { organizationId } = await siteForReader(context, siteId)
  return command(context, { siteId, year, reason }, async (tx, record) => {
    const stored = await lockReport(tx, siteId, year)
    const why = whyNotReopenWebsiteReport(actor, { organizationId, ...stored })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    await tx
      .updateTable('websiteReports')
      .set({
        state: 'draft',
        frozen: null,
        submittedAt: null,
        submittedBy: null,
        version: stored.version + 1,
      })
      .where('id', '=', stored.id!)
      .execute()
    record({
      kind: 'website-report.reopened',
      subjectKind: SUBJECT,
      subjectId: stored.id!,
      organizationId,
      payload: { siteId, year, reason },
    })
    return { ok: true }
  })
}
