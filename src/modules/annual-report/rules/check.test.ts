import { describe, expect, test } from 'vitest'
import { reportBefore, row, soundReport } from '../../../../test/annual-report.ts'
import { checkReport } from './check.ts'
import { type Report, ROWS } from './form.ts'
import { parseReport } from './parse.ts'
import { isCountyAgency } from './quality.ts'

type Change = (report: Report) => void

function found(change: Change, previous?: Report) {
  const report = soundReport()
  change(report)
  return checkReport(report, previous).map(({ id, level, where }) => `${id} ${level} ${where}`)
}

function words(change: Change, previous?: Report) {
  const report = soundReport()
  change(report)
  return checkReport(report, previous).map(({ say }) => say('zh-CN'))
}

test('a sound report has nothing to find, alone and after the one before it', () => {
  expect(found(() => {})).toEqual([])
  expect(found(() => {}, reportBefore())).toEqual([])
})

describe('identities', () => {
  test.for<{ why: string; change: Change; finds: string[] }>([
    {
      why: 'I1: one more received in a column and in the total',
      change: ({ table2 }) => {
        table2.newReceived = row(10, 3)
      },
      finds: [
        'I1 error table2.naturalPerson',
        'I1 error table2.total',
        'N1 warn narrative.received',
      ],
    },
    {
      why: 'I2: an outcome more than the total says',
      change: ({ table2 }) => {
        table2.denied_process = row(0, 1)
      },
      finds: ['I2 error table2.business', 'I2 error table2.total'],
    },
    {
      why: 'I3: a row whose total is not its sum, which breaks the column of totals too',
      change: ({ table2 }) => {
        table2.granted.total = 9
      },
      finds: ['I2 error table2.total', 'I3 error table2.granted'],
    },
    {
      why: 'I4: a block of table three',
      change: ({ table3 }) => {
        table3.litigationDirect.upheld = 1
      },
      finds: ['I4 error table3.litigationDirect'],
    },
    {
      why: 'a blank counts as 0 where the identity then holds, and is only to be filled in',
      change: ({ table2 }) => {
        table2.denied_process.business = null
      },
      finds: ['Q1 warn table2.denied_process.business'],
    },
    {
      why: 'a blank where a number is missing',
      change: ({ table2 }) => {
        table2.granted.business = null
      },
      finds: [
        'I2 error table2.business',
        'I3 error table2.granted',
        'Q1 warn table2.granted.business',
      ],
    },
  ])('$why', ({ change, finds }) => {
    expect(found(change)).toEqual(finds)
  })

  test('the message of I1 names both sides and the difference', () => {
    expect(
      words(({ table2 }) => {
        table2.carriedOut = row(3)
      })[0],
    ).toBe(
      '表二“自然人”列：第一项 9 加第二项 2 等于 11，第三项（七）总计 10 加第四项 3 等于 13，相差 2。',
    )
  })

  test('an identity that fails over a blank says which cell is blank', () => {
    const [first] = words(({ table2 }) => {
      table2.granted.business = null
    })
    expect(first).toBe(
      '表二“商业企业”列：第三项（一）至（六）各行合计 1，（七）总计为 3，相差 2。其中为空：表二“（一）予以公开”行“商业企业”列。',
    )
  })

  test('the trial form: a row without a total is not judged, and 其他处理 is one row', () => {
    const trial = (report: Report) => {
      report.form = '2019-trial'
      report.table1.rules = { made: 0, newlyPublished: 0, totalPublished: 0 }
      report.table1.normativeDocs = { made: 2, newlyPublished: 2, totalPublished: 17 }
      report.table1.feesWanYuan = null
      report.table2.other_noCorrection = { ...row(0), total: null }
      report.table2.other_other = row(1)
    }
    expect(found(trial)).toEqual([])
    expect(
      found((report) => {
        trial(report)
        report.table2.granted.total = null
        report.table2.processedTotal.total = null
      }),
    ).toEqual([
      'I1 error table2.total',
      'I2 error table2.total',
      'Q1 warn table2.granted.total',
      'Q1 warn table2.processedTotal.total',
    ])
  })
})

