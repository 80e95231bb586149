export { correctionJobs } from './jobs.ts'
export { bindCorrections } from './routes.ts'
export { followReport, reportError } from './service/reports.ts'
