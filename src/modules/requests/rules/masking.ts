import { checkText } from '../../checks/engine/check.ts'
import { IDENTITY_FIELDS, type Identity, maskedName } from './application.ts'

/** Numbers as long as those of identity cards, also where no word beside them says so. */
const CARD = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g
const COVER = '*'
/** A single character of a detail stands in every sentence. */
const SHORTEST_DETAIL = 2

/**
 * What somebody wants, for where more than one case is shown: numbers and addresses that the checks take for
 * somebody's are covered, and so is every detail the applicant gave of themselves.
 */
export function maskedWanted(wanted: string, identity: Partial<Identity> = {}): string {
  let masked = wanted
  for (const field of IDENTITY_FIELDS) {
    const detail = identity[field]?.trim() ?? ''
    if ([...detail].length >= SHORTEST_DETAIL)
      masked = masked.replaceAll(detail, field === 'name' ? maskedName(detail) : covered(detail))
  }
  masked = masked.replaceAll(CARD, covered)
  const hits = checkText(masked, { categories: ['privacy'] }).toSorted((a, b) => b.start - a.start)
  let before = masked.length
  for (const { start, end, masked: instead } of hits) {
    // Of two that overlap the later one has been covered already.
    if (end > before) continue
    before = start
    masked =
      masked.slice(0, start) + (instead ?? covered(masked.slice(start, end))) + masked.slice(end)
  }
  return masked
}

function covered(text: string): string {
  return COVER.repeat([...text].length)
}
