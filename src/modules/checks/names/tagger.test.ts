import { expect, test } from 'vitest'
import { HELD_OUT, UNSEEN } from './held-out.data.ts'
import { createNameTagger, maskedNames } from './index.ts'

const tagger = createNameTagger()
const names = (text: string) => tagger.tag(text).map(({ text: name }) => name)

/** `[` and `]` stand around names. */
function marked(line: string): { text: string; spans: string[] } {
  const spans: string[] = []
  let text = ''
  for (const piece of line.split(/(\[[^\]]+\])/)) {
    if (piece.startsWith('[')) spans.push(`${text.length}:${piece.slice(1, -1)}`)
    text += piece.replace(/^\[|\]$/g, '')
  }
  return { text, spans }
}

function figures(lines: string) {
  let [right, found, there] = [0, 0, 0]
  for (const line of lines.trim().split('\n')) {
    const { text, spans } = marked(line)
    const got = tagger.tag(text).map(({ start, text: name }) => `${start}:${name}`)
    right += got.filter((each) => spans.includes(each)).length
    found += got.length
    there += spans.length
  }
  return { precision: right / found, recall: right / there, f1: (2 * right) / (found + there) }
}

test.each([
  ['sentences kept apart while it was made', HELD_OUT],
  ['sentences written when it was final', UNSEEN],
])('F1 is at least 0.8 on %s', (_, lines) => {
  expect(figures(lines).f1).toBeGreaterThanOrEqual(0.8)
})

test('places are those of the text, over several sentences', () => {
  const text = '会议由王建国主持。\n联系人：李秀英，电话见附件。'
  expect(tagger.tag(text)).toMatchObject([
    { start: 3, end: 6, text: '王建国' },
    { start: 14, end: 17, text: '李秀英' },
  ])
})

test.each([
  '高度重视安全生产工作。',
  '方便群众办事，严格落实责任。',
  '申请人对行政处罚决定不服的，可以申请行政复议。',
  '患者张某，男，45岁。',
  '病例3：刘某某，女，28岁，系王某的妻子。',
])('nobody is named in: %s', (text) => expect(names(text)).toEqual([]))

test.each<[string, string[]]>([
  ['患者张某，女，30岁', ['张某']],
  ['欧阳某某与李*到院', ['欧阳某某', '李*']],
  ['某医院、某地、一名某公司职工', []],
])('masked names are known as such: %s', (text, masked) => {
  expect(maskedNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(masked)
})

test.each<[why: string, text: string]>([
  ['nothing', ''],
  ['lone surrogates', '\ud83d王\udc00建国\ud800'.repeat(50)],
  ['only symbols', '#￥%……&*'.repeat(20_000)],
  ['no end of a sentence', '张建国和李秀英'.repeat(5_000)],
])('any text is answered: %s', (_, text) => {
  for (const { start, end, text: name } of tagger.tag(text))
    expect(text.slice(start, end)).toBe(name)
})
