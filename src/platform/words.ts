import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

let jieba: Jieba | undefined

const WORD = /[\p{L}\p{N}]/u
const HAN_RUN = /\p{Script=Han}+/gu
/** PostgreSQL keeps positions up to 16,383 and at most 256 of them for one word. */
const MAX_POSITION = 16_383
const MAX_POSITIONS_PER_WORD = 200
/** Text beyond this adds little to ranking and would make the index larger than the page. */
const MAX_INDEXED_CHARACTERS = 100_000

/** Reads the dictionary, some 0.3 s of work, so that the first piece published does not wait for it. */
export function loadDictionary(): void {
  jieba ??= Jieba.withDict(dict)
}

/** Words of a text: jieba's for search, folded to NFKC lower case, punctuation left out. */
export function wordsOf(text: string): string[] {
  loadDictionary()
  return jieba!
    .cutForSearch(text.normalize('NFKC').toLowerCase(), true)
    .filter((word) => WORD.test(word) && word.length <= 100)
}

/** The text cut into its words, nothing left out and nothing changed. */
export function cutIntoWords(text: string): string[] {
  jieba ??= Jieba.withDict(dict)
  return jieba.cut(text, true)
}

/** The text cut into its words with jieba's part of speech of each. */
export function tagWords(text: string): { word: string; tag: string }[] {
  loadDictionary()
  return jieba!.tag(text, true)
}

/** Every two neighbouring Han characters: finds what the dictionary does not know. */
export function bigramsOf(text: string): string[] {
  const pairs: string[] = []
  for (const [run] of text.normalize('NFKC').matchAll(HAN_RUN)) {
    const characters = [...run]
    for (let i = 0; i + 1 < characters.length; i++)
      pairs.push(`${characters[i]}${characters[i + 1]}`)
  }
  return pairs
}

/**
 * A `tsvector` literal of jieba's words and of bigrams: the title weighs A, the rest D. The database's
 * own parser knows no Chinese, so the vector is made here.
 */
export function searchVector(title: string, text: string): string {
  const positions = new Map<string, string[]>()
  let position = 0
  const add = (words: Iterable<string>, weight: 'A' | 'D') => {
    for (const word of words) {
      position = Math.min(position + 1, MAX_POSITION)
      const at = positions.get(word)
      if (!at) positions.set(word, [`${position}${weight}`])
      else if (at.length < MAX_POSITIONS_PER_WORD) at.push(`${position}${weight}`)
    }
  }
  const body = text.slice(0, MAX_INDEXED_CHARACTERS)
  add(wordsOf(title), 'A')
  add(bigramsOf(title), 'A')
  add(wordsOf(body), 'D')
  add(bigramsOf(body), 'D')
  return [...positions].map(([word, at]) => `${lexeme(word)}:${at.join(',')}`).join(' ')
}

/**
 * A `tsquery` for what somebody typed: a piece matches where all its words do, or all its bigrams, so
 * that a name jieba does not know is found all the same. Undefined where nothing searchable was typed.
 */
export function searchQuery(typed: string): string | undefined {
  const pieces = typed.slice(0, 100).split(/\s+/).filter(Boolean).slice(0, 8)
  const clauses = pieces.flatMap((piece) => {
    const words = [...new Set(wordsOf(piece))]
    const pairs = [...new Set(bigramsOf(piece))]
    const both = [words, pairs]
      .filter((terms) => terms.length > 0)
      .map((terms) => `(${terms.map(lexeme).join(' & ')})`)
    return both.length > 0 ? [`(${both.join(' | ')})`] : []
  })
  return clauses.length > 0 ? clauses.join(' & ') : undefined
}

function lexeme(word: string): string {
  return `'${word.replace(/['\\]/g, (c) => c + c)}'`
}
