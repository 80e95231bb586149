import type { Api } from '../../platform/http.ts'
import { requestAnalysisContract as contract } from './contract.ts'
import { analyseRequests } from './queries/analysis.ts'
import { listAnalysed } from './queries/cases.ts'
import { exportAnalysis } from './queries/spreadsheet.ts'

export function bindRequestAnalysis(api: Api): void {
  api.bind(contract.analyseRequests, (context, { query }) => analyseRequests(context, query))
  api.bind(contract.listAnalysed, (context, { query }) => listAnalysed(context, query))
  api.bind(contract.exportAnalysis, (context, { query }) => exportAnalysis(context, query))
}
