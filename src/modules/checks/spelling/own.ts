import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../../platform/project-folder.ts'
import { SPELLING_MODEL, type Speller, shippedModel, spellerOf } from './index.ts'
import { charactersOf, unpackModel } from './pack.ts'
import { withOwn } from './train.ts'

/** What an organisation has taught the speller: counts as `packModel` writes them, and what they are known by. */
export type OwnWords = { key: string; counts: Uint8Array }

/** Some 35 MB each, beside the model that comes with the platform; more organisations take turns. */
const MOST_HELD = 2
const held = new Map<string, Speller>()

/**
 * The speller of an organisation; undefined where a thread does not hold it and was not given its
 * counts. Counts made with another alphabet are of no use until they are made anew: then it is the one
 * that comes with the platform.
 */
export function spellerWith(key: string, own?: OwnWords): Speller | undefined {
  const known = held.get(key) ?? (own && made(own))
  if (!known) return undefined
  held.delete(key)
  held.set(key, known)
  const [oldest] = held.keys()
  if (held.size > MOST_HELD && oldest) held.delete(oldest)
  return known
}

function made({ counts }: OwnWords): Speller {
  const shipped = shippedModel()
  const own = unpackModel(counts)
  const fits = own.alphabet.characters === shipped.alphabet.characters
  return spellerOf(fits ? withOwn(shipped, own.counts) : shipped)
}

/** Counts from a file somebody exported; whether they are none, or go with another version of the platform. */
export function ownWordsIn(counts: Uint8Array): OwnWords | 'none' | 'other-version' {
  try {
    const { alphabet } = unpackModel(counts)
    const shipped = charactersOf(readFileSync(join(projectFolder(), SPELLING_MODEL)))
    return alphabet.characters === shipped ? { key: 'file', counts } : 'other-version'
  } catch {
    return 'none'
  }
}
