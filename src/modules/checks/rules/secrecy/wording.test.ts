import { expect, test } from 'vitest'
import { checkText } from '../../engine/check.ts'

const said = (text: string) =>
  checkText(text, { categories: ['secrecy'] }).map(
    ({ rule, start, end }) => `${rule.severity} ${rule.code} ${text.slice(start, end).trim()}`,
  )

test.for<[text: string, found: string[]]>([
  ['机密★5年', ['block secrecy-mark 机密★']],
  ['密级：秘密', ['block secrecy-level 密级：秘密']],
  ['机密\n云州市卫生健康委', ['block secrecy-level 机密']],
  ['份号：000123', ['block copy-number 份号：000123']],
  ['内部资料，注意保存', ['block internal 内部资料，注意保存']],
  ['（仅供内部参考）', ['block internal 仅供内部参考']],
  ['此件不得对外公开', ['block internal 此件不得对外公开']],
  ['（此件依申请公开）', ['block not-public 此件依申请公开']],
  ['（此件公开发布）', []],
  ['公开属性：不予公开', ['block not-public 公开属性：不予公开']],
  ['云州市卫生健康委办公会议纪要\n出席：甲', ['warn minutes 云州市卫生健康委办公会议纪要']],
  ['关于申请经费的请示\n市政府：', ['warn draft 关于申请经费的请示']],
  ['关于同意申请经费请示的批复', []],
  ['涉及国家秘密、商业秘密的不得公开', []],
  ['加强内部管理，做好保密工作', []],
])('%s', ([text, found]) => {
  expect(said(text)).toEqual(found)
})
