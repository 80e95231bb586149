import type { Api } from '../../platform/http.ts'
import { requestsContract as contract } from './contract.ts'
import { listHelp } from './queries/help.ts'
import { countRatings } from './queries/ratings.ts'
import { listReassessments } from './queries/reassessments.ts'
import { listReviews } from './queries/reviews.ts'
import { listRequests, readRequest } from './queries.ts'
import { actOnRequest } from './service/act.ts'
import { archiveRequest } from './service/archive.ts'
import { batchTemplate, registerBatch } from './service/batch.ts'
import { renewCode } from './service/code.ts'
import { addRequestFile, downloadDocument, leaveOutDocument } from './service/files.ts'
import { addRequestNote, giveHelp, listHandlers } from './service/office.ts'
import { proposePublication } from './service/publication.ts'
import { registerRequest } from './service/register.ts'
import { closeReview, recordReview } from './service/reviews.ts'
import { openApplicant } from './service.ts'

export function bindRequests(api: Api): void {
  api.bind(contract.listRequests, (context, { query }) => listRequests(context, query))
  api.bind(contract.readRequest, (context, { params }) => readRequest(context, params.requestId))
  api.bind(contract.openApplicant, (context, { params, body }) =>
    openApplicant(context, params.requestId, body.purpose),
  )
  api.bind(contract.renewCode, (context, { params, body }) =>
    renewCode(context, params.requestId, body.purpose),
  )
  api.bind(contract.proposePublication, (context, { params, body }) =>
    proposePublication(context, params.requestId, body),
  )
  api.bind(contract.actOnRequest, (context, { params, body }) =>
    actOnRequest(context, params.requestId, body),
  )
  api.bind(contract.registerRequest, (context, { body }) => registerRequest(context, body))
  api.bind(contract.registerBatch, (context, { query, body }) =>
    registerBatch(context, query, body),
  )
  api.bind(contract.batchTemplate, (context) => batchTemplate(context))
  api.bind(contract.addRequestFile, (context, { params, query, body }) =>
    addRequestFile(context, params.requestId, query, body),
  )
  api.bind(contract.leaveOutDocument, (context, { params }) =>
    leaveOutDocument(context, params.documentId),
  )
  api.bind(contract.downloadDocument, (context, { params }) =>
    downloadDocument(context, params.documentId),
  )
  api.bind(contract.archiveRequest, (context, { params, query }) =>
    archiveRequest(context, params.requestId, query.purpose),
  )
  api.bind(contract.addRequestNote, (context, { params, body }) =>
    addRequestNote(context, params.requestId, body.words),
  )
  api.bind(contract.listHelp, (context) => listHelp(context))
  api.bind(contract.giveHelp, (context, { params, body }) =>
    giveHelp(context, params.requestId, body),
  )
  api.bind(contract.listHandlers, (context, { params }) => listHandlers(context, params.requestId))
  api.bind(contract.countRatings, (context, { query }) => countRatings(context, query))
  api.bind(contract.recordReview, (context, { params, body }) =>
    recordReview(context, params.requestId, body),
  )
  api.bind(contract.closeReview, (context, { params, body }) =>
    closeReview(context, params.reviewId, body),
  )
  api.bind(contract.listReassessments, (context, { query }) => listReassessments(context, query))
  api.bind(contract.listReviews, (context, { query }) => listReviews(context, query))
}
