import type { LocalDate } from '../kernel/days.ts'
import { type Locale, speak } from '../kernel/strings.ts'
import { wordRows } from '../modules/checks/documents.ts'
import type { CheckFileOptions } from '../modules/checks/engine/check-file.ts'
import { type Entry, entryKey } from '../modules/checks/rules/office/entry-form.ts'
import { readWordRows } from '../modules/checks/rules/office/workbook.ts'
import type { OwnWords } from '../modules/checks/spelling/own.ts'
import type { CheckOptions } from './check.ts'
import type { LongIo } from './io.ts'
import { cliStrings } from './strings.ts'

/** What an office keeps for the checks, from the files it was exported to. */
export type Office = {
  problems: string[]
  settings: (on: LocalDate | null) => Pick<CheckFileOptions, 'lists' | 'known'>
  own?: OwnWords
}

/** Reads the files of `--words` and `--own`; everything wrong with them at once, rows as the import tells them. */
export async function readOffice(
  { words = [], own }: Pick<CheckOptions, 'words' | 'own'>,
  io: LongIo,
  locale: Locale,
): Promise<Office> {
  const lists = await readLists(words, io, locale)
  const learnt = own === undefined ? undefined : await readOwn(own, io, locale)
  return {
    problems: [...lists.problems, ...(typeof learnt === 'string' ? [learnt] : [])],
    settings: (on) => settingsOf(lists.entries, on),
    ...(typeof learnt === 'object' && { own: learnt }),
  }
}

/** Entries of several workbooks: a later one changes what an earlier one said. */
async function readLists(paths: readonly string[], io: LongIo, locale: Locale) {
  const say = speak(cliStrings, locale)
  const entries = new Map<string, Entry>()
  const problems: string[] = []
  for (const path of paths) {
    const bytes = readBytes(path, io)
    const rows = bytes && (await wordRows(bytes))
    if (!rows) {
      problems.push(say('check.words.unreadable', { path }))
      continue
    }
    const read = readWordRows(rows, locale)
    problems.push(...read.problems.map((message) => say('check.words.row', { path, message })))
    for (const entry of read.entries) entries.set(entryKey(entry), entry)
  }
  return { entries: [...entries.values()], problems }
}

/** As on the server: leaders of the lists are no private persons. */
function settingsOf(words: readonly Entry[], on: LocalDate | null) {
  if (words.length === 0) return {}
  const officials = words.flatMap(({ list, word }) => (list === 'leader' ? [word] : []))
  return {
    lists: { words: { words, variants: {} }, on },
    known: { contacts: new Set<string>(), officials: new Set(officials) },
  }
}

/** What was learnt, or the sentence that says why not. */
async function readOwn(path: string, io: LongIo, locale: Locale): Promise<OwnWords | string> {
  // The speller is large, and seldom wanted here.
  const { ownWordsIn } = await import('../modules/checks/spelling/own.ts')
  const bytes = readBytes(path, io)
  const read = bytes ? ownWordsIn(bytes) : 'none'
  return typeof read === 'string' ? speak(cliStrings, locale)(`check.own.${read}`, { path }) : read
}

function readBytes(path: string, io: LongIo): Uint8Array | null {
  try {
    return io.readBytes(path)
  } catch {
    return null
  }
}
