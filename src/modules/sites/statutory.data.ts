import type { Phrase } from '../../kernel/strings.ts'

/**
 * What an agency discloses on its own initiative: the fifteen items of 条例 art. 20, with full and short names.
 * Not compared with the official text, so each is unverified and says so on screen.
 */
export type StatutoryItem = {
  item: number
  zh: string
  en: string
  /** For lists and filters. */
  short: Phrase
  legalBasis: string
  verified: boolean
}

/** Full name and short name, in both languages, in the order of the article. */
const names: readonly (readonly [full: Phrase, short: Phrase])[] = [
  [
    { zh: '法规、规章和规范性文件', en: 'Regulations, rules and normative documents' },
    { zh: '法规、规章和规范性文件', en: 'Regulations and normative documents' },
  ],
  [
    {
      zh: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
      en: 'Functions, structure, address, hours, contacts and heads of the agency',
    },
    { zh: '机关职能与联系方式', en: 'Functions and contacts' },
  ],
  [
    { zh: '规划', en: 'Plans' },
    { zh: '规划及相关政策', en: 'Plans and related policies' },
  ],
  [
    { zh: '统计信息', en: 'Statistics' },
    { zh: '统计信息', en: 'Statistics' },
  ],
  [
    {
      zh: '行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
      en: 'Licensing and other services: basis, conditions, procedure and results',
    },
    { zh: '行政许可和其他对外管理服务事项', en: 'Permits and other services' },
  ],
  [
    {
      zh: '行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定',
      en: 'Penalties and coercive measures: basis, conditions, procedure and decisions of public concern',
    },
    { zh: '行政处罚、行政强制', en: 'Penalties and coercive measures' },
  ],
  [
    { zh: '财政预算、决算信息', en: 'Budgets and final accounts' },
    { zh: '财政预算、决算', en: 'Budgets and final accounts' },
  ],
  [
    { zh: '行政事业性收费项目及其依据、标准', en: 'Administrative fees: items, basis and rates' },
    { zh: '行政事业性收费', en: 'Administrative fees' },
  ],
  [
    {
      zh: '政府集中采购项目的目录、标准及实施情况',
      en: 'Central government procurement: catalogue, standards and results',
    },
    { zh: '政府集中采购', en: 'Government procurement' },
  ],
  [
    {
      zh: '重大建设项目的批准和实施情况',
      en: 'Major construction projects: approval and progress',
    },
    { zh: '重大建设项目', en: 'Major construction projects' },
  ],
  [
    {
      zh: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
      en: 'Poverty relief, education, health care, social security and employment: policies and results',
    },
    {
      zh: '扶贫、教育、医疗、社会保障、促进就业',
      en: 'Health care, education, welfare and employment',
    },
  ],
  [
    {
      zh: '突发公共事件的应急预案、预警信息及应对情况',
      en: 'Public emergencies: contingency plans, warnings and response',
    },
    { zh: '突发公共事件应急预案、预警及应对', en: 'Emergency plans, warnings and response' },
  ],
  [
    {
      zh: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
      en: 'Inspections of environment, public health, work safety, food, drugs and products',
    },
    { zh: '公共卫生、食品药品等监督检查', en: 'Public-health and other inspections' },
  ],
  [
    {
      zh: '公务员招考的职位、名额、报考条件等事项以及录用结果',
      en: 'Civil-service recruitment and results',
    },
    { zh: '公务员招考', en: 'Civil-service recruitment' },
  ],
  [
    {
      zh: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
      en: 'Other information that laws and rules require to be disclosed',
    },
    { zh: '其他应当主动公开的政府信息', en: 'Other information to be disclosed' },
  ],
]

export const STATUTORY_ITEMS: readonly StatutoryItem[] = names.map(([full, short], index) => ({
  item: index + 1,
  ...full,
  short,
  legalBasis: `《中华人民共和国政府信息公开条例》第二十条第（${'一二三四五六七八九十'[index] ?? `十${'一二三四五'[index - 10]}`}）项`,
  verified: false,
}))
