import type { Api } from '../../platform/http.ts'
import { printedAnswer } from '../../platform/printed-file.ts'
import { websiteReportContract as contract } from './contract.ts'
import { behindOf } from './queries/counted.ts'
import { printReport } from './queries/print.ts'
import { listReports, readReport } from './queries/read.ts'
import { siteForReader } from './queries/report.ts'
import { draftReport } from './service/draft.ts'
import { reopenReport, saveReport, submitReport } from './service/prepare.ts'

export function bindWebsiteReport({ bind }: Api): void {
  bind(contract.listReports, (context, { params }) => listReports(context, params.siteId))
  bind(contract.readReport, (context, { params }) =>
    readReport(context, params.siteId, params.year),
  )
  bind(contract.saveReport, (context, { params, body }) =>
    saveReport(context, params.siteId, params.year, body),
  )
  bind(contract.submitReport, (context, { params, body }) =>
    submitReport(context, params.siteId, params.year, body.seen),
  )
  bind(contract.reopenReport, (context, { params, body }) =>
    reopenReport(context, params.siteId, params.year, body.reason),
  )
  bind(contract.draftReport, (context, { params }) =>
    draftReport(context, params.siteId, params.year),
  )
  bind(contract.exportReport, async (context, { params, query }) =>
    printedAnswer(
      await printReport(context, params.siteId, params.year),
      'website-report',
      query.kind,
    ),
  )
  bind(contract.listBehind, async (context, { params, query }) => {
    const { id } = await siteForReader(context, params.siteId)
    return behindOf(context.db, id, params.year, query)
  })
}
