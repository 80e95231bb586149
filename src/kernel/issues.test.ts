import { expect, test } from 'vitest'
import { z } from 'zod'
import { messagesIn, readable } from './issues.ts'

const six = { zh: '应为 6 位数字。', en: 'Six digits.' }
const form = z.object({
  code: z.string().regex(readable(/^\d{6}$/, six)),
  either: z.union([z.literal(''), z.string().regex(readable(/^\d{6}$/, six))]),
  mail: z.union([z.literal(''), z.email()]),
  link: z.union([z.string().regex(readable(/^\/x/, six)), z.url()]).nullable(),
  day: z.string().refine(() => false, { params: { phrase: six } }),
})

const issues = (value: unknown, locale: 'zh-CN' | 'en') =>
  (form.safeParse(value, { error: messagesIn(locale) }).error?.issues ?? []).map(
    (issue) => `${issue.path.join('.')}: ${issue.message}`,
  )

test('a pattern, alone or as one of several forms, is told in its own words', () => {
  const wrong = { code: 'x', either: 'x', mail: 'x', link: 'x', day: 'x' }
  expect(issues(wrong, 'zh-CN')).toEqual([
    'code: 应为 6 位数字。',
    'either: 应为 6 位数字。',
    'mail: 电子邮箱的格式不正确。',
    'link: 应为 6 位数字。',
    'day: 应为 6 位数字。',
  ])
  expect(issues(wrong, 'en')[0]).toBe('code: Six digits.')
})

test('what is left empty is said to be missing, not badly written', () => {
  const empty = { code: ' ', either: '', mail: '', link: null, day: 'x' }
  expect(issues(empty, 'zh-CN')).toEqual(['code: 必填。', 'day: 应为 6 位数字。'])
})
