import type { Hit } from '../../engine/finding.ts'
import { personalData } from '../personal-data.ts'
import { bareContact, type Known } from './contacts.ts'
import { ACCOUNT_LABEL, PRIVATE, TELEPHONE_LABEL } from './rules.data.ts'

/** No number of ours has more digits on a line. */
const LONGEST = 18
/** How far before a number its label may stand. */
const LABEL_WITHIN = 24
const BEFORE = /[0-9\uff10-\uff19]+[ \t]*$/
const AFTER = /^[ \t]*[0-9\uff10-\uff19]*[xX\uff38\uff58]?/
const BREAK = /(?<=[0-9\uff10-\uff19][ \t]{0,3})\r?\n(?=[ \t]{0,3}[0-9\uff10-\uff19xX])/g

/**
 * Numbers of people that a narrow cell or column has broken over two lines. An ID is known by its
 * checksum; columns of figures make telephones and cards by chance, so those need their label.
 */
export function wrappedNumbers(text: string, known: Known): Hit[] {
  return [...text.matchAll(BREAK)].flatMap(({ index, 0: mark }): Hit[] => {
    const before = BEFORE.exec(text.slice(Math.max(0, index - LONGEST - 4), index))?.[0] ?? ''
    const rest = text.slice(index + mark.length, index + mark.length + LONGEST + 4)
    const after = AFTER.exec(rest)?.[0] ?? ''
    const digits = before.trim() + after.trim()
    const [found] = personalData(digits)
    if (!found || found.text !== digits || known.contacts.has(bareContact(digits))) return []
    const start = index - before.length
    const label = text.slice(Math.max(0, start - LABEL_WITHIN), start)
    const sure =
      found.code === 'resident-id'
        ? digits.length === LONGEST
        : (found.code === 'mobile' ? TELEPHONE_LABEL : ACCOUNT_LABEL).test(label)
    if (!sure) return []
    const { masked } = found
    const end = index + mark.length + after.length
    return [
      {
        ...{ rule: PRIVATE[found.code], start, end, masked },
        ...{ suggestions: [masked], params: { word: masked } },
      },
    ]
  })
}
