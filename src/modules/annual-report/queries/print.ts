import type { Printed } from '../../../kernel/printed.ts'
import type { Context } from '../../../platform/context.ts'
import { printedReport } from '../rules/printed.ts'
import { ownOrganization, wholeReportOf } from './report.ts'

/** The report of a year as it is read, for paper and files. */
export async function printReport(context: Context, year: number): Promise<Printed> {
  const organization = await ownOrganization(context)
  const { report, prepared, previous } = await wholeReportOf(context.db, organization, year)
  return printedReport(report, prepared, previous)
}
