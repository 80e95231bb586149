import { defineStrings } from '../kernel/strings.ts'

/** 《政府信息公开条例》 (2019) art. 20: its fifteen items, in the short names of lists and filters. */
export const statutoryItems = defineStrings({
  1: { zh: '法规、规章和规范性文件', en: 'Regulations and normative documents' },
  2: { zh: '机关职能与联系方式', en: 'Functions and contacts' },
  3: { zh: '规划及相关政策', en: 'Plans and related policies' },
  4: { zh: '统计信息', en: 'Statistics' },
  5: { zh: '行政许可和其他对外管理服务事项', en: 'Permits and other services' },
  6: { zh: '行政处罚、行政强制', en: 'Penalties and coercive measures' },
  7: { zh: '财政预算、决算', en: 'Budgets and final accounts' },
  8: { zh: '行政事业性收费', en: 'Administrative fees' },
  9: { zh: '政府集中采购', en: 'Government procurement' },
  10: { zh: '重大建设项目', en: 'Major construction projects' },
  11: {
    zh: '扶贫、教育、医疗、社会保障、促进就业',
    en: 'Health care, education, welfare and employment',
  },
  12: { zh: '突发公共事件应急预案、预警及应对', en: 'Emergency plans, warnings and response' },
  13: { zh: '公共卫生、食品药品等监督检查', en: 'Public-health and other inspections' },
  14: { zh: '公务员招考', en: 'Civil-service recruitment' },
  15: { zh: '其他应当主动公开的政府信息', en: 'Other information to be disclosed' },
})
