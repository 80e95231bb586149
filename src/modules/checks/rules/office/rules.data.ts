import { declareRules } from '../../engine/declare.ts'

const OWN = '本机构维护的检测词表'

/** What is said of a find by a list the office keeps itself. `verified`: the office answers for its lists. */
export const OFFICE = declareRules('words', {
  'leader-name': {
    severity: 'block',
    zh: '“{word}”疑为领导人姓名“{right}”之误，请核对。',
    en: '"{word}" may be a slip for the leader\'s name "{right}"; please check.',
    source: OWN,
    confidence: 0.9,
    verified: true,
  },
  'leader-title': {
    severity: 'block',
    zh: '“{word}”与姓名不符：“{name}”在文件日期的职务是“{right}”。',
    en: '"{word}" does not go with the name: on the document\'s date {name} held "{right}".',
    source: OWN,
    confidence: 0.85,
    verified: true,
  },
  'leader-gone': {
    severity: 'block',
    zh: '“{name}”在文件日期已不担任“{word}”，请核对。',
    en: 'On the document\'s date {name} no longer held "{word}"; please check.',
    source: OWN,
    confidence: 0.8,
    verified: true,
  },
  'leader-order': {
    severity: 'warn',
    zh: '领导排序：按名单“{word}”应在“{right}”之前。',
    en: 'Order of leaders: by the list "{word}" comes before "{right}".',
    source: OWN,
    confidence: 0.8,
    verified: true,
  },
  'office-body': {
    severity: 'warn',
    zh: '机构、会议名称“{word}”应写作“{right}”。',
    en: 'The name of the body or meeting "{word}" is written "{right}".',
    source: OWN,
    confidence: 0.9,
    verified: true,
  },
  'office-region': {
    severity: 'warn',
    zh: '地名“{word}”应写作“{right}”。',
    en: 'The place "{word}" is written "{right}".',
    source: OWN,
    confidence: 0.9,
    verified: true,
  },
  'office-banned': {
    severity: 'block',
    zh: '“{word}”是本机构的禁用词。',
    en: '"{word}" is a word this organisation does not use.',
    source: OWN,
    confidence: 0.9,
    verified: true,
  },
  'office-caution': {
    severity: 'warn',
    zh: '“{word}”是本机构的慎用词，请核对。',
    en: '"{word}" is to be used with care; please check.',
    source: OWN,
    confidence: 0.6,
    verified: true,
  },
  'office-phrase': {
    severity: 'block',
    zh: '固定表述“{word}”应为“{right}”。',
    en: 'The set phrase "{word}" reads "{right}".',
    source: OWN,
    confidence: 0.9,
    verified: true,
  },
})

/** Parts of one title, as 党组书记、主任. */
export const TITLE_PARTS = /[、，,；;兼/]/
/** May stand between two titles of one person, or between a title and the name. */
export const BETWEEN_TITLES = /^(?:[、，,兼和]|同志)?$/
/** What may part two names of one list of leaders. */
export const IN_ONE_LIST = /^[^。；！？\n]{0,16}$/
export const PARTS_NAMES = /[、，,和及]/
