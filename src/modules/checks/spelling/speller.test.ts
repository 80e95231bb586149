import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../../platform/project-folder.ts'
import { checkText } from '../engine/check.ts'
import { looseSound, nearSound } from './confusions.ts'
import { createSpeller, type Setting, SPELLING_MODEL, spellerOf } from './index.ts'
import { MODERN } from './modern.data.ts'
import { unpackModel } from './pack.ts'
import { DOUBLED } from './strings.ts'
import { train } from './train.ts'

const speller = createSpeller()
const found = (text: string, setting: Setting = 'balanced') =>
  [...speller.check(text, setting)].map(
    ({ start, suggestions }) => `${text[start]}→${suggestions![0]}`,
  )

test.each<[text: string, found: string[]]>([
  ['各单位要认真惯彻落实会议精神。', ['惯→贯']],
  ['行政机关应当将处法决定书送达当事人。', ['法→罚']],
  ['医疗卫生机构应当做好医疗废物的收集、运送和处制工作。', ['制→置']],
  ['申请人不服的，可以依法提起行政诉松。', ['松→讼']],
  ['加强传染病预防和控治工作', ['治→制']],
])('a slip is found and mended: %s', (text, expected) => expect(found(text)).toEqual(expected))

test.each([
  '国务院卫生健康主管部门负责全国传染病防治的监督管理工作。',
  '行政机关收到政府信息公开申请，能够当场答复的，应当当场予以答复。',
  '现将《云州市2026年疫苗接种工作方案》印发给你们，请认真贯彻执行。',
  '联系人：王建国，电话：0731-55512345。',
  '本市共设置接种门诊21个，累计接种36,500剂次。',
  'This line is in English, 只有几个汉字。',
])('what is right is left alone at the strict setting: %s', (text) =>
  expect(found(text, 'strict')).toEqual([]),
)

test('the strict setting says nothing the balanced one would not', () => {
  const text = '对不符规定的按装企业，责令限期改正，并处法款。会议布署了下一步工做。'
  const balanced = found(text)
  for (const each of found(text, 'strict')) expect(balanced).toContain(each)
  expect(found(text)).toEqual(balanced)
})

test('a finding is the wrong character alone; its sentence shows it among its neighbours', () => {
  const text = '第一条 依法提起行政诉松。'
  const [hit] = speller.check(text, 'balanced')
  expect(hit).toMatchObject({ start: 11, end: 12, params: { word: '政诉松', right: '政诉讼' } })
})

test.each([
  '通过抖音、快手发布健康科普。',
  '夯实基层公卫队伍建设。',
  '支持线上签约、解约和改签。',
  '防止边缘易致贫人口返贫。',
])('a word of today is no slip though statutes hardly know it: %s', (text) =>
  expect(found(text)).toEqual([]),
)

test('a slip beside such a word is found', () => {
  expect(found('夯实基础，依法提起行政诉松。')).toEqual(['松→讼'])
})

test('no word of today is one the lists know for wrong', () => {
  const words = MODERN.trim().split(/\s+/)
  const wrong = words.filter((word) => checkText(word, { categories: ['spelling'] }).length > 0)
  expect(wrong).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})

test.each<[text: string, doubled: string[]]>([
  ['各单位应当当认真贯彻落实会议精神。', ['应当当']],
  ['行政机关关应当将处罚决定书送达当事人。', ['机关关']],
  ['不得泄露个人隐私私。', ['隐私私']],
])('a character too many is found: %s', (text, expected) => {
  const hits = [...speller.check(text, 'balanced')].filter(({ rule }) => rule === DOUBLED)
  expect(hits.map(({ start, end }) => text.slice(start - 1, end))).toEqual(expected)
  expect(hits.map(({ suggestions }) => suggestions)).toEqual([[text[hits[0]!.start]]])
})

test.each([
  '委员会会议审议通过了工作报告。',
  '新闻发布会会场设在市政务服务中心。',
  '事事有回音，件件有落实，人人参与。',
  '主任任组长，副主任任副组长。',
  '安定市民民心，增强防疫信心。',
  '中医医疗机构应当依法执业，及时调整政策策略。',
  '哈哈哈哈哈哈',
])('two characters that are meant are left: %s', (text) =>
  expect([...speller.check(text, 'balanced')].filter(({ rule }) => rule === DOUBLED)).toEqual([]),
)

test('findings come sentence by sentence, before the rest is read', () => {
  const stream = speller.check(`依法提起行政诉松。${'其余文字。'.repeat(50_000)}`, 'balanced')
  expect(stream.next().value).toMatchObject({ start: 7, suggestions: ['讼'] })
})

test.each<[why: string, text: string]>([
  ['nothing', ''],
  ['lone surrogates', `\udc00依法\ud800${'\ud83d'.repeat(500)}`],
  ['only symbols', '＃￥％……＆＊'.repeat(40_000)],
  ['no end of a sentence', '应当依法办理并及时告知当事人'.repeat(1_000)],
  ['nonsense', [...'的一是在不了有和人这'].map((c, i) => c.repeat(300 + i)).join('')],
])('any text is answered within bounds: %s', (_, text) => {
  for (const { start, end, suggestions } of speller.check(text, 'balanced')) {
    expect(end).toBe(start + 1)
    expect(suggestions![0]).not.toBe(text[start])
  }
})

test.each<[run: string, pages: number, doubtful: boolean]>([
  ['工做', 3, true],
  ['步工做作', 9, true],
  ['按装', 3, true],
  ['会义', 3, true],
  ['工做', 10, false],
  ['随手拍', 3, false],
  ['健康云州', 3, false],
  ['夯实', 3, false],
  ['政诉松', 60, true],
])(
  'what is one character off a far commoner word is doubted until it stands on many pages: %s on %i',
  (run, pages, doubtful) => {
    const { alphabet } = unpackModel(readFileSync(join(projectFolder(), SPELLING_MODEL)))
    const ids = Uint16Array.from([...run].map((character) => alphabet.idOf(character)))
    expect(speller.isDoubtful(ids, pages)).toBe(doubtful)
  },
)

test('an organisation’s own words are learnt from its pages', () => {
  const shipped = unpackModel(readFileSync(join(projectFolder(), SPELLING_MODEL)))
  const own = spellerOf(
    train(
      shipped,
      Array.from({ length: 30 }, () => '云州市青禾卫监通办理专窗。'),
    ),
  )
  const text = '请到云州市青禾卫监桶办理专窗。'
  const right = '请到云州市青禾卫监通办理专窗。'
  expect([...own.check(text, 'balanced')]).toMatchObject([{ start: 9, suggestions: ['通'] }])
  expect([...own.check(right, 'balanced')]).toEqual([])
})

test.each([
  ['zhang', 'zan'],
  ['ling', 'nin'],
  ['feng', 'hen'],
])('%s and %s sound near', (a, b) => expect(nearSound(a)).toBe(nearSound(b)))

test('b and p sound alike only loosely', () => {
  expect(nearSound('ban')).not.toBe(nearSound('pan'))
  expect(looseSound('ban')).toBe(looseSound('pan'))
})

test('one numeral is never taken for a slip of another', () => {
  const text = '全面贯彻党的十九大和十九届二中、三中、四中、五中全会精神。'
  expect(found(text)).toEqual([])
})
