import { describe, expect, test } from 'vitest'
import { inLocale } from '../../../kernel/strings.ts'
import { remedyNames } from '../strings.ts'
import { LETTERS, type LetterKind } from './letters.data.ts'
import {
  contactSentence,
  extendedUntil,
  feeWords,
  letterOf,
  receivedSentence,
  replyOf,
} from './letters.ts'
import { OUTCOME_ROWS, OUTCOMES, type OutcomeRow } from './outcomes.data.ts'

const facts = {
  number: 'SQ20260302-0001',
  wanted: '2025年度医疗机构设置规划全文',
  applicantKind: 'naturalPerson',
  receivedOn: '2026-03-02',
} as const
const REVIEW_FIRST = '应当自收到之日起六十日内先向本机关的本级人民政府申请行政复议'
const EITHER = '或者自收到之日起六个月内直接向人民法院提起行政诉讼'

/** Row of table two, article in the letter, what the letter decides, remedy. */
const OUTCOMES_OF_A_REPLY: [OutcomeRow, string, string, string][] = [
  ['granted', '第三十六条第（一）项、第（二）项', '予以公开', EITHER],
  ['partiallyGranted', '第三十七条', '提供可以公开的内容', REVIEW_FIRST],
  ['denied_stateSecret', '第十四条', '国家秘密', REVIEW_FIRST],
  ['denied_lawProhibits', '第十四条', '法律、行政法规禁止公开', REVIEW_FIRST],
  ['denied_threeSafetiesOneStability', '第十四条', '社会稳定', REVIEW_FIRST],
  ['denied_thirdParty', '第十五条', '第三方合法权益', REVIEW_FIRST],
  ['denied_internalAffairs', '第十六条第一款', '内部事务信息', REVIEW_FIRST],
  ['denied_process', '第十六条第二款', '过程性信息', REVIEW_FIRST],
  ['denied_enforcementFile', '第十六条第二款', '行政执法案卷', REVIEW_FIRST],
  ['denied_adminInquiry', '第三十六条第（七）项', '依照有关规定办理', EITHER],
  ['unable_notHeld', '第三十六条第（四）项、第（五）项', '不掌握', EITHER],
  ['unable_needsCreation', '第三十八条', '加工、分析', EITHER],
  ['unable_stillUnclear', '第三十条', '仍不明确', EITHER],
  ['notProcessed_petition', '第三十九条第一款', '信访、投诉、举报', EITHER],
  ['notProcessed_repeat', '第三十六条第（六）项', '不予重复处理', EITHER],
  ['notProcessed_publication', '第三十九条第二款', '公开出版物', EITHER],
  ['notProcessed_excessive', '第三十五条', '不予处理', EITHER],
  ['notProcessed_reconfirm', '', '重新出具已经获取的政府信息', EITHER],
  ['other_noCorrection', '第三十条', '逾期不补正', EITHER],
  ['other_feeUnpaid', '第四十二条', '缴纳信息处理费', EITHER],
  ['other_other', '', '办理情况', ''],
]

describe('the letter of each of the 21 outcomes', () => {
  test('all of them are in the table', () => {
    expect(OUTCOMES_OF_A_REPLY.map(([row]) => row)).toEqual(OUTCOME_ROWS)
  })

  test.for(OUTCOMES_OF_A_REPLY)('%s', ([row, article, decides, remedy]) => {
    const told = {
      reply: '全文随本答复提供。',
      remedy: inLocale(remedyNames[OUTCOMES[row].remedy], 'zh-CN'),
    }
    const letter = replyOf(row, facts, told)
    const text = letter.paragraphs.join('\n')
    expect(OUTCOMES[row].article).toBe(article)
    expect(letter.title).toBe('政府信息公开申请答复书')
    expect(letter.paragraphs[0]).toContain('2026年3月2日收到您提出的')
    expect(text).toContain(article)
    expect(text).toContain(decides)
    expect(text).toContain('全文随本答复提供。')
    expect(text).toContain(remedy)
    for (const other of [REVIEW_FIRST, EITHER].filter((each) => each !== remedy))
      expect(text).not.toContain(other)
  })
})

