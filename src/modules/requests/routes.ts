import type { Api } from '../../platform/http.ts'
import { requestsContract as contract } from './contract.ts'
import { listRequests, readRequest } from './queries.ts'
import { actOnRequest, openApplicant } from './service.ts'

export function bindRequests(api: Api): void {
  api.bind(contract.listRequests, (context, { query }) => listRequests(context, query))
  api.bind(contract.readRequest, (context, { params }) => readRequest(context, params.requestId))
  api.bind(contract.openApplicant, (context, { params, body }) =>
    openApplicant(context, params.requestId, body.purpose),
  )
  api.bind(contract.actOnRequest, (context, { params, body }) =>
    actOnRequest(context, params.requestId, body),
  )
}
