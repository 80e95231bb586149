import { sql } from 'kysely'
import { dayOf, type LocalDate } from '../../../kernel/days.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { bodyToHtml, escapeHtml, WITHOUT_LABELS } from '../../content/rules/body/to-html.ts'
import type { Body } from '../../content/rules/document.ts'
import { publicUrl } from '../../content/rules/paths.ts'
import { findReport } from '../rules/find.ts'
import type { Report } from '../rules/form.ts'
import { type PrintedPage, readPage } from '../rules/html.ts'
import { lastProblemsIn } from '../rules/prose.ts'

/** A report that the public reads, as its page prints it. */
export type PublishedReport = {
  publicationId: string
  title: string
  href: string
  report: Report
  /** What its section five says, line by line. */
  problems: string[]
}

/**
 * The report of a year as the organisation's site publishes it: read as any agency's report is read,
 * so that one brought over from an older site serves as well; the newest with figures, since pictures
 * and notes on a report stand in the same column. Null where there is none.
 */
export async function publishedReport(
  db: Db | Tx,
  organization: { id: string; name: string },
  year: number,
): Promise<PublishedReport | null> {
  const rows = await db
    .selectFrom('livePublications as l')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .innerJoin('sites as s', 's.id', 'l.siteId')
    .leftJoin('annualReports as a', 'a.publicationId', 'l.publicationId')
    .select(['l.publicationId', 'l.title', 'l.path', 's.prefix', 'a.year as preparedYear'])
    .select(sql<Body>`v.body`.as('body'))
    .where('l.organizationId', '=', organization.id)
    .where('l.kind', '=', 'annual-report')
    .where('l.locale', '=', 'zh-CN')
    .where('l.withdrawn', '=', false)
    .where('l.title', 'like', `%${year}%`)
    .orderBy('l.publishedAt', 'desc')
    .orderBy('l.publicationId')
    .execute()
  for (const row of rows) {
    const page = pageOf(row.title, row.body)
    const { report, missing } = findReport(page)
    if (missing.includes(2) || (row.preparedYear ?? report.year ?? year) !== year) continue
    return {
      publicationId: row.publicationId,
      title: row.title,
      href: publicUrl(row.prefix, row.path, 'zh-CN'),
      report: { ...report, agency: report.agency ?? organization.name, year },
      problems: lastProblemsIn(page.lines),
    }
  }
  return null
}

/** A report on a site, of whatever year; without figures where its page has no table two to read. */
export type ReportOnSite = {
  publicationId: string
  siteId: string
  locale: string
  path: string
  title: string
  /** Null where neither title nor text says it. */
  year: number | null
  report: Report | null
  publishedOn: LocalDate
  /** The day it was public elsewhere, where it was moved from an older site. */
  originallyPublishedOn: LocalDate | null
  /** Whether its figures were made on this platform, or are known only from its page. */
  isPrepared: boolean
}

/** Every annual report of an organisation that its site publishes, newest first, as its page prints it. */
export async function reportsOnSite(
  db: Db | Tx,
  organization: { id: string; name: string },
  siteId: string,
): Promise<ReportOnSite[]> {
  const rows = await db
    .selectFrom('livePublications as l')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .leftJoin('annualReports as a', 'a.publicationId', 'l.publicationId')
    .select(['l.publicationId', 'l.siteId', 'l.locale', 'l.path', 'l.title'])
    .select(['l.publishedAt', 'l.originallyPublishedOn', 'a.year as preparedYear'])
    .select(sql<Body>`v.body`.as('body'))
    .where('l.organizationId', '=', organization.id)
    .where('l.siteId', '=', siteId)
    .where('l.kind', '=', 'annual-report')
    .where('l.locale', '=', 'zh-CN')
    .where('l.withdrawn', '=', false)
    .orderBy('l.publishedAt', 'desc')
    .orderBy('l.publicationId')
    .execute()
  return rows.map(({ body, publishedAt, preparedYear, ...row }) => {
    const { report, missing } = findReport(pageOf(row.title, body))
    const year = preparedYear ?? report.year
    const isRead = year !== null && !missing.includes(2)
    return {
      ...row,
      year,
      report: isRead ? { ...report, agency: report.agency ?? organization.name, year } : null,
      publishedOn: dayOf(publishedAt),
      isPrepared: preparedYear !== null,
    }
  })
}

function pageOf(title: string, body: Body): PrintedPage {
  return readPage(`<title>${escapeHtml(title)}</title>${bodyToHtml(body, WITHOUT_LABELS)}`)
}
