import { expect, test } from 'vitest'
import { secrecyMarks } from './secrecy.ts'

test.for([
  { why: 'the mark alone', text: '秘密★', found: ['秘密★'] },
  { why: 'with its term', text: '机密★5年', found: ['机密★'] },
  { why: 'top secret in a line', text: '密级：绝密★长期', found: ['绝密★'] },
  { why: 'a space before the star', text: '秘密 ★1年', found: ['秘密 ★'] },
  { why: 'full-width spaces between', text: '秘　密　★', found: ['秘　密　★'] },
  { why: 'zero-width characters between', text: '秘\u200b密\ufeff★', found: ['秘\u200b密\ufeff★'] },
  { why: 'across a line break', text: '机密\n★', found: ['机密\n★'] },
  { why: 'traditional characters', text: '機密★', found: ['機密★'] },
  { why: 'the emoji star', text: '秘密⭐', found: ['秘密⭐'] },
  { why: 'two marks', text: '秘密★1年，原件机密★', found: ['秘密★', '机密★'] },
  { why: 'the word without a star', text: '保守国家秘密法', found: [] },
  { why: 'a star elsewhere', text: '★秘密花园', found: [] },
  { why: 'words between', text: '秘密文件★', found: [] },
  { why: 'a commercial secret', text: '商业秘密和个人隐私', found: [] },
])('$why', ({ text, found }) => {
  const marks = secrecyMarks(text)
  expect(marks.map((mark) => mark.text)).toEqual(found)
  for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text)
})

test('200,000 characters without a star come to an end', () => {
  expect(secrecyMarks('秘 密 '.repeat(50_000))).toEqual([])
  expect(secrecyMarks(`秘${' '.repeat(200_000)}密`)).toEqual([])
})
