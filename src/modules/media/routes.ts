import type { Api } from '../../platform/http.ts'
import { mediaContract as contract } from './contract.ts'
import { listMedia } from './queries/list.ts'
import { listReplacements, readMedium } from './queries/medium.ts'
import { describeMedium, retireMedium } from './service/keep.ts'
import { replaceMedium } from './service/replace.ts'

export function bindMedia(api: Api): void {
  const { bind } = api
  bind(contract.listMedia, (context, { params, query }) =>
    listMedia(context, params.organizationId, query),
  )
  bind(contract.readMedium, (context, { params }) => readMedium(context, params.fileId))
  bind(contract.describeMedium, (context, { params, body }) =>
    describeMedium(context, params.fileId, body),
  )
  bind(contract.replaceMedium, (context, { params, body }) =>
    replaceMedium(context, params.fileId, body),
  )
  bind(contract.retireMedium, (context, { params, body }) =>
    retireMedium(context, params.fileId, body.retired),
  )
  bind(contract.listReplacements, (context, { params }) =>
    listReplacements(context, params.publicationId),
  )
}
