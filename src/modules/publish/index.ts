export { publishJobs } from './jobs.ts'
export { bindPublish } from './routes.ts'
