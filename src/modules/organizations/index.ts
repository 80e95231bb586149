export { bindOrganizations } from './routes.ts'