describe('against the report before', () => {
  test.for<{ why: string; change: Change; finds: string[] }>([
    {
      why: 'X1: carried in is not what was carried out',
      change: ({ table2 }) => {
        table2.carriedIn = row(2, 1)
        table2.carriedOut = row(1, 1)
      },
      finds: ['X1 error table2.carriedIn.business', 'X1 error table2.carriedIn.total'],
    },
    {
      why: 'X2: the stock does not follow',
      change: ({ table1 }) => {
        table1.normativeDocs.inForce = 16
      },
      finds: ['X2 error table1.normativeDocs.inForce'],
    },
    {
      why: 'N2: the growth printed',
      change: ({ narrative }) => {
        narrative['growthPctPrinted'] = 21
      },
      finds: ['N2 warn narrative.growthPctPrinted'],
    },
    {
      why: '12 after 10 is 20 per cent',
      change: ({ narrative }) => {
        narrative['growthPctPrinted'] = 20
      },
      finds: [],
    },
  ])('$why', ({ change, finds }) => {
    expect(found(change, reportBefore())).toEqual(finds)
  })

  test('the stock is not compared with a report of the trial form, which counts none', () => {
    const before = reportBefore()
    before.form = '2019-trial'
    expect(
      found(({ table1 }) => {
        table1.normativeDocs.inForce = 99
      }, before),
    ).toEqual([])
  })

  test('X2 says the whole sum', () => {
    expect(
      words(({ table1 }) => {
        table1.normativeDocs.inForce = 16
      }, reportBefore()),
    ).toEqual([
      '表一“行政规范性文件”：2024 年报告现行有效 18 件，加本年制发 2 件，减本年废止 3 件，应为 17 件，本年现行有效填 16 件。',
    ])
  })
})

describe('prose', () => {
  test.for<{ why: string; narrative: Record<string, number>; finds: string[] }>([
    { why: 'N1: received', narrative: { received: 11 }, finds: ['N1 warn narrative.received'] },
    { why: 'N1: a row', narrative: { granted: 7 }, finds: ['N1 warn narrative.granted'] },
    { why: 'N1: a group', narrative: { unable: 2 }, finds: ['N1 warn narrative.unable'] },
    {
      why: 'N1: litigation',
      narrative: { litigation: 1 },
      finds: ['N1 warn narrative.litigation'],
    },
    { why: 'N1: organisations', narrative: { organizations: 3 }, finds: [] },
    { why: 'a figure of no table is left alone', narrative: { meetings: 4 }, finds: [] },
    {
      why: 'N2: a full list that does not sum, where a figure also differs from its row',
      narrative: { handledTotal: 13, granted: 8, partiallyGranted: 3, unable: 1, other: 2 },
      finds: ['N1 warn narrative.other', 'N2 warn narrative.handledTotal'],
    },
    {
      why: 'a list that leaves something out may be less',
      narrative: { handledTotal: 13, granted: 8, partiallyGranted: 3 },
      finds: [],
    },
    {
      why: 'N2: kinds of applicants',
      narrative: { received: 12, naturalPerson: 9, organizations: 4 },
      finds: ['N1 warn narrative.organizations', 'N2 warn narrative.received'],
    },
  ])('$why', ({ narrative, finds }) => {
    expect(
      found((report) => {
        report.narrative = narrative
      }),
    ).toEqual(finds)
  })
})

