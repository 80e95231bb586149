export { assuranceJobs } from './jobs.ts'
export { keeperFor, keepersOf } from './queries/columns.ts'
export { bindAssurance } from './routes.ts'
export { setColumnKeeper } from './service/keepers.ts'
