import { expect, test } from 'vitest'
import { createNameTagger } from '../../names/index.ts'
import { NOTHING_KNOWN } from './contacts.ts'
import { NAMED, NAMED_UNSEEN, NOT_NAMED, NOT_NAMED_UNSEEN } from './health-names.data.ts'
import { patients } from './patients.ts'

const { tag } = createNameTagger()

/** How many of the names in brackets are found, and what is found beside them. */
function found(lines: string, findNames?: typeof tag) {
  const beside: string[] = []
  let [there, right] = [0, 0]
  for (const line of lines.trim().split('\n')) {
    const places: string[] = []
    let text = ''
    for (const piece of line.split(/(\[[^\]]+\])/)) {
      const words = piece.replace(/^\[|\]$/g, '')
      if (piece.startsWith('[')) places.push(`${text.length}:${text.length + words.length}`)
      text += words
    }
    const hits = patients(text, NOTHING_KNOWN, findNames)
    const got = hits.map(({ start, end }) => `${start}:${end}`)
    there += places.length
    right += places.filter((place) => got.includes(place)).length
    beside.push(
      ...hits
        .filter(({ start, end }) => !places.includes(`${start}:${end}`))
        .map(({ start, end }) => text.slice(start, end)),
    )
  }
  return { there, right, beside: beside.length }
}

test('with the tagger, names in every form are found in the sentences the rule was mended by', () => {
  expect(found(NAMED, tag)).toEqual({ there: 33, right: 33, beside: 0 })
  expect(found(NOT_NAMED, tag)).toEqual({ there: 0, right: 0, beside: 0 })
})

test('by place alone most are found', () => {
  expect(found(NAMED).right).toBeGreaterThanOrEqual(28)
  expect(found(NOT_NAMED).beside).toBe(0)
})

test('in sentences nothing was mended by, four in five are found and nearly nothing else', () => {
  const { there, right, beside } = found(NAMED_UNSEEN, tag)
  expect(right / there).toBeGreaterThanOrEqual(0.8)
  expect(beside + found(NOT_NAMED_UNSEEN, tag).beside).toBeLessThanOrEqual(2)
})

test('a name with blanks in it is masked without them', () => {
  const [hit] = patients('姓名 李 秀 英，诊断为麻风。', NOTHING_KNOWN)
  expect(hit).toMatchObject({ masked: '李某', start: 3, end: 8 })
})

test.each([
  '卫健委公卫科负责艾滋病患者随访。',
  '依据《工作规范》（国卫发〔2024〕3号）管理肺结核病例。',
  '微信群内不得转发感染者名单。',
  '住惠福西路的感染者由社区随访。',
  '专家包区指导禽流感病例救治。',
])('words of offices, papers and streets are no names: %s', (text) => {
  expect(patients(text, NOTHING_KNOWN, tag)).toEqual([])
})
