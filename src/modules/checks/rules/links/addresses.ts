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

/** Hosts that only the inside of a network knows, as a URL writes them. */
const INNER_HOST =
  /^(?:localhost$|(?:127|10)\.[\d.]+$|192\.168\.[\d.]+$|169\.254\.[\d.]+$|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+$|\[(?:::1\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:))|\.(?:local|lan|internal|intranet)$/

/**
 * The same of an address by itself, such as a link's, however its host is written: without a scheme, as
 * one number, as IPv6.
 */
export function isInnerAddress(address: string): boolean {
  INNER.lastIndex = 0
  if (INNER.test(address)) return true
  try {
    return INNER_HOST.test(new URL(address, 'https://public.example/').hostname)
  } catch {
    return false
  }
}
