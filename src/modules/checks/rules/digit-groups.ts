/** A stretch of digits with nothing between; an X may end it. Positions are UTF-16 units of the text. */
export type DigitGroup = {
  digits: string
  start: number
  end: number
  /** What stands between this group and the one before: a joint, or '' where they are apart. */
  joint: string
}

/** Signs that people put inside one number: spaces, hyphens and dashes, points, zero-width characters. */
const JOINT =
  /^[ \u00a0\u2009\u202f\u3000\u002d\u2010-\u2015\u2212\uff0d_.\u00b7\u00ad\u200b-\u200f\u2060\ufeff]{1,3}$/
const INVISIBLE_JOINT = /^[\u00ad\u200b-\u200f\u2060\ufeff]+$/
const GROUPS = /[0-9\uff10-\uff19]+(?:[xX\uff38\uff58\u00d7](?![0-9A-Za-z\uff10-\uff19]))?/g

/**
 * The digit groups of a text in order. Full-width digits are read as digits, a group cut by zero-width
 * characters as one group. Linear in the length of the text.
 */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = []
  for (const match of text.matchAll(GROUPS)) {
    const start = match.index
    const end = start + match[0].length
    const digits = asciiDigits(match[0])
    const before = groups.at(-1)
    const between = before && start - before.end <= 3 ? text.slice(before.end, start) : ''
    if (before && INVISIBLE_JOINT.test(between) && !before.digits.endsWith('X')) {
      before.digits += digits
      before.end = end
    } else groups.push({ digits, start, end, joint: JOINT.test(between) ? between : '' })
  }
  return groups
}

function asciiDigits(text: string): string {
  return text.replace(/[^0-9]/g, (character) => {
    const code = character.charCodeAt(0)
    return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xff10 + 0x30) : 'X'
  })
}
