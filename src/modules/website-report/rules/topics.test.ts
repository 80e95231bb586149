import { expect, test } from 'vitest'
import { topicsOf } from './topics.ts'

const column = (id: string, kind: string, parentId: string | null = null, archived = false) => ({
  id,
  parentId,
  name: id,
  kind,
  archived,
})
const columns = [
  column('news', 'list'),
  column('flu', 'topic'),
  column('flu-tips', 'list', 'flu'),
  column('old', 'topic'),
  column('done', 'topic', null, true),
  column('ended', 'topic', null, true),
  column('empty', 'topic'),
  column('next', 'topic'),
]
const year = { first: '2025-01-01', last: '2025-12-31' }

test('topics kept and opened in a year, by the first page in them or below them', () => {
  const topics = topicsOf(
    columns,
    [
      { columnId: 'news', firstOn: '2025-01-02', inYear: 40 },
      { columnId: 'flu-tips', firstOn: '2025-10-08', inYear: 3 },
      { columnId: 'flu', firstOn: '2025-10-20', inYear: 1 },
      { columnId: 'old', firstOn: '2023-05-04', inYear: 0 },
      { columnId: 'done', firstOn: '2024-03-01', inYear: 2 },
      { columnId: 'ended', firstOn: '2022-03-01', inYear: 0 },
      { columnId: 'next', firstOn: '2026-01-01', inYear: 0 },
    ],
    year,
  )
  expect(topics.map(({ id, openedOn, isOpened }) => [id, openedOn, isOpened])).toEqual([
    ['old', '2023-05-04', false],
    ['done', '2024-03-01', false],
    ['flu', '2025-10-08', true],
  ])
})

test.for([
  { why: 'opened on the first day', firstOn: '2025-01-01', is: true },
  { why: 'opened on the last day', firstOn: '2025-12-31', is: true },
  { why: 'opened the day before', firstOn: '2024-12-31', is: false },
])('$why', ({ firstOn, is }) => {
  const [topic] = topicsOf(columns, [{ columnId: 'flu', firstOn, inYear: 1 }], year)
  expect(topic!.isOpened).toBe(is)
})
