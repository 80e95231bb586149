import { expect, test } from 'vitest'
import { privateWords } from './private.ts'

test.for([
  ['我父亲2024年在市第一医院住院的全部病历。', ['health 我父亲2024年在市第一医院住院']],
  ['申请公开本人2023年的体检报告', ['health 本人2023年的体检']],
  ['患者张三的诊断证明', ['health 患者张三的诊断']],
  ['我患有高血压，想了解慢性病用药目录', ['health 我患有']],
  ['身份证11010519491231002X的疫苗接种记录', ['number 110***********002X']],
  ['打我电话13800138000', ['number 138****8000']],
] as const)('%s is warned of', ([text, found]) => {
  expect(privateWords(text).map(({ code, words }) => `${code} ${words}`)).toEqual(found)
})

test.for([
  '本人申请公开市第一医院2024年住院人次',
  '我市2025年病历书写规范培训的通知',
  '我委印发的门诊诊断标准全文',
  '2026年传染病确诊病例数（分县区）',
  '患者权益保障办法',
  '公立医院住院费用和病案质量检查情况通报',
  '医疗纠纷处理中家属签字的规定，以及手术分级管理目录',
  '自我诊断工具的审批文件',
])('%s is an ordinary application', (text) => expect(privateWords(text)).toEqual([]))
