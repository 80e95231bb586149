import { expect, test } from 'vitest'
import { checkText } from '../../engine/check.ts'

function said(text: string): string[] {
  return checkText(text, { categories: ['words', 'spelling'] }).map(
    ({ rule, start, end, suggestions }) =>
      `${rule.code} ${text.slice(start, end)}${suggestions?.length ? ` → ${suggestions[0]}` : ''}`,
  )
}

test.for<[text: string, found: string[]]>([
  ['会议布署了下一步工作', ['wrong-word 布署 → 部署']],
  ['会议布 * 署了工作', ['wrong-word 布 * 署 → 部署']],
  ['會議布署', ['wrong-word 布署 → 部署']],
  ['按装机容量计算，颠覆行为，建立既有台账', []],
  ['截止2025年12月31日', ['as-of 截止 → 截至']],
  ['截止目前', ['as-of 截止 → 截至']],
  ['报名截止时间为5月1日，5月1日截止', []],
  ['请佩带口罩', ['wrong-word 佩带口罩 → 佩戴口罩']],
  ['请携带口罩', []],
  ['其它', ['variant-word 其它 → 其他']],
  ['与台湾等国家开展交流', ['sovereignty-list 台湾等国家 → 台湾等国家和地区']],
  ['与台湾、美国等国家和地区交流', []],
  ['与港澳台国家开展交流', ['sovereignty-list 港澳台国家 → 港澳台地区']],
  ['涉港澳台国家安全事务', []],
  ['台湾总统', ['sovereignty 台湾总统 → 台湾地区领导人']],
  ['台\u200b灣政府', ['sovereignty 台\u200b灣政府 → 台湾当局']],
  ['参加台湾国际医疗展', []],
  ['中港台三地专家', ['regions-wording 中港台 → 内地（大陆）、香港、台湾']],
  ['机构数据（其中港澳台投资3家）', []],
  ['赴寮国开展义诊', ['country-name 寮国 → 老挝']],
  ['以习近平总书记为核心的党中央', ['set-phrase 以习近平总书记为核心 → 以习近平同志为核心']],
  ['以习近平同志为核心的党中央，习近平新时代中国特色社会主义思想', []],
  [
    '中国共产党第二十届全国代表大会',
    ['set-phrase 中国共产党第二十届全国代表大会 → 中国共产党第二十次全国代表大会'],
  ],
  ['“一带一路”战略', ['set-phrase-form “一带一路”战略 → “一带一路”倡议']],
  ['市卫生计生委', ['renamed-body 卫生计生委 → 卫生健康委']],
  ['原卫生计生委', []],
  ['残废人', ['respect 残废人 → 残疾人']],
  ['包治百病', ['medical-claim 包治百病']],
])('%s', ([text, found]) => {
  expect(said(text)).toEqual(found)
})
