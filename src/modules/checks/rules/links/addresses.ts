import { matching, together } from '../../engine/declare.ts'
import { LINKS } from './rules.data.ts'

const INNER =
  /(?:https?|ftp):\/\/(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|[\w-]{1,40}\.(?:local|lan|internal|intranet))(?::\d{1,5})?[^\s\u4e00-\u9fff，。；、）)”"<>]{0,300}|file:\/{2,3}[^\s，。；）)”"<>]{1,300}|(?<![\w\\])\\\\[\w.-]{2,60}\\[^\s，。；）)]{1,200}/gi

/** Web addresses in a text that cannot be right. */
export const addresses = together(
  matching(LINKS['inner-address'], INNER),
  matching(
    LINKS['broken-address'],
    /(?:https?(?::\/(?!\/)|\/\/:?|：\/\/|;\/\/|:\\\\)|(?<![\w.])www[，。．、](?=[\w])|(?<![a-z])(?:htp|htttp|htps|hhttp|httpss):\/\/)[\w.\-/]{2,100}|(?:https?:\/\/)[\w.-]{1,80}(?:[。，、]|\.\.)(?:com|cn|gov|org|net)[\w./-]{0,60}/gi,
  ),
)

/** The same of an address by itself, such as a link's. */
export function isInnerAddress(address: string): boolean {
  INNER.lastIndex = 0
  return INNER.test(address)
}
