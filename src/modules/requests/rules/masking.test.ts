import { expect, test } from 'vitest'
import { maskedWanted } from './masking.ts'

const identity = {
  name: '诸葛测试',
  certificate: '99010019900101001X',
  phone: '13900005678',
  email: 'zhuge@example.com',
  address: '云州市青川区测试路1号',
}

test.for([
  {
    why: 'the applicant’s own name, as often as it stands there',
    wanted: '诸葛测试的体检报告，请寄诸葛测试',
    shown: '诸**的体检报告，请寄诸**',
  },
  {
    why: 'their own number and address',
    wanted: '本人（99010019900101001X，云州市青川区测试路1号）的接种记录',
    shown: '本人（******************，***********）的接种记录',
  },
  {
    why: 'a number as long as that of an identity card, whosever it is',
    wanted: '990100199202020021的执业注册信息',
    shown: '******************的执业注册信息',
  },
  {
    why: 'the mobile of somebody else, as the checks cover it',
    wanted: '联系13912345678',
    shown: '联系139****5678',
  },
  {
    why: 'nothing of a plain wish',
    wanted: '2025年度医疗机构设置规划全文（云卫〔2025〕12号）',
    shown: '2025年度医疗机构设置规划全文（云卫〔2025〕12号）',
  },
])('covers $why', ({ wanted, shown }) => {
  expect(maskedWanted(wanted, identity)).toBe(shown)
})

test('without the applicant’s details, what the checks know', () => {
  expect(maskedWanted('诸葛测试 13912345678')).toBe('诸葛测试 139****5678')
  expect(maskedWanted('')).toBe('')
})