describe('what is printed', () => {
  test.for<{ why: string; change: Change; finds: string[] }>([
    {
      why: 'Q1: a slash',
      change: ({ table3 }) => {
        table3.review.pending = '/'
      },
      finds: ['Q1 warn table3.review.pending'],
    },
    {
      why: 'Q1: a fraction of an application',
      change: ({ table1 }) => {
        table1.licensingDecisions = 3.5
      },
      finds: ['Q1 warn table1.licensingDecisions'],
    },
    {
      why: 'Q1: less than none',
      change: ({ table1 }) => {
        table1.feesWanYuan = -1
      },
      finds: ['Q1 warn table1.feesWanYuan'],
    },
    {
      why: 'Q1: a row without any figure is one finding',
      change: ({ table2 }) => {
        for (const column of Object.keys(table2.denied_process) as 'total'[])
          table2.denied_process[column] = null
      },
      finds: ['Q1 warn table2.denied_process'],
    },
    {
      why: 'Q1: a fee less than none',
      change: (report) => {
        report.fees = { cases: 1, yuan: -140 }
      },
      finds: ['Q1 warn fees.yuan'],
    },
    {
      why: 'Q1: a stroke in place of the cases of a fee',
      change: (report) => {
        report.fees = { cases: '/', yuan: 0 }
      },
      finds: ['Q1 warn fees.cases'],
    },
    {
      why: 'Q1: money without the cases',
      change: (report) => {
        report.fees = { cases: null, yuan: 140 }
      },
      finds: ['Q1 warn fees.cases'],
    },
    {
      why: 'Q2: fees that say neither cases nor money say nothing',
      change: (report) => {
        report.fees = { cases: null, yuan: null }
      },
      finds: ['Q2 warn fees'],
    },
    {
      why: 'Q2: charges, and section six is silent',
      change: (report) => {
        report.fees = null
      },
      finds: ['Q2 warn fees'],
    },
    {
      why: 'Q2: cases without money',
      change: (report) => {
        report.fees = { cases: 3, yuan: 0 }
      },
      finds: ['Q2 warn fees'],
    },
    {
      why: 'Q3: a county bureau issues no rules',
      change: (report) => {
        report.agency = '云州市清河县卫生健康局'
        report.table1.rules.issued = 1
      },
      finds: ['Q3 error table1.rules.issued'],
    },
    {
      why: 'Q3 does not judge a city',
      change: ({ table1 }) => {
        table1.rules.issued = 1
      },
      finds: [],
    },
  ])('$why', ({ change, finds }) => {
    expect(found(change)).toEqual(finds)
  })

  test.for([
    ['平罗县卫生健康局', true],
    ['北京市东城区卫生健康委员会', true],
    ['宁波市慈溪市卫生健康局', true],
    ['鄂托克旗卫生健康委员会', true],
    ['上海市浦东新区卫生健康委员会', true],
    ['新疆维吾尔自治区卫生健康委员会', false],
    ['广西壮族自治区柳州市卫生健康委员会', false],
    ['大兴安岭地区卫生健康委员会', false],
    ['深圳市卫生健康委员会', false],
    ['湖南省卫生健康委员会', false],
  ] as const)('%s is an agency of a county: %s', ([agency, expected]) => {
    expect(isCountyAgency(agency)).toBe(expected)
  })
})

describe('a report out of JSON', () => {
  test('what is missing is blank, and words stay words', () => {
    const parsed = parseReport({
      agency: ' 云州市卫生健康委员会 ',
      year: 2025,
      form: '2021',
      table2: { granted: { naturalPerson: 3, business: '/', total: '' } },
    })
    if (!('report' in parsed)) throw new Error('must be read')
    const { granted, carriedOut } = parsed.report.table2
    expect(parsed.report.agency).toBe('云州市卫生健康委员会')
    expect([granted.naturalPerson, granted.business, granted.total]).toEqual([3, '/', null])
    expect(carriedOut.total).toBeNull()
    expect(parsed.report.fees).toBeNull()
  })

  test('every problem at once', () => {
    expect(parseReport({ agency: '', year: '2025', form: '2020', table1: [], table2: 3 })).toEqual({
      problems: ['agency', 'year', 'form', 'table:table1', 'table:table2'],
    })
    expect(parseReport(null)).toEqual({ problems: ['not-an-object'] })
  })

  test('names an object inherits are no cells', () => {
    const parsed = parseReport({
      agency: 'x',
      year: 2025,
      form: '2021',
      table2: Object.create({ granted: { total: 3 } }),
    })
    expect('report' in parsed && parsed.report.table2.granted.total).toBeNull()
  })
})

test('the form of 2021 has 21 outcomes in 25 rows', () => {
  expect(ROWS).toHaveLength(25)
})
