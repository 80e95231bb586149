import type { Api } from '../../platform/http.ts'
import { previewsContract as contract } from './contract.ts'
import { listPreviewLinks } from './queries.ts'
import { makePreviewLink, revokePreviewLink } from './service.ts'

export function bindPreviews(api: Api): void {
  api.bind(contract.listPreviewLinks, (context, { params }) =>
    listPreviewLinks(context, params.publicationId),
  )
  api.bind(
    contract.makePreviewLink,
    (context, { params, body }) => makePreviewLink(context, params.publicationId, body),
    { perMinute: 60 },
  )
  api.bind(contract.revokePreviewLink, (context, { params }) =>
    revokePreviewLink(context, params.previewLinkId),
  )
}
