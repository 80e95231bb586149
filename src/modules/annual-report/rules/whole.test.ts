import { describe, expect, test } from 'vitest'
import {
  ENTERED_AMOUNTS,
  REPORT_TEXTS,
  reportBefore,
  soundReport,
} from '../../../../test/annual-report.ts'
import { bodyFromPrinted } from '../../content/rules/body/from-printed.ts'
import { bodySchema } from '../../content/rules/body/schema.ts'
import { bodyToHtml } from '../../content/rules/body/to-html.ts'
import { findReport } from './find.ts'
import { readPage } from './html.ts'
import { resolved, unresolved, valuesOf } from './placeholders.ts'
import {
  type Prepared,
  tableOne,
  unprepared,
  whyNotDraftReport,
  whyNotPrepare,
  whyNotReopen,
  whyNotSubmitReport,
} from './prepared.ts'
import { printedReport } from './printed.ts'
import {
  findingsOf,
  missingOf,
  progressOf,
  recountFindings,
  unexplained,
  wholeReport,
} from './whole.ts'

const AGENCY = { agency: '云州市卫生健康委员会', year: 2025 }

function prepared(change: Partial<Prepared> = {}): Prepared {
  return { ...unprepared(), sections: REPORT_TEXTS, entered: ENTERED_AMOUNTS, ...change }
}

function report(words: Prepared, previous = reportBefore()) {
  return wholeReport(AGENCY, soundReport(), words, previous)
}

const ids = (words: Prepared, previous = reportBefore()) =>
  findingsOf(report(words, previous), words, previous).map(({ id, where }) => `${id} ${where}`)

describe('names in braces', () => {
  const values = valuesOf(soundReport(), reportBefore())

  test.for([
    ['新收{本年新收}件，办结{办结}件', '新收12件，办结13件'],
    ['{本年度}年，下一年是{下年度}年', '2025年，下一年是2026年'],
    ['法人或其他组织{法人或其他组织申请}件', '法人或其他组织3件'],
    // 12 after 10.
    ['同比{同比}', '同比增长20%'],
    ['复议{行政复议}件，诉讼{行政诉讼}件', '复议2件，诉讼0件'],
    ['收费{行政事业性收费}万元', '收费91.25万元'],
    ['{不存在的}原样', '{不存在的}原样'],
  ] as const)('%s: %s', ([text, is]) => {
    expect(resolved(text, values)).toBe(is)
  })

  test('that stand for nothing are named, and those whose figure is not known', () => {
    expect(unresolved('{本年新收}{本年新受理}', values)).toEqual(['本年新受理'])
    expect(unresolved('{同比}', valuesOf(soundReport(), null))).toEqual(['同比'])
  })
})

describe('a report as a whole', () => {
  test('has nothing to find where prose takes its figures from the tables', () => {
    expect(ids(prepared())).toEqual([])
  })

  test.for([
    ['新收申请15件。', ['N1 narrative.received']],
    ['上年结转3件，结转下年1件。', ['N1 narrative.carriedIn']],
    ['予以公开7件，部分公开3件。', ['N1 narrative.granted']],
    ['全年发生行政复议2件，行政诉讼1件。', ['N1 narrative.litigation']],
    ['新收申请{新收}件。', ['N1 sections.overview']],
  ] as const)('a figure typed in prose that is not the table’s: %s', ([overview, finds]) => {
    expect(ids(prepared({ sections: { ...REPORT_TEXTS, overview } }))).toEqual(finds)
  })

  test('what does not follow from last year is an error until it is explained', () => {
    const before = reportBefore()
    before.table2.carriedOut.naturalPerson = 3
    before.table2.carriedOut.total = 3
    const silent = prepared()
    const found = findingsOf(report(silent, before), silent, before)
    expect(unexplained(found).map(({ where }) => where)).toEqual([
      'table2.carriedIn.naturalPerson',
      'table2.carriedIn.total',
    ])
    const said = prepared({
      explanations: {
        'table2.carriedIn.naturalPerson': '上年一件申请撤回后重新登记。',
        'table2.carriedIn.total': '上年一件申请撤回后重新登记。',
      },
    })
    expect(unexplained(findingsOf(report(said, before), said, before))).toEqual([])
    const [, , applications] = printedReport(report(said, before), said, before).sections
    // Said twice for two columns, printed once.
    expect(applications!.notes).toEqual(['说明：上年一件申请撤回后重新登记。'])
    // Last year's report was put right: nothing is left to explain.
    const [, , right] = printedReport(report(said), said, reportBefore()).sections
    expect(right!.notes).toEqual([])
  })

  test('an explanation excuses no identity', () => {
    const words = prepared({ explanations: { 'table2.total': '统计口径不同' } })
    const broken = report(words)
    broken.table2 = { ...broken.table2, carriedOut: { ...broken.table2.carriedOut, total: 5 } }
    expect(unexplained(findingsOf(broken, words, null)).map(({ id }) => id)).toEqual(['I1', 'I3'])
  })

  test('says what is missing: figures, words, answers to last year’s problems', () => {
    const words = prepared({
      sections: { ...REPORT_TEXTS, overview: ' ', proactive: '' },
      problems: [
        { problem: '更新不及时', done: '按季度通报' },
        { problem: '解读形式单一', done: '' },
      ],
    })
    const tables = {
      ...soundReport(),
      table1: tableOne({ issued: 1, repealed: 0, inForce: 4 }, {}),
    }
    const whole = wholeReport(AGENCY, tables, words, null)
    const steps = progressOf(whole, words, findingsOf(whole, words, null))
    expect(steps).toEqual([
      {
        step: 'figures',
        missing: ['licensingDecisions', 'penaltyDecisions', 'coercionDecisions', 'feesWanYuan'],
      },
      { step: 'sections', missing: ['overview'] },
      { step: 'problems', missing: 1 },
      { step: 'errors', missing: 0 },
    ])
    expect(missingOf(steps)).toBe(6)
  })
})

