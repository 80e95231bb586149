import type { LocalDate } from '../../kernel/days.ts'

/** A local holiday or working day of one region, valid in the regions below it too. */
type LocalDayRow = {
  regionCode: string
  day: LocalDate
  working: boolean
  why: string
}

declare module '../../platform/database.ts' {
  interface Tables {
    localDays: LocalDayRow
  }
}
