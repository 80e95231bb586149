import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { printedPdf } from '../../../platform/printed-pdf.ts'
import { COLUMNS, DISPUTES, RESULT_COLUMNS, type Report, ROWS, recordOf } from '../rules/form.ts'
import { unprepared } from '../rules/prepared.ts'
import { printedReport } from '../rules/printed.ts'

/** Every cell another number, so that one found again is the one meant. */
function report(): Report {
  let next = 1000
  const number = () => next++
  return {
    agency: '云州市卫生健康委员会',
    year: 2025,
    form: '2021',
    table1: {
      rules: { issued: number(), repealed: number(), inForce: number() },
      normativeDocs: { issued: number(), repealed: number(), inForce: number() },
      licensingDecisions: number(),
      penaltyDecisions: number(),
      coercionDecisions: number(),
      feesWanYuan: 91.25,
    },
    table2: recordOf(ROWS, () => recordOf(COLUMNS, number)),
    table3: recordOf(DISPUTES, () => recordOf(RESULT_COLUMNS, number)),
    narrative: {},
    fees: null,
  }
}

/** The words of every page. */
async function pagesOf(bytes: Buffer): Promise<string[]> {
  const { promise } = getDocument({ data: new Uint8Array(bytes) })
  const document = await promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'))
  }
  return pages
}

const prepared = (overview: string) => ({
  ...unprepared(),
  sections: { ...unprepared().sections, overview, other: '没有其他需要报告的事项。' },
})

test('every number of the three tables stands in the file, each table whole on a page, under its heading', async () => {
  const figures = report()
  const pages = await pagesOf(await printedPdf(printedReport(figures, prepared('概述。'), null)))
  const on = (text: string) => pages.findIndex((page) => page.split('\n').includes(text))
  const { table1, table2, table3 } = figures
  const { rules, normativeDocs, ...amounts } = table1
  for (const [heading, table] of [
    [
      '二、主动公开政府信息情况',
      [...Object.values(rules), ...Object.values(normativeDocs), ...Object.values(amounts)],
    ],
    [
      '三、收到和处理政府信息公开申请情况',
      Object.values(table2).flatMap((row) => Object.values(row)),
    ],
    [
      '四、政府信息公开行政复议、行政诉讼情况',
      Object.values(table3).flatMap((row) => Object.values(row)),
    ],
  ] as const) {
    const places = new Set(table.map((cell) => on(String(cell))))
    expect([...places], heading).toEqual([on(heading)])
    expect(places.has(-1)).toBe(false)
  }
})

test('pages are A4 and numbered, from the first to the last', async () => {
  const long = Array.from({ length: 60 }, (_, line) => `第${line + 1}段。${'公开'.repeat(40)}`)
  const pages = await pagesOf(
    await printedPdf(printedReport(report(), prepared(long.join('\n')), null)),
  )
  expect(pages.length).toBeGreaterThan(5)
  for (const [index, page] of pages.entries())
    expect(page.split('\n')).toContain(`— ${index + 1} —`)
})
