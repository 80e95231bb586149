import { expect, test } from 'vitest'
import { markHits, snippetOf } from './rules.ts'

const shown = (segments: { text: string; hit: boolean }[]) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test.each([
  [
    'the longest term wins, and nothing is marked twice',
    '免费接种流感疫苗',
    ['流感疫苗', '流感', '疫苗'],
    '免费接种[流感疫苗]',
  ],
  ['every place is marked', '流感与流感', ['流感'], '[流感]与[流感]'],
  ['case does not matter', 'HPV 疫苗', ['hpv'], '[HPV] 疫苗'],
  ['what looks like a pattern is text', 'a.b*c', ['.'], 'a[.]b*c'],
  ['nothing to mark', '通知', ['疫苗'], '通知'],
  ['nothing at all', '', ['疫苗'], ''],
])('%s', (_why, text, terms, expected) => {
  expect(shown(markHits(text, terms))).toBe(expected)
})

test('a snippet begins a little before the first hit and says where it is cut', () => {
  const text = `${'前'.repeat(100)}疫苗${'后'.repeat(200)}`
  expect(shown(snippetOf(text, ['疫苗']))).toBe(`…${'前'.repeat(30)}[疫苗]${'后'.repeat(108)}…`)
})

test('without a hit the text is shown from its beginning', () => {
  expect(shown(snippetOf('市民可就近接种。', ['流感']))).toBe('市民可就近接种。')
})
