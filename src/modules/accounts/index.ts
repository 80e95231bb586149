export { accountNames, holdersOf, standInFor } from './queries.ts'
export { bindAccounts } from './routes.ts'
export { identify } from './service/identify.ts'
