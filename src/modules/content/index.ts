export { fileResponse, storeFile } from './files.ts'
export {
  isRobot,
  liveEdition,
  lockPublication,
  openEdition,
  publicationFacts,
  revisionOf,
} from './load.ts'
export { titlesOf, visiblePublication } from './queries.ts'
export { bindContent } from './routes.ts'
export { type Draft, draftHash, filesOf, insertPublication } from './service.ts'
