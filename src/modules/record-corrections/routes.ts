import type { Api } from '../../platform/http.ts'
import { recordCorrectionsContract as contract } from './contract.ts'
import { listRecordCorrections, readRecordCorrection } from './queries.ts'
import { registerRecordCorrection } from './service/register.ts'
import { answerRecordCorrection, openRecordCorrection } from './service.ts'

export function bindRecordCorrections(api: Api): void {
  api.bind(contract.listRecordCorrections, (context, { query }) =>
    listRecordCorrections(context, query),
  )
  api.bind(contract.registerRecordCorrection, (context, { body }) =>
    registerRecordCorrection(context, body),
  )
  api.bind(contract.readRecordCorrection, (context, { params }) =>
    readRecordCorrection(context, params.caseId),
  )
  api.bind(contract.openRecordCorrection, (context, { params, body }) =>
    openRecordCorrection(context, params.caseId, body.purpose),
  )
  api.bind(contract.answerRecordCorrection, (context, { params, body }) =>
    answerRecordCorrection(context, params.caseId, body),
  )
}
