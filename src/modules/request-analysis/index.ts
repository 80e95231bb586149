export { countMonths } from './queries/monthly.ts'
export { bindRequestAnalysis } from './routes.ts'
