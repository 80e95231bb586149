import { defineStrings } from '../../kernel/strings.ts'

/** The kinds of block of the front page. */
export const blockNames = defineStrings({
  focus: { zh: '要闻', en: 'News with picture' },
  list: { zh: '栏目列表', en: 'List of a column' },
  policies: { zh: '政策文件与解读', en: 'Policies and interpretations' },
  areas: { zh: '重点领域', en: 'Key areas' },
  disclosure: { zh: '政府信息公开', en: 'Government information' },
  services: { zh: '办事服务', en: 'Services' },
  interaction: { zh: '互动交流', en: 'Contact and feedback' },
  topics: { zh: '专题专栏', en: 'Topics' },
  figures: { zh: '公开数据', en: 'Figures' },
  education: { zh: '健康科普', en: 'Health education' },
  links: { zh: '友情链接', en: 'Links' },
  organization: { zh: '机构名片', en: 'Organisation card' },
})

/** What is said beside a block or a colour. */
export const homeStrings = defineStrings({
  'home.twice': {
    zh: '首页只能有一个这样的区块，请去掉重复的。',
    en: 'The home page has room for one of these; take away the others.',
  },
  'home.width': { zh: '这种区块不能用这个宽度。', en: 'This block cannot have this width.' },
  'home.columns-few': { zh: '请选择 {min} 个栏目。', en: 'Choose {min} column(s).' },
  'home.columns-many': { zh: '最多选 {max} 个栏目。', en: 'At most {max} column(s).' },
  'home.column-kind': {
    zh: '“{name}”的类型不适合这种区块，请另选栏目。',
    en: '"{name}" is not the kind of column this block shows; choose another.',
  },
  'home.areas-few': {
    zh: '栏目和公开事项合计 {min} 至 {max} 项。',
    en: 'Columns and classes together: {min} to {max}.',
  },
  'home.same-twice': {
    zh: '有重复的项，请去掉。',
    en: 'Something is chosen twice; take one away.',
  },
  'home.limit': { zh: '条数为 {min} 至 {max}。', en: 'Between {min} and {max}.' },
  'home.figure': { zh: '请选择一张图。', en: 'Choose a chart.' },
  'home.links-few': { zh: '至少填写 {min} 个链接。', en: 'At least {min} link(s).' },
  'home.links-many': { zh: '最多 {max} 个链接。', en: 'At most {max} links.' },
  'theme.unreadable': {
    zh: '对比度只有 {ratio}，低于 {least}，视力不佳的人看不清。可改用最接近的颜色 {nearest}。',
    en: 'The contrast is {ratio}, less than {least}: hard to read for weak eyes. The nearest colour that passes is {nearest}.',
  },
})
