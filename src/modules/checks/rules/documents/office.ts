import { type Parts, partText } from './archive.ts'
import type { DocumentFinding } from './findings.ts'
import { inspectImage } from './image.ts'
import { shown } from './words.ts'
import { NO_PERSON } from './writers.data.ts'
import { attribute, descendants, parseXml, textOf, type XmlElement } from './xml.ts'

/** One line of a part's list of relations. */
export type Relation = { id: string; type: string; target: string; external: boolean }

export function readPart(parts: Parts, name: string): XmlElement | undefined {
  const text = partText(parts, name)
  return text === undefined ? undefined : parseXml(text)
}

/** Relations of a part, targets as names of parts. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const list = readPart(parts, `${folder}_rels/${part.slice(folder.length)}.rels`)
  if (!list) return []
  return descendants(list, 'Relationship').map((each) => {
    const external = attribute(each, 'TargetMode') === 'External'
    const target = attribute(each, 'Target') ?? ''
    return {
      id: attribute(each, 'Id') ?? '',
      type: (attribute(each, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolvePart(folder, target),
      external,
    }
  })
}

/** The part a relation of something in `folder` leads to. */
export function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

export function isPerson(name: string): boolean {
  return !NO_PERSON.includes(name.trim().toLowerCase())
}

/** Properties that name people and offices, in the order a reader of the file's properties sees them. */
const PROPERTIES: readonly (readonly [part: string, names: readonly string[]])[] = [
  ['docProps/core.xml', ['creator', 'lastModifiedBy']],
  ['docProps/app.xml', ['Manager', 'Company']],
]

/** What word-processing and spreadsheet files have in common: who wrote it, what is packed in. */
export function inspectPackage(parts: Parts): DocumentFinding[] {
  const findings: DocumentFinding[] = []
  for (const [part, names] of PROPERTIES) {
    const properties = readPart(parts, part)
    for (const each of properties ? descendants(properties, ...names) : []) {
      const words = textOf(each)
      if (isPerson(words))
        findings.push({
          code: 'person',
          severity: 'block',
          place: { kind: 'properties' },
          words: shown(words),
        })
    }
  }
  const custom = readPart(parts, 'docProps/custom.xml')
  for (const each of custom ? descendants(custom, 'property') : []) {
    // What WPS writes into every file: its build and a random number.
    if (/^(KSO|ICV$|KSOTemplate)/.test(attribute(each, 'name') ?? '')) continue
    const words = shown(`${attribute(each, 'name') ?? ''}: ${textOf(each)}`)
    findings.push({
      code: 'custom-property',
      severity: 'warn',
      place: { kind: 'properties' },
      words,
    })
  }
  for (const [name, bytes] of parts) {
    const file = name.slice(name.lastIndexOf('/') + 1)
    if (/\/(embeddings|activeX)\//.test(name) && !name.includes('_rels'))
      findings.push({
        code: 'embedded-file',
        severity: 'block',
        place: { kind: 'file', name: file },
        words: file,
      })
    if (/\/media\/[^/]+\.(jpe?g|png|webp)$/i.test(name)) {
      for (const finding of inspectImage(bytes))
        findings.push({ ...finding, place: { kind: 'file', name: file } })
    }
  }
  return findings
}

/** Paths of a computer or an inner network that a file names. */
export function localPaths(relations: readonly Relation[]): DocumentFinding[] {
  return relations
    .filter(({ external, target }) => external && /^(file:|\\\\|[a-z]:[\\/])/i.test(target))
    .map(({ target }) => ({
      code: 'local-path' as const,
      severity: 'warn' as const,
      place: { kind: 'properties' as const },
      words: shown(decodeSafely(target)),
    }))
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
