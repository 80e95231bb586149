import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { GivenNames } from './features.ts'
import type { Weights } from './tagger.ts'

/** What the tagger knows: its weights in bytes, and how usual characters are in given names. */
export type NameModel = { weights: Weights; given: GivenNames; sharpness: number }

const FORMAT = 'weiming names 1'

type Head = {
  format: string
  transitions: number[]
  /** Characters of given names by step, from 1. */
  given: string[]
  sharpness: number
  scale: number
}

/** Weights rounded to a byte each behind one line of JSON, compressed. */
export function packNames(
  weights: { features: Float32Array; transitions: Float32Array },
  steps: ReadonlyMap<string, number>,
): Uint8Array {
  const largest = weights.features.reduce((top, w) => Math.max(top, Math.abs(w)), 0)
  const scale = largest / 127
  const given = ['', '', '', '']
  for (const [character, step] of [...steps].sort()) given[step - 1] += character
  const transitions = [...weights.transitions].map((w) => Math.round((w / scale) * 100) / 100)
  const head: Head = { format: FORMAT, transitions, given, sharpness: 1 / scale, scale }
  const bytes = Int8Array.from(weights.features, (w) => Math.round(w / scale))
  return brotliCompressSync(
    Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from(bytes.buffer)]),
  )
}

export function unpackNames(file: Uint8Array): NameModel {
  const all = brotliDecompressSync(file)
  const end = all.indexOf(10)
  const head = JSON.parse(all.subarray(0, end).toString()) as Head
  if (head.format !== FORMAT) throw new Error(`not a model of names: ${head.format}`)
  const steps = new Uint8Array(0x10000)
  head.given.forEach((characters, i) => {
    for (const character of characters) steps[character.charCodeAt(0)] = i + 1
  })
  return {
    weights: {
      features: new Int8Array(all.buffer, all.byteOffset + end + 1, all.length - end - 1),
      transitions: head.transitions,
    },
    given: (code) => steps[code]!,
    sharpness: head.sharpness,
  }
}
