export { caseworkJobs } from './jobs.ts'
export { withDaysLeft } from './queries/days-left.ts'
export { yearsOf as keptYears } from './queries/retention.ts'
export { yearCounts } from './queries/year-counts.ts'
export { bindCasework } from './routes.ts'
export {
  documentOf,
  documentsOf,
  keepFile,
  keepLetter,
  LETTERS_SENT,
  openLetter,
  openOrRefuse,
} from './service/documents.ts'
export { REMARKS, rateCase, ratingOf, ratingsOf } from './service/ratings.ts'
export {
  caseOfReceipt,
  codeOfKey,
  publicContext,
  type Receipt,
  receiveOnce,
  staffKey,
} from './service/received.ts'
export { type Reminded, remindOf } from './service/remind.ts'
export { EVENT_SAID, NOTES, openNote, REVIEW_NOTES, wordsOf } from './service/words.ts'
export {
  APPLICANT_MARK,
  APPLICANTS,
  addEvent,
  type CaseChange,
  eventsOf,
  lockCase,
  type NewCase,
  openCase,
  requireSeen,
} from './service.ts'
