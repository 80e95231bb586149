import type { Api } from '../../platform/http.ts'
import { redactionContract as contract } from './contract.ts'
import {
  findInRedactable,
  listRedactions,
  openRedaction,
  readRedactable,
  redactablePage,
} from './queries.ts'
import { redactDocument } from './service.ts'

/** Of one person: each looks through or paints a whole file. */
const PER_MINUTE = 60
const PAGES_PER_MINUTE = 600

export function bindRedaction(api: Api): void {
  api.bind(
    contract.readRedactable,
    (context, { params }) => readRedactable(context, params.documentId),
    { perMinute: PER_MINUTE },
  )
  api.bind(
    contract.redactablePage,
    (context, { params }) => redactablePage(context, params.documentId, params.page),
    { perMinute: PAGES_PER_MINUTE },
  )
  api.bind(
    contract.findInRedactable,
    (context, { params, body }) => findInRedactable(context, params.documentId, body.words),
    { perMinute: PER_MINUTE },
  )
  api.bind(
    contract.redactDocument,
    (context, { params, body }) => redactDocument(context, params.documentId, body),
    { perMinute: PER_MINUTE },
  )
  api.bind(contract.listRedactions, (context, { params }) =>
    listRedactions(context, params.requestId),
  )
  api.bind(contract.openRedaction, (context, { params, body }) =>
    openRedaction(context, params.redactionId, body.purpose),
  )
}
