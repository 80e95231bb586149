import type { LocalDate } from '../../../kernel/days.ts'

export type TopicColumn = {
  id: string
  parentId: string | null
  name: string
  kind: string
  archived: boolean
}

/** The day the first page of a column was public, and how many were in the year. */
export type ColumnActivity = { columnId: string; firstOn: LocalDate; inYear: number }

export type Topic = { id: string; name: string; openedOn: LocalDate; isOpened: boolean }

/**
 * The topics 专题 a site kept in a year, by the day they were opened. A topic is opened by the first
 * page in it or below it, since a topic without a page is nothing to a reader; it is kept in every year
 * from then on, but, where it is archived, only in those it was still written in. `columns` are those
 * the public sees.
 */
export function topicsOf(
  columns: readonly TopicColumn[],
  activity: readonly ColumnActivity[],
  { first, last }: { first: LocalDate; last: LocalDate },
): Topic[] {
  const topics = columns.filter(({ kind }) => kind === 'topic')
  return topics
    .flatMap((topic) => {
      const inside = below(columns, topic.id)
      const acts = activity.filter(({ columnId }) => inside.has(columnId))
      const openedOn = acts.map(({ firstOn }) => firstOn).sort()[0]
      const isWritten = acts.some(({ inYear }) => inYear > 0)
      if (openedOn === undefined || openedOn > last || (topic.archived && !isWritten)) return []
      return [{ id: topic.id, name: topic.name, openedOn, isOpened: openedOn >= first }]
    })
    .sort((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0))
}

/** A column and everything under it. */
export function below(
  columns: readonly { id: string; parentId: string | null }[],
  id: string,
): Set<string> {
  const found = new Set([id])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const column of columns)
      if (column.parentId && found.has(column.parentId)) found.add(column.id)
  }
  return found
}
