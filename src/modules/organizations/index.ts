export { organizationNames, readOrganizationDetail } from './queries.ts'
export { bindOrganizations } from './routes.ts'
export type { AfterCreate } from './service.ts'
