import { addDays, daysBetween, type LocalDate, weekday } from '../../../kernel/days.ts'
import { CADENCES } from '../../sites/cadence.data.ts'
import type { CadenceClass, ColumnKind } from '../../sites/rules.ts'
import { WARN_DAYS } from '../indicators.data.ts'

/** A column as the assurance looks at it; `newestOn` is the newest publication in the column itself. */
export type WatchedColumn = {
  id: string
  parentId: string | null
  kind: ColumnKind
  cadenceClass: CadenceClass | null
  archived: boolean
  online: boolean
  published: number
  newestOn: LocalDate | null
}

export const COLUMN_STATES = ['overdue', 'blank', 'due-soon', 'ok', 'archived'] as const
export type ColumnState = (typeof COLUMN_STATES)[number]

export type Watch = {
  columnId: string
  /** 1 at the top of the site. */
  depth: number
  state: ColumnState
  /** Publications in the column and all below it. */
  published: number
  lastUpdateOn: LocalDate | null
  /** The last day on which an update is still in time; null where none is asked for. */
  lineOn: LocalDate | null
  /** Days until the line, negative once it is passed. */
  daysLeft: number | null
  /** Will have passed its line by the end of next week and has not yet. */
  overdueNextWeek: boolean
  remark: 'archive-label' | 'no-class' | null
}

/**
 * The watch on every column the public sees, the most pressing first. A column is as fresh as the
 * newest publication in it or below it. Mere links, and pages that nobody gave a class, are only
 * looked at for being blank.
 */
export function watchColumns(columns: readonly WatchedColumn[], today: LocalDate): Watch[] {
  const children = childrenOf(columns)
  const shown = columns.filter((column) => column.kind !== 'link' && isShown(columns, column))
  return shown
    .map((column) => watch(column, subtree(column, children), depthOf(columns, column), today))
    .sort(byUrgency)
}

function watch(
  column: WatchedColumn,
  inIt: readonly WatchedColumn[],
  depth: number,
  today: LocalDate,
): Watch {
  const published = inIt.reduce((sum, each) => sum + each.published, 0)
  const lastUpdateOn = newestOf(inIt.map((each) => each.newestOn))
  const lineOn =
    column.archived || column.cadenceClass === null
      ? null
      : lineAfter(lastUpdateOn, column.cadenceClass)
  const daysLeft = lineOn === null ? null : daysBetween(today, lineOn)
  const isArchived = column.archived
  const state: ColumnState = isArchived
    ? 'archived'
    : published === 0
      ? 'blank'
      : stateAt(daysLeft, column.cadenceClass)
  const overdueFrom = lineOn === null ? null : addDays(lineOn, 1)
  return {
    columnId: column.id,
    depth,
    state,
    published,
    lastUpdateOn,
    lineOn,
    daysLeft,
    overdueNextWeek:
      overdueFrom !== null && overdueFrom > today && overdueFrom <= endOfNextWeek(today),
    remark: remarkOn(column),
  }
}

/** The last day for the next update after the newest one; null for a class without one, or a blank column. */
export function lineAfter(lastUpdateOn: LocalDate | null, name: CadenceClass): LocalDate | null {
  if (lastUpdateOn === null) return null
  const { maxGapDays, dueBy } = CADENCES[name]
  if (maxGapDays !== null) return addDays(lastUpdateOn, maxGapDays)
  // Due once a year: what was published in one year answers for that year.
  return dueBy === null ? null : `${Number(lastUpdateOn.slice(0, 4)) + 1}-${dueBy}`
}

function stateAt(daysLeft: number | null, name: CadenceClass | null): ColumnState {
  if (daysLeft === null || name === null) return 'ok'
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= WARN_DAYS[name] ? 'due-soon' : 'ok'
}

/** A finished topic is exempt only while it carries the archive label. */
function remarkOn(column: WatchedColumn): Watch['remark'] {
  if (column.cadenceClass === 'D' && !column.archived) return 'archive-label'
  const isList = column.kind === 'list' || column.kind === 'library'
  return isList && !column.archived && column.cadenceClass === null ? 'no-class' : null
}

/** Sunday of the week after the one that holds the day; weeks begin on Monday. */
export function endOfNextWeek(today: LocalDate): LocalDate {
  return addDays(today, 14 - weekday(today))
}

/** Which reminder is due: one when the line comes near, one on its day or as soon after as can be. */
export function reminderDue(watch: Watch): 'before' | 'at' | null {
  if (watch.daysLeft === null) return null
  if (watch.state === 'overdue' || (watch.state === 'due-soon' && watch.daysLeft === 0)) return 'at'
  return watch.state === 'due-soon' ? 'before' : null
}

function byUrgency(a: Watch, b: Watch): number {
  return (
    rank(a) - rank(b) ||
    (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
    a.depth - b.depth
  )
}

/** Overdue, then blank, then by days left; what has no line comes last, archives after it. */
function rank({ state, daysLeft }: Watch): number {
  if (state === 'overdue') return 0
  if (state === 'blank') return 1
  if (state === 'archived') return 4
  return daysLeft === null ? 3 : 2
}

function newestOf(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((newest, day) => (day !== null && day > (newest ?? '') ? day : newest), null)
}

/** The newest publication of what the home page lists: the columns put there and all below them. */
export function homeUpdatedOn(
  columns: readonly (WatchedColumn & { onHome: boolean })[],
): LocalDate | null {
  const children = childrenOf(columns)
  const onHome = columns.filter((column) => column.onHome && isShown(columns, column))
  return newestOf(
    onHome.flatMap((column) => subtree(column, children).map((each) => each.newestOn)),
  )
}

type Node = { id: string; parentId: string | null }

function childrenOf<C extends Node>(columns: readonly C[]): ReadonlyMap<string, C[]> {
  const children = new Map<string, C[]>()
  for (const column of columns) {
    if (column.parentId === null) continue
    children.set(column.parentId, [...(children.get(column.parentId) ?? []), column])
  }
  return children
}

function subtree(
  column: WatchedColumn,
  children: ReadonlyMap<string, readonly WatchedColumn[]>,
): WatchedColumn[] {
  const below = (children.get(column.id) ?? []).filter((child) => child.online)
  return [column, ...below.flatMap((child) => subtree(child, children))]
}

function depthOf(columns: readonly Node[], column: Node): number {
  const byId = new Map(columns.map((each) => [each.id, each]))
  let depth = 1
  for (let at = column; at.parentId && depth <= columns.length; depth++) {
    const parent = byId.get(at.parentId)
    if (!parent) break
    at = parent
  }
  return depth
}

function isShown(columns: readonly WatchedColumn[], column: WatchedColumn): boolean {
  const byId = new Map(columns.map((each) => [each.id, each]))
  for (
    let at: WatchedColumn | undefined = column, steps = 0;
    at;
    at = at.parentId ? byId.get(at.parentId) : undefined, steps++
  )
    if (!at.online || steps > columns.length) return false
  return true
}
