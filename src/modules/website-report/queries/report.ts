import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { hasRole, maySeeOrganization } from '../../accounts/rules.ts'
import { readCalendar } from '../../calendar/index.ts'
import { siteOf } from '../../sites/index.ts'
import { checkValues, type Finding, recount } from '../rules/check.ts'
import { type Due, dueOf } from '../rules/due.ts'
import type { Field } from '../rules/form.ts'
import { READERS, type State } from '../rules/prepared.ts'
import {
  type EnteredValues,
  type KnownValues,
  unknownIn,
  type Values,
  valuesOf,
} from '../rules/values.ts'
import { type Counted, countedOf } from './counted.ts'

export type Site = NonNullable<Awaited<ReturnType<typeof siteOf>>>

/** The site whose report the caller reads or works on. */
export async function siteForReader(context: Context, siteId: string): Promise<Site> {
  const actor = requireActor(context)
  const site = await siteOf(context.db, siteId)
  if (!site || !maySeeOrganization(actor, site.organizationId))
    throw refuse(commonRefusals, 'not-found')
  if (!hasRole(actor, site.organizationId, ...READERS))
    throw refuse(commonRefusals, 'not-your-role')
  return site
}

/** What the settings of a site say, and what every site of the platform is. */
function knownOf(site: Site): KnownValues {
  return {
    siteName: site.name,
    homeUrl: site.prefix === '' ? site.domain : `${site.domain}/${site.prefix}`,
    sponsor: site.sponsor,
    siteIdCode: site.siteIdCode,
    icpNo: site.icpNo,
    policeNo: site.policeNo,
    // Every public page has the elder version and can be used without a mouse and without seeing it.
    barrierFree: true,
  }
}

export type Stored = {
  id: string | null
  state: State
  version: number
  entered: EnteredValues
  frozen: Values | null
  submittedAt: string | null
  publicationId: string | null
}

/** What was prepared of a report; one nobody has begun is an empty draft. */
export async function storedReport(db: Db, siteId: string, year: number): Promise<Stored> {
  const row = await db
    .selectFrom('websiteReports')
    .selectAll()
    .where('siteId', '=', siteId)
    .where('year', '=', year)
    .executeTakeFirst()
  return {
    id: row?.id ?? null,
    state: row?.state ?? 'draft',
    version: row?.version ?? 0,
    entered: (row?.entered ?? {}) as EnteredValues,
    frozen: (row?.frozen ?? null) as Values | null,
    submittedAt: row?.submittedAt ?? null,
    publicationId: row?.publicationId ?? null,
  }
}

export type WholeReport = Stored & {
  site: Site
  year: number
  values: Values
  counted: Counted
  /** The year before as it was finished. */
  before: Values | null
  unknown: Field[]
  findings: Finding[]
  /** Errors and unknown fields: what keeps it from being finished. */
  wanting: number
}

/** A report with everything that is known of it: of its own year and of the one before. */
export async function wholeReportOf(db: Db, site: Site, year: number): Promise<WholeReport> {
  const stored = await storedReport(db, site.id, year)
  const { frozen: before } = await storedReport(db, site.id, year - 1)
  const counted = await countedOf(db, site.id, year)
  const values = stored.frozen ?? valuesOf(knownOf(site), counted.values, stored.entered)
  const findings = [
    ...checkValues(values, before),
    ...(stored.frozen ? recount(stored.frozen, counted.values) : []),
  ]
  const unknown = unknownIn(values)
  const wanting = unknown.length + findings.filter(({ level }) => level === 'error').length
  return { ...stored, site, year, values, counted, before, unknown, findings, wanting }
}

/** When the report of a year is due, as the calendar of the site's region has it. */
export async function dueOfSite(context: Context, site: Site, year: number): Promise<Due> {
  const { regionCode } = await context.db
    .selectFrom('organizations')
    .select('regionCode')
    .where('id', '=', site.organizationId)
    .executeTakeFirstOrThrow()
  const calendar = await readCalendar(context.db, regionCode)
  return dueOf(year, context.clock.today(), calendar)
}

export function isYearOver(context: Pick<Context, 'clock'>, year: number): boolean {
  return year < thisYear(context)
}

export function thisYear({ clock }: Pick<Context, 'clock'>): number {
  return Number(clock.today().slice(0, 4))
}