test('R1: what was filed and what is counted now, cell by cell', () => {
  const counted = soundReport()
  counted.table2.granted.naturalPerson = 5
  counted.table3.review.pending = 1
  expect(
    recountFindings(soundReport(), counted).map(({ where, say }) => [where, say('zh-CN')]),
  ).toEqual([
    [
      'table2.granted.naturalPerson',
      '表二“（一）予以公开”行“自然人”列报送为 6，按办件和文件重新统计为 5。',
    ],
    ['table3.review.pending', '表三“行政复议”的“尚未审结”报送为 0，按办件和文件重新统计为 1。'],
  ])
  // A report that puts it right may be finished.
  expect(unexplained(recountFindings(soundReport(), counted))).toEqual([])
})

test('table one adds documents that are not on the platform, and leaves what nobody entered blank', () => {
  const table = tableOne(
    { issued: 1, repealed: 1, inForce: 4 },
    { 'elsewhere.inForce': { value: 13, source: '清理结果', href: null } },
  )
  expect(table.normativeDocs).toEqual({ issued: 1, repealed: 1, inForce: 17 })
  expect(table.rules).toEqual({ issued: 0, repealed: 0, inForce: 0 })
  expect(table.licensingDecisions).toBe(null)
})

describe('as it is printed', () => {
  const words = prepared({ problems: [{ problem: '更新不及时。', done: '按季度通报。' }] })
  const printed = printedReport(report(words), words, reportBefore())

  test('last year’s problems open section five, with what was done', () => {
    expect(printed.title).toBe('云州市卫生健康委员会2025年政府信息公开工作年度报告')
    expect(printed.sections[4]!.paragraphs.slice(0, 2)).toEqual([
      '2024年度报告所列问题的改进情况：',
      '1. 更新不及时。改进情况：按季度通报。',
    ])
  })

  test('its tables are read again from the page as they were written', () => {
    const body = bodyFromPrinted(printed)
    expect(bodySchema.safeParse(body).success).toBe(true)
    const html = bodyToHtml(body, {
      fileUrl: () => '',
      resolveLink: () => null,
      labels: {
        table: String,
        footnotes: '',
        footnote: String,
        backToText: String,
        remoteImage: String,
      },
    })
    const found = findReport(readPage(`<title>${printed.title}</title>${html}`))
    const { table1, table2, table3 } = soundReport()
    expect(found.missing).toEqual([])
    expect(found.report).toMatchObject({ ...AGENCY, form: '2021', table1, table2, table3 })
    expect(found.report.narrative).toMatchObject({ received: 12, handledTotal: 13 })
  })
})

describe('who prepares, finishes and publishes', () => {
  const holding = (role: string, organizationId = 'A') => ({ grants: [{ role, organizationId }] })
  const draft = { organizationId: 'A', state: 'draft' as const }
  const finished = { organizationId: 'A', state: 'submitted' as const }

  test('the disclosure office, of its own organisation, while it is a draft', () => {
    const office = holding('disclosure-reviewer')
    expect(whyNotPrepare(office, draft)).toBe(undefined)
    expect(whyNotPrepare(office, finished)).toBe('annual-report.submitted')
    expect(whyNotPrepare(holding('disclosure-reviewer', 'B'), draft)).toBe('not-your-role')
    expect(whyNotPrepare(holding('issuer'), draft)).toBe('not-your-role')
  })

  test('nothing missing and nothing wrong without a word', () => {
    const office = holding('disclosure-reviewer')
    expect(whyNotSubmitReport(office, { ...draft, missing: 0, errors: 0 })).toBe(undefined)
    expect(whyNotSubmitReport(office, { ...draft, missing: 1, errors: 1 })).toBe(
      'annual-report.missing',
    )
    expect(whyNotSubmitReport(office, { ...draft, missing: 0, errors: 1 })).toBe(
      'annual-report.errors',
    )
  })

  test('a contributor makes the publication, once; then nothing is taken back', () => {
    const writer = holding('contributor')
    expect(whyNotDraftReport(writer, { ...finished, publicationId: null })).toBe(undefined)
    expect(whyNotDraftReport(writer, { ...draft, publicationId: null })).toBe(
      'annual-report.not-submitted',
    )
    expect(whyNotDraftReport(writer, { ...finished, publicationId: 'p' })).toBe(
      'annual-report.drafted',
    )
    const office = holding('disclosure-reviewer')
    expect(whyNotDraftReport(office, { ...finished, publicationId: null })).toBe('not-your-role')
    expect(whyNotReopen(office, { ...finished, publicationId: null })).toBe(undefined)
    expect(whyNotReopen(office, { ...finished, publicationId: 'p' })).toBe('annual-report.drafted')
  })
})
