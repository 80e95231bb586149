export { cleanFile, docxHtml, scanFile, scansOf } from './documents.ts'
export { documentJobs } from './jobs.ts'
export { findInBody, type InBody, maskBody } from './rules/body-data.ts'
export { isBankCard, isMobile, isResidentId15, isResidentId18 } from './rules/numbers.ts'
export {
  maskPersonalData,
  PERSONAL_DATA_CODES,
  type PersonalData,
  type PersonalDataCode,
  personalData,
} from './rules/personal-data.ts'
export { type SecrecyMark, secrecyMarks } from './rules/secrecy.ts'
