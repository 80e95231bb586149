import { speak } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'
import { assuranceStrings } from '../strings.ts'
import { type Assurance, readAssurance, visibleSite } from './columns.ts'

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const WIDTHS = { column: 40, cadence: 30, keeper: 18, source: 52 } as Record<string, number>

/** The supervisor's list as a spreadsheet, in the order of the screen. */
export async function exportAssurance(context: Context, siteId: string): Promise<Response> {
  const site = await visibleSite(context, siteId)
  const assurance = await readAssurance(context, siteId)
  const say = speak(assuranceStrings, context.locale)
  const bytes = await spreadsheetOf(assurance, say)
  const name = say('fileName', { site: site.name, day: assurance.today })
  return new Response(bytes, {
    headers: {
      'content-type': MIME,
      'content-disposition': `attachment; filename="columns.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

async function spreadsheetOf(
  assurance: Assurance,
  say: ReturnType<typeof speak<typeof assuranceStrings>>,
): Promise<ArrayBuffer> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(say('sheet'), { views: [{ state: 'frozen', ySplit: 1 }] })
  const fields = [
    'column',
    'state',
    'daysLeft',
    'lastUpdateOn',
    'lineOn',
    'cadence',
    'published',
    'keeper',
    'nextWeek',
    'source',
  ] as const
  sheet.columns = fields.map((key) => ({
    key,
    header: say(`head.${key}`),
    width: WIDTHS[key] ?? 14,
  }))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: fields.length } }
  for (const column of assurance.columns) {
    sheet.addRow({
      ...column,
      column: [...column.above, column.name].join(' / '),
      state: say(`state.${column.state}`),
      cadence: say(`class.${column.cadenceClass ?? 'none'}`),
      keeper: column.keeper?.name ?? '',
      nextWeek: column.overdueNextWeek ? say('yes') : '',
      source: column.cadenceSource + (column.cadenceVerified ? '' : say('unverified')),
    })
  }
  return (await book.xlsx.writeBuffer()) as ArrayBuffer
}
