export { columnOf, readColumns, readSites, siteOf } from './queries.ts'
export { bindSites } from './routes.ts'
export { createSiteFor } from './service/sites.ts'
