import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dict } from '@node-rs/jieba/dict.js'
import { pinyin } from 'pinyin-pro'
import { type Alphabet, isHan } from '../../src/modules/checks/spelling/alphabet.ts'
import { SPELLING_MODEL } from '../../src/modules/checks/spelling/index.ts'
import { mergeWindows, treeOf } from '../../src/modules/checks/spelling/ngrams.ts'
import { OFFICIAL } from '../../src/modules/checks/spelling/official.data.ts'
import { packModel } from '../../src/modules/checks/spelling/pack.ts'
import {
  AT_LEAST,
  alphabetOfTexts,
  windowsOfTexts,
  windowsOfWords,
} from '../../src/modules/checks/spelling/train.ts'
import { readCorpus, readDivisions } from './corpus.ts'
import { lookAlikes, readStrokes } from './shapes.ts'

/** How much a word of jieba's dictionary counts for each time it was seen there. */
const DICTIONARY_WEIGHT = 0.02
const PLACE_WEIGHT = 3
const OFFICIAL_WEIGHT = 16

/** Writes the model. Arguments: folder of texts, file of stroke orders, folder of the Unihan database. */
export async function make(root: string, [shared, strokesFile, unihan]: string[]): Promise<void> {
  if (!shared || !strokesFile || !unihan) throw new Error('spelling SHARED STROKES UNIHAN')
  const { statutes, pages } = readCorpus(shared)
  const texts = [...statutes, ...pages]
  const words = dictionaryWeights()
  const atLeast = (word: string, weight: number) =>
    words.set(word, Math.max(words.get(word) ?? 0, weight))
  for (const place of readDivisions(shared)) atLeast(place, PLACE_WEIGHT)
  for (const phrase of OFFICIAL.trim().split(/\s+/)) atLeast(phrase, OFFICIAL_WEIGHT)
  const strokes = readStrokes(readFileSync(strokesFile, 'utf8'))
  // Rare characters stand nowhere in the texts, but may stand in place of others.
  const alphabet = alphabetOfTexts([...texts, ...words.keys(), [...strokes.keys()].join('')])
  const windows = mergeWindows(windowsOfTexts(alphabet, texts), windowsOfWords(alphabet, words))
  const file = packModel({
    alphabet,
    counts: treeOf(windows, AT_LEAST),
    readings: readingsOf(alphabet),
    shapes: lookAlikes(alphabet, strokes, unihan),
  })
  writeFileSync(join(root, SPELLING_MODEL), file)
  process.stderr.write(`${SPELLING_MODEL}: ${file.length} bytes\n`)
}

function dictionaryWeights(): Map<string, number> {
  const words = new Map<string, number>()
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', times, tag = ''] = line.split(' ')
    const isName = /^(?:nr|nrt|nrfg)$/.test(tag)
    if (!/^[\u4e00-\u9fff]{2,8}$/.test(word) || (isName && Number(times) < 20)) continue
    words.set(word, Math.max(0.6, Number(times) * DICTIONARY_WEIGHT))
  }
  return words
}

function readingsOf(alphabet: Alphabet): string {
  return [...alphabet.characters]
    .map((character) => {
      if (!isHan(character.charCodeAt(0))) return ''
      const all = pinyin(character, { multiple: true, type: 'array', toneType: 'num' })
      return [...new Set(all)].filter((reading) => /^[a-zü]+\d$/.test(reading)).join(',')
    })
    .join(' ')
}
