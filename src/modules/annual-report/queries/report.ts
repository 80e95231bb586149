import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { hasRole } from '../../accounts/rules.ts'
import { whyNotReadCases } from '../../casework/rules/kind.ts'
import { requestKind } from '../../requests/rules/kind.ts'
import { sectionDrafts } from '../printed-strings.ts'
import type { Report } from '../rules/form.ts'
import { placeholderList, resolved, valuesOf } from '../rules/placeholders.ts'
import {
  type Prepared,
  SECTIONS,
  tableOne,
  unprepared,
  whyNotDraftReport,
  whyNotPrepare,
  whyNotReopen,
  whyNotSubmitReport,
} from '../rules/prepared.ts'
import {
  findingsOf,
  missingOf,
  progressOf,
  recountFindings,
  type Tables,
  unexplained,
  type WholeFinding,
  wholeReport,
} from '../rules/whole.ts'
import { tableTwoOf } from './applications.ts'
import { tableThreeOf } from './disputes.ts'
import { type CountedDocument, countDocuments, documentsOf } from './documents.ts'
import { type PublishedReport, publishedReport } from './previous.ts'
import { standingPublication } from './publication.ts'

/** Who reads reports being prepared: whoever reads the cases, and whoever writes. */
export const REPORT_READERS = [...requestKind.readers, 'contributor'] as const

type Organization = { id: string; name: string }

/** The organisation whose report the caller works on: their own. */
export async function ownOrganization(context: Context): Promise<Organization> {
  const actor = requireActor(context)
  if (!hasRole(actor, actor.organizationId, ...REPORT_READERS))
    throw refuse(commonRefusals, 'not-your-role')
  return context.db
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('id', '=', actor.organizationId)
    .executeTakeFirstOrThrow()
}

/** What the ledger and the documents make of a year, with what was entered. */
export async function countedTables(
  db: Db | Tx,
  organizationId: string,
  year: number,
  entered: Prepared['entered'],
): Promise<Tables> {
  const documents = await documentsOf(db, organizationId, year)
  return {
    table1: tableOne(countDocuments(documents), entered),
    table2: await tableTwoOf(db, organizationId, year),
    table3: await tableThreeOf(db, organizationId, year),
  }
}

type Stored = {
  state: 'draft' | 'submitted'
  version: number
  prepared: Prepared
  frozen: Report | null
  submittedAt: string | null
  publicationId: string | null
}

/** What was prepared of a report; a report nobody has begun is an empty draft. */
export async function storedReport(
  db: Db | Tx,
  organizationId: string,
  year: number,
): Promise<Stored> {
  const row = await db
    .selectFrom('annualReports as a')
    .selectAll('a')
    .select(standingPublication.as('standing'))
    .where('organizationId', '=', organizationId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row)
    return {
      state: 'draft',
      version: 0,
      prepared: unprepared(),
      frozen: null,
      submittedAt: null,
      publicationId: null,
    }
  const { state, version, submittedAt, standing } = row
  const { sections, entered, problems, explanations } = row as unknown as Prepared
  return {
    state,
    version,
    prepared: { ...unprepared(), sections, entered, problems, explanations },
    frozen: row.frozen as Report | null,
    submittedAt,
    publicationId: standing,
  }
}

export type WholeReport = Stored & {
  organization: Organization
  year: number
  report: Report
  counted: Tables
  previous: Report | null
  published: PublishedReport | null
  before: PublishedReport | null
  findings: WholeFinding[]
}

/** A report with everything that is known of it: of its own year and of the one before. */
export async function wholeReportOf(
  db: Db | Tx,
  organization: Organization,
  year: number,
): Promise<WholeReport> {
  const stored = await storedReport(db, organization.id, year)
  const before = await publishedReport(db, organization, year - 1)
  const previous = before?.report ?? (await storedReport(db, organization.id, year - 1)).frozen
  const published = await publishedReport(db, organization, year)
  const prepared = withLastProblems(stored.prepared, stored.version, before?.problems ?? [])
  const counted = await countedTables(db, organization.id, year, prepared.entered)
  const live = wholeReport({ agency: organization.name, year }, counted, prepared, previous)
  const report = stored.frozen ?? live
  const filed = published?.report ?? stored.frozen
  // A report brought over from elsewhere may tell of a year before the ledger; one finished here does not.
  const isCounted = stored.frozen !== null || Number(counted.table2.newReceived.total) > 0
  const findings = [
    ...findingsOf(report, prepared, previous),
    ...(filed && isCounted ? recountFindings(filed, counted) : []),
  ]
  return {
    ...stored,
    prepared,
    organization,
    year,
    report,
    counted,
    previous,
    published,
    before,
    findings,
  }
}

