import type { Phrase } from '../../../../kernel/strings.ts'
import { checkText } from '../../../checks/engine/check.ts'
import { type Detector, type Hit, phraseOf, type Severity } from '../../../checks/engine/finding.ts'
import type { DocumentFinding, UnreadableCode } from '../../../checks/rules/documents/findings.ts'
import { placeOf } from '../../../checks/rules/documents/present.ts'
import { RULES_IN_FILES, type TextInFile } from '../../../checks/rules/documents/scan.ts'
import { attachedWords, type Heard, hear, shownWords } from '../../../checks/rules/ignores.ts'
import { tables } from '../../../checks/rules/sums/tables.ts'
import { hiddenNames, unreadableWords } from '../../../checks/strings.ts'
import { gateStrings } from '../../strings.ts'
import type { GateInput, ShownFile } from '../gates.ts'
import { findInLinks } from './addresses.ts'
import { findEverywhere } from './places.ts'

type Found = Hit & Heard
/** A find in a text of the piece. */
export type TextHit = ReturnType<typeof findEverywhere<Found>>[number]

/** A find inside a file the piece shows: hidden content, a secret or a personal number, or why it cannot be read. */
export type FileHit = Heard & { file: ShownFile; fileHash: string } & (
    | { kind: 'hidden'; hidden: DocumentFinding }
    | { kind: 'text'; text: TextInFile; index: number }
    | { kind: 'unreadable'; why: UnreadableCode }
  )

/** What is told of a piece, after what somebody ignored. */
export type Hearing = {
  texts: readonly TextHit[]
  files: readonly FileHit[]
  /** Told although somebody said why to ignore it, as that person may not clear it. */
  explained: ReadonlySet<Heard>
}

/** What the gates tell. Texts and files are heard together: masked numbers are counted over both. */
export function hearing(input: GateInput): Hearing {
  const hits = hitsOf(input)
  const told = hear(hits, input.ignores).told
  const { silent } = hear(hits, input.ignores, { editing: true })
  return {
    texts: told.filter((hit): hit is TextHit => !('file' in hit)),
    files: told.filter((hit): hit is FileHit => 'file' in hit),
    explained: new Set(silent.map(({ found }) => found)),
  }
}

/** Every find in a piece, also what somebody ignored; `hints` asks for matters of taste too. */
export function hitsOf(input: GateInput, { hints = false } = {}): (TextHit | FileHit)[] {
  return [...textHits(input, hints), ...fileHits(input)]
}

function textHits(input: GateInput, hints: boolean): TextHit[] {
  const { known, findNames, spelling, categories, office, marksOf } = input
  const settings = {
    strict: !hints,
    known,
    categories,
    office,
    ...(findNames && { findNames }),
    ...(spelling && { spelling }),
  }
  const read = (text: string, hit: Hit): Found => {
    const { code, category } = hit.rule
    const marks = hit.masked !== undefined && marksOf?.(text.slice(hit.start, hit.end))
    const words = shownWords(text, hit)
    return { ...hit, code, category, severity: severityOf(hit), words, ...(marks && { marks }) }
  }
  const found =
    (find: Detector) =>
    (text: string): Found[] =>
      find(text).map((hit) => read(text, hit))
  const inTexts = findEverywhere(
    input,
    found((text) => checkText(text, settings)),
    found(categories.includes('sums') ? tables : () => []),
  )
  return [...inTexts, ...findInLinks(input, read)].filter(
    ({ severity }) => hints || severity !== 'hint',
  )
}

function fileHits({ files }: GateInput): FileHit[] {
  return files.flatMap((file): FileHit[] => {
    const { scan } = file
    // Nothing is known of it yet: that is no find.
    if (!scan) return []
    const hitOf = (code: string, severity: Severity, words: string) => ({
      ...{ file, fileHash: file.hash, code, severity },
      category: 'attachment' as const,
      words: attachedWords(words, file.name),
    })
    const { why } = scan
    return [
      ...(why
        ? [{ ...hitOf(why, severityOfUnreadable(why), ''), kind: 'unreadable' as const, why }]
        : []),
      ...scan.findings.map((hidden) => ({
        ...hitOf(hidden.code, hidden.severity, hidden.words),
        kind: 'hidden' as const,
        hidden,
      })),
      ...scan.texts.map((text, index) => ({
        ...hitOf(text.code, text.severity, text.shown),
        category: text.category,
        kind: 'text' as const,
        text,
        index,
      })),
    ]
  })
}

function severityOfUnreadable(why: UnreadableCode): Severity {
  return why === 'format' ? 'warn' : 'block'
}

export function severityOf(hit: Hit): Severity {
  return hit.severity ?? hit.rule.severity
}

/** What is said of one find, wherever it stands. */
export function sayHit(hit: TextHit | FileHit): {
  phrase: Phrase
  params: Record<string, string>
} {
  if (!('file' in hit)) return { phrase: phraseOf(hit.rule), params: { ...hit.params } }
  const { file } = hit
  switch (hit.kind) {
    case 'hidden': {
      const name = hiddenNames[hit.hidden.code]
      const at = (locale: 'zh-CN' | 'en') => placeOf(hit.hidden.place, locale)
      const { zh, en } = gateStrings['attachments.item']
      const fill = (words: string, what: string, place: string) =>
        words.replace('{what}', () => what).replace('{place}', () => place)
      return {
        phrase: naming(file, {
          zh: fill(zh, name.zh, at('zh-CN')),
          en: fill(en, name.en, at('en')),
        }),
        params: {},
      }
    }
    case 'unreadable':
      return { phrase: naming(file, unreadableWords[hit.why]), params: {} }
    case 'text': {
      const rule = RULES_IN_FILES.find((each) => each.code === hit.code)!
      return { phrase: naming(file, rule.message), params: { word: hit.text.shown } }
    }
  }
}

/** The sentence, said of a file by name. */
function naming(file: ShownFile, { zh, en }: Phrase): Phrase {
  const words = gateStrings['attachments.of']
  return {
    zh: words.zh.replace('{name}', () => file.name) + zh,
    en: words.en.replace('{name}', () => file.name) + en,
  }
}
