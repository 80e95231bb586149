import { sql } from 'kysely'
import { dayOf } from '../../../kernel/days.ts'
import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { inLocale, speak } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { chartHtml } from '../../../portal/ui/chart.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { siteOf } from '../../sites/index.ts'
import type { siteChecksContract } from '../contract.ts'
import { isShaky, whyNotCheckSite } from '../rules/findings.ts'
import type { LinkWhy } from '../rules/links.ts'
import { checkStrings, severityNames } from '../strings.ts'
import { judgedRules } from './rules.ts'

type Overview = OutputOf<typeof siteChecksContract.readSiteChecks>
type SiteCheck = Overview['recent'][number]

const RECENT = 20
const FEWEST_DRAWN = 2

/** How the checks of a site stand. */
export async function readSiteChecks(context: Context, siteId: string): Promise<Overview> {
  const { db } = context
  const actor = requireActor(context)
  const site = await siteOf(db, siteId)
  if (!site || !maySeeOrganization(actor, site.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const checks = await checksOf(db, siteId)
  const open = await db
    .selectFrom('siteFindings')
    .select([
      sql<number>`count(*) filter (where severity = 'block')`.as('block'),
      sql<number>`count(*) filter (where severity = 'warn')`.as('warn'),
      sql<number>`count(*) filter (where severity = 'hint')`.as('hint'),
    ])
    .where('siteId', '=', siteId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  const rules = await judgedRules(context, site.organizationId)
  const recent = checks.filter(({ finishedAt }) => finishedAt !== null)
  return {
    running: checks.filter(({ finishedAt }) => finishedAt === null),
    recent,
    open,
    unknownLinks: await unknownLinksOf(db, siteId),
    chart: drawn(context, recent),
    rules: [...rules.values()].map((rule) => ({ ...rule, shaky: isShaky(rule) })),
    may: { check: whyNotCheckSite(actor, site.organizationId) ?? null },
  }
}

async function checksOf(db: Db, siteId: string): Promise<SiteCheck[]> {
  return db
    .selectFrom('siteChecks as k')
    .leftJoin('accounts as a', 'a.id', 'k.askedBy')
    .select(['k.id', 'k.kind', 'a.name as askedByName', 'k.startedAt', 'k.finishedAt'])
    .select(['k.total', 'k.skipped', 'k.looked', 'k.counts'])
    .where('k.siteId', '=', siteId)
    .orderBy('k.startedAt', 'desc')
    .limit(RECENT)
    .execute()
}

async function unknownLinksOf(db: Db, siteId: string): Promise<number> {
  const { unknown } = await db
    .selectFrom('pageLinks as k')
    .innerJoin('livePublications as l', 'l.publicationId', 'k.publicationId')
    .innerJoin('checkedLinks as c', 'c.address', 'k.address')
    .select(sql<number>`count(distinct k.address)::int`.as('unknown'))
    .where('l.siteId', '=', siteId)
    .where('l.withdrawn', '=', false)
    .where('c.state', '=', 'unknown')
    .where('c.why', 'in', ['not-open', 'robots'] satisfies LinkWhy[])
    .executeTakeFirstOrThrow()
  return unknown
}

/** What stood open after each look through the texts, from the oldest; nothing where there is no course to see. */
function drawn({ locale }: Context, recent: readonly SiteCheck[]): string {
  const points = recent.filter(({ kind }) => kind === 'text').toReversed()
  if (points.length < FEWEST_DRAWN) return ''
  const days = points.map(({ finishedAt }) => dayOf(finishedAt!))
  const title = speak(checkStrings, locale)('chart.title')
  return chartHtml(
    'site-checks',
    {
      type: 'line',
      labels: days.map((day) => day.slice(5)),
      series: (['block', 'warn', 'hint'] as const).map((severity) => ({
        name: inLocale(severityNames[severity], locale),
        values: points.map(({ counts }) => counts![severity]),
      })),
    },
    { title, description: `${days[0]} – ${days.at(-1)}` },
  )
}
