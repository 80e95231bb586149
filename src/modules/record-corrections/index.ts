export { recordCorrectionJobs } from './jobs.ts'
export { bindRecordCorrections } from './routes.ts'
export { applyForCorrection, followCorrection } from './service.ts'
