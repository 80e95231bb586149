import { expect, test } from 'vitest'
import { csvOf, readJsonLines } from './jsonl.ts'

const words = { notObject: 'not an object', notJson: () => 'not JSON' }

test('every row is read with its line number, empty lines and a byte order mark are passed over', () => {
  expect(readJsonLines('\uFEFF{"title":"甲"}\r\n\r\n{"title":"乙"}\n', words)).toEqual({
    rows: [
      { row: 1, value: { title: '甲' } },
      { row: 3, value: { title: '乙' } },
    ],
    problems: [],
  })
})

test('all bad lines are named at once, and the good ones stay', () => {
  expect(readJsonLines('{"title":\n[1]\n{"title":"丙"}\n7', words)).toEqual({
    rows: [{ row: 3, value: { title: '丙' } }],
    problems: [
      { row: 1, field: '', message: 'not JSON' },
      { row: 2, field: '', message: 'not an object' },
      { row: 4, field: '', message: 'not an object' },
    ],
  })
})

test('a CSV cell is quoted, and a formula is only text', () => {
  expect(
    csvOf([
      ['行', '问题'],
      [3, '"甲"，乙'],
      [4, '=1+1'],
    ]),
  ).toBe('\uFEFF"行","问题"\r\n3,"""甲""，乙"\r\n4,"\'=1+1"\r\n')
})
