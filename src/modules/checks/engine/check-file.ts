import type { LocalDate } from '../../../kernel/days.ts'
import type { Locale } from '../../../kernel/strings.ts'
import { inspectDocument, MAX_TEXT } from '../rules/documents/inspect.ts'
import { documentKind } from '../rules/documents/kinds.ts'
import { decodePlain } from '../rules/documents/plain.ts'
import type { OfficeLists } from '../rules/office/entries.ts'
import { officeWords } from '../rules/office/lists.ts'
import type { Known } from '../rules/privacy/contacts.ts'
import {
  cutOffFinding,
  documentSource,
  hiddenFindings,
  unreadableFinding,
} from '../rules/texts/document.ts'
import { htmlSource } from '../rules/texts/html.ts'
import {
  markdownSource,
  type PlacedFinding,
  plainSource,
  type SourceText,
} from '../rules/texts/source.ts'
import { type CheckSettings, checkText } from './check.ts'
import { type Category, findingOf, inOrder } from './finding.ts'

export type CheckFileOptions = {
  locale: Locale
  categories?: readonly Category[]
  strict?: boolean
  /** Every line of a plain text is a text of its own. */
  lines?: boolean
  known?: Known
  /** The office's own lists, and the day of the text. */
  lists?: { words: OfficeLists; on: LocalDate | null }
}

/**
 * What is wrong with a file, whatever somebody named so: plain text, Markdown, a page, a document.
 * `settings` brings what has to be loaded from disk. Nothing thrown for any bytes.
 */
export async function checkFile(
  bytes: Uint8Array,
  mime: string,
  options: CheckFileOptions,
  settings: Pick<CheckSettings, 'spelling' | 'findNames'> = {},
): Promise<PlacedFinding[]> {
  const { lists } = options
  const own = {
    ...settings,
    ...options,
    ...(lists && { office: officeWords(lists.words, lists.on) }),
  }
  if (documentKind(mime) === 'plain') {
    const text = decodePlain(bytes).replace(/^\ufeff/, '')
    const cut = text.length > MAX_TEXT
    const read = cut ? text.slice(0, MAX_TEXT) : text
    const found = options.lines ? byLine(read, own) : inSource(sourceOf(read, mime), own)
    return cut ? [cutOffFinding(MAX_TEXT, options.locale), ...found] : found
  }
  const inspection = await inspectDocument(bytes, mime)
  const asked = (category: Category) => options.categories?.includes(category) ?? true
  if (inspection.state === 'unreadable') return [unreadableFinding(inspection.why, options.locale)]
  const source = documentSource(inspection.pieces)
  // What nobody has looked through is told whatever was asked for.
  const told = inspection.findings.filter(
    ({ code }) => asked('attachment') || code === 'cut-off' || code === 'no-text',
  )
  const hidden = hiddenFindings(told, options.locale)
  return [...hidden, ...inSource(source, { ...own, wrapped: true })]
}

function sourceOf(text: string, mime: string): SourceText {
  if (mime.startsWith('text/html')) return htmlSource(text)
  return mime.startsWith('text/markdown') ? markdownSource(text) : plainSource(text)
}

type Own = CheckFileOptions & Pick<CheckSettings, 'spelling' | 'findNames' | 'office' | 'wrapped'>

function inSource(source: SourceText, options: Own): PlacedFinding[] {
  const inText = checkText(source.text, options).map((hit) => ({
    ...findingOf(source.text, hit, options.locale),
    ...source.placeOf(hit.start, hit.end),
  }))
  // These stand in the file, not in its words.
  const inFile = inOrder(source.hits)
    .filter((hit) => options.categories?.includes(hit.rule.category) ?? true)
    .map((hit) => findingOf('', { masked: '', ...hit }, options.locale))
  return [...inText, ...inFile].sort((a, b) => a.start - b.start)
}

function byLine(text: string, options: Own): PlacedFinding[] {
  return text.split('\n').flatMap((line, n) =>
    checkText(line.replace(/\r$/, ''), options).map((hit) => ({
      ...findingOf(line, hit, options.locale),
      line: n + 1,
    })),
  )
}
