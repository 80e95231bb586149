import type { Phrase } from '../../kernel/strings.ts'
import type { Group } from './rules/form.ts'

/** What the report prints besides its fields; it is a Chinese document in either language. */
export const printWords = {
  title: {
    zh: '{siteName}政府网站工作年度报表（{year}年度）',
    en: 'Yearly working report of the website of {siteName} ({year})',
  },
  lead: {
    zh: '本报表根据《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）编制，主办单位为{sponsor}，数据统计期限为{year}年1月1日至12月31日。',
    en: 'Made by {sponsor} under the guidelines for government websites; figures from 1 January to 31 December {year}.',
  },
  summary: { zh: '{title}。', en: '{title}.' },
  field: { zh: '项目', en: 'Field' },
  value: { zh: '内容', en: 'Value' },
  unknown: { zh: '未知', en: 'Unknown' },
  'unknown.heading': { zh: '未知项目', en: 'Unknown' },
  'unknown.list': {
    zh: '以下{n}项尚无数据，不表示为0：{fields}。',
    en: '{n} fields are unknown, which is not 0: {fields}.',
  },
  and: { zh: '、', en: ', ' },
} satisfies Record<string, Phrase>

export const groupHeadings = {
  basics: { zh: '一、基本信息', en: '1 The site' },
  publication: { zh: '二、信息发布', en: '2 Publication' },
  topics: { zh: '三、专栏专题', en: '3 Topics' },
  interpretation: { zh: '四、解读回应', en: '4 Interpretation and response' },
  services: { zh: '五、办事服务', en: '5 Services' },
  interaction: { zh: '六、互动交流', en: '6 Interaction' },
  security: { zh: '七、安全防护', en: '7 Security' },
  media: { zh: '八、移动新媒体', en: '8 New media' },
  innovation: { zh: '九、创新发展', en: '9 Innovation' },
} satisfies Record<Group, Phrase>
