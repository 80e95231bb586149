import { addresses } from '../rules/links/addresses.ts'
import { contacts, type Known, NOTHING_KNOWN } from '../rules/privacy/contacts.ts'
import { type FindNames, patients } from '../rules/privacy/patients.ts'
import { wrappedNumbers } from '../rules/privacy/wrapped.ts'
import { repeatedSentences } from '../rules/repetition/sentences.ts'
import { secrecy } from '../rules/secrecy/wording.ts'
import { dates } from '../rules/style/dates.ts'
import { documents } from '../rules/style/documents.ts'
import { order } from '../rules/style/headings.ts'
import { marks } from '../rules/style/marks.ts'
import { numerals } from '../rules/style/numerals.ts'
import { pairs } from '../rules/style/pairs.ts'
import { percentages } from '../rules/sums/percentages.ts'
import { tables } from '../rules/sums/tables.ts'
import { totals } from '../rules/sums/totals.ts'
import { wordsInContext } from '../rules/words/contexts.ts'
import { SHIPPED_LISTS } from '../rules/words/lists.data.ts'
import { compileWords, type WordSearch } from '../rules/words/words.ts'
import { CATEGORIES, type Category, type Detector, type Hit, inOrder } from './finding.ts'
import { withoutPersonal } from './personal.ts'

export type CheckSettings = {
  /** Without it, every category. */
  categories?: readonly Category[]
  /** As the gate asks: nothing that is a matter of taste. */
  strict?: boolean
  known?: Known
  findNames?: FindNames
  spelling?: Detector
  /** The lists an office keeps itself. */
  office?: Detector
  /** Of a file, whose narrow cells break numbers over two lines. */
  wrapped?: boolean
}

/** Findings of one rule in one text; who has more knows what to do. */
const MOST_OF_ONE_RULE = 500

/** One engine for the editor, the gates, the nightly scan, the command line and other systems. Pure. */
export function checkText(text: string, settings: CheckSettings = {}): Hit[] {
  const asked = new Set<Category>(settings.categories ?? CATEGORIES)
  const known = settings.known ?? NOTHING_KNOWN
  const hits: Hit[] = []
  const run = (categories: readonly Category[], detect: Detector) => {
    if (!categories.some((category) => asked.has(category))) return
    // One by one: as arguments, the finds of a long text are more than a call can take.
    for (const hit of detect(text)) hits.push(hit)
  }
  run(['words', 'spelling'], fixedWords())
  run(['words', 'spelling'], wordsInContext)
  if (settings.office) run(['words'], settings.office)
  if (settings.spelling && asked.has('spelling')) {
    const listed = placesOf(hits)
    for (const hit of settings.spelling(text)) if (!listed.has(hit.start)) hits.push(hit)
  }
  for (const detect of [marks, pairs, numerals, dates, order, documents]) run(['style'], detect)
  for (const detect of [totals, percentages, tables]) run(['sums'], detect)
  // Asked for or not: no other rule carries personal data away.
  const personal = [
    ...contacts(text, known),
    ...(settings.wrapped ? wrappedNumbers(text, known) : []),
    ...patients(text, known, settings.findNames),
  ]
  run(['privacy'], () => personal)
  run(['secrecy'], secrecy)
  run(['links'], addresses)
  run(['repetition'], repeatedSentences)
  const wanted = hits.filter(
    (hit) =>
      asked.has(hit.rule.category) &&
      !(settings.strict && (hit.severity ?? hit.rule.severity) === 'hint'),
  )
  return withoutPersonal(text, bounded(wanted), personal)
}

/** What shows only where paragraphs are read together. */
const ACROSS: ReadonlySet<string> = new Set([
  'heading-order',
  'attachment-order',
  'attachment-mark',
  'attachment-missing',
  'repeated-sentence',
])

/** The rules that need the whole text, for whoever reads the paragraphs one by one. */
export function checkAcross(text: string, known: Known = NOTHING_KNOWN): Hit[] {
  const hits = [...order(text), ...documents(text), ...repeatedSentences(text)]
  const across = bounded(hits.filter(({ rule }) => ACROSS.has(rule.code)))
  const personal = across.length === 0 ? [] : [...contacts(text, known), ...patients(text, known)]
  return withoutPersonal(text, across, personal)
}

/** Every place in a word that a list knows to be misspelt: the list is surer than a guess. */
function placesOf(hits: readonly Hit[]): Set<number> {
  const places = new Set<number>()
  for (const { rule, start, end } of hits)
    if (rule.category === 'spelling') for (let at = start; at < end; at++) places.add(at)
  return places
}

let compiled: WordSearch | undefined
function fixedWords(): WordSearch {
  compiled ??= compileWords(SHIPPED_LISTS)
  return compiled
}

/** In order; the same place of one category once, the surer finding first; each rule up to a number. */
function bounded(hits: readonly Hit[]): Hit[] {
  const counts = new Map<string, number>()
  const kept: Hit[] = []
  const last = new Map<Category, Hit>()
  for (const hit of inOrder(hits)) {
    const { code, category } = hit.rule
    const before = last.get(category)
    if (before && before.start === hit.start && before.end === hit.end) continue
    // Two ways to the same slip: one sentence is enough.
    if (category === 'spelling' && before && hit.start < before.end) continue
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count > MOST_OF_ONE_RULE) continue
    last.set(category, hit)
    kept.push(hit)
  }
  return kept
}
