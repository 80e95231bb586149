import { expect, test } from 'vitest'
import type { Identity } from './application.ts'
import { namingIssues, wordsToOthers } from './outgoing.ts'

const APPLICANT: Identity = {
  name: '诸葛试验',
  certificate: '99010019900101001X',
  phone: '+86 139 0000 8888',
  email: 'zhuge@example.com',
  address: '云州市河西区试验路1号',
}

test.for([
  { words: '云州市2025年采购目录', found: [] },
  { words: '本人诸葛 试验，申请采购目录', found: ['name'] },
  { words: '证件 99010019900101001x 的档案', found: ['certificate'] },
  { words: '致电139-0000-8888', found: ['phone'] },
  { words: '发到ZHUGE@EXAMPLE.COM', found: ['email'] },
  { words: '住云州市河西区试验路１号', found: ['address'] },
])('in “$words” there is $found', ({ words, found }) => {
  expect(namingIssues({ about: words }, APPLICANT)).toEqual(
    found.map((what) => ({ field: 'about', what })),
  )
})

test('a field nobody filled in is nowhere', () => {
  const unsaid = { name: '诸葛试验', certificate: '', phone: '', email: '', address: '' }
  expect(namingIssues({ about: '采购目录' }, unsaid)).toEqual([])
})

test.for([
  {
    doing: { act: 'consult', whom: 'co-maker', about: '甲乙', question: '丙丁' } as const,
    said: { about: '甲乙', question: '丙丁' },
  },
  {
    doing: { act: 'refer', addressee: '某局', about: '甲乙', words: '丙丁' } as const,
    said: { about: '甲乙', words: '丙丁' },
  },
  {
    doing: { act: 'tell-third-party', addressee: '某单位', words: '丙丁' } as const,
    said: { words: '丙丁' },
  },
  { doing: { act: 'search', words: '丙丁' } as const, said: {} },
])('what $doing.act tells others', ({ doing, said }) => {
  expect(wordsToOthers(doing)).toEqual(said)
})
