import type { Api } from '../../platform/http.ts'
import { correctionsContract as contract } from './contract.ts'
import { listErrorReports, readErrorReport } from './queries.ts'
import { openContact } from './service/contacts.ts'
import { answerErrorReport } from './service/reports.ts'

export function bindCorrections(api: Api): void {
  api.bind(contract.listErrorReports, (context, { query }) => listErrorReports(context, query))
  api.bind(contract.readErrorReport, (context, { params }) =>
    readErrorReport(context, params.reportId),
  )
  api.bind(contract.openContact, (context, { params, body }) =>
    openContact(context, params.reportId, body.purpose),
  )
  api.bind(contract.answerErrorReport, (context, { params, body }) =>
    answerErrorReport(context, params.reportId, body),
  )
}
