export { bindMedia } from './routes.ts'
