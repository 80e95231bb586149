import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Alphabet, isHan } from '../../src/modules/checks/spelling/alphabet.ts'

const MOST = 25
const LEAST_ALIKE = 0.5

/** Strokes of characters as letters, from a script that holds them as `"字":"abc"`. */
export function readStrokes(script: string): Map<string, string> {
  const strokes = new Map<string, string>()
  for (const [, character, order] of script.matchAll(/"([\u3400-\u9fff])":"([a-z]+)"/g)) {
    if (!strokes.has(character!)) strokes.set(character!, order!)
  }
  return strokes
}

type Codes = { cangjie: Map<string, string>; corners: Map<string, string> }

function readCodes(unihan: string): Codes {
  const text = execFileSync('bzcat', [join(unihan, 'Unihan_DictionaryLikeData.txt.bz2')], {
    maxBuffer: 1 << 28,
  }).toString()
  const codes: Codes = { cangjie: new Map(), corners: new Map() }
  for (const [, point, field, value] of text.matchAll(
    /^U\+(\w+)\t(kCangjie|kFourCornerCode)\t(\S+)/gm,
  )) {
    const into = field === 'kCangjie' ? codes.cangjie : codes.corners
    into.set(String.fromCodePoint(Number.parseInt(point!, 16)), value!)
  }
  return codes
}

/** For each character of the alphabet those that look most like it, the most alike first. */
export function lookAlikes(
  alphabet: Alphabet,
  strokes: ReadonlyMap<string, string>,
  unihan: string,
): string {
  const codes = readCodes(unihan)
  const characters = [...alphabet.characters].filter((c) => isHan(c.charCodeAt(0)))
  const alike = new Map(characters.map((c) => [c, [] as [number, string][]]))
  characters.forEach((a, i) => {
    for (const b of characters.slice(i + 1)) {
      const likeness = likenessOf(a, b, strokes, codes)
      if (likeness < LEAST_ALIKE) continue
      alike.get(a)!.push([likeness, b])
      alike.get(b)!.push([likeness, a])
    }
  })
  return [...alphabet.characters]
    .map((c) =>
      (alike.get(c) ?? [])
        .sort(([n, a], [m, b]) => m - n || (a < b ? -1 : 1))
        .slice(0, MOST)
        .map(([, other]) => other)
        .join(''),
    )
    .join(' ')
}

/** 0 to 1: by the order of strokes, by the parts that Cangjie codes name, by the four corners. */
function likenessOf(
  a: string,
  b: string,
  strokes: ReadonlyMap<string, string>,
  { cangjie, corners }: Codes,
): number {
  const [partsA, partsB] = [cangjie.get(a) ?? '', cangjie.get(b) ?? '']
  const parts =
    partsA && partsB ? (2 * longestCommon(partsA, partsB)) / (partsA.length + partsB.length) : 0
  const [linesA, linesB] = [strokes.get(a) ?? '', strokes.get(b) ?? '']
  const most = Math.max(linesA.length, linesB.length)
  const least = Math.min(linesA.length, linesB.length)
  const worthwhile = parts >= 0.4 || most <= 8 || most - least <= 1
  let lines = 0
  if (least > 0 && least / most >= 0.5 && worthwhile) {
    const bound = Math.ceil(most * 0.6)
    lines = Math.max(0, 1 - distance(linesA, linesB, bound) / most)
  }
  const [cornersA, cornersB] = [corners.get(a), corners.get(b)]
  const same =
    cornersA && cornersB ? [0, 1, 2, 3].filter((k) => cornersA[k] === cornersB[k]).length / 4 : 0.3
  const likeness = 0.45 * lines + 0.4 * parts + 0.15 * same
  // Of so few strokes one makes another character with other parts.
  return most <= 4 ? Math.max(likeness, 0.3 + 0.5 * lines) : likeness
}

/** Edit distance, or more than `bound`. */
function distance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, swap))
    }
    if (Math.min(...row) > bound) return bound + 1
    above = row
  }
  return above[b.length]!
}

function longestCommon(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const row = [0]
    for (let j = 1; j <= b.length; j++) {
      row.push(x === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!))
    }
    above = row
  }
  return above[b.length]!
}
