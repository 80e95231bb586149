export { APPLICANTS, addEvent, eventsOf, lockCase, openCase, requireSeen } from './service.ts'
