export { type ReportOnSite, reportsOnSite } from './queries/previous.ts'
export { printReport } from './queries/print.ts'
export { bindAnnualReport } from './routes.ts'
export { saveReport } from './service/prepare.ts'
