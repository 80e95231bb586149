import type { Api } from '../../platform/http.ts'
import { contentContract } from '../content/contract.ts'
import type { IndexNoRule } from '../content/rules/index-no.ts'
import { reviewContract } from '../review/contract.ts'
import { publishContract } from './contract.ts'
import { checkImport, importPage } from './import.ts'
import { readIndexNoRule, updateIndexNoRule } from './index-no.ts'
import { listSchedules, readPublication } from './queries.ts'
import { endPublication } from './service/end.ts'
import { publishNow } from './service/publish.ts'
import { cancelSchedule, retrySchedule, schedulePublication } from './service/schedule.ts'
import { publishUrgently } from './service/urgent.ts'

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
  bind(publishContract.readIndexNoRule, (context, { params }) =>
    readIndexNoRule(context, params.organizationId),
  )
  bind(publishContract.updateIndexNoRule, (context, { params, body }) =>
    updateIndexNoRule(context, params.organizationId, body.rule as IndexNoRule),
  )
  bind(publishContract.checkImport, (context, { params, body }) =>
    checkImport(context, params.siteId, body),
  )
  bind(publishContract.importPage, (context, { params, body }) =>
    importPage(context, params.siteId, body),
  )
}
