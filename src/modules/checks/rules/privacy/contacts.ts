import type { Hit, Rule } from '../../engine/finding.ts'
import { personalData } from '../personal-data.ts'
import { HOME, HOUSE, PERSONS, PLATE_PROVINCES, PRIVATE } from './rules.data.ts'

/** Telephone numbers and addresses an office publishes as its own. */
export type Known = { contacts: ReadonlySet<string>; officials: ReadonlySet<string> }
export const NOTHING_KNOWN: Known = { contacts: new Set(), officials: new Set() }

/** Digits and letters only, as numbers are compared. */
export function bareContact(text: string): string {
  return text.replace(/[^0-9A-Za-z@.]/g, '').toLowerCase()
}

const LANDLINE = /(?<![\d.-])(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3})[-—－ ]?[2-9]\d{6,7}(?![\d.])/g
const EMAIL = /(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
const PLATE = new RegExp(
  `[${PLATE_PROVINCES}][A-HJ-NP-Z][·• ]?(?=[A-HJ-NP-Z0-9]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`,
  'g',
)
const PASSPORT = /(?<![A-Za-z0-9])(?:[EGDSPK][A-Z]?\d{7,8}|[HM]\d{8}(?:\d{2})?)(?![A-Za-z0-9])/g
const ID_LIKE = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g

/** Numbers and addresses of people. What an office publishes as its own is none. */
export function contacts(text: string, known: Known): Hit[] {
  const taken: { start: number; end: number }[] = []
  const hits: Hit[] = []
  const add = (rule: Rule, start: number, end: number, masked: string) => {
    if (taken.some((each) => start < each.end && end > each.start)) return
    if (known.contacts.has(bareContact(text.slice(start, end)))) return
    taken.push({ start, end })
    hits.push({ rule, start, end, masked, suggestions: [masked], params: { word: masked } })
  }
  for (const { code, start, end, masked } of personalData(text))
    add(PRIVATE[code], start, end, masked)
  const before = (at: number, far: number) => text.slice(Math.max(0, at - far), at)
  for (const { 0: word, index } of text.matchAll(ID_LIKE))
    if (/身份证|证件号|公民身份/.test(before(index, 14)))
      add(PRIVATE['resident-id-like'], index, index + word.length, middle(word, 3, 4))
  for (const { 0: word, index } of text.matchAll(PASSPORT))
    if (/护照|通行证|回乡证|台胞证/.test(before(index, 14)))
      add(PRIVATE.passport, index, index + word.length, middle(word, 2, 2))
  for (const { 0: word, index } of text.matchAll(LANDLINE))
    if (PERSONS.test(before(index, 30)))
      add(PRIVATE.landline, index, index + word.length, middle(word, word.length - 4, 0))
  for (const { 0: word, index } of text.matchAll(EMAIL))
    if (
      /@(?:163|126|qq|sina|sohu|foxmail|139|189|gmail|outlook|hotmail|aliyun)\.|@vip\./i.test(word)
    )
      add(PRIVATE.email, index, index + word.length, word.replace(/^(.).*(?=@)/, '$1***'))
  for (const { 0: word, index } of text.matchAll(PLATE))
    add(PRIVATE.plate, index, index + word.length, middle(word, 2, 1))
  for (const { 0: word, index } of text.matchAll(HOUSE)) {
    const house =
      HOME.exec(before(index, 12)) || HOME.test(word.slice(0, 8)) || isHome(word, before(index, 30))
    if (house) {
      const shown = word.replace(/\d+(?:号楼|号|栋|幢|座|组|弄).*$/, (part) =>
        '*'.repeat(part.length),
      )
      add(PRIVATE.address, index, index + word.length, shown)
    }
  }
  return hits
}

/** A flat of a person named before it. */
function isHome(word: string, before: string): boolean {
  return /家住|住址|现住|户籍|居住/.test(word) || (/室$|户$/.test(word) && PERSONS.test(before))
}

/** All but so many characters at the beginning and the end hidden. */
function middle(word: string, first: number, last: number): string {
  return (
    word.slice(0, first) +
    '*'.repeat(Math.max(0, word.length - first - last)) +
    (last > 0 ? word.slice(-last) : '')
  )
}
