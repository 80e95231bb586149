import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { publishContract } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const page = (url: string, more: Record<string, unknown> = {}) => ({
  url,
  title: '关于开展春季爱国卫生运动的通知',
  date: '2020-03-02',
  html: '<p>各县区卫生健康局：</p><p>现将有关事项通知如下。</p>',
  ...more,
})
const importing = (row: unknown, publish = true) =>
  world.as('site-administrator').call(publishContract.importPage, {
    params: { siteId: world.A.siteId },
    body: { columnId: world.A.columns.notices, publish, row },
  })

test('ten imports of one page at once make one publication', async () => {
  const row = page('https://old.example/1.html')
  const answers = await Promise.all(Array.from({ length: 10 }, () => importing(row)))
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map((answer) => answer.body.publicationId)).size).toBe(1)
  const outcomes = answers.map((answer) => answer.body.outcome)
  expect(outcomes.filter((outcome) => outcome === 'imported')).toHaveLength(1)
})

test('a page without words arrives, and stays a draft that says what it lacks', async () => {
  const { status, body } = await importing(page('https://old.example/2.html', { html: '' }))
  expect([status, body.outcome, body.published]).toEqual([200, 'imported', false])
  expect(body.blockedBy).toHaveLength(1)
})

test('every problem of every row is told by row and field', async () => {
  const { body } = await world.as('site-administrator').call(publishContract.checkImport, {
    params: { siteId: world.A.siteId },
    body: {
      columnId: world.A.columns.notices,
      rows: [
        page('https://old.example/3.html'),
        page('ftp://old.example/4.html', { title: ' ' }),
        { url: 'https://old.example/5.html', date: '2020-02-30' },
        'words',
      ],
    },
  })
  expect(body.problems.map(({ row, field }) => [row, field])).toEqual([
    [2, 'url'],
    [2, 'title'],
    [3, 'title'],
    [3, 'date'],
    [4, ''],
  ])
})
