import { declareRules } from '../../engine/declare.ts'

const XINHUA = '新华社新闻信息报道中的禁用词和慎用词（2016年修订）'
const COUNTRIES = 'GB/T 2659.1—2022《世界各国和地区及其行政区划名称代码》、外交部网站国家和地区名称'

/** What is said of a fixed word. `{word}` is the word as written, `{right}` what stands for it. */
export const WORDS = declareRules('words', {
  sovereignty: {
    severity: 'block',
    zh: '“{word}”损害国家主权和领土完整，不得使用。',
    en: '"{word}" offends against sovereignty and territorial integrity and is never used.',
    source: XINHUA,
    confidence: 0.95,
  },
  'sovereignty-list': {
    severity: 'block',
    zh: '“{word}”将港澳台与国家并列，应写“国家和地区”。',
    en: '"{word}" lists Hong Kong, Macao or Taiwan as a country; write "countries and regions".',
    source: XINHUA,
    confidence: 0.9,
  },
  'regions-wording': {
    severity: 'warn',
    zh: '涉港澳台表述“{word}”不规范。',
    en: '"{word}" is not the official wording for Hong Kong, Macao and Taiwan.',
    source: XINHUA,
    confidence: 0.8,
  },
  'country-name': {
    severity: 'warn',
    zh: '国名、地名“{word}”的规范译名为“{right}”。',
    en: 'The standard Chinese name for "{word}" is "{right}".',
    source: COUNTRIES,
    confidence: 0.9,
  },
  'set-phrase': {
    severity: 'block',
    zh: '固定表述“{word}”有误，应为“{right}”。',
    en: 'The set phrase "{word}" is wrong; it reads "{right}".',
    source: '党的二十大报告、《中国共产党章程》等的规范表述',
    confidence: 0.95,
  },
  'set-phrase-form': {
    severity: 'warn',
    zh: '“{word}”的规范表述为“{right}”。',
    en: '"{word}" is officially written "{right}".',
    source: '中央文件的规范表述',
    confidence: 0.8,
  },
  'renamed-body': {
    severity: 'hint',
    zh: '机构“{word}”已更名或职责划转，现为“{right}”；述及当时的可写“原{word}”。',
    en: '"{word}" was renamed or merged; today it is "{right}". Of its own time write 原 before it.',
    source: '2013年、2018年、2023年国务院机构改革方案',
    confidence: 0.6,
  },
  'renamed-place': {
    severity: 'hint',
    zh: '行政区划“{word}”已调整，现为“{right}”；述及当时的除外。',
    en: 'The division "{word}" has changed; today it is "{right}".',
    source: '国务院关于行政区划调整的批复、民政部全国行政区划信息',
    confidence: 0.6,
  },
  'renamed-disease': {
    severity: 'hint',
    zh: '“{word}”已更名为“{right}”；引用当时文件名称的除外。',
    en: '"{word}" has been renamed "{right}".',
    source: '国家卫生健康委员会公告2022年第7号',
    confidence: 0.5,
  },
  respect: {
    severity: 'warn',
    zh: '“{word}”含贬义或不够尊重。',
    en: '"{word}" is disparaging.',
    source: XINHUA,
    confidence: 0.8,
  },
  'medical-claim': {
    severity: 'warn',
    zh: '“{word}”属于医疗、药品宣传中禁止的断言或保证。',
    en: '"{word}" is a claim or guarantee forbidden in what promotes treatment or medicine.',
    source: '《中华人民共和国广告法》第十六条',
    confidence: 0.7,
  },
})

export const MISWRITTEN = declareRules('spelling', {
  'wrong-word': {
    severity: 'warn',
    zh: '“{word}”是错别字，应为“{right}”。',
    en: '"{word}" is misspelt; it is "{right}".',
    source: '《现代汉语词典》《通用规范汉字表》',
    confidence: 0.95,
  },
  'variant-word': {
    severity: 'hint',
    zh: '“{word}”的推荐词形为“{right}”。',
    en: 'The recommended form of "{word}" is "{right}".',
    source: 'GF 1001—2001《第一批异形词整理表》',
    confidence: 0.7,
  },
  'as-of': {
    severity: 'warn',
    zh: '后接时间、表示统计到某时为止应用“截至”；“截止”表示停止，后面不直接带时间。',
    en: 'Before a time it is 截至 (as of); 截止 means to close and takes no time after it.',
    source: '《现代汉语词典》',
    confidence: 0.9,
  },
})

/** What mends wording that is wrong by its context. */
export const RIGHT = {
  countries: '国家和地区',
  regions: '地区',
  abroad: '境外',
  /** A central committee has a 届, a congress a 次. */
  term: '届',
  congress: '次',
  asOf: '截至',
  reflect: '反映',
  entitlement: '权利',
  power: '权力',
  need: '需要',
  make: '作',
}
