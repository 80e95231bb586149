import { sql } from 'kysely'
import type { OutputOf } from '../../../kernel/endpoint.ts'
import { inLocale, type Locale, speak } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { sayWhy } from '../../calendar/index.ts'
import { publicUrl } from '../../content/rules/paths.ts'
import type { websiteReportContract } from '../contract.ts'
import { SOURCE } from '../rules/form.data.ts'
import { FIELDS, type Field, fieldOf, fieldsOf, GROUPS } from '../rules/form.ts'
import {
  whyNotDraftWebsiteReport,
  whyNotFinishWebsiteReport,
  whyNotPrepareWebsiteReport,
  whyNotReopenWebsiteReport,
} from '../rules/prepared.ts'
import { shownValue } from '../rules/shown.ts'
import { SUMS } from '../rules/values.ts'
import { fieldNames, noteStrings, whyUnknown } from '../strings.ts'
import {
  dueOfSite,
  isYearOver,
  type Site,
  siteForReader,
  thisYear,
  type WholeReport,
  wholeReportOf,
} from './report.ts'

type Report = OutputOf<typeof websiteReportContract.readReport>
/** So many columns are named; the others are counted. */
const NAMED = 4

/** One year's report for the screen. */
export async function readReport(context: Context, siteId: string, year: number): Promise<Report> {
  const { db, locale } = context
  const actor = requireActor(context)
  const site = await siteForReader(context, siteId)
  const whole = await wholeReportOf(db, site, year)
  const { values, before, findings, state, publicationId, wanting } = whole
  const due = await dueOfSite(context, site, year)
  const standing = { organizationId: site.organizationId, state, publicationId }
  return {
    year,
    state,
    version: whole.version,
    submittedAt: whole.submittedAt,
    publicationId,
    published: await publishedPage(context, site, publicationId),
    due: { ...due, why: sayWhy(due.why, locale) },
    form: { source: SOURCE, verified: FIELDS.every((field) => fieldOf(field).verified) },
    groups: GROUPS.map((group) => ({
      group,
      fields: fieldsOf(group).map((field) => {
        const each = values[field]
        return {
          field,
          from: each.from,
          value: each.value,
          shown: shownValue(field, each.value, locale),
          source: each.from === 'entered' ? each.source : null,
          counted: each.from === 'entered' ? each.counted : null,
          note: noteOf(field, whole, locale),
          before: before ? shownValue(field, before[field].value, locale) : null,
        }
      }),
    })),
    entered: whole.entered,
    unknown: whole.unknown,
    previousYear: before ? year - 1 : null,
    findings: findings.map(({ id, level, field, say }) => ({
      id,
      level,
      field,
      message: say(locale),
    })),
    may: {
      prepare: whyNotPrepareWebsiteReport(actor, standing) ?? null,
      submit:
        whyNotFinishWebsiteReport(actor, {
          ...standing,
          isYearOver: isYearOver(context, year),
          wanting,
        }) ?? null,
      reopen: whyNotReopenWebsiteReport(actor, standing) ?? null,
      draft: whyNotDraftWebsiteReport(actor, standing) ?? null,
    },
  }
}

/** Why a field has no value, or what its number leaves out. */
function noteOf(field: Field, { values, counted }: WholeReport, locale: Locale): string | null {
  const say = speak(noteStrings, locale)
  const { from, why } = fieldOf(field)
  const isUnknown = values[field].from === 'unknown'
  if (isUnknown && why) return inLocale(whyUnknown[why], locale)
  if (isUnknown && from === 'known') return say('why.settings')
  if (isUnknown && field in SUMS) {
    const wanting = SUMS[field as keyof typeof SUMS].filter(
      (part) => values[part].from === 'unknown',
    )
    return say('why.sum', {
      fields: wanting.map((part) => inLocale(fieldNames[part], locale)).join(say('and')),
    })
  }
  if (field === 'published') return publishedNote(counted, locale)
  const { formless } = counted.interpretations
  return field === 'interpretationMaterials' && formless > 0
    ? say('formless', { n: formless })
    : null
}

function publishedNote(
  { pages, gone, columnNames }: WholeReport['counted'],
  locale: Locale,
): string | null {
  const say = speak(noteStrings, locale)
  const { unclassed } = pages
  const columns = unclassed
    .slice(0, NAMED)
    .map(({ columnId, count }) =>
      say('column', { name: columnNames.get(columnId) ?? '', n: count }),
    )
    .join(say('and'))
  const more = unclassed.length > NAMED ? say('unclassed.more', { n: unclassed.length }) : ''
  const words = [
    ...(unclassed.length > 0
      ? [
          say('unclassed', {
            n: unclassed.reduce((sum, { count }) => sum + count, 0),
            columns: columns + more,
          }),
        ]
      : []),
    ...(gone > 0 ? [say('gone', { n: gone })] : []),
  ]
  return words.length > 0 ? words.join(' ') : null
}

async function publishedPage({ db }: Context, site: Site, publicationId: string | null) {
  if (publicationId === null) return null
  const row = await db
    .selectFrom('livePublications')
    .select(['title', 'path'])
    .where('publicationId', '=', publicationId)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  return row ? { title: row.title, href: publicUrl(site.prefix, row.path, 'zh-CN') } : null
}

/** The years there is something to report of, newest first. */
export async function listReports(context: Context, siteId: string) {
  const { db } = context
  const site = await siteForReader(context, siteId)
  const stored = await db
    .selectFrom('websiteReports')
    .select(['year', 'state'])
    .where('siteId', '=', site.id)
    .execute()
  const { first } = await db
    .selectFrom('livePublications')
    .where('siteId', '=', site.id)
    .select(
      sql<number | null>`extract(year from min(sorted_at) at time zone 'Asia/Shanghai')::int`.as(
        'first',
      ),
    )
    .executeTakeFirstOrThrow()
  const current = thisYear(context)
  const oldest = Math.max(
    FIRST_YEAR,
    Math.min(current - 1, first ?? current, ...stored.map(({ year }) => year)),
  )
  return {
    items: Array.from({ length: current - oldest + 1 }, (_, index) => {
      const year = current - index
      return { year, state: stored.find((each) => each.year === year)?.state ?? null }
    }),
  }
}

/** The guidelines, and with them the form, are of this year. */
const FIRST_YEAR = 2017
