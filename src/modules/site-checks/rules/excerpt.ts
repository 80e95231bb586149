import { checkText } from '../../checks/engine/check.ts'

export type Excerpt = { before: string; marked: string; after: string }

/** Characters shown on either side of a place. */
const AROUND = 80
/** Read on either side besides, so that a number is not cut before it is known for one. */
const MARGIN = 40

/** A name is shown as the page shows it: whether it is one at all is what there is to judge. */
const IS_SHOWN = 'health-name'

/**
 * The words of a finding as they stand in their text, with what is around them. Personal numbers and
 * addresses are masked wherever they stand, the marked place by what the finding shows of it.
 */
export function excerptOf(
  text: string,
  place: { start: number; end: number; words: string; category: string; code: string },
): Excerpt {
  const { start, end, words } = place
  const masked = place.category === 'privacy' && place.code !== IS_SHOWN
  const from = Math.max(0, start - AROUND - MARGIN)
  const to = Math.min(text.length, end + AROUND + MARGIN)
  return {
    before: lastOf(withoutPrivate(text.slice(from, start)), AROUND),
    marked: masked ? words : withoutPrivate(text.slice(start, end)),
    after: withoutPrivate(text.slice(end, to)).slice(0, AROUND),
  }
}

function withoutPrivate(text: string): string {
  let shown = ''
  let at = 0
  for (const hit of checkText(text, { categories: ['privacy'] })) {
    if (hit.start < at || hit.rule.code === IS_SHOWN) continue
    shown += text.slice(at, hit.start) + (hit.masked ?? '')
    at = hit.end
  }
  return shown + text.slice(at)
}

function lastOf(text: string, count: number): string {
  return text.length > count ? text.slice(-count) : text
}
