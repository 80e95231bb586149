import type { Instant, LocalDate } from '../../kernel/days.ts'

type ColumnKeeperRow = { columnId: string; accountId: string | null; unitId: string | null }

type ColumnReminderRow = {
  columnId: string
  lineOn: LocalDate
  stage: 'before' | 'at'
  sentAt: Instant
}

declare module '../../platform/database.ts' {
  interface Tables {
    columnKeepers: ColumnKeeperRow
    columnReminders: ColumnReminderRow
  }
}
