import { expect, test } from 'vitest'
import { checkText } from '../../engine/check.ts'

function said(text: string): string[] {
  return checkText(text, { categories: ['sums'] }).map(
    ({ rule, start, end, params }) =>
      `${rule.code} ${text.slice(start, end)}${params?.['sum'] ? ` ≠ ${params['sum']}` : ''}`,
  )
}

test.for<[why: string, text: string, found: string[]]>([
  [
    'parts that add up',
    '受理各类投诉举报问题318件（其中热线153件、网络舆情39件、市长热线47件、市长信箱26件、信访投诉53件）。',
    [],
  ],
  [
    'parts that do not',
    '受理各类投诉举报问题318件（其中热线153件、网络舆情39件、市长热线47件、市长信箱26件、信访投诉52件）。',
    ['total 318 ≠ 317'],
  ],
  [
    'more than the whole',
    '刊发稿件932件，其中中央级64件，省级594件，新媒体289件。',
    ['total 932 ≠ 947'],
  ],
  ['only some named', '开展活动120场，其中义诊20场、讲座15场。', []],
  ['all named', '新增病例30例，分别为甲区10例、乙区12例、丙区7例。', ['total 30 ≠ 29']],
  [
    'two things counted side by side',
    '窗口共受理60件，发证50件。其中：医师受理40件，发证35件；护士受理15件，发证12件；标准受理5个，发证3件。',
    [],
  ],
  ['a change is no part', '接诊500人次，其中门诊300人次，同比增加20人次，急诊200人次。', []],
  ['a rough total', '开展活动约100场，其中甲30场、乙40场、丙20场。', []],
  ['a share that is right', '共检查200家，其中合格150家，占75%。', []],
  ['a share that is wrong', '共检查200家，其中合格150家，占85%。', ['percentage 85%']],
  ['growth that is right', '覆盖率由80%提高到85%，提高5个百分点。', []],
  ['growth that is wrong', '覆盖率由80%提高到85%，提高6个百分点。', ['growth 6个百分点']],
  ['points told as percent', '覆盖率由80%提高到85%，提高5%。', ['percentage-points 5%']],
  ['no number at all', '其中包括各类机构。', []],
])('%s', ([, text, found]) => {
  expect(said(text)).toEqual(found)
})

test('the total of a table', () => {
  const table = (total: string) =>
    `科室\t接诊\t床位\n内科\t120\t40\n外科\t80\t30\n合计\t${total}\t70`
  expect(said(table('200'))).toEqual([])
  expect(said(table('210'))).toEqual(['table-total 210 ≠ 200'])
})

test.for([
  { parts: ['33.3', '33.3', '33.3'], total: '100.0', says: [] },
  // Three parts and a total, each off by 0.05 at most.
  { parts: ['33.3', '33.3', '33.3'], total: '100.1', says: [] },
  { parts: ['33.3', '33.3', '33.3'], total: '100.2', says: ['table-total 100.2 ≠ 99.9'] },
  { parts: ['33.33', '33.33', '33.33'], total: '100.00', says: [] },
  { parts: ['33.33', '33.33', '33.33'], total: '100.10', says: ['table-total 100.10 ≠ 99.99'] },
  { parts: ['33', '33', '33'], total: '100', says: ['table-total 100 ≠ 99'] },
])('amounts may have been rounded: $parts in $total', ({ parts, total, says }) => {
  const rows = parts.map((part, n) => `项目${n}\t${part}`).join('\n')
  expect(said(`项目\t金额\n${rows}\n合计\t${total}`)).toEqual(says)
})

test('a total row on top, and bars between cells', () => {
  const text = '| 区县 | 人数 |\n| 合计 | 31 |\n| 甲县 | 10 |\n| 乙县 | 20 |'
  expect(said(text)).toEqual(['table-total  31  ≠ 30'])
})

test('a column of totals', () => {
  const text =
    '区县\t男\t女\t合计\n甲县\t10\t12\t22\n乙县\t20\t18\t38\n丙县\t5\t6\t12\n丁县\t1\t1\t2'
  expect(said(text)).toEqual(['table-total 12 ≠ 11'])
})

test('rates and years are not added up', () => {
  expect(said('年份\t比例\n2020\t30%\n2021\t40%\n合计\t35%')).toEqual([])
})
