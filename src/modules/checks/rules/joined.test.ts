import { expect, test } from 'vitest'
import { joinedRows, partAt } from './joined.ts'
import { tables } from './sums/tables.ts'

const rows = (...lines: string[]) =>
  joinedRows(
    lines.map((line, r) => line.split(' ').map((text, c) => ({ text, place: `${r}:${c}` }))),
  )

test('a total of a table is told at its cell', () => {
  const grid = rows('区县 机构数 人数', '城区 12 30', '东区 8 20', '合计 21 50')
  const [hit, ...others] = tables(grid.text)
  expect(others).toEqual([])
  expect(hit?.suggestions).toEqual(['20'])
  expect(partAt(grid, hit!.start)).toEqual({ place: '3:1', offset: 0 })
})

test('the place in a part is found again, at its end too', () => {
  const grid = rows('甲 乙乙', '丙 丁')
  expect(grid.text).toBe('甲\t乙乙\n丙\t丁\n')
  expect(partAt(grid, 3)).toEqual({ place: '0:1', offset: 1 })
  expect(partAt(grid, 4)).toEqual({ place: '0:1', offset: 2 })
  expect(partAt(grid, 5)).toEqual({ place: '1:0', offset: 0 })
})
