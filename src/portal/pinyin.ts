import { pinyin } from 'pinyin-pro'
import { cutIntoWords } from '../platform/words.ts'

/** Over no word, over words with a character that few know, over every character. */
export type PinyinWish = 'off' | 'words' | 'all'

const HAN = /\p{Script=Han}/u
const RUN = /\p{Script=Han}+/gu

/** GB/T 2312 level 1: rows 16 to 55, the 3,755 characters in everyday use. */
const [FIRST_ROW, LAST_ROW] = [16, 55]

let everyday: Set<string> | undefined

/** The national standard lists them by code, so they are read from the code itself. */
function everydayCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const characters = new Set<string>()
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const character = decoder.decode(new Uint8Array([0xa0 + row, 0xa0 + cell]))
      if (HAN.test(character)) characters.add(character)
    }
  }
  return characters
}

/** Whether a character lies outside the everyday ones. */
export function isDifficult(character: string): boolean {
  everyday ??= everydayCharacters()
  return HAN.test(character) && !everyday.has(character)
}

/**
 * The page's HTML (already escaped, so `<` only begins a tag) with pinyin as `<ruby>`. Readings are
 * taken from the whole run of characters, because one character may have several.
 */
export function withPinyin(html: string, wish: PinyinWish): string {
  if (wish === 'off') return html
  return html.replace(/<[^>]*>|[^<]+/g, (part) =>
    part.startsWith('<') ? part : part.replace(RUN, (run) => annotated(run, wish)),
  )
}

function annotated(run: string, wish: 'words' | 'all'): string {
  const readings = pinyin(run, { type: 'array', toneType: 'symbol' })
  const characters = [...run]
  if (readings.length !== characters.length) return run
  if (wish === 'all') return characters.map((each, n) => ruby(each, readings[n]!)).join('')
  let at = 0
  return cutIntoWords(run)
    .map((word) => {
      const from = at
      at += [...word].length
      return [...word].some(isDifficult) ? ruby(word, readings.slice(from, at).join(' ')) : word
    })
    .join('')
}

function ruby(text: string, reading: string): string {
  return `<ruby>${text}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`
}
