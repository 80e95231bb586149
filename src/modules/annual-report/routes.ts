import type { Api } from '../../platform/http.ts'
import { printedAnswer } from '../../platform/printed-file.ts'
import { annualReportContract as contract } from './contract.ts'
import { countApplications, listCounted } from './queries/applications.ts'
import { listReportDisputes } from './queries/disputes.ts'
import { printReport } from './queries/print.ts'
import { listReportDocuments, listReports, readReport } from './queries/report.ts'
import { draftReport } from './service/draft.ts'
import { reopenReport, saveReport, submitReport } from './service/prepare.ts'

export function bindAnnualReport(api: Api): void {
  api.bind(contract.listReports, (context) => listReports(context))
  api.bind(contract.readReport, (context, { params }) => readReport(context, params.year))
  api.bind(contract.saveReport, (context, { params, body }) =>
    saveReport(context, params.year, body),
  )
  api.bind(contract.submitReport, (context, { params, body }) =>
    submitReport(context, params.year, body.seen),
  )
  api.bind(contract.reopenReport, (context, { params, body }) =>
    reopenReport(context, params.year, body.reason),
  )
  api.bind(contract.draftReport, (context, { params }) => draftReport(context, params.year))
  api.bind(contract.exportReport, async (context, { params }) =>
    printedAnswer(await printReport(context, params.year), 'annual-report', 'docx'),
  )
  api.bind(contract.exportReportPdf, async (context, { params }) =>
    printedAnswer(await printReport(context, params.year), 'annual-report', 'pdf'),
  )
  api.bind(contract.listReportDocuments, (context, { params, query }) =>
    listReportDocuments(context, params.year, query.column),
  )
  api.bind(contract.listReportDisputes, (context, { params, query }) =>
    listReportDisputes(context, params.year, query),
  )
  api.bind(contract.countApplications, (context, { query }) =>
    countApplications(context, query.year),
  )
  api.bind(contract.listCounted, (context, { query }) => listCounted(context, query))
}
