export { cleanFile, docxHtml, previewFile, scanFile, scansOf } from './documents.ts'
export { documentJobs } from './jobs.ts'
