export { bindRequestAnalysis } from './routes.ts'
