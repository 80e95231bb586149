import { defineStrings } from '../../../kernel/strings.ts'

export const indexNoWords = defineStrings({
  title: { zh: '索引号规则', en: 'Index numbers' },
  next: { zh: '下一个索引号：', en: 'The next index number:' },
  note: {
    zh: '索引号在首次发布时生成，一经生成不再改变；修改规则只影响以后的信息。',
    en: 'A number is given at first publication and never changes; a new rule is for new numbers only.',
  },
  saved: {
    zh: '规则已保存，下一个索引号为 {next}。',
    en: 'Saved. The next index number is {next}.',
  },
  segments: { zh: '组成', en: 'Segments' },
  segmentsHint: {
    zh: '自左至右依次连接。位数可不填：顺序号默认 5 位，事项号默认 2 位。',
    en: 'Joined from left to right. Lengths may be left out: 5 for the sequence, 2 for the item.',
  },
  segment: { zh: '第 {n} 段', en: 'Segment {n}' },
  'kind.organization-code': { zh: '组织机构代码', en: 'Organisation code' },
  'kind.year': { zh: '年份', en: 'Year' },
  'kind.sequence': { zh: '顺序号', en: 'Sequence' },
  'kind.statutory-item': { zh: '法定主动公开事项号', en: 'Statutory item' },
  'kind.literal': { zh: '固定文字', en: 'Fixed text' },
  text: { zh: '文字', en: 'Text' },
  length: { zh: '位数', en: 'Length' },
  add: { zh: '增加一段', en: 'Add a segment' },
  resetBy: { zh: '重新编号', en: 'Numbering begins again' },
  'reset.year': { zh: '每年从 1 开始', en: 'Every year' },
  'reset.never': { zh: '连续编号', en: 'Never' },
})
