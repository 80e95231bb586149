import { SIMPLIFIED_FORMS } from './forms.ts'

/**
 * A text as the word lists are written: half-width, lower case, simplified, without what was put between
 * to slip past. `text[i]` came from the original's units `from[i]` up to `to[i]`.
 */
export type Normalised = { text: string; from: Int32Array; to: Int32Array }

/** What a unit becomes: itself, another unit, or one of these. */
const NOTHING = 0
const SYMBOL = 1
const SPACE = 2

/** Ranges whose characters are another form of one other character (NFKC). */
const COMPATIBILITY = [
  [0x2e80, 0x2fdf],
  [0x3000, 0x3000],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xffee],
] as const
/** Not seen by a reader. */
const INVISIBLE = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
] as const
/** Signs that part no words when they stand between two Han characters. */
const SYMBOLS = '*_-.·•~^#@+=●○◆◇★☆■□▲△※'
/** So many signs between two characters still leave one word. */
const MOST_BETWEEN = 3

const table = makeTable()

/** One pass over the text; never longer than it. */
export function normalise(text: string): Normalised {
  const units = new Uint16Array(text.length)
  const from = new Int32Array(text.length)
  const to = new Int32Array(text.length)
  let length = 0
  // Where the signs began that may yet prove to be nothing, or -1.
  let pending = -1
  for (let i = 0; i < text.length; i++) {
    const written = text.charCodeAt(i)
    const unit = table[written]!
    if (unit === NOTHING) continue
    if (unit === SYMBOL || unit === SPACE) {
      if (pending < 0 && length > 0 && isHan(units[length - 1]!)) pending = length
      units[length] = unit === SPACE ? 0x20 : written
    } else {
      if (pending >= 0) {
        if (isHan(unit) && length - pending <= MOST_BETWEEN) length = pending
        pending = -1
      }
      units[length] = unit
    }
    from[length] = i
    to[length] = i + 1
    length += 1
  }
  return {
    text: decode(units.subarray(0, length)),
    from: from.subarray(0, length),
    to: to.subarray(0, length),
  }
}

export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

const PIECE = 8192

function decode(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += PIECE)
    text += String.fromCharCode.apply(null, units.subarray(i, i + PIECE) as unknown as number[])
  return text
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(65536)
  for (let unit = 0; unit < made.length; unit++) made[unit] = unit
  for (let unit = 0x41; unit <= 0x5a; unit++) made[unit] = unit + 32
  for (const [first, last] of COMPATIBILITY)
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC').toLowerCase()
      if (plain.length === 1) made[unit] = plain.charCodeAt(0)
    }
  for (let i = 0; i + 1 < SIMPLIFIED_FORMS.length; i += 2)
    made[SIMPLIFIED_FORMS.charCodeAt(i)] = SIMPLIFIED_FORMS.charCodeAt(i + 1)
  for (const sign of SYMBOLS) made[sign.charCodeAt(0)] = SYMBOL
  for (const unit of [0x20, 0xa0, 0x2002, 0x2003, 0x2009, 0x202f, 0x3000]) made[unit] = SPACE
  for (const [first, last] of INVISIBLE)
    for (let unit = first; unit <= last; unit++) made[unit] = NOTHING
  // Signs whose full-width forms part words as little.
  for (let unit = 0xff01; unit <= 0xff5e; unit++)
    if (made[unit - 0xfee0] === SYMBOL) made[unit] = SYMBOL
  return made
}
