export { followRequest } from './queries.ts'
export { bindRequests } from './routes.ts'
export { actOnRequest, correctRequest, requestOf, submitRequest } from './service.ts'
