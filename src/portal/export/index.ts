export { checkExport } from './check.ts'
export type { Summary } from './progress.ts'
export { ExportRefused, exportSite } from './run.ts'
