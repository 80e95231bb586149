import type { Context as HonoContext } from 'hono'
import { speak } from '../kernel/strings.ts'
import { followReport, reportError } from '../modules/corrections/index.ts'
import { FindErrorsPage, ReceiptPage } from '../modules/corrections/pages.tsx'
import { type ErrorKind, reportIssues } from '../modules/corrections/rules.ts'
import { formWords, issueWords } from '../modules/corrections/strings.ts'
import type { Services } from '../platform/context.ts'
import { addressOf } from '../platform/http.ts'
import { createRateLimit } from '../platform/rate-limit.ts'
import { showReceipt, takeForm } from './forms.ts'
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
    /** Stores a report and leads to its receipt. */
    submit(c: HonoContext, portal: Portal): Promise<Response> {
      const say = speak(issueWords, portal.locale)
      return takeForm(c, portal.locale, {
        fields: ['kind', 'description', 'contact', 'page'],
        issuesOf: (typed) =>
          reportIssues(typed).map(({ field, code }) => ({ field, message: say(code) })),
        wait: () => sending.hit(addressOf(c, trustProxy)),
        sayWait: (seconds) => say('too-many', { seconds }),
        async show(sent) {
          const params = new URLSearchParams({ page: pathOf(sent.typed.page) })
          return renderPage(FindErrorsPage(await findErrorsOf(portal, params, sent)))
        },
        async store({ key, typed }) {
          const page = pathOf(typed.page)
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
          return receiptHref(portal.place.base, portal.locale, receipt)
        },
      })
    },

    /** What became of a report; without number and code, the form to ask. */
    receipt(c: HonoContext, portal: Portal, params: URLSearchParams): Promise<Response> {
      const say = speak(formWords, portal.locale)
      return showReceipt(c, params, {
        wait: () => asking.hit(addressOf(c, trustProxy)),
        sayWait: (seconds) => say('follow.wait', { seconds }),
        sayNone: say('follow.none'),
        find: (receipt) => followReport(services, portal.site.id, receipt),
        show: (report, problem) =>
          renderPage(ReceiptPage(receiptOf(portal, params, report, problem))),
      })
    },
  }
}
