export { chineseFacts, counterpartOf, englishOf, readLanguages } from './english.ts'
export { fileResponse, storeFile } from './files.ts'
export {
  liveEdition,
  lockPublication,
  moveEdition,
  openEdition,
  publicationFacts,
  revisionOf,
  writersOf,
} from './load.ts'
export { titlesOf, visiblePublication } from './queries.ts'
export { bindContent } from './routes.ts'
export { filesOf } from './rules/files.ts'
export { type Draft, insertPublication } from './service/draft.ts'
export { revisionInPlace } from './service/files-in-place.ts'
export { draftPrinted, storePrinted } from './service/printed.ts'
