import {
  APPLICANTS,
  EVENT_SAID,
  LETTERS_SENT,
  NOTES,
  REMARKS,
  REVIEW_NOTES,
} from './modules/casework/index.ts'
import { REDACTED_WORDS } from './modules/redaction/index.ts'
import type { SealedColumn } from './platform/sealing.ts'

/** Every column whose values are sealed: `weiming keys rotate` seals them anew. */
export const sealedColumns: readonly SealedColumn[] = [
  APPLICANTS,
  LETTERS_SENT,
  REMARKS,
  EVENT_SAID,
  NOTES,
  REVIEW_NOTES,
  REDACTED_WORDS,
]
