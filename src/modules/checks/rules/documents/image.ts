import type { DocumentFinding } from './findings.ts'
import { shown } from './words.ts'

const GPS_TAG = 0x8825
/** Artist, the camera's owner, and Windows' own author field (UTF-16). */
const PERSON_TAGS = new Map([
  [0x013b, 'ascii'],
  [0xa430, 'ascii'],
  [0x9c9d, 'utf-16le'],
] as const)
const EXIF_IFD_TAG = 0x8769
const MAX_ENTRIES = 1000

/** Where a photograph was taken and by whom, as its EXIF and XMP say. */
export function inspectImage(bytes: Uint8Array): DocumentFinding[] {
  const findings: DocumentFinding[] = []
  const add = (code: 'position' | 'person', words: string) =>
    findings.push({ code, severity: 'block', place: { kind: 'properties' }, words: shown(words) })
  let positioned = false
  for (const block of metadataBlocks(bytes)) {
    const exif = readExif(block)
    if (exif.position !== null && !positioned) {
      positioned = true
      add('position', exif.position)
    }
    for (const person of exif.persons) add('person', person)
    if (!positioned && holds(block, 'exif:GPSLatitude')) {
      positioned = true
      add('position', 'XMP')
    }
  }
  return findings
}

/** The pieces of a JPEG, PNG or WebP that carry EXIF or XMP. */
function metadataBlocks(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocks: Uint8Array[] = []
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
      const marker = bytes[at + 1]!
      if (marker === 0xda) break
      const length = view.getUint16(at + 2)
      if (marker === 0xe1) blocks.push(bytes.subarray(at + 4, at + 2 + length))
      at += 2 + length
    }
  } else if (bytes[0] === 0x89 && bytes[1] === 0x50) {
    for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
      const type = latin(bytes.subarray(at + 4, at + 8))
      if (type === 'eXIf' || type === 'iTXt')
        blocks.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
    }
  } else if (latin(bytes.subarray(8, 12)) === 'WEBP') {
    for (let at = 12; at + 8 <= bytes.length; ) {
      const type = latin(bytes.subarray(at, at + 4))
      const length = view.getUint32(at + 4, true)
      if (type === 'EXIF' || type === 'XMP ') blocks.push(bytes.subarray(at + 8, at + 8 + length))
      at += 8 + length + (length % 2)
    }
  }
  return blocks
}

type Exif = { position: string | null; persons: string[] }

/** Reads a TIFF block; what is out of bounds is passed over. */
function readExif(block: Uint8Array): Exif {
  const found: Exif = { position: null, persons: [] }
  const tiff = latin(block.subarray(0, 6)) === 'Exif\0\0' ? block.subarray(6) : block
  const order = latin(tiff.subarray(0, 2))
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return found
  const little = order === 'II'
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const entriesAt = (offset: number): { tag: number; count: number; at: number }[] => {
    if (offset < 8 || offset + 2 > tiff.length) return []
    const count = Math.min(view.getUint16(offset, little), MAX_ENTRIES)
    return Array.from({ length: count }, (_, n) => offset + 2 + n * 12)
      .filter((at) => at + 12 <= tiff.length)
      .map((at) => ({
        tag: view.getUint16(at, little),
        count: view.getUint32(at + 4, little),
        at: at + 8,
      }))
  }
  const first = entriesAt(view.getUint32(4, little))
  const exif = first.find(({ tag }) => tag === EXIF_IFD_TAG)
  for (const entry of [...first, ...(exif ? entriesAt(view.getUint32(exif.at, little)) : [])]) {
    if (entry.tag === GPS_TAG)
      found.position = positionOf(entriesAt(view.getUint32(entry.at, little)), view, little)
    const encoding = PERSON_TAGS.get(entry.tag as 0x013b)
    if (!encoding) continue
    const from = entry.count > 4 ? view.getUint32(entry.at, little) : entry.at
    const bytes = tiff.subarray(from, from + Math.min(entry.count, 500))
    const name = new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding).decode(bytes)
    if (name.replaceAll('\0', '').trim()) found.persons.push(name.replaceAll('\0', '').trim())
  }
  return found
}

/** Degrees to two places: enough to see that it is a real one, too coarse to be one. */
function positionOf(
  entries: readonly { tag: number; at: number }[],
  view: DataView,
  little: boolean,
): string | null {
  const degrees = (tag: number): string | null => {
    const entry = entries.find((each) => each.tag === tag)
    const from = entry ? view.getUint32(entry.at, little) : Number.POSITIVE_INFINITY
    if (from + 24 > view.byteLength) return null
    const parts = [0, 8, 16].map(
      (step) =>
        view.getUint32(from + step, little) / (view.getUint32(from + step + 4, little) || 1),
    )
    return (parts[0]! + parts[1]! / 60 + parts[2]! / 3600).toFixed(2)
  }
  const latitude = degrees(2)
  const longitude = degrees(4)
  return latitude !== null && longitude !== null ? `${latitude}, ${longitude}` : null
}

function holds(block: Uint8Array, word: string): boolean {
  return latin(block.subarray(0, 200_000)).includes(word)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
