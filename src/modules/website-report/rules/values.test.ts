import { describe, expect, test } from 'vitest'
import { ENTERED_ALL } from '../../../../test/website-report.ts'
import { FIELDS, fieldOf, fieldsOf, GROUPS, isEnterable, isOfKind } from './form.ts'
import { printedWebsiteReport } from './layout.ts'
import { shownValue } from './shown.ts'
import { type CountedValues, unknownIn, valuesOf } from './values.ts'

const KNOWN = {
  siteName: '云州市卫生健康委员会',
  homeUrl: 'wjw.yunzhou.gov.cn',
  sponsor: '云州市卫生健康委员会',
  siteIdCode: '9901000012',
  icpNo: '备1号',
  policeNo: '安1号',
  barrierFree: true,
}
const NOTHING: CountedValues = {
  published: 0,
  profileUpdates: 0,
  newsUpdates: 0,
  catalogueUpdates: 0,
  topicsKept: 0,
  topicsOpened: 0,
  interpretationMaterials: 0,
  interpretationProducts: 0,
  languages: false,
}
const given = (value: number | string | boolean) => ({ value, source: '统计表' })

test('the form has its nine groups and their fields in the official order', () => {
  expect(GROUPS.map((group) => [group, fieldsOf(group).length])).toEqual([
    ['basics', 9],
    ['publication', 4],
    ['topics', 2],
    ['interpretation', 5],
    ['services', 7],
    ['interaction', 12],
    ['security', 6],
    ['media', 7],
    ['innovation', 4],
  ])
  expect(new Set(FIELDS).size).toBe(56)
})

test('what the platform cannot know says why', () => {
  const silent = FIELDS.filter(
    (field) => fieldOf(field).from === 'entered' && fieldOf(field).why === undefined,
  )
  expect(silent).toEqual([])
})

describe('where a value comes from', () => {
  const values = valuesOf(
    { ...KNOWN, icpNo: '' },
    { ...NOTHING, published: 12 },
    {
      visits: given(0),
      newsUpdates: given(30),
      weiboName: given('无'),
      // Known to the settings alone: what was entered for it does not count.
      siteName: given('别的网站'),
    },
  )

  test.for([
    { field: 'published', is: { from: 'counted', value: 12 } },
    { field: 'profileUpdates', is: { from: 'counted', value: 0 } },
    { field: 'newsUpdates', is: { from: 'entered', value: 30, source: '统计表', counted: 0 } },
    { field: 'visits', is: { from: 'entered', value: 0, source: '统计表', counted: null } },
    { field: 'visitors', is: { from: 'unknown', value: null } },
    { field: 'siteName', is: { from: 'known', value: '云州市卫生健康委员会' } },
    { field: 'icpNo', is: { from: 'unknown', value: null } },
    { field: 'barrierFree', is: { from: 'known', value: true } },
    { field: 'languages', is: { from: 'counted', value: false } },
  ] as const)('$field', ({ field, is }) => {
    expect(values[field]).toEqual(is)
  })
})

test('a sum is known when its parts are, and lacks only them', () => {
  const counted = { ...NOTHING, interpretationMaterials: 6, interpretationProducts: 4 }
  const without = valuesOf(KNOWN, counted, {})
  expect(without.interpretations).toEqual({ from: 'unknown', value: null })
  expect(unknownIn(without)).toContain('commentaries')
  expect(unknownIn(without)).not.toContain('interpretations')
  const whole = valuesOf(KNOWN, counted, { commentaries: given(3) })
  expect(whole.interpretations).toEqual({ from: 'summed', value: 13 })
})

test('the unknown are named in the order of the form', () => {
  const { visits: _, drills: __, ...entered } = ENTERED_ALL
  expect(unknownIn(valuesOf({ ...KNOWN, policeNo: '' }, NOTHING, entered))).toEqual([
    'policeNo',
    'visits',
    'drills',
  ])
})

test.for([
  { kind: 'count', good: [0, 12], bad: [-1, 1.5, '3', true] },
  { kind: 'days', good: [0, 3.5], bad: [-0.5, '3', Number.NaN] },
  { kind: 'words', good: ['无'], bad: ['', '  ', 3] },
  { kind: 'yes-no', good: [true, false], bad: [0, '是'] },
  { kind: 'site-type', good: ['portal', 'special'], bad: ['other', 1] },
] as const)('a value of kind $kind', ({ kind, good, bad }) => {
  expect(good.filter((value) => !isOfKind(kind, value))).toEqual([])
  expect(bad.filter((value) => isOfKind(kind, value))).toEqual([])
})

test('a count may be entered over, a setting and a sum may not', () => {
  expect(
    (['published', 'visits', 'siteName', 'interpretations', 'languages'] as const).map(isEnterable),
  ).toEqual([true, true, false, false, false])
})

test.for([
  { field: 'visits', value: 0, is: '0 次' },
  { field: 'lettersDays', value: 3.5, is: '3.5 天' },
  { field: 'drills', value: false, is: '否' },
  { field: 'siteType', value: 'department', is: '部门网站' },
  { field: 'visits', value: null, is: null },
] as const)('$field $value in words', ({ field, value, is }) => {
  expect(shownValue(field, value, 'zh-CN')).toBe(is)
})

describe('printed', () => {
  const about = { siteName: '云州市卫生健康委员会', sponsor: '云州市卫生健康委员会', year: 2025 }

  test('a table to each group; what is unknown is said in its cell and at the end, never 0', () => {
    const { visits: _, wechatName: __, ...entered } = ENTERED_ALL
    const printed = printedWebsiteReport(about, valuesOf(KNOWN, NOTHING, entered))
    expect(printed.title).toBe('云州市卫生健康委员会政府网站工作年度报表（2025年度）')
    expect(printed.sections.map(({ heading }) => heading)).toEqual([
      '一、基本信息',
      '二、信息发布',
      '三、专栏专题',
      '四、解读回应',
      '五、办事服务',
      '六、互动交流',
      '七、安全防护',
      '八、移动新媒体',
      '九、创新发展',
      '未知项目',
    ])
    const rows = printed.sections[0]!.table!.rows.map((cells) => cells.map(({ text }) => text))
    expect(rows.slice(-2)).toEqual([
      ['独立用户访问总量', '0 个'],
      ['网站总访问量', '未知'],
    ])
    expect(printed.sections.at(-1)!.paragraphs).toEqual([
      '以下2项尚无数据，不表示为0：网站总访问量、微信名称。',
    ])
  })

  test('nothing unknown, nothing said of it', () => {
    const { sections } = printedWebsiteReport(about, valuesOf(KNOWN, NOTHING, ENTERED_ALL))
    expect(sections).toHaveLength(9)
  })
})
