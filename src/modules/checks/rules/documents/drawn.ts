import type { Parts } from './archive.ts'
import type { Piece } from './findings.ts'
import { readPart } from './office.ts'
import { descendants, textOf } from './xml.ts'

/** Diagrams (SmartArt), charts and drawings with their text boxes. */
const DRAWN = /^(?:word|xl)\/(?:(?:charts|drawings)\/[^/]+|diagrams\/data[^/]*)\.xml$/

/** What an office file says in drawings, charts and diagrams, which stand in parts of their own. */
export function drawnPieces(parts: Parts): Piece[] {
  return [...parts.keys()]
    .filter((name) => DRAWN.test(name))
    .toSorted()
    .flatMap((name) => {
      const root = readPart(parts, name)
      const place = { kind: 'file', name: name.slice(name.lastIndexOf('/') + 1) } as const
      return (root ? descendants(root, 'p', 'v') : []).flatMap((each): Piece[] => {
        const text = textOf(each, ['t', 'v'])
        return text.trim() === '' ? [] : [{ text, place, join: '\n' }]
      })
    })
}
