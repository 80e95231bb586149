export { accountNames, holdersOf, requireVisibleOrganization, standInFor } from './queries.ts'
export { bindAccounts } from './routes.ts'
export { withoutKeptAnswer } from './service/access.ts'
export { identify } from './service/identify.ts'
