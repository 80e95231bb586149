/**
 * What an agency discloses on its own initiative: the fifteen items of 条例 art. 20, in short names.
 * Not compared with the official text, so each is unverified and says so on screen.
 */
export type StatutoryItem = {
  item: number
  zh: string
  en: string
  legalBasis: string
  verified: boolean
}

const names: readonly (readonly [zh: string, en: string])[] = [
  ['法规、规章和规范性文件', 'Regulations, rules and normative documents'],
  [
    '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
    'Functions, structure, address, hours, contacts and heads of the agency',
  ],
  ['规划', 'Plans'],
  ['统计信息', 'Statistics'],
  [
    '行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    'Licensing and other services: basis, conditions, procedure and results',
  ],
  [
    '行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定',
    'Penalties and coercive measures: basis, conditions, procedure and decisions of public concern',
  ],
  ['财政预算、决算信息', 'Budgets and final accounts'],
  ['行政事业性收费项目及其依据、标准', 'Administrative fees: items, basis and rates'],
  [
    '政府集中采购项目的目录、标准及实施情况',
    'Central government procurement: catalogue, standards and results',
  ],
  ['重大建设项目的批准和实施情况', 'Major construction projects: approval and progress'],
  [
    '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
    'Poverty relief, education, health care, social security and employment: policies and results',
  ],
  [
    '突发公共事件的应急预案、预警信息及应对情况',
    'Public emergencies: contingency plans, warnings and response',
  ],
  [
    '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
    'Inspections of environment, public health, work safety, food, drugs and products',
  ],
  ['公务员招考的职位、名额、报考条件等事项以及录用结果', 'Civil-service recruitment and results'],
  [
    '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
    'Other information that laws and rules require to be disclosed',
  ],
]

export const STATUTORY_ITEMS: readonly StatutoryItem[] = names.map(([zh, en], index) => ({
  item: index + 1,
  zh,
  en,
  legalBasis: `《中华人民共和国政府信息公开条例》第二十条第（${'一二三四五六七八九十'[index] ?? `十${'一二三四五'[index - 10]}`}）项`,
  verified: false,
}))
