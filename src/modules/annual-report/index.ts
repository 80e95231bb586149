export { bindAnnualReport } from './routes.ts'
