/** GB 11714: the weights of the eight characters before the check character. */
const CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
const CODE = /^[0-9A-Z]{8}[0-9X]$/

/** GB 32100-2015: figures and capitals without I, O, S, V, Z, each worth its place. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** The seventeen weights: powers of 3 modulo 31. */
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const CREDIT = new RegExp(`^[${CREDIT_CHARACTERS}]{2}[0-9]{6}[${CREDIT_CHARACTERS}]{10}$`)

/**
 * GB/T 2260: the provinces. 99 is given to none and stands for what is fictional, 00 for an
 * installation whose region is not yet set.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 99'.split(
    ' ',
  ),
)

/** The ninth character of an organisation code, from its first eight (GB 11714). */
export function checkCharacter(firstEight: string): string {
  const sum = CODE_WEIGHTS.reduce(
    (all, weight, at) => all + weight * Number.parseInt(firstEight[at]!, 36),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** The eighteenth character of a unified social credit code, from its first seventeen (GB 32100-2015). */
export function creditCheckCharacter(firstSeventeen: string): string {
  const sum = CREDIT_WEIGHTS.reduce(
    (all, weight, at) => all + weight * CREDIT_CHARACTERS.indexOf(firstSeventeen[at]!),
    0,
  )
  return CREDIT_CHARACTERS[(31 - (sum % 31)) % 31]!
}

/**
 * Neither an organisation code nor a unified social credit code, or its check characters do not fit;
 * the latter holds an organisation code, which has to fit as well.
 */
export function whyNotOrganizationCode(code: string): 'code-shape' | 'code-check' | undefined {
  if (CODE.test(code)) return checkCharacter(code) === code[8] ? undefined : 'code-check'
  if (!CREDIT.test(code)) return 'code-shape'
  const inside = code.slice(8, 17)
  const fits =
    CODE.test(inside) &&
    checkCharacter(inside) === inside[8] &&
    creditCheckCharacter(code) === code[17]
  return fits ? undefined : 'code-check'
}

/** Not a code of GB/T 2260: six digits, a province first, and a county only below a city. */
export function whyNotRegionCode(code: string): 'regionCode' | undefined {
  const isCode = /^\d{6}$/.test(code) && PROVINCES.has(code.slice(0, 2))
  const isBelow = code.slice(2, 4) !== '00' || code.endsWith('00')
  return isCode && isBelow ? undefined : 'regionCode'
}
