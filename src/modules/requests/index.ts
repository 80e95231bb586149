export { requestJobs } from './jobs.ts'
export { listedOf, maskedApplicant, wantedMasked } from './queries/masked.ts'
export { columnsOfAnswers } from './queries/publication.ts'
export { requestRatings } from './queries/ratings.ts'
export { followRequest } from './queries.ts'
export { bindRequests } from './routes.ts'
export { actOnRequest } from './service/act.ts'
export {
  addRequestFile,
  applicantDocument,
  documentSeen,
  leaveOut,
  letterForPrint,
  requireEnclosable,
  requireHarmless,
} from './service/files.ts'
export { addRequestNote } from './service/office.ts'
export { proposePublication } from './service/publication.ts'
export { registerRequest } from './service/register.ts'
export { closeReview, recordReview } from './service/reviews.ts'
export { correctRequest, rateRequest, requestOf, requireKept, submitRequest } from './service.ts'
