import { type Parts, partText, readArchive } from '../../checks/rules/documents/archive.ts'
import { inspectDocument } from '../../checks/rules/documents/inspect.ts'
import { documentKind } from '../../checks/rules/documents/kinds.ts'
import {
  descendants,
  elements,
  parseXml,
  textOf,
  unescapeXml,
  type XmlElement,
} from '../../checks/rules/documents/xml.ts'
import { unseenIn } from './docx-unseen.ts'
import { ATTRIBUTE, decoded, isStructural } from './sweep.ts'
import { isDistinct, isSought, isTelling, sameForm } from './words.ts'

/**
 * Whether any of the words can still be found in a redacted file: in its text as the check of
 * documents reads it, in every part and attribute of an office file, in its bytes; or a place where
 * nobody who marks would have looked, such as the target of a link. Says where, never what.
 */
export async function leftOver(
  bytes: Uint8Array,
  mime: string,
  words: readonly string[],
): Promise<string[]> {
  const said = words.filter(isSought)
  const has = searchFor(said)
  const found = new Set<string>()
  const inspection = await inspectDocument(bytes, mime)
  if (inspection.state === 'unreadable') return ['unreadable']
  const kind = documentKind(mime)
  for (const { text, place } of inspection.pieces) {
    // Pages are pictures: there is no text at all, whatever it says.
    if (kind === 'pdf' ? text.trim() !== '' : has(text))
      found.add('number' in place ? `${place.kind} ${place.number}` : place.kind)
  }
  if (kind === 'docx') {
    const parts = readArchive(bytes)
    for (const name of [...inParts(parts, said), ...unseenIn(parts)]) found.add(name)
  }
  if (holdsBytes(bytes, said)) found.add('bytes')
  return [...found]
}

function searchFor(words: readonly string[]): (text: string) => boolean {
  const sought = [...new Set(words.map(sameForm))]
  return (text) => {
    const form = sameForm(text)
    return sought.some((each) => form.includes(each))
  }
}

function inParts(parts: Parts, words: readonly string[]): string[] {
  const [has, distinct, telling] = [
    searchFor(words),
    searchFor(words.filter(isDistinct)),
    searchFor(words.filter(isTelling)),
  ]
  return [...parts.keys()].filter((name) => {
    if (telling(decoded(name))) return true
    if (!/\.(xml|rels|vml)$/.test(name)) return holdsBytes(parts.get(name)!, words)
    const text = partText(parts, name)!
    // Tags and all, then each paragraph, and each attribute and other text as it is read.
    const root = parseXml(text)
    return (
      telling(unescapeXml(text)) ||
      descendants(root, 'p').some((each) => has(textOf(each))) ||
      textsIn(root).some((each) => distinct(decoded(each)))
    )
  })
}

function textsIn(element: XmlElement): string[] {
  const attributes = [...element.open.matchAll(ATTRIBUTE)]
    .filter((match) => !isStructural(match[2]!))
    .map((match) => unescapeXml(match[4] ?? match[5] ?? ''))
  const whole = element.name === 'p' || elements(element).length === 0 ? [textOf(element)] : []
  return [...attributes, ...whole, ...elements(element).flatMap(textsIn)]
}

/** As UTF-8 or either UTF-16. */
function holdsBytes(bytes: Uint8Array, words: readonly string[]): boolean {
  const latin = latinOf(bytes)
  return words
    .filter(isTelling)
    .some((each) => formsOf(each).some((form) => latin.includes(latinOf(form))))
}

function formsOf(words: string): Uint8Array[] {
  const little = new Uint8Array(words.length * 2)
  const big = new Uint8Array(words.length * 2)
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    little.set([unit & 0xff, unit >> 8], i * 2)
    big.set([unit >> 8, unit & 0xff], i * 2)
  }
  const utf8 = new TextEncoder().encode(words)
  // Two letters are in any picture's bytes by chance.
  return [utf8, little, big].filter((form) => form.length >= LEAST_BYTES)
}

/** Fewer bytes than these stand in any large file by chance. */
const LEAST_BYTES = 6

function latinOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
