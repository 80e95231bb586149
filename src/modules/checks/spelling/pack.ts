import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { Alphabet } from './alphabet.ts'
import type { Counts, Level } from './ngrams.ts'

/** What is kept on disk: the alphabet, the counts and how characters may be mistaken for each other. */
export type Model = { alphabet: Alphabet; counts: Counts; readings: string; shapes: string }

const FORMAT = 'weiming spelling 1'
const QUALITY = 9

/**
 * One compressed file: a line of JSON, then for each level the number of children of every node of the
 * level above, the differences of the characters, and the counts, each compressed by itself.
 */
export function packModel({ alphabet, counts, readings, shapes }: Model): Uint8Array {
  const streams = counts.flatMap((level, n) => {
    const parents = n === 0 ? Uint32Array.of(0, level.characters.length) : counts[n - 1]!.firstChild
    return [childNumbers(parents), differences(level, parents), level.codes].map(compress)
  })
  const words = compress(
    Buffer.from(JSON.stringify({ characters: alphabet.characters, readings, shapes })),
  )
  const parts = [words, ...streams]
  const head = JSON.stringify({ format: FORMAT, parts: parts.map((part) => part.length) })
  return Buffer.concat([Buffer.from(`${head}\n`), ...parts])
}

export function unpackModel(file: Uint8Array): Model {
  const compressed = partsOf(file)
  const { characters, readings, shapes } = wordsOf(compressed[0]!)
  const parts = compressed.map((part, n) => (n === 0 ? part : brotliDecompressSync(part)))
  const counts: Counts = []
  for (let i = 1; i < parts.length; i += 3) {
    const firstChild = readNumbers(parts[i]!)
    if (i > 1) counts.at(-1)!.firstChild = firstChild
    const parents = firstChild
    counts.push({
      characters: readDifferences(parts[i + 1]!, parents),
      codes: new Uint8Array(parts[i + 2]!),
      firstChild: new Uint32Array(0),
    })
  }
  return { alphabet: new Alphabet(characters), counts, readings, shapes }
}

/** The alphabet of a file, without unpacking the rest: counts of two alphabets cannot be added. */
export function charactersOf(file: Uint8Array): string {
  return wordsOf(partsOf(file)[0]!).characters
}

/** The compressed parts of a file; throws where it is none. */
function partsOf(file: Uint8Array): Uint8Array[] {
  const end = file.indexOf(10)
  const head = JSON.parse(Buffer.from(file.subarray(0, Math.max(0, end))).toString()) as {
    format: string
    parts: number[]
  }
  if (head.format !== FORMAT) throw new Error(`not a spelling model: ${head.format}`)
  let at = end + 1
  return head.parts.map((length) => {
    at += length
    return file.subarray(at - length, at)
  })
}

function wordsOf(part: Uint8Array) {
  return JSON.parse(brotliDecompressSync(part).toString()) as {
    characters: string
    readings: string
    shapes: string
  }
}

function compress(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
}

function childNumbers(firstChild: Uint32Array): Uint8Array {
  const bytes: Bytes = new Bytes()
  for (let i = 0; i + 1 < firstChild.length; i++) bytes.write(firstChild[i + 1]! - firstChild[i]!)
  return bytes.all()
}

function readNumbers(bytes: Uint8Array): Uint32Array {
  let entries = 0
  for (const byte of bytes) if (byte < 128) entries++
  const firstChild = new Uint32Array(entries + 1)
  const reader = new Reader(bytes)
  for (let i = 0; i < entries; i++) firstChild[i + 1] = firstChild[i]! + reader.read()
  return firstChild
}

function differences(level: Level, parents: Uint32Array): Uint8Array {
  const bytes = new Bytes()
  for (let parent = 0; parent + 1 < parents.length; parent++) {
    let last = 0
    for (let node = parents[parent]!; node < parents[parent + 1]!; node++) {
      bytes.write(level.characters[node]! - last)
      last = level.characters[node]!
    }
  }
  return bytes.all()
}

function readDifferences(bytes: Uint8Array, parents: Uint32Array): Uint16Array {
  const characters = new Uint16Array(parents.at(-1)!)
  const reader = new Reader(bytes)
  for (let parent = 0; parent + 1 < parents.length; parent++) {
    let last = 0
    for (let node = parents[parent]!; node < parents[parent + 1]!; node++) {
      last += reader.read()
      characters[node] = last
    }
  }
  return characters
}

/** Numbers in seven bits a byte, the last byte of a number below 128. */
class Bytes {
  private array = new Uint8Array(1 << 16)
  private used = 0

  write(value: number): void {
    if (this.used + 5 > this.array.length) {
      const larger = new Uint8Array(this.array.length * 2)
      larger.set(this.array)
      this.array = larger
    }
    let rest = value
    while (rest >= 128) {
      this.array[this.used++] = 128 | (rest & 127)
      rest >>>= 7
    }
    this.array[this.used++] = rest
  }

  all(): Uint8Array {
    return this.array.subarray(0, this.used)
  }
}

class Reader {
  private readonly bytes: Uint8Array
  private at = 0
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
  read(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      if (this.at >= this.bytes.length) throw new Error('a spelling model that ends too soon')
      const byte = this.bytes[this.at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
}
