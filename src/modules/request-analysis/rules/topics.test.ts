import { expect, test } from 'vitest'
import { repeatsOf, topicsOf } from './topics.ts'

const WISHES = [
  { id: '1', wanted: '2025年预防接种门诊名单' },
  { id: '2', wanted: '2025 年预防接种门诊名单。' },
  { id: '3', wanted: '医疗机构设置规划' },
  { id: '4', wanted: '关于预防接种经费的决算' },
]
const tag = (text: string) => [
  ...(text.includes('接种') ? [{ word: '接种', tag: 'n' }] : []),
  { word: '政府', tag: 'n' },
  { word: '关于', tag: 'p' },
  { word: '2025', tag: 'nz' },
]

test('a topic is a name that several applications have, each counted once', () => {
  const twice = (text: string) => [...tag(text), ...tag(text)]
  expect(topicsOf(WISHES, twice)).toEqual([{ key: '接种', ids: ['1', '2', '4'] }])
})

test('the same wish with other spaces and marks is the same; a single one is none', () => {
  expect(repeatsOf(WISHES)).toEqual([{ key: '2025年预防接种门诊名单', ids: ['1', '2'] }])
})
