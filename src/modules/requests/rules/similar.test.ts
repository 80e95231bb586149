import { expect, test } from 'vitest'
import { likeness, NEARLY_THE_SAME } from './similar.ts'

test.for([
  ['2025年度医疗机构设置规划全文', '2025年度医疗机构设置规划（全文）', true],
  ['2025年度医疗机构设置规划全文', '请提供 2025年度医疗机构设置规划', true],
  ['2025年度医疗机构设置规划全文', '家庭医生签约服务2026年考核结果', false],
  ['规', '规', false],
  ['', '规划', false],
] as const)('%s / %s: %s', ([one, other, same]) => {
  expect(likeness(one, other) >= NEARLY_THE_SAME).toBe(same)
  expect(likeness(one, other)).toBe(likeness(other, one))
})
