export {
  APPLICANT_MARK,
  APPLICANTS,
  addEvent,
  eventsOf,
  lockCase,
  openCase,
  requireSeen,
} from './service.ts'
