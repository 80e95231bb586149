import { declareRules } from '../../checks/engine/declare.ts'

const GUIDE = '《政府网站发展指引》（国办发〔2017〕47号）'
const INDICATORS = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）'

/** What only shows where all pages are seen together. */
export const REPEATED = declareRules('repetition', {
  'already-published': {
    severity: 'warn',
    zh: '与已发布的《{title}》（{number}）内容相同或相近（相似度 {share}%），请核对是否重复发布。',
    en: 'Nearly the same as the published "{title}" ({number}), {share} % alike: published twice?',
    source: GUIDE,
    confidence: 0.8,
  },
  'same-attachment': {
    severity: 'hint',
    zh: '附件“{file}”与已发布的《{title}》（{number}）的附件完全相同。',
    en: 'The attachment "{file}" is the very one of the published "{title}" ({number}).',
    source: GUIDE,
    confidence: 0.7,
  },
})

/** What only shows where an address is asked. */
export const ASKED = declareRules('links', {
  'dead-link': {
    severity: 'warn',
    zh: '链接“{word}”打不开：{why}。',
    en: 'The link "{word}" cannot be opened: {why}.',
    source: INDICATORS,
    confidence: 0.9,
  },
  'moved-link': {
    severity: 'hint',
    zh: '链接“{word}”已永久转到“{to}”，宜改用新网址。',
    en: 'The link "{word}" has moved for good to "{to}".',
    source: GUIDE,
    confidence: 0.9,
  },
  'foreign-link': {
    severity: 'warn',
    zh: '链接“{word}”转到了非政府网站“{to}”，请核对。',
    en: 'The link "{word}" now leads to "{to}", which is no government site.',
    source: GUIDE,
    confidence: 0.7,
  },
  'hijacked-link': {
    severity: 'block',
    zh: '链接“{word}”的页面含有博彩、色情等内容，疑被劫持或域名已被他人注册，请立即去除。',
    en: 'The page behind "{word}" speaks of gambling or worse: hijacked, or the domain has a new owner.',
    source: INDICATORS,
    confidence: 0.85,
  },
  'dead-inner-link': {
    severity: 'warn',
    zh: '链接所指的本站页面《{word}》已不公开。',
    en: 'The page of this site that a link leads to, "{word}", is public no longer.',
    source: INDICATORS,
    confidence: 0.95,
  },
})

/** How a page cannot be checked; told in place of findings, so that nobody takes silence for a pass. */
export const UNREAD = declareRules('attachment', {
  'page-not-checked': {
    severity: 'warn',
    zh: '本页过长或过于复杂，未能在时限内检测完，请人工核对。',
    en: 'The page is too long or too intricate to be checked in time: check it by hand.',
    source: GUIDE,
    confidence: 1,
  },
})

/** What a hijacked page says; two different ones are needed, for news write of each. */
export const HIJACK_WORDS = [
  /博彩|菠菜网|投注站?|下注/,
  /真人(?:娱乐|荷官|视讯)|百家乐|老虎机|电子游艺/,
  /时时彩|六合彩|北京赛车|幸运飞艇|快三/,
  /澳门(?:新?葡京|威尼斯人|金沙|银河娱乐)/,
  /娱乐(?:城|平台)(?:官网|注册|登录)|注册送(?:彩金|\d+元)|首存/,
  /成人(?:视频|电影|网站)|色情|情色|裸聊|约炮|无码|激情视频/,
  /办(?:假)?证刻章|代开发票|枪支|迷药/,
]
