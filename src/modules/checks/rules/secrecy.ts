import { SECRECY_LEVELS, SECRECY_STARS } from './secrecy.data.ts'

/** `start` and `end` count UTF-16 units; `text` is the mark as written, with what was put between. */
export type SecrecyMark = { code: 'secrecy-mark'; start: number; end: number; text: string }

/** What may stand between the characters of a mark without hiding it from a reader: spaces, zero-width. */
const BETWEEN = '[\\s\\u00ad\\u180e\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff]{0,40}'
const MARK = new RegExp(
  `(?:${SECRECY_LEVELS.map(([first, second]) => `[${first}]${BETWEEN}[${second}]`).join('|')})` +
    `${BETWEEN}[${SECRECY_STARS}]`,
  'gu',
)

/**
 * Every `绝密★`, `机密★`, `秘密★` in a text. A piece with one is never published; nobody can override
 * it (保守国家秘密法; GB/T 9704-2012 7.2.2).
 */
export function secrecyMarks(text: string): SecrecyMark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    code: 'secrecy-mark',
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}
