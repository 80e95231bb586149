import { DOUBLE_SURNAMES, SURNAMES, TRANSLITERATION } from './surnames.data.ts'

/** A word of the sentence with jieba's part of speech. */
export type Word = { word: string; tag: string }

/** Features are hashed into so many places; collisions cost little. */
export const PLACES = 1 << 18

const SURNAME = setOf(SURNAMES)
const FIRST_OF_DOUBLE = setOf(DOUBLE_SURNAMES.map((name) => name[0]!).join(''))
const FOREIGN = setOf(TRANSLITERATION)
const DOUBLE = new Set(DOUBLE_SURNAMES)

function setOf(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000)
  for (const character of characters) set[character.charCodeAt(0)] = 1
  return set
}

export function isSurname(text: string, at: number): boolean {
  return SURNAME[text.charCodeAt(at)] === 1 || isDoubleSurname(text, at)
}

export function isDoubleSurname(text: string, at: number): boolean {
  return DOUBLE.has(text.slice(at, at + 2))
}

/** How often a character stands in given names, in five steps. */
export type GivenNames = (code: number) => number

/**
 * What is to be seen at every character of a sentence: the characters and words around it, whether it
 * can begin a name, how like a given name or a transliteration its neighbours are.
 */
export function featuresOf(
  sentence: string,
  words: readonly Word[],
  given: GivenNames,
): Int32Array[] {
  const length = sentence.length
  const wordAt = new Int32Array(length).fill(-1)
  const positionIn = new Uint8Array(length)
  let offset = 0
  words.forEach(({ word }, index) => {
    for (let i = 0; i < word.length && offset < length; i++, offset++) {
      wordAt[offset] = index
      positionIn[offset] = word.length === 1 ? 3 : i === 0 ? 0 : i === word.length - 1 ? 2 : 1
    }
  })
  const code = (i: number) => (i < 0 || i >= length ? 1 : sentence.charCodeAt(i))
  const hashOf = (index: number) =>
    index < 0 || index >= words.length ? 7 : hashText(words[index]!.word)
  const tagOf = (index: number) =>
    index < 0 || index >= words.length ? 7 : hashText(words[index]!.tag)
  const likeGiven = (i: number) => given(code(i))
  const foreign = (i: number) => FOREIGN[code(i)]!
  const surname = (i: number) => SURNAME[code(i)]! | (FIRST_OF_DOUBLE[code(i)]! << 1)
  const features: Int32Array[] = []
  for (let i = 0; i < length; i++) {
    const w = wordAt[i]!
    const position = positionIn[i]!
    const wordLength = Math.min(5, words[w]?.word.length ?? 0)
    const begins = surname(i)
    const name = (begins << 6) | (likeGiven(i + 1) << 3) | likeGiven(i + 2)
    const list = [
      hash(1, code(i), 0, 0),
      hash(2, code(i - 1), 0, 0),
      hash(3, code(i + 1), 0, 0),
      hash(4, code(i - 2), 0, 0),
      hash(5, code(i + 2), 0, 0),
      hash(6, code(i - 1), code(i), 0),
      hash(7, code(i), code(i + 1), 0),
      hash(8, code(i - 2), code(i - 1), 0),
      hash(9, code(i + 1), code(i + 2), 0),
      hash(10, code(i - 1), code(i + 1), 0),
      hash(11, code(i - 2), code(i - 1), begins),
      hash(12, kind(code(i - 1)), kind(code(i)), kind(code(i + 1)) * 8 + kind(code(i + 2))),
      hash(13, hashOf(w), position, 0),
      hash(14, tagOf(w), position, wordLength),
      hash(15, hashOf(w - 1), position, begins),
      hash(16, hashOf(w + 1), position, wordLength),
      hash(17, tagOf(w - 1), tagOf(w), position),
      hash(18, tagOf(w), tagOf(w + 1), position),
      hash(19, tagOf(w - 1), tagOf(w + 1), wordLength * 4 + position),
      hash(20, name, wordLength, position),
      hash(21, begins, likeGiven(i + 1), code(i + 3)),
      hash(22, begins, likeGiven(i + 1), code(i + 2)),
      hash(23, code(i + 3), code(i + 4), begins),
      hash(24, code(i + 2), code(i + 3), begins),
      hash(25, surname(i - 1), likeGiven(i), likeGiven(i + 1)),
      hash(26, surname(i - 2), likeGiven(i - 1), likeGiven(i)),
      hash(
        27,
        foreign(i - 1) + 2 * foreign(i) + 4 * foreign(i + 1),
        foreign(i + 2) + 2 * foreign(i - 2),
        begins,
      ),
      hash(28, hashOf(w - 1), tagOf(w), name),
      hash(29, surname(i - 1), code(i), code(i + 1)),
      hash(30, surname(i - 2), code(i - 1), code(i)),
      hash(31, foreignRun(foreign, i), kind(code(i)), begins),
      hash(32, tagOf(w - 1), name, position),
    ]
    features.push(Int32Array.from(list))
  }
  return features
}

function foreignRun(foreign: (i: number) => number, i: number): number {
  let from = i
  let to = i
  while (i - from < 6 && foreign(from - 1)) from--
  while (to - i < 6 && foreign(to + 1)) to++
  return foreign(i) ? Math.min(7, to - from + 1) * 8 + Math.min(7, i - from) : 0
}

/** Han, digit, Latin, space, middle dot, other. */
function kind(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return 1
  if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return 2
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 3
  if (code === 32 || code === 0x3000) return 4
  if (code === 0xb7 || code === 0x2022 || code === 0x30fb) return 5
  return code === 1 ? 6 : 0
}

function hash(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(template, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(c + 0x27d4eb2f, 0x9e3779b1)
  h ^= h >>> 16
  return h & (PLACES - 1)
}

function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 8
}
