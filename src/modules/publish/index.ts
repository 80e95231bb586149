export { publishJobs } from './jobs.ts'
export { goLive } from './live.ts'
export { bindPublish } from './routes.ts'
