import {
  AFTER_PATIENT,
  BEFORE_DOT,
  BY_SOUND,
  DOTTED,
  IN_A_ROW,
  NOT_AFTER_PATIENT,
  PROTECTED_STATUS,
  SPACED,
  TRAILING,
} from './rules.data.ts'

/** A person's name in a text, and how sure it is that it is one. */
export type FoundName = { start: number; end: number; confidence: number }

const BY_PLACE = 0.7
const DOTTED_CONFIDENCE = 0.9

/**
 * Names known by where they stand and how they are written: right after 患者, 姓名 and the like up to a
 * word that cannot belong to a name, one after another, with a blank between their characters, or with
 * the dot of a name written by sound.
 */
export function namesByPlace(sentence: string): FoundName[] {
  const named = [...sentence.matchAll(AFTER_PATIENT), ...sentence.matchAll(SPACED)]
    .filter(({ 0: word }) => !NOT_AFTER_PATIENT.test(word))
    .flatMap((match) => [match, ...nextInRow(sentence, match.index + match[0].length)])
    .map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      confidence: BY_PLACE,
    }))
  return withoutOverlaps([...dotted(sentence), ...named])
}

/** The names that follow one, each after a 、. */
function nextInRow(sentence: string, from: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = from; ; ) {
    IN_A_ROW.lastIndex = at + 1
    const match = IN_A_ROW.exec(sentence)
    if (!match || NOT_AFTER_PATIENT.test(match[0])) return found
    found.push(match)
    at = match.index + match[0].length
  }
}

/** Names with a dot between their parts; the first part begins after a word that names nobody. */
function dotted(sentence: string): FoundName[] {
  return [...sentence.matchAll(DOTTED)].map((match) => {
    const [before = ''] = BEFORE_DOT.exec(match[0]) ?? []
    const start = match.index + before.length
    let end = match.index + match[0].length
    // After the last dot it goes on as long as it is written by sound.
    const last = sentence.lastIndexOf(match[1]!, end - 1) + 1
    let to = last + 1
    while (to < end && BY_SOUND.has(sentence[to]!)) to++
    end = to
    return { start, end, confidence: DOTTED_CONFIDENCE }
  })
}

/**
 * What a tagger found, with what is known by place: that goes first where the two differ. A character
 * that belongs to the verb or the illness after a name is taken off it.
 */
export function withPlaces(sentence: string, tagged: readonly FoundName[]): FoundName[] {
  const trimmed = tagged.map((name) => ({ ...name, end: endOf(sentence, name) }))
  return withoutOverlaps([...namesByPlace(sentence), ...trimmed]).toSorted(
    (a, b) => a.start - b.start,
  )
}

const SHORTEST = 2

function endOf(sentence: string, { start, end }: FoundName): number {
  if (end - start <= SHORTEST) return end
  const last = sentence.slice(end - 1)
  const illness = PROTECTED_STATUS.exec(last)
  const goesOn = illness?.index === 0 && illness[0].length > 1
  return goesOn || TRAILING.test(last) ? end - 1 : end
}

/** The first of those that overlap. */
function withoutOverlaps(names: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = []
  for (const name of names)
    if (!kept.some(({ start, end }) => start < name.end && name.start < end)) kept.push(name)
  return kept
}
