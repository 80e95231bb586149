export { columnOf, readCatalogue, readColumns, readSites, siteOf } from './queries.ts'
export { bindSites } from './routes.ts'
export { type ColumnTargets, createSiteFor } from './service/sites.ts'
