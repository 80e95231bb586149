import { isLocalDate } from '../../../kernel/days.ts'
import { InvalidInput, type Issue } from '../../../kernel/errors.ts'
import { inLocale, type Locale, type Phrase, speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { newToken, sha256 } from '../../../platform/ids.ts'
import { SHEET_TYPES, xlsxFile } from '../../../platform/spreadsheet.ts'
import { isRegion, isResidentId18 } from '../../checks/rules/numbers.ts'
import { batchWords } from '../batch-strings.ts'
import { APPLICANT_KINDS, DELIVERIES, FORMS } from '../rules/application.ts'
import { CHANNELS } from '../rules/registration.ts'
import { applicantKindNames, channelNames, deliveryNames, formNames } from '../strings.ts'
import { issuesOf, register, registeringOrganization, type StaffApplication } from './register.ts'

/** In the order of the sheet. */
const COLUMNS = [
  'channel',
  'arrivedOn',
  'agencyConfirmedOn',
  'applicantConfirmedOn',
  'applicantKind',
  'name',
  'certificate',
  'phone',
  'email',
  'address',
  'wanted',
  'form',
  'delivery',
] as const
type Column = (typeof COLUMNS)[number]
const DAYS: readonly Column[] = ['arrivedOn', 'agencyConfirmedOn', 'applicantConfirmedOn']
/** A spreadsheet keeps 15 digits of a number and no zero before it. */
const NUMBERS: readonly Column[] = ['certificate', 'phone']
const MOST_ROWS = 500
const MOST_BYTES = 5 * 1024 * 1024

/** The empty sheet to fill in, its words in the language of whoever asks. */
export async function batchTemplate(context: Context): Promise<Response> {
  const say = speak(batchWords, context.locale)
  const bytes = await xlsxFile({
    name: say('sheet'),
    columns: COLUMNS.map((column) => ({
      title: say(`column.${column}`),
      width: column === 'wanted' ? 48 : 18,
      isText: true,
    })),
    rows: [],
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': SHEET_TYPES.xlsx,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(say('file'))}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

type Row = { row: number; form: StaffApplication; issues: Issue[] }

/** Registers every row of a sheet, or none where one is wrong; `dry` only tells what is. */
export async function registerBatch(
  context: Context,
  { dry, organizationId: named }: { dry: boolean; organizationId?: string | undefined },
  bytes: Uint8Array,
) {
  const actor = requireActor(context)
  const organizationId = registeringOrganization(actor, named)
  const say = speak(batchWords, context.locale)
  const today = context.clock.today()
  const rows = await rowsOf(bytes, context.locale)
  const issues = rows.flatMap(({ row, form, issues }) =>
    (issues.length > 0 ? issues : issuesOf(form, today, context.locale)).map(
      ({ field, message }) => ({ row, field: nameOf(field, context.locale), message }),
    ),
  )
  if (dry || issues.length > 0) return { rows: rows.length, issues, registered: [] }
  if (rows.length === 0) throw new InvalidInput([{ field: '', message: say('empty') }])
  const keys = rows.map(() => newToken())
  const made = await command(
    context,
    { organizationId, hash: sha256(bytes) },
    async (tx, record, now) => {
      const registered: { row: number; id: string; number: string }[] = []
      for (const [index, { row, form }] of rows.entries()) {
        const of = { organizationId, form, key: keys[index]!, now, today }
        const { id, number } = await register(context, tx, record, of)
        registered.push({ row, id, number })
      }
      return registered
    },
  )
  return {
    rows: rows.length,
    issues: [],
    registered: made.map(({ row, number }) => ({ row, number })),
  }
}

function nameOf(field: string, locale: Locale): string {
  const column = COLUMNS.find((each) => each === field)
  return column ? speak(batchWords, locale)(`column.${column}`) : field
}

async function rowsOf(bytes: Uint8Array, locale: Locale): Promise<Row[]> {
  const say = speak(batchWords, locale)
  const wrong = (message: string) => new InvalidInput([{ field: '', message }])
  if (bytes.length > MOST_BYTES) throw wrong(say('too-large'))
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes.slice().buffer)
  } catch {
    throw wrong(say('unreadable'))
  }
  const sheet = workbook.worksheets[0]
  if (!sheet) throw wrong(say('unreadable'))
  const places = new Map<Column, number>()
  sheet.getRow(1).eachCell((cell, place) => {
    const column = COLUMNS.find((each) =>
      names(batchWords[`column.${each}`]).includes(cell.text.trim()),
    )
    if (column) places.set(column, place)
  })
  const missing = COLUMNS.filter((column) => !places.has(column))
  if (missing.length > 0)
    throw wrong(say('columns', { names: missing.map((each) => say(`column.${each}`)).join(' / ') }))
  if (sheet.rowCount - 1 > MOST_ROWS) throw wrong(say('too-many', { most: MOST_ROWS }))
  const rows: Row[] = []
  sheet.eachRow((row, number) => {
    if (number === 1) return
    const cellOf = (column: Column) => row.getCell(places.get(column)!)
    const cells = Object.fromEntries(
      COLUMNS.map((column) => [column, cellText(cellOf(column))]),
    ) as Record<Column, string>
    if (Object.values(cells).every((text) => text === '')) return
    const shortened = NUMBERS.filter((column) => isNumeric(cellOf(column).value))
    rows.push(rowOf(number, cells, shortened, locale))
  })
  return rows
}

function cellText(cell: { value: unknown; text: string }): string {
  if (cell.value instanceof Date) return cell.value.toISOString().slice(0, 10)
  return cell.text.replaceAll('\u0000', '').toWellFormed().trim().slice(0, 4000)
}

/** A number, or a formula that makes one. */
function isNumeric(value: unknown): boolean {
  if (value !== null && typeof value === 'object' && 'result' in value)
    return isNumeric(value.result)
  return typeof value === 'number'
}

/** A row as the form of the counter has it; choices may be written in either language. */
function rowOf(
  row: number,
  cells: Record<Column, string>,
  shortened: readonly Column[],
  locale: Locale,
): Row {
  const say = speak(batchWords, locale)
  const issues: Issue[] = shortened.map((field) => ({ field, message: say('number') }))
  const choice = <Value extends string>(
    column: Column,
    values: readonly Value[],
    phrases: Record<Value, Phrase>,
  ): Value => {
    const value = values.find(
      (each) => each === cells[column] || names(phrases[each]).includes(cells[column]),
    )
    if (!value) {
      const known = values.map((each) => inLocale(phrases[each], locale)).join(' / ')
      issues.push({ field: column, message: say('choice', { known }) })
    }
    return value ?? values[0]!
  }
  for (const column of DAYS) {
    if (cells[column] === '' && column !== 'arrivedOn') continue
    if (!isLocalDate(cells[column])) issues.push({ field: column, message: say('day') })
  }
  if (!shortened.includes('certificate') && isWrongId(cells))
    issues.push({ field: 'certificate', message: say('id') })
  const form: StaffApplication = {
    ...cells,
    channel: choice('channel', CHANNELS, channelNames),
    applicantKind: choice('applicantKind', APPLICANT_KINDS, applicantKindNames),
    form: choice('form', FORMS, formNames),
    delivery: choice('delivery', DELIVERIES, deliveryNames),
    agencyConfirmedOn: cells.agencyConfirmedOn || null,
    applicantConfirmedOn: cells.applicantConfirmedOn || null,
    // Whoever writes such an application down reads it back before it comes into a sheet.
    readBack: true,
  }
  issues.sort((a, b) => placeOf(a) - placeOf(b))
  return { row, form, issues }
}

/** An identity card by its look, of a region there is, whose check character is not its own. */
function isWrongId({ applicantKind, certificate }: Record<Column, string>): boolean {
  const id = certificate.toUpperCase()
  const isPerson = ['naturalPerson', ...names(applicantKindNames.naturalPerson)].includes(
    applicantKind,
  )
  return isPerson && /^\d{17}[\dX]$/.test(id) && isRegion(id) && !isResidentId18(id)
}

function placeOf({ field }: Issue): number {
  return (COLUMNS as readonly string[]).indexOf(field)
}

function names(phrase: Phrase): string[] {
  return [phrase.zh, phrase.en]
}
