import { describe, expect, test } from 'vitest'
import { ENTERED_ALL } from '../../../../test/website-report.ts'
import { checkValues, recount } from './check.ts'
import type { Field } from './form.ts'
import { type CountedValues, type Values, valuesOf } from './values.ts'

const KNOWN = {
  siteName: '云州市卫生健康委员会',
  homeUrl: 'wjw.yunzhou.gov.cn',
  sponsor: '云州市卫生健康委员会',
  siteIdCode: '9901000012',
  icpNo: '备1号',
  policeNo: '安1号',
  barrierFree: true,
}
const COUNTED: CountedValues = {
  published: 100,
  profileUpdates: 4,
  newsUpdates: 60,
  catalogueUpdates: 30,
  topicsKept: 3,
  topicsOpened: 1,
  interpretationMaterials: 6,
  interpretationProducts: 4,
  languages: true,
}

/** A report that lacks nothing and in which everything holds, with some figures entered anew. */
function report(numbers: Partial<Record<Field, number>> = {}): Values {
  const entered = Object.fromEntries(
    Object.entries(numbers).map(([field, value]) => [field, { value, source: '统计表' }]),
  )
  return valuesOf(KNOWN, COUNTED, { ...ENTERED_ALL, ...entered })
}
const found = (values: Values, before: Values | null = null) =>
  checkValues(values, before).map(({ id, level, field }) => `${id} ${level} ${field}`)

test('a report in which everything holds', () => {
  expect(found(report(), report())).toEqual([])
})

describe('sums and limits', () => {
  test.for<{ why: string; numbers: Partial<Record<Field, number>>; finds: string[] }>([
    {
      why: 'natural persons and legal persons are all',
      numbers: { handled: 90, handledForPersons: 60, handledForBodies: 30 },
      finds: [],
    },
    {
      why: 'one short',
      numbers: { handled: 91, handledForPersons: 60, handledForBodies: 30 },
      finds: ['S1 error handled'],
    },
    { why: 'as many as received', numbers: { lettersReceived: 8, lettersAnswered: 8 }, finds: [] },
    {
      why: 'more dealt with than received',
      numbers: { lettersReceived: 7, lettersAnswered: 8 },
      finds: ['L1 error lettersAnswered'],
    },
    {
      why: 'more mended than found, more answered than asked',
      numbers: { faultsFound: 1, faultsMended: 2, interviewQuestions: 4, interviewAnswers: 5 },
      finds: ['L1 error interviewAnswers', 'L1 error faultsMended'],
    },
    {
      // 4 + 60 + 30 = 94
      why: 'the three classes may be all there is',
      numbers: { published: 94 },
      finds: ['C1 hint published'],
    },
    {
      why: 'the three classes cannot be more than all',
      numbers: { published: 93 },
      finds: ['S2 error published', 'C1 hint published'],
    },
  ])('$why', ({ numbers, finds }) => {
    expect(found(report(numbers))).toEqual(finds)
  })

  test('a message names both places and both numbers', () => {
    const [sum] = checkValues(
      report({ handled: 100, handledForPersons: 60, handledForBodies: 30 }),
      null,
    )
    expect(sum!.say('zh-CN')).toBe(
      '“办事服务·办件量总数”为 100，而“自然人办件量”（60）、“法人办件量”（30）合计 90，两者应相等。',
    )
    const [limit] = checkValues(report({ lettersReceived: 7, lettersAnswered: 8 }), null)
    expect(limit!.say('zh-CN')).toBe(
      '“互动交流·办结留言数量”为 8，多于“互动交流·收到留言数量”的 7。',
    )
  })

  test('what is unknown proves nothing', () => {
    const { handledForBodies: _, ...entered } = {
      ...ENTERED_ALL,
      handled: { value: 5, source: '统计表' },
      handledForPersons: { value: 9, source: '统计表' },
    }
    expect(checkValues(valuesOf(KNOWN, COUNTED, entered), null)).toEqual([])
  })
})

describe('against the year before', () => {
  test.for([
    { why: 'twice as many', now: 40, last: 20, jumps: true },
    { why: 'not quite twice', now: 39, last: 20, jumps: false },
    { why: 'half', now: 20, last: 40, jumps: true },
    { why: 'from nothing', now: 10, last: 0, jumps: true },
    { why: 'small numbers move', now: 9, last: 0, jumps: false },
    { why: 'to nothing', now: 0, last: 12, jumps: true },
  ])('$why: $last, then $now', ({ now, last, jumps }) => {
    const asked = found(report({ weiboPosts: now }), report({ weiboPosts: last }))
    expect(asked).toEqual(jumps ? ['J1 hint weiboPosts'] : [])
  })
})

test('what was finished is held against what is counted today; an entered figure is not', () => {
  const filed = report({ newsUpdates: 61 })
  const now = { ...COUNTED, published: 101, newsUpdates: 70, languages: false }
  expect(recount(filed, now).map(({ say }) => say('zh-CN'))).toEqual([
    '“信息发布·信息发布总数”定稿时为 100，现在统计为 101。',
    '“创新发展·多语言版本”定稿时为 是，现在统计为 否。',
  ])
})
