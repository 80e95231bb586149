export { columnOf, readArrangement, readColumns, readSites, siteOf, themeOf } from './queries.ts'
export { bindSites } from './routes.ts'
export type { RenderHome } from './service/home.ts'
export { createSiteFor } from './service/sites.ts'
