import type { Context as HonoContext } from 'hono'
import { speak } from '../kernel/strings.ts'
import { applyForCorrection, followCorrection } from '../modules/record-corrections/index.ts'
import { CorrectionReceiptPage, CorrectRecordPage } from '../modules/record-corrections/pages.tsx'
import { applicationIssues, FIELDS } from '../modules/record-corrections/rules.ts'
import { formWords, writtenIssueWords } from '../modules/record-corrections/strings.ts'
import { applicationIssueWords, publicWords } from '../modules/requests/public-strings.ts'
import type { Services } from '../platform/context.ts'
import { addressOf } from '../platform/http.ts'
import { createRateLimit } from '../platform/rate-limit.ts'
import { showReceipt, takeForm } from './forms.ts'
import type { Portal } from './portal.ts'
import { correctionReceiptOf, correctRecordOf } from './queries/correct-record.ts'
import { renderPage } from './ui/render.tsx'
import { correctionReceiptHref } from './urls.ts'

/** Per network address and minute. Nobody is shut out: whoever waits may send again. */
const APPLICATIONS_PER_MINUTE = 5
const LOOKUPS_PER_MINUTE = 20

/** Takes applications to correct a record, and shows applicants what came of them. */
export function createCorrectRecord(services: Services, trustProxy: boolean) {
  const sending = createRateLimit(APPLICATIONS_PER_MINUTE)
  const asking = createRateLimit(LOOKUPS_PER_MINUTE)

  return {
    /** Stores an application and leads to its receipt. */
    submit(c: HonoContext, portal: Portal): Promise<Response> {
      const say = speak({ ...applicationIssueWords, ...writtenIssueWords }, portal.locale)
      return takeForm(c, portal.locale, {
        fields: FIELDS,
        issuesOf: (typed) =>
          applicationIssues(typed).map(({ field, code }) => ({ field, message: say(code) })),
        wait: () => sending.hit(addressOf(c, trustProxy)),
        sayWait: (seconds) => speak(publicWords, portal.locale)('too-many', { seconds }),
        show: (sent) => renderPage(CorrectRecordPage(correctRecordOf(portal, sent))),
        async store({ key, typed }) {
          const receipt = await applyForCorrection(services, {
            siteId: portal.site.id,
            key,
            locale: portal.locale,
            application: typed,
          })
          return correctionReceiptHref(portal.place.base, portal.locale, receipt)
        },
      })
    },

    /** What became of an application; without number and code, the form to ask. */
    receipt(c: HonoContext, portal: Portal, params: URLSearchParams): Promise<Response> {
      return showReceipt(c, params, {
        wait: () => asking.hit(addressOf(c, trustProxy)),
        sayWait: (seconds) => speak(publicWords, portal.locale)('follow.wait', { seconds }),
        sayNone: speak(formWords, portal.locale)('follow.none'),
        find: (receipt) => followCorrection(services, portal.site.id, receipt),
        show: (found, problem) =>
          renderPage(CorrectionReceiptPage(correctionReceiptOf(portal, params, found, problem))),
      })
    },
  }
}
