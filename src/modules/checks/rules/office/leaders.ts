import type { LocalDate } from '../../../../kernel/days.ts'
import { compile } from '../../engine/automaton.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { normalise } from '../../engine/normalise.ts'
import { longest } from '../words/words.ts'
import { holdsOn, type OfficeLists, type OfficeWord } from './entries.ts'
import { BETWEEN_TITLES, IN_ONE_LIST, OFFICE, PARTS_NAMES, TITLE_PARTS } from './rules.data.ts'

/** Names of two characters are mistaken for others too easily to be told without a title beside them. */
const SHORT_NAME = 2

type Mark = { start: number; end: number } & (
  | { kind: 'name'; name: string; leads: readonly OfficeWord[] }
  | { kind: 'variant'; name: string }
  | { kind: 'title'; title: string }
)
type Known =
  | { kind: 'name'; name: string; leads: readonly OfficeWord[] }
  | { kind: 'variant'; name: string }
  | { kind: 'title'; title: string }

/** Names of leaders, their titles on a day, and their order. */
export function leaders(lists: OfficeLists, on: LocalDate | null): Detector {
  const known = patternsOf(lists)
  if (known.size === 0) return () => []
  const patterns = [...known.keys()]
  const automaton = compile(patterns)
  return (text) => {
    const plain = normalise(text)
    const found: Mark[] = []
    automaton.each(plain.text, (pattern, end) => {
      const word = patterns[pattern]!
      found.push({ ...known.get(word)!, start: end - word.length, end })
    })
    const marks = longest(found).toSorted((a, b) => a.start - b.start)
    const placed = (mark: Mark, hit: Omit<Hit, 'start' | 'end'>): Hit => ({
      ...hit,
      start: plain.from[mark.start]!,
      end: plain.to[mark.end - 1]!,
    })
    return [
      ...marks.flatMap((mark, n): Hit[] => {
        const titles = titlesBeside(marks, n, plain.text)
        if (mark.kind === 'variant') return slip(mark, titles.length > 0, plain.text, placed)
        if (mark.kind !== 'name') return []
        return wrongTitles(mark, titles, on, placed)
      }),
      ...wrongOrder(marks, plain.text, on, placed),
    ]
  }
}

type Place = (mark: Mark, hit: Omit<Hit, 'start' | 'end'>) => Hit

/** Names, what they may be mistaken for, and every part of a title; what is a name is no slip for another. */
function patternsOf({ words, variants }: OfficeLists): Map<string, Known> {
  const known = new Map<string, Known>()
  const leading = words.filter(({ list }) => list === 'leader')
  const plain = (word: string) => normalise(word).text
  for (const { word } of leading)
    for (const variant of variants[word] ?? [])
      known.set(plain(variant), { kind: 'variant', name: word })
  for (const { title } of leading)
    for (const part of partsOf(title)) known.set(plain(part), { kind: 'title', title: part })
  for (const { word } of leading)
    known.set(plain(word), {
      kind: 'name',
      name: word,
      leads: leading.filter((each) => each.word === word),
    })
  return known
}

function partsOf(title: string): string[] {
  return title
    .split(TITLE_PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

type Title = Extract<Mark, { kind: 'title' }>

/** The titles right before a name, one after another, else the one right after it. */
function titlesBeside(marks: readonly Mark[], n: number, text: string): Title[] {
  const before: Title[] = []
  let at = marks[n]!.start
  for (let i = n - 1; i >= 0; i--) {
    const mark = marks[i]!
    if (mark.kind !== 'title' || !BETWEEN_TITLES.test(text.slice(mark.end, at))) break
    before.push(mark)
    at = mark.start
  }
  if (before.length > 0) return before
  const after = marks[n + 1]
  return after?.kind === 'title' && BETWEEN_TITLES.test(text.slice(marks[n]!.end, after.start))
    ? [after]
    : []
}

function slip(
  mark: Extract<Mark, { kind: 'variant' }>,
  titled: boolean,
  text: string,
  placed: Place,
): Hit[] {
  if (!titled && mark.name.length <= SHORT_NAME) return []
  const params = { word: text.slice(mark.start, mark.end), right: mark.name }
  return [
    placed(mark, {
      rule: OFFICE['leader-name'],
      suggestions: [mark.name],
      params,
      ...(!titled && { severity: 'warn', confidence: 0.6 }),
    }),
  ]
}

function wrongTitles(
  { name, leads }: Extract<Mark, { kind: 'name' }>,
  titles: readonly Title[],
  on: LocalDate | null,
  placed: Place,
): Hit[] {
  const held = leads.filter((each) => holdsOn(each, on)).map(({ title }) => title)
  const parts = held.flatMap(partsOf)
  return titles
    .filter(({ title }) => !parts.includes(title))
    .map((mark) => {
      const params = { word: mark.title, name, right: held.join('\u3001') }
      return held.length === 0
        ? placed(mark, { rule: OFFICE['leader-gone'], params })
        : placed(mark, {
            rule: OFFICE['leader-title'],
            // Where there are several, only a person knows which is meant.
            suggestions: parts.length === 1 ? parts : [],
            params,
          })
    })
}

/** Of names that stand in one list, each comes after the one before by rank. */
function wrongOrder(
  marks: readonly Mark[],
  text: string,
  on: LocalDate | null,
  placed: Place,
): Hit[] {
  const names = marks.filter((mark) => mark.kind === 'name')
  return names.flatMap((mark, n): Hit[] => {
    const before = names[n - 1]
    if (!before || before.name === mark.name) return []
    const between = text.slice(before.end, mark.start)
    if (!IN_ONE_LIST.test(between) || !PARTS_NAMES.test(between)) return []
    const [first, second] = [rankOn(before.leads, on), rankOn(mark.leads, on)]
    if (first === null || second === null || first <= second) return []
    const params = { word: mark.name, right: before.name }
    return [placed(mark, { rule: OFFICE['leader-order'], params })]
  })
}

function rankOn(leads: readonly OfficeWord[], on: LocalDate | null): number | null {
  const ranks = leads
    .filter((each) => holdsOn(each, on))
    .flatMap(({ rank }) => (rank === null ? [] : [rank]))
  return ranks.length === 0 ? null : Math.min(...ranks)
}
