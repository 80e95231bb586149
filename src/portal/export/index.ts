export { type Checked, checkExport, PROBLEM_KINDS, type Problem } from './check.ts'
export type { Summary } from './progress.ts'
export { ExportRefused, exportSite } from './run.ts'
