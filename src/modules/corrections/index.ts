export { bindCorrections } from './routes.ts'
export { followReport, reportError } from './service.ts'