const MORE: Record<LetterKind, Record<string, string>> = {
  receipt: {
    code: 'ABCD2345',
    channel: '当面',
    receivedSentence: receivedSentence(null),
    contact: '',
  },
  'set-aside': { reason: '内容为广告', contact: '联系电话：1。' },
  correction: { items: '请写明文号。', answerBy: '2026年3月20日' },
  'third-party': { about: '规划', question: '是否同意公开？' },
  'co-maker': { about: '规划', question: '是否同意公开？' },
  'other-agency': { about: '规划', question: '是否同意公开？' },
  'told-third-party': { words: '公开全文。' },
  refer: { about: '规划', words: '请按职责办理。' },
  extension: { reason: '文件较多', workingDays: '10', until: extendedUntil('2026-04-13') },
  reasons: { words: '请说明理由。' },
  delay: { reason: '数量较大', until: '2026年6月1日' },
  fee: { ...feeWords('pages', 119, 0), howToPay: '到窗口缴纳。' },
  reply: { decision: '予以公开。', reply: '', remedy: '' },
}

test.for(Object.keys(LETTERS) as LetterKind[])('the letter %s has no gap', (kind) => {
  const { title, paragraphs } = letterOf(kind, facts, MORE[kind])
  expect(title).not.toBe('')
  expect(paragraphs.length).toBeGreaterThan(0)
  for (const text of paragraphs) expect(text).not.toMatch(/[{}]|undefined|null/)
})

test.for(['third-party', 'co-maker', 'other-agency', 'told-third-party', 'refer'] as const)(
  'the letter %s does not repeat the applicant’s own words',
  (kind) => {
    expect(letterOf(kind, facts, MORE[kind]).paragraphs.join('')).not.toContain(facts.wanted)
  },
)

test('an organisation is addressed as one', () => {
  const [first] = letterOf(
    'reasons',
    { ...facts, applicantKind: 'business' },
    { words: '请说明理由。' },
  ).paragraphs
  expect(first).toContain('收到你单位提出的')
})

test('a fee notice shows how its sum comes about', () => {
  expect(feeWords('pages', 119, 0)).toEqual({
    method: '量（按量计收）',
    working: '第31至100页，每页10元，计700元；第101至119页，每页20元，计380元；',
    yuan: '1080',
  })
  expect(feeWords('items', 2, 10).working).toBe('本月第11至12件，每件100元，计200元；')
})

test('a receipt says whether the limit has begun', () => {
  expect(receivedSentence('2026-03-02')).toContain('2026年3月2日')
  expect(receivedSentence(null)).toContain('双方确认之日')
})

test('an extension names the day, or while others are consulted what it waits for (Art. 33)', () => {
  expect(extendedUntil('2026-04-13')).toBe('于2026年4月13日前答复。')
  expect(extendedUntil(null)).toContain('自征求意见结束的次日起继续计算')
  const told = { reason: '文件较多', workingDays: '10' }
  expect(() => letterOf('extension', facts, { ...told, until: '' })).toThrow('until')
})

test('before it counts as received a letter names no day of receipt', () => {
  const told = { reply: '已撤回。', remedy: '' }
  const [first] = replyOf('other_other', { ...facts, receivedOn: null }, told).paragraphs
  expect(first).toMatch(/^关于您提出的政府信息公开申请/)
})

test.for([
  [
    { address: '健康路1号', phone: '0990-8800123' },
    '联系地址：健康路1号；联系电话：0990-8800123。',
  ],
  [{ address: '', phone: '0990-8800123' }, '联系电话：0990-8800123。'],
  [{ address: ' ', phone: '' }, ''],
] as const)('where the office is found: %o', ([office, sentence]) => {
  expect(contactSentence(office)).toBe(sentence)
})
