export { cleanFile, docxHtml, scanFile, scansOf } from './documents.ts'
export { documentJobs } from './jobs.ts'
