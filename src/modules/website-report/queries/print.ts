import type { Printed } from '../../../kernel/printed.ts'
import type { Context } from '../../../platform/context.ts'
import { printedWebsiteReport } from '../rules/layout.ts'
import { siteForReader, wholeReportOf } from './report.ts'

/** The report of a year as it is read, for paper and files. */
export async function printReport(
  context: Context,
  siteId: string,
  year: number,
): Promise<Printed> {
  const site = await siteForReader(context, siteId)
  const { values } = await wholeReportOf(context.db, site, year)
  return printedWebsiteReport({ siteName: site.name, sponsor: site.sponsor, year }, values)
}
