import type { Api } from '../../platform/http.ts'
import { contentContract } from '../content/contract.ts'
import { reviewContract } from '../review/contract.ts'
import { publishContract } from './contract.ts'
import { checkImport, importPage } from './import.ts'
import { listSchedules, readPublication } from './queries.ts'
import {
  cancelSchedule,
  endPublication,
  publishNow,
  publishUrgently,
  retrySchedule,
  schedulePublication,
} from './service.ts'

export function bindPublish(api: Api): void {
  const { bind } = api
  bind(contentContract.readPublication, (context, { params }) =>
    readPublication(context, params.publicationId),
  )
  bind(reviewContract.publishUrgently, (context, { params, body }) =>
    publishUrgently(context, params.publicationId, body),
  )
  bind(publishContract.publishNow, (context, { params, body }) =>
    publishNow(context, params.publicationId, body),
  )
  bind(publishContract.schedulePublication, (context, { params, body }) =>
    schedulePublication(context, params.publicationId, body),
  )
  bind(publishContract.cancelSchedule, (context, { params }) =>
    cancelSchedule(context, params.publicationId),
  )
  bind(publishContract.retrySchedule, (context, { params }) =>
    retrySchedule(context, params.publicationId),
  )
  bind(publishContract.endPublication, (context, { params, body }) =>
    endPublication(context, params.publicationId, body),
  )
  bind(publishContract.listSchedules, (context) => listSchedules(context))
  bind(publishContract.checkImport, (context, { params, body }) =>
    checkImport(context, params.siteId, body),
  )
  bind(publishContract.importPage, (context, { params, body }) =>
    importPage(context, params.siteId, body),
  )
}
