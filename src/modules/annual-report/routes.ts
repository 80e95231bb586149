import type { Api } from '../../platform/http.ts'
import { annualReportContract as contract } from './contract.ts'
import { countApplications, listCounted } from './queries.ts'

export function bindAnnualReport(api: Api): void {
  api.bind(contract.countApplications, (context, { query }) =>
    countApplications(context, query.year),
  )
  api.bind(contract.listCounted, (context, { query }) => listCounted(context, query))
}
