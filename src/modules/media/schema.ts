import type { Instant } from '../../kernel/days.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    mediaNotes: MediaNoteRow
    fileRetirements: { fileId: string; retiredBy: string; retiredAt: Instant }
  }
}

/** What the library knows of a file besides the file itself; absent until somebody writes it. */
export type MediaNoteRow = {
  fileId: string
  title: string
  alt: string
  caption: string
  source: string
  updatedBy: string
  updatedAt: Instant
}
