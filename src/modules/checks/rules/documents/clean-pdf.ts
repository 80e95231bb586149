/** Fields of the information dictionary that name a person. */
const AUTHOR = /\/Author\s*(\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/g
const XMP_AUTHOR = /<dc:creator>[\s\S]{0,2000}?<\/dc:creator>|pdf:Author="[^"]*"/g

/**
 * The file with its author blanked where he is written in clear, byte for byte in place, so that no
 * offset moves. Undefined where nothing could be blanked: a compressed or signed file is for the
 * program that made it.
 */
export function cleanPdf(bytes: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder('latin1').decode(bytes)
  // Any change breaks a signature.
  if (/\/ByteRange\s*\[/.test(text)) return undefined
  const cleaned = bytes.slice()
  let changed = false
  const blank = (from: number, to: number) => {
    cleaned.fill(0x20, from, to)
    changed = true
  }
  for (const found of text.matchAll(AUTHOR)) {
    const value = found[1]!
    const from = found.index + found[0].length - value.length
    blank(from + 1, from + value.length - 1)
  }
  for (const found of text.matchAll(XMP_AUTHOR)) blank(found.index, found.index + found[0].length)
  return changed ? cleaned : undefined
}
