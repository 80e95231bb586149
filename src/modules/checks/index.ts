export { cleanFile, docxHtml, previewFile, scanFile, scansOf } from './documents.ts'
export { documentJobs } from './jobs.ts'
export { ignoresOf, knownOf } from './queries.ts'
export { bindChecks } from './routes.ts'
