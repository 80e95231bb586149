export { caseworkJobs } from './jobs.ts'
export {
  APPLICANT_MARK,
  APPLICANTS,
  addEvent,
  eventsOf,
  lockCase,
  openCase,
  requireSeen,
} from './service.ts'
