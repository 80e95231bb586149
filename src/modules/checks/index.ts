export { cleanFile, docxHtml, previewFile, scanFile, scansOf, textOfFile } from './documents.ts'
export { documentJobs } from './jobs.ts'
export { createNameTagger } from './names/index.ts'
export { checkSettingsOf, ignoresIn, ignoresOf, officeListsOf } from './queries.ts'
export { bindChecks } from './routes.ts'
export {
  claimLearning,
  FEWEST_PAGES,
  giveUpLearning,
  keepLearnt,
  learnOwnWords,
  ownWordsOf,
} from './service/own-words.ts'
export { saveOfficeWord } from './service/words.ts'
export { spellingFor } from './speller.ts'
export { threadProgram } from './threads.ts'
