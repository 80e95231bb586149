export { correctionJobs } from './jobs.ts'
export { bindCorrections } from './routes.ts'
export { CONTACT } from './service/contacts.ts'
export { followReport, reportError } from './service/reports.ts'
