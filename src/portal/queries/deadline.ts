import { speak } from '../../kernel/strings.ts'
import { readCalendar } from '../../modules/calendar/index.ts'
import { calculatorWords } from '../../modules/requests/calculator-strings.ts'
import { count, QUESTION_FIELDS, type Question } from '../../modules/requests/rules/calculator.ts'
import type { DeadlineView } from '../access-view.ts'
import { crumbsOf, type Portal, siteView } from '../portal.ts'
import { textOf } from '../query.ts'
import { deadlineHref } from '../urls.ts'

/** The calculator of time limits, by the calendar of the site's region; unasked it is an empty form. */
export async function deadlineOf(portal: Portal, params: URLSearchParams): Promise<DeadlineView> {
  const { db, place, locale, organization } = portal
  const say = speak(calculatorWords, locale)
  const href = deadlineHref(place.base, locale)
  const question = Object.fromEntries(
    QUESTION_FIELDS.map((field) => [field, textOf(params, field)]),
  ) as Question
  const isAsked = QUESTION_FIELDS.some((field) => question[field] !== '')
  const answer = isAsked
    ? count(question, await readCalendar(db, organization.regionCode))
    : { issues: [] }
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [...crumbsOf(portal, null), { href, text: say('title') }],
    otherLanguageHref: deadlineHref(place.base, locale === 'en' ? 'zh-CN' : 'en'),
    question,
    clock: 'clock' in answer ? answer.clock : null,
    issues:
      'issues' in answer
        ? answer.issues.map(({ field, code }) => ({ field, message: say(`issue.${code}`) }))
        : [],
  }
}
