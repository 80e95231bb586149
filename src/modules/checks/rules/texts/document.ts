import type { Locale, Phrase } from '../../../../kernel/strings.ts'
import { findingOf, type Hit, type Rule } from '../../engine/finding.ts'
import { hiddenAdvice, hiddenNames, textWords, unreadableWords } from '../../strings.ts'
import type {
  DocumentFinding,
  DocumentPlace,
  HiddenCode,
  Piece,
  UnreadableCode,
} from '../documents/findings.ts'
import { textOfPieces } from '../documents/inspect.ts'
import type { DocumentPosition, PlacedFinding, SourceText } from './source.ts'
import { ATTACHMENT_SOURCE } from './sources.data.ts'

/** The text of a document; places count within the paragraph, cell or page they name. */
export function documentSource(pieces: readonly Piece[]): SourceText {
  const starts: number[] = []
  let at = 0
  for (const { text, join } of pieces) {
    starts.push(at)
    at += text.length + join.length
  }
  return {
    text: textOfPieces(pieces),
    hits: [],
    placeOf(start, end) {
      let [low, high] = [0, starts.length - 1]
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= start) low = middle
        else high = middle - 1
      }
      const from = starts[low]!
      return { start: start - from, end: end - from, ...positionOf(pieces[low]!.place) }
    },
  }
}

/** What lies hidden in the file, as findings of category `attachment`. */
export function hiddenFindings(
  findings: readonly DocumentFinding[],
  locale: Locale,
): PlacedFinding[] {
  return findings.map((each) => ({
    ...findingOf('', attachmentHit(hiddenRule(each.code, each.severity), each.words), locale),
    ...positionOf(each.place),
  }))
}

/** Why a file could not be looked through, as a finding. */
export function unreadableFinding(why: UnreadableCode, locale: Locale): PlacedFinding {
  const severity = why === 'format' ? 'warn' : 'block'
  return findingOf('', attachmentHit(ruleOf(why, severity, unreadableWords[why]), ''), locale)
}

function attachmentHit(rule: Rule, words: string): Hit {
  return { rule, start: 0, end: 0, masked: words }
}

function hiddenRule(code: HiddenCode, severity: 'warn' | 'block'): Rule {
  const [name, advice] = [hiddenNames[code], hiddenAdvice[code]]
  return ruleOf(code, severity, { zh: `${name.zh}：${advice.zh}`, en: `${name.en}: ${advice.en}` })
}

function ruleOf(code: string, severity: 'warn' | 'block', message: Phrase): Rule {
  return {
    code,
    category: 'attachment',
    severity,
    message,
    source: ATTACHMENT_SOURCE,
    verified: true,
    confidence: 0.95,
  }
}

function positionOf(place: DocumentPlace): DocumentPosition {
  switch (place.kind) {
    case 'paragraph':
      return { paragraph: place.number }
    case 'page':
      return { page: place.number }
    case 'sheet':
      return { sheet: place.sheet, ...(place.range !== null && { cell: place.range }) }
    case 'note':
      return { part: place.part }
    case 'file':
      return { part: place.name }
    case 'properties':
      return { part: 'properties' }
  }
}

/** A text longer than is looked through. */
export function cutOffFinding(most: number, locale: Locale): PlacedFinding {
  const { zh, en } = textWords['cut-off']
  const say = (words: string) => words.replace('{most}', String(most))
  const rule = ruleOf('cut-off', 'warn', { zh: say(zh), en: say(en) })
  return findingOf('', attachmentHit(rule, ''), locale)
}
