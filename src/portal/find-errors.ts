import type { Context as HonoContext } from 'hono'
import { speak } from '../kernel/strings.ts'
import { followReport, reportError } from '../modules/corrections/index.ts'
import { FindErrorsPage, ReceiptPage } from '../modules/corrections/pages.tsx'
import { type ErrorKind, reportIssues } from '../modules/corrections/rules.ts'
import { formWords, issueWords } from '../modules/corrections/strings.ts'
import type { Services } from '../platform/context.ts'
import { addressOf } from '../platform/http.ts'
import { newToken } from '../platform/ids.ts'
import { createRateLimit } from '../platform/rate-limit.ts'
import type { FindErrorsView } from './access-view.ts'
import { formStrings } from './form-strings.ts'
import { FORM_KEY, formOf, isForeign, PRIVATE, refuseForeign, wordsOf } from './forms.ts'
import type { Portal } from './portal.ts'
import { findErrorsOf, pathOf, receiptOf, titleOf } from './queries/find-errors.ts'
import { renderPage } from './ui/render.tsx'
import { receiptHref } from './urls.ts'

/** Per network address and minute: reports sent, and receipts asked for. */
const REPORTS_PER_MINUTE = 5
const LOOKUPS_PER_MINUTE = 20

/** Receives what visitors report as wrong, and shows them what came of it. */
export function createFindErrors(services: Services, trustProxy: boolean) {
  const sending = createRateLimit(REPORTS_PER_MINUTE)
  const asking = createRateLimit(LOOKUPS_PER_MINUTE)

  return {
    /** Stores and leads to the receipt, or shows the form again with all that is wrong and all that was typed. */
    async submit(c: HonoContext, portal: Portal): Promise<Response> {
      if (isForeign(c)) return refuseForeign(c, portal.locale)
      const form = await formOf(c)
      const field = (name: string) => wordsOf(form[name])
      const typed = {
        kind: field('kind'),
        description: field('description'),
        contact: field('contact'),
      }
      const page = pathOf(field('page'))
      const sentKey = field('key')
      const key = FORM_KEY.test(sentKey) ? sentKey : newToken()
      const say = speak(issueWords, portal.locale)
      const issues: FindErrorsView['issues'] = reportIssues(typed).map(({ field: name, code }) => ({
        field: name,
        message: say(code),
      }))
      // Filled in only by programs; a person's autofill loses nothing but this field.
      if (field('website') !== '')
        issues.push({ field: '', message: speak(formStrings, portal.locale)('trap.filled') })
      const wait = issues.length === 0 ? sending.hit(addressOf(c, trustProxy)) : 0
      if (wait > 0) issues.push({ field: '', message: say('too-many', { seconds: wait }) })
      if (issues.length > 0) {
        const params = new URLSearchParams({ page })
        const view = await findErrorsOf(portal, params, { key, typed, issues })
        return c.html(renderPage(FindErrorsPage(view)), wait > 0 ? 429 : 422, {
          ...PRIVATE,
          ...(wait > 0 ? { 'retry-after': String(wait) } : {}),
        })
      }
      const receipt = await reportError(services, {
        siteId: portal.site.id,
        key,
        locale: portal.locale,
        page,
        pageTitle: await titleOf(portal, page),
        kind: typed.kind as ErrorKind,
        description: typed.description.trim(),
        contact: typed.contact.trim(),
      })
      const location = receiptHref(portal.place.base, portal.locale, receipt)
      return new Response(null, { status: 303, headers: { ...PRIVATE, location } })
    },

    /** What became of a report; without number and code, the form to ask. */
    async receipt(c: HonoContext, portal: Portal, params: URLSearchParams): Promise<Response> {
      const say = speak(formWords, portal.locale)
      const number = wordsOf(params.get('no'))
      const code = wordsOf(params.get('code'))
      const headers = { ...PRIVATE, 'referrer-policy': 'no-referrer' }
      if (number === '' && code === '') {
        return c.html(renderPage(ReceiptPage(receiptOf(portal, params, null))), 200, headers)
      }
      const wait = asking.hit(addressOf(c, trustProxy))
      if (wait > 0) {
        const view = receiptOf(portal, params, null, say('follow.wait', { seconds: wait }))
        const retry = { ...headers, 'retry-after': String(wait) }
        return c.html(renderPage(ReceiptPage(view)), 429, retry)
      }
      const report = await followReport(services, portal.site.id, { number, code })
      const problem = report ? null : say('follow.none')
      const view = receiptOf(portal, params, report ?? null, problem)
      return c.html(renderPage(ReceiptPage(view)), report ? 200 : 404, headers)
    },
  }
}