/** Last year's problems stand in a report from the beginning, to be answered. */
function withLastProblems(prepared: Prepared, version: number, lines: readonly string[]): Prepared {
  if (version > 0) return prepared
  return { ...prepared, problems: lines.map((problem) => ({ problem, done: '' })) }
}

/** One year's report for the screen. */
export async function readReport(context: Context, year: number) {
  const { db, locale } = context
  const actor = requireActor(context)
  const organization = await ownOrganization(context)
  const whole = await wholeReportOf(db, organization, year)
  const { report, prepared, previous, findings, state, publicationId } = whole
  const values = valuesOf(report, previous)
  const steps = progressOf(report, prepared, findings)
  const standing = { organizationId: organization.id, state, publicationId }
  return {
    year,
    agency: organization.name,
    state,
    version: whole.version,
    submittedAt: whole.submittedAt,
    publicationId,
    tables: { table1: report.table1, table2: report.table2, table3: report.table3 },
    prepared,
    shown: Object.fromEntries(
      SECTIONS.map((section) => [section, resolved(prepared.sections[section], values)]),
    ) as Record<(typeof SECTIONS)[number], string>,
    drafts: sectionDrafts,
    placeholders: placeholderList(values, locale),
    previous: previous
      ? { year: previous.year, title: whole.before?.title ?? '', href: whole.before?.href ?? null }
      : null,
    published: whole.published
      ? { title: whole.published.title, href: whole.published.href }
      : null,
    findings: findings.map(({ id, level, where, say, explainable, explained }) => ({
      id,
      level,
      where,
      message: say(locale),
      explainable,
      explained,
    })),
    steps: steps.map(({ step, missing }) => ({
      step,
      missing: typeof missing === 'number' ? missing : missing.length,
      names: typeof missing === 'number' ? [] : [...missing],
    })),
    may: {
      prepare: whyNotPrepare(actor, standing) ?? null,
      submit:
        whyNotSubmitReport(actor, {
          ...standing,
          missing: missingOf(steps),
          errors: unexplained(findings).length,
        }) ?? (year >= thisYear(context) ? ('annual-report.year-open' as const) : null),
      reopen: whyNotReopen(actor, standing) ?? null,
      draft: whyNotDraftReport(actor, standing) ?? null,
      cases: whyNotReadCases(actor, requestKind, organization.id) ?? null,
    },
  }
}

export function thisYear(context: Pick<Context, 'clock'>): number {
  return Number(context.clock.today().slice(0, 4))
}

/** The years there is something to report of, newest first. */
export async function listReports(context: Context) {
  const { db } = context
  const organization = await ownOrganization(context)
  const stored = await db
    .selectFrom('annualReports as a')
    .select(['year', 'state', 'submittedAt', standingPublication.as('publicationId')])
    .where('organizationId', '=', organization.id)
    .execute()
  const received = await db
    .selectFrom('cases')
    .select(sql<number | null>`extract(year from min(received_on))::int`.as('first'))
    .where('organizationId', '=', organization.id)
    .where('kind', '=', requestKind.name)
    .executeTakeFirst()
  const current = thisYear(context)
  const first = Math.max(
    2021,
    Math.min(current, received?.first ?? current, ...stored.map(({ year }) => year)),
  )
  const years = Array.from({ length: current - first + 1 }, (_, index) => current - index)
  return {
    items: years.map((year) => {
      const row = stored.find((each) => each.year === year)
      return {
        year,
        state: row?.state ?? null,
        submittedAt: row?.submittedAt ?? null,
        publicationId: row?.publicationId ?? null,
      }
    }),
  }
}

/** The normative documents behind one number of table one. */
export async function listReportDocuments(
  context: Context,
  year: number,
  column: CountedDocument['counts'][number],
) {
  const organization = await ownOrganization(context)
  const documents = await documentsOf(context.db, organization.id, year)
  return { items: documents.filter(({ counts }) => counts.includes(column)) }
}
