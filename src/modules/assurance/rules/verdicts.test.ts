import { expect, test } from 'vitest'
import { judgeSite } from './verdicts.ts'

type Judged = Parameters<typeof judgeSite>[0][number]
const some = (count: number, more: Partial<Judged>): Judged[] =>
  Array.from({ length: count }, (_, n) => ({
    columnId: `${more.state}${more.cadenceClass}${more.depth}${n}`,
    parentId: null,
    depth: 1,
    state: 'ok',
    cadenceClass: 'A',
    ...more,
  }))
const verdict = (id: string, columns: readonly Judged[], home: string | null = '2026-11-21') =>
  judgeSite(columns, home, '2026-11-21').find((each) => each.id === id)!

test.for([
  { why: 'ten days: well', home: '2026-11-11', value: 10, state: 'ok' },
  { why: 'more than ten: warned', home: '2026-11-10', value: 11, state: 'warn' },
  { why: 'fourteen: still warned', home: '2026-11-07', value: 14, state: 'warn' },
  { why: 'more than fourteen: fails', home: '2026-11-06', value: 15, state: 'veto' },
  { why: 'nothing dated on it: fails', home: null, value: null, state: 'veto' },
] as const)('V3, the home page: $why', ({ home, value, state }) => {
  expect(verdict('V3', [], home)).toMatchObject({ value, state })
})

test('V4a counts stale news at any depth, notices and policies only at the top', () => {
  const columns = [
    ...some(3, { state: 'overdue', cadenceClass: 'A', depth: 2 }),
    ...some(1, { state: 'overdue', cadenceClass: 'B', depth: 1 }),
    ...some(4, { state: 'overdue', cadenceClass: 'B', depth: 2 }),
    ...some(4, { state: 'overdue', cadenceClass: 'C', depth: 1 }),
  ]
  expect(verdict('V4a', columns)).toMatchObject({ value: 4, state: 'warn' })
  expect(
    verdict('V4a', [...columns, ...some(1, { state: 'overdue', cadenceClass: 'A', depth: 3 })]),
  ).toMatchObject({
    value: 5,
    state: 'veto',
  })
})

test.for([
  { stale: 8, state: 'ok' },
  { stale: 9, state: 'warn' },
  { stale: 10, state: 'veto' },
] as const)('V4b: $stale stale columns are $state', ({ stale, state }) => {
  expect(verdict('V4b', some(stale, { state: 'overdue', cadenceClass: 'C' })).state).toBe(state)
})

test.for([
  { blank: 2, state: 'ok' },
  { blank: 3, state: 'warn' },
  { blank: 5, state: 'veto' },
] as const)('V4c: $blank blank columns are $state', ({ blank, state }) => {
  expect(verdict('V4c', some(blank, { state: 'blank' })).state).toBe(state)
})

test('a column that is blank because all below it are is not counted beside them', () => {
  const top = some(1, { state: 'blank', depth: 1 })
  const below = some(2, { state: 'blank', depth: 2, parentId: top[0]!.columnId })
  expect(verdict('V4c', [...top, ...below])).toMatchObject({ value: 2 })
})
