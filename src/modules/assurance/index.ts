export { assuranceJobs } from './jobs.ts'
export { bindAssurance } from './routes.ts'
