export { findForgedTimes } from './queries.ts'
export { bindLedger } from './routes.ts'
