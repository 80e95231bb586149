import { maskPersonalData } from '../rules/personal-data.ts'
import { bareContact } from '../rules/privacy/contacts.ts'
import { type Hit, inOrder } from './finding.ts'

/**
 * The hits of other rules with the personal data they stand over masked: a bracket around a telephone
 * number must not carry the number away. `suggestions` stay, to be put into the text itself; what is
 * told of them is `toldSuggestions`.
 */
export function withoutPersonal(
  text: string,
  hits: readonly Hit[],
  personal: readonly Hit[],
): Hit[] {
  if (personal.length === 0) return [...hits]
  const inPlace = inOrder(personal)
  return hits.map((hit) => {
    if (hit.rule.category === 'privacy') return hit
    const under: Hit[] = []
    for (let n = firstFrom(inPlace, hit.start - LONGEST); n < inPlace.length; n++) {
      const each = inPlace[n]!
      if (each.start >= hit.end) break
      if (each.end > hit.start) under.push(each)
    }
    return under.length === 0 ? hit : maskedHit(text, hit, under)
  })
}

function maskedHit(text: string, hit: Hit, under: readonly Hit[]): Hit {
  const masked = maskedWords(text, hit, under)
  const whole = text.slice(hit.start, hit.end)
  const cover = (words: string) => {
    if (words === whole) return masked
    const replaced = under.reduce((all, each) => {
      const own = text.slice(Math.max(each.start, hit.start), Math.min(each.end, hit.end))
      return all.replaceAll(own, maskOf(each, own))
    }, words)
    return maskPersonalData(replaced)
  }
  const tells = (words: string) =>
    under.some((each) => {
      const own = bareContact(text.slice(each.start, each.end).normalize('NFKC'))
      return own !== '' && bareContact(words.normalize('NFKC')).includes(own)
    })
  // Over a part of a number it cannot be said what a suggestion gives away.
  const isWhole = under.every(({ start, end }) => start >= hit.start && end <= hit.end)
  const told = isWhole ? (hit.suggestions ?? []).map(cover) : []
  const params = Object.entries(hit.params ?? {}).map(([name, value]) => {
    const covered = isWhole || value === '' ? cover(value) : masked
    return [name, tells(covered) ? masked : covered]
  })
  return {
    ...hit,
    masked,
    toldSuggestions: told.filter((each) => !tells(each)),
    ...(hit.params && { params: Object.fromEntries(params) }),
  }
}

/** No number, address or name is longer. */
const LONGEST = 500

/** The first of them that begins there or later; a long list has as many as its text has numbers. */
function firstFrom(hits: readonly Hit[], start: number): number {
  let [low, high] = [0, hits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a hit with what is personal in them masked. */
function maskedWords(text: string, { start, end }: Hit, under: readonly Hit[]): string {
  let [words, at] = ['', start]
  for (const each of under) {
    const from = Math.max(at, each.start)
    const to = Math.min(end, each.end)
    if (to <= from) continue
    words += text.slice(at, from)
    const whole = from === each.start && to === each.end
    words += whole ? maskOf(each, text.slice(from, to)) : '*'.repeat(to - from)
    at = to
  }
  return words + text.slice(at, end)
}

function maskOf({ masked, start, end }: Hit, own: string): string {
  return masked !== undefined && own.length === end - start ? masked : '*'.repeat(own.length)
}
