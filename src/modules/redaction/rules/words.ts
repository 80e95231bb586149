/** What a reader does not see, or sees as nothing between two characters. */
const UNSEEN = /\s|\p{Default_Ignorable_Code_Point}/u

/** A text as it is compared: half-width, lower case, without spaces; `at[i]` is where unit i began. */
type Squeezed = { text: string; at: number[]; end: number[] }

function squeeze(text: string): Squeezed {
  let squeezed = ''
  const at: number[] = []
  const end: number[] = []
  let place = 0
  for (const character of text) {
    const next = place + character.length
    if (!UNSEEN.test(character)) {
      const plain = character.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
      squeezed += plain
      for (let unit = 0; unit < plain.length; unit++) {
        at.push(place)
        end.push(next)
      }
    }
    place = next
  }
  return { text: squeezed, at, end }
}

/** The form in which two spellings of the same words are equal. */
export function sameForm(words: string): string {
  return squeeze(words).text
}

/** Fewer characters than these say too little to be looked for anywhere else. */
export const SHORTEST_SOUGHT = 2

/** Whether words are long enough to be looked for in the rest of a file. */
export function isSought(words: string): boolean {
  return [...sameForm(words)].length >= SHORTEST_SOUGHT
}

/** Digits in a row that no date, size or address of a file's own has. */
const TELLING_DIGITS = 9
/** Latin letters and digits in a row that are no measure or colour. */
const DISTINCT_LENGTH = 6

/** Whether words can stand nowhere in a file but as themselves: then its very bytes are searched. */
export function isTelling(words: string): boolean {
  const form = sameForm(words)
  return /[^\x00-\x7f]/.test(form) || new RegExp(`\\d{${TELLING_DIGITS}}`).test(form)
}

/** Whether words are looked for in attributes and fields, where `12` and `main` are the file's own. */
export function isDistinct(words: string): boolean {
  return isTelling(words) || sameForm(words).length >= DISTINCT_LENGTH
}

export type Range = { start: number; end: number }

/** Every place of words in a text, spelt however; places do not overlap. */
export function placesOf(text: string, words: string): Range[] {
  const sought = sameForm(words)
  if (sought === '') return []
  const { text: squeezed, at, end } = squeeze(text)
  const places: Range[] = []
  for (let from = squeezed.indexOf(sought); from >= 0; ) {
    places.push({ start: at[from]!, end: end[from + sought.length - 1]! })
    from = squeezed.indexOf(sought, from + sought.length)
  }
  return places
}

/** Ranges in order, those that touch or overlap as one, none beyond the text. */
export function joinedRanges(ranges: readonly Range[], length: number): Range[] {
  const joined: Range[] = []
  const inside = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, length) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start)
  for (const each of inside) {
    const last = joined.at(-1)
    if (last && each.start <= last.end) last.end = Math.max(last.end, each.end)
    else joined.push({ ...each })
  }
  return joined
}
