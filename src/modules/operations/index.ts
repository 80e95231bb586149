export { bindOperations } from './routes.ts'
