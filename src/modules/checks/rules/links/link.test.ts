import { expect, test } from 'vitest'
import { NOTHING_KNOWN } from '../privacy/contacts.ts'
import { checkLink } from './link.ts'

const codes = (address: string, known = NOTHING_KNOWN) =>
  checkLink(address, known).map(({ rule }) => rule.code)

test.for<[address: string, codes: string[]]>([
  ['https://www.gov.cn/zhengce/', []],
  ['publication:0198a3a0-0000-7000-8000-000000000000', []],
  ['tel:12320', []],
  ['tel:0555-2345678', []],
  ['http://10.1.2.3/oa/view?id=7', ['inner-address']],
  ['tel:13800138000', ['mobile']],
  ['tel:+86-138-0013-8000', ['mobile']],
  ['mailto:zhangsan@qq.com', ['email']],
  ['https://example.cn/q?phone=13800138000&t=1', ['mobile']],
  ['https://example.cn/q?id=%31%31010519491231002X', ['resident-id']],
  ['http://192.168.0.1/q?tel=13800138000', ['inner-address', 'mobile']],
  ['https://example.cn/q?%', []],
])('%s', ([address, expected]) => {
  const found = checkLink(address, NOTHING_KNOWN)
  expect(found.map(({ rule }) => rule.code)).toEqual(expected)
  expect(JSON.stringify(found)).not.toMatch(/13800138000|010519491231002X/)
})

test('an office’s own telephone may be dialled', () => {
  const known = { contacts: new Set(['13800138000']), officials: new Set<string>() }
  expect(codes('tel:13800138000', known)).toEqual([])
})
