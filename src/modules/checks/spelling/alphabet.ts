/**
 * How the language model reads a text: one number a character. Runs of digits and of Latin letters
 * are one token each, half-width punctuation counts as full-width, spaces within a line as nothing.
 */
export type Tokens = {
  ids: Uint16Array
  /** Where each token starts in the text, in UTF-16 units. */
  starts: Uint32Array
  length: number
}

export const NONE = 0
export const BOUNDARY = 1
export const UNKNOWN = 2
export const DIGITS = 3
export const LETTERS = 4
export const SYMBOL = 5
export const FIRST_CHARACTER = 6
/** 13 bits a character: four of them fit exactly into a double, which makes n-grams sortable numbers. */
export const MAX_CHARACTERS = 8192

const FULL_WIDTH: Record<string, number> = {
  ',': 0xff0c,
  ';': 0xff1b,
  ':': 0xff1a,
  '?': 0xff1f,
  '!': 0xff01,
  '(': 0xff08,
  ')': 0xff09,
}
const HAN_PUNCTUATION = /[\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u3011\uff01-\uff1f]/

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

/** Which characters have numbers of their own, the most frequent first. */
export class Alphabet {
  readonly characters: string
  private readonly numbers = new Uint16Array(0x10000).fill(SYMBOL)

  constructor(characters: string) {
    this.characters = characters
    for (let code = 0; code < 0x10000; code++) {
      if (isHan(code) || (code >= 0xd800 && code <= 0xdfff)) this.numbers[code] = UNKNOWN
    }
    for (let i = 0; i < characters.length; i++) {
      this.numbers[characters.charCodeAt(i)] = FIRST_CHARACTER + i
    }
    for (const range of ['09', '\uff10\uff19']) this.fill(range, DIGITS)
    for (const range of ['az', 'AZ', '\uff21\uff3a', '\uff41\uff5a']) this.fill(range, LETTERS)
    for (const [half, full] of Object.entries(FULL_WIDTH)) {
      this.numbers[half.charCodeAt(0)] = this.numbers[full]!
    }
    for (const space of ' \t\u00a0\u3000\u200b\ufeff') this.numbers[space.charCodeAt(0)] = NONE
  }

  private fill(range: string, id: number): void {
    for (let code = range.charCodeAt(0); code <= range.charCodeAt(1); code++) {
      this.numbers[code] = id
    }
  }

  /** All numbers in use are below this. */
  get size(): number {
    return FIRST_CHARACTER + this.characters.length
  }

  idOf(character: string): number {
    return this.numbers[character.charCodeAt(0)]!
  }

  characterOf(id: number): string {
    return this.characters[id - FIRST_CHARACTER] ?? ''
  }

  read(text: string, from = 0, to = text.length): Tokens {
    const ids = new Uint16Array(to - from)
    const starts = new Uint32Array(to - from)
    let length = 0
    for (let i = from; i < to; i++) {
      const id = this.numbers[text.charCodeAt(i)]!
      if (id === NONE) continue
      const run = id === DIGITS || id === LETTERS
      if (run && length > 0 && ids[length - 1] === id) continue
      ids[length] = id
      starts[length++] = i
    }
    return { ids, starts, length }
  }
}

/** The characters of the counted texts that get numbers: Han and Chinese punctuation, by frequency. */
export function alphabetOf(counts: ReadonlyMap<string, number>): Alphabet {
  const known = [...counts]
    .filter(([c]) => c.length === 1 && (isHan(c.charCodeAt(0)) || HAN_PUNCTUATION.test(c)))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MAX_CHARACTERS - FIRST_CHARACTER)
  return new Alphabet(known.map(([c]) => c).join(''))
}

const SENTENCE_END = /[\u3002\uff01\uff1f\uff1b\n\r]/
/** A sentence without an end is cut: time and memory stay in proportion to the text. */
const LONGEST = 240

/** Sentences of a text as places in it; a run of more than 240 characters is cut, at a comma if one is near. */
export function* sentencesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  let comma = -1
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (character === '\uff0c') comma = i
    const ends = SENTENCE_END.test(character)
    if (!ends && i - start < LONGEST) continue
    const end = ends ? i + 1 : comma > start + LONGEST / 2 ? comma + 1 : i
    if (end > start) yield { start, end }
    start = end
  }
  if (start < text.length) yield { start, end: text.length }
}
