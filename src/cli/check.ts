import { Command } from 'commander'
import { isLocalDate, type LocalDate } from '../kernel/days.ts'
import { LOCALES, type Locale, type Say, speak } from '../kernel/strings.ts'
import { checkFile } from '../modules/checks/documents.ts'
import { CATEGORIES, type Category } from '../modules/checks/engine/finding.ts'
import { decodePlain } from '../modules/checks/rules/documents/plain.ts'
import type { PlacedFinding } from '../modules/checks/rules/texts/source.ts'
import { readOffice } from './check-office.ts'
import { EXIT_BAD_INPUT, EXIT_FAILED, type LongIo, processIo } from './io.ts'
import { bilingual, cliStrings } from './strings.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const MIMES: Record<string, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  docx: `${OFFICE}wordprocessingml.document`,
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  pdf: 'application/pdf',
}

export type CheckOptions = {
  json?: boolean
  strict?: boolean
  only?: string
  lines?: boolean
  /** Workbooks of the office's own lists. */
  words?: string[]
  /** What the speller has learnt from the office's pages. */
  own?: string
  on?: string
  locale?: string
}

/** `weiming check`: works offline, without a server. */
export function checkCommand(io: LongIo = processIo): Command {
  return new Command('check')
    .description(bilingual('check.about'))
    .argument('<file...>', bilingual('check.argument.file'))
    .option('--strict', bilingual('check.option.strict'))
    .option(
      '--only <category>',
      bilingual('check.option.only', { categories: CATEGORIES.join(', ') }),
    )
    .option('--lines', bilingual('check.option.lines'))
    .option('--words <file>', bilingual('check.option.words'), also)
    .option('--own <file>', bilingual('check.option.own'))
    .option('--on <day>', bilingual('check.option.on'))
    .option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
    .option('--json', bilingual('option.json'))
    .action(async (files: string[], options: CheckOptions) => {
      process.exitCode = await runCheck(files, options, io)
    })
}

/** An option that may be given again. */
function also(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

/** Exit code 0 where nothing blocks, 1 where something does, 2 where the question is not understood. */
export async function runCheck(
  files: readonly string[],
  options: CheckOptions,
  io: LongIo,
): Promise<number> {
  const locale = LOCALES.find((known) => known === (options.locale ?? 'zh-CN'))
  const say = speak(cliStrings, locale ?? 'zh-CN')
  const asked = options.only?.split(',').map((each) => each.trim())
  const problems = [
    ...(locale ? [] : [bilingual('issue.locale', { value: options.locale ?? '' })]),
    ...(asked ?? [])
      .filter((each) => !CATEGORIES.some((known) => known === each))
      .map((value) => say('check.only', { value, categories: CATEGORIES.join(', ') })),
    ...files
      .filter((file) => mimeOf(file) === undefined)
      .map((path) => say('check.format', { path })),
    ...(options.lines && files.some((file) => mimeOf(file) !== 'text/plain')
      ? [say('check.lines')]
      : []),
    ...(options.on === undefined || isLocalDate(options.on)
      ? []
      : [say('check.on', { value: options.on })]),
  ]
  const office = await readOffice(options, io, locale ?? 'zh-CN')
  problems.push(...office.problems)
  if (problems.length > 0) {
    io.complain(problems.join('\n'))
    return EXIT_BAD_INPUT
  }
  let code = 0
  const counts = { block: 0, warn: 0, hint: 0 }
  for (const file of files) {
    let bytes: Uint8Array
    try {
      bytes = io.readBytes(file)
    } catch {
      io.complain(say('check.unreadable', { path: file }))
      code = EXIT_BAD_INPUT
      continue
    }
    const mime = mimeOf(file)!
    const asking = {
      locale: locale!,
      ...(asked && { categories: asked as Category[] }),
      ...(options.strict && { strict: true }),
      ...(options.lines && { lines: true }),
      ...office.settings((options.on as LocalDate | undefined) ?? null),
    }
    const findings = await checkFile(bytes, mime, asking, office.own)
    for (const { severity } of findings) counts[severity] += 1
    if (code === 0 && findings.some(({ severity }) => severity === 'block')) code = EXIT_FAILED
    if (options.json) io.print(JSON.stringify({ file, findings }))
    else if (findings.length > 0)
      io.print([file, ...linesOf(findings, textOf(bytes, mime), locale!, say)].join('\n'))
  }
  if (!options.json) io.print(say('check.sum', { n: files.length, ...counts }))
  return code
}

/** By its name; standard input is plain text. */
function mimeOf(path: string): string | undefined {
  return path === '-' ? MIMES['txt'] : MIMES[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']
}

/** Of what can be counted through line by line. */
function textOf(bytes: Uint8Array, mime: string): string | null {
  return mime.startsWith('text/') ? decodePlain(bytes).replace(/^\ufeff/, '') : null
}

function linesOf(
  findings: readonly PlacedFinding[],
  text: string | null,
  locale: Locale,
  say: Say<typeof cliStrings>,
): string[] {
  const starts = text === null ? [] : lineStarts(text)
  return findings.map((finding) => {
    const { code, severity, suggestions, message } = finding
    const words = finding.text.replace(/\s+/g, ' ').slice(0, 60)
    const better = suggestions[0] ? ` → ${suggestions[0].slice(0, 60)}` : ''
    const name = say(`check.severity.${severity}`)
    return `  ${placeOf(finding, starts, locale)}  ${name}  ${words}${better}  ${message} [${code}]`
  })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeOf(finding: PlacedFinding, starts: readonly number[], locale: Locale): string {
  const { line, paragraph, page, sheet, cell, part, start } = finding
  if (line !== undefined) return `${line}:${start + 1}`
  if (sheet !== undefined) return cell === undefined ? sheet : `${sheet}!${cell}`
  const say = speak(cliStrings, locale)
  if (paragraph !== undefined) return say('check.paragraph', { n: paragraph })
  if (page !== undefined) return say('check.page', { n: page })
  if (part !== undefined || starts.length === 0) return part ?? '–'
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= start) low = middle
    else high = middle - 1
  }
  return `${low + 1}:${start - starts[low]! + 1}`
}
