import { type Parts, partText } from './archive.ts'
import { readPart, resolvePart } from './office.ts'
import { attribute, parseXml, writeXml, type XmlElement, type XmlNode } from './xml.ts'

export function putPart(parts: Parts, name: string, root: XmlElement): void {
  parts.set(name, new TextEncoder().encode(writeXml(root)))
}

/** For the packer. */
export function writeParts(parts: Parts): Record<string, Uint8Array> {
  return Object.fromEntries(parts)
}

/** Takes a part out, with its own relations, whoever points at it, and its line in the list of types. */
export function dropPart(parts: Parts, name: string): void {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const file = name.slice(folder.length)
  parts.delete(name)
  parts.delete(`${folder}_rels/${file}.rels`)
  for (const rels of [...parts.keys()].filter((each) => each.endsWith('.rels'))) {
    if (!partText(parts, rels)!.includes(file)) continue
    const from = rels.replace(/_rels\/[^/]*$/, '')
    removeElements(
      parts,
      rels,
      ['Relationship'],
      (each) => resolvePart(from, attribute(each, 'Target') ?? '') === name,
    )
  }
  removeElements(
    parts,
    '[Content_Types].xml',
    ['Override'],
    (each) => attribute(each, 'PartName') === `/${name}`,
  )
}

/** Takes elements out of a part, if there is such a part. */
export function removeElements(
  parts: Parts,
  name: string,
  names: readonly string[],
  whether: (element: XmlElement) => boolean = () => true,
): void {
  const root = readPart(parts, name)
  if (!root) return
  const without = (element: XmlElement): XmlNode[] =>
    element.children.flatMap((each): XmlNode[] => {
      if (typeof each === 'string') return [each]
      if (names.includes(each.name) && whether(each)) return []
      return [{ ...each, children: without(each) }]
    })
  putPart(parts, name, { ...root, children: without(root) })
}

/** Takes the names of people and offices out of the properties of a file. */
export function cleanPackage(parts: Parts): void {
  removeElements(parts, 'docProps/core.xml', ['creator', 'lastModifiedBy'])
  removeElements(parts, 'docProps/app.xml', ['Manager', 'Company', 'HyperlinkBase', 'Template'])
  if (parts.has('docProps/custom.xml')) dropPart(parts, 'docProps/custom.xml')
}

/** The part as a tree, for changing; an empty one where there is none. */
export function partTree(parts: Parts, name: string): XmlElement {
  return parseXml(partText(parts, name) ?? '')
}
