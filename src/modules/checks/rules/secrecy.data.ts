/**
 * Marks of secrecy (密级): 保守国家秘密法 art. 14 and GB/T 9704-2012 7.2.2 write level, ★, term.
 * Each level as its two characters, with the traditional and variant forms of each.
 */
export const SECRECY_LEVELS: [string, string][] = [
  ['绝絕', '密宻'],
  ['机機', '密宻'],
  ['秘祕', '密宻'],
]

/** The star of the mark, and the look-alikes that converters and phones put in its place. */
export const SECRECY_STARS = '★⭐✭✮🟊'
