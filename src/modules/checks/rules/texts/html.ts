import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5'
import type { Hit } from '../../engine/finding.ts'
import { isInnerAddress } from '../links/addresses.ts'
import { LINKS } from '../links/rules.data.ts'
import type { SourceText } from './source.ts'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
])
const CELLS = new Set(['td', 'th'])
const LINES = new Set(
  'address article aside blockquote body br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
)
/** Deeper than any page; the walk recurses. */
const MAX_DEPTH = 500

/** The words of a page as its reader sees them; places are those of the page's source. */
export function htmlSource(source: string): SourceText {
  const root = parse(source, { sourceCodeLocationInfo: true })
  const parts: string[] = []
  const from: number[] = []
  const hits: Hit[] = []
  let last = '\n'
  const add = (text: string, places: (i: number) => number) => {
    for (let i = 0; i < text.length; i++) from.push(places(i))
    parts.push(text)
    if (text !== '') last = text.at(-1)!
  }
  const breakWith = (mark: string, at: number) => {
    if (last !== '\n' && last !== '\t') add(mark, () => at)
    else if (mark === '\t') add(mark, () => at)
  }
  const walk = (node: Node, depth: number): void => {
    if (depth > MAX_DEPTH) return
    if (node.nodeName === '#text' && 'value' in node) {
      const location = node.sourceCodeLocation
      if (!location) return
      const raw = source.slice(location.startOffset, location.endOffset)
      const places = placesOf(node.value, raw, location.startOffset)
      // Line breaks of the source are spaces on the page.
      const shown = node.value.replace(/[\n\r\t]/g, ' ')
      if (shown.trim() !== '' || (last !== '\n' && last !== '\t')) add(shown, (i) => places[i]!)
      return
    }
    if (!('tagName' in node)) return
    if (UNSEEN.has(node.tagName)) return
    const at = node.sourceCodeLocation?.startOffset ?? from.at(-1) ?? 0
    hits.push(...hitsOf(node))
    if (LINES.has(node.tagName)) breakWith('\n', at)
    for (const child of node.childNodes) walk(child, depth + 1)
    if (CELLS.has(node.tagName)) breakWith('\t', at)
    else if (LINES.has(node.tagName)) breakWith('\n', at)
  }
  for (const node of root.childNodes) walk(node, 0)
  return {
    text: parts.join(''),
    hits,
    placeOf: (start, end) => ({
      start: from[start] ?? source.length,
      end: (from[end - 1] ?? source.length - 1) + 1,
    }),
  }
}

const REFERENCE = /&(?:#\d{1,64}|#x[0-9a-f]{1,64}|[a-z][a-z0-9]{0,31});?/iy
/** The longest names that need no semicolon, such as middot, have six letters. */
const BARE_LENGTH = 7

/** Where in the source each unit of a text node began; a character reference is one place. */
function placesOf(value: string, raw: string, start: number): number[] {
  const places: number[] = []
  let at = 0
  while (places.length < value.length) {
    const i = places.length
    while (raw[at] === '\r' && value[i] !== '\r' && raw[at + 1] === '\n') at += 1
    const { taken, made } = referenceAt(raw, at, value, i) ?? { taken: 1, made: 1 }
    const place = start + Math.min(at, Math.max(0, raw.length - 1))
    for (let unit = 0; unit < made; unit++) places.push(place)
    at += taken
  }
  return places
}

/**
 * How many characters of the source a reference takes, and how many it makes. Which names there are,
 * and where one without a semicolon ends (&copy2024), the parser knows; others are text (?a=1&id=22).
 */
function referenceAt(
  raw: string,
  at: number,
  value: string,
  i: number,
): { taken: number; made: number } | null {
  if (raw[at] !== '&') return null
  REFERENCE.lastIndex = at
  const found = REFERENCE.exec(raw)?.[0]
  if (found === undefined) return null
  if (!/^&amp/i.test(found) && value.startsWith(found, i)) return null
  const written = found.endsWith(';') || found[1] === '#' ? found : found.slice(0, BARE_LENGTH)
  const read = decoded(written)
  // One letter, or a letter and its mark; what is left over stands as it is written.
  for (let made = 1; made <= Math.min(4, read.length); made++) {
    const left = read.slice(made)
    const name = written.slice(0, written.length - left.length)
    if (name.length > 1 && written.endsWith(left) && decoded(name) === read.slice(0, made))
      return { taken: name.length, made }
  }
  return null
}

function decoded(reference: string): string {
  const [node] = parseFragment(reference).childNodes
  return node && 'value' in node ? node.value : ''
}

function hitsOf(element: Element): Hit[] {
  const location = element.sourceCodeLocation
  if (!location) return []
  const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value
  const tag = location.startTag ?? location
  const place = { start: tag.startOffset, end: tag.endOffset }
  if (
    element.tagName === 'img' &&
    !attribute('alt')?.trim() &&
    attribute('role') !== 'presentation'
  )
    return [{ rule: LINKS['missing-alternative'], ...place }]
  const address = element.tagName === 'a' ? attribute('href') : undefined
  if (address === undefined) return []
  if (isInnerAddress(address))
    return [{ rule: LINKS['inner-address'], ...place, params: { word: address } }]
  return address.trim() === '' || /^javascript:(?:;|void)/i.test(address.trim())
    ? [{ rule: LINKS['empty-link'], ...place }]
    : []
}
