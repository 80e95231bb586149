import type { Context as HonoContext } from 'hono'
import { Refusal } from '../kernel/errors.ts'
import { type Locale, speak } from '../kernel/strings.ts'
import { isGrade, ratingIssues } from '../modules/casework/rules/ratings.ts'
import { ratingIssueWords } from '../modules/casework/strings.ts'
import {
  applicantDocument,
  correctRequest,
  followRequest,
  rateRequest,
  requestOf,
  submitRequest,
} from '../modules/requests/index.ts'
import { ApplyPage } from '../modules/requests/pages/application.tsx'
import { FollowPage } from '../modules/requests/pages/follow.tsx'
import { applicationIssueWords, publicWords } from '../modules/requests/public-strings.ts'
import {
  APPLICATION_FIELDS,
  applicationIssues,
  LONGEST_WANTED,
} from '../modules/requests/rules/application.ts'
import { privateWords } from '../modules/requests/rules/private.ts'
import type { Services } from '../platform/context.ts'
import { addressOf } from '../platform/http.ts'
import { createRateLimit } from '../platform/rate-limit.ts'
import type { FollowView } from './access-view.ts'
import { formOf, isForeign, PRIVATE, refuseForeign, takeForm, wordsOf } from './forms.ts'
import type { Portal } from './portal.ts'
import { applyOf, followOf } from './queries/requests.ts'
import { ANYWAY, type FormIssues } from './ui/form.tsx'
import { renderPage } from './ui/render.tsx'
import { followHref } from './urls.ts'

/** Per network address and minute. Nobody is shut out: whoever waits may send again. */
const APPLICATIONS_PER_MINUTE = 5
const LOOKUPS_PER_MINUTE = 20
const SHORTEST_CORRECTION = 5
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Takes applications for information, and shows applicants what becomes of them. */
export function createRequests(services: Services, trustProxy: boolean) {
  const sending = createRateLimit(APPLICATIONS_PER_MINUTE)
  const asking = createRateLimit(LOOKUPS_PER_MINUTE)
  const typedIn = (params: URLSearchParams) => ({
    number: wordsOf(params.get('no')),
    code: wordsOf(params.get('code')),
  })
  const page = (view: FollowView, status: 200 | 404 | 422 | 429 | 503, headers: object = {}) =>
    new Response(renderPage(FollowPage(view)), {
      status,
      headers: {
        ...PRIVATE,
        'referrer-policy': 'no-referrer',
        'content-type': 'text/html; charset=utf-8',
        ...headers,
      },
    })

  /** A letter or file of theirs; what is not shows the page instead. */
  const documentFor = async (requestId: string, documentId: string) => {
    if (!UUID.test(documentId)) return null
    try {
      return await applicantDocument(services, requestId, documentId)
    } catch (error) {
      // Its key is not at hand: no fault of whoever asks.
      if (error instanceof Refusal) return 'shut'
      throw error
    }
  }

  const backTo = (portal: Portal, receipt: FollowView['typed']) =>
    new Response(null, {
      status: 303,
      headers: { ...PRIVATE, location: followHref(portal.place.base, portal.locale, receipt) },
    })

  /** Keeps a rating, or shows all that is wrong with it beside what was typed. */
  async function rate(
    portal: Portal,
    receipt: FollowView['typed'],
    id: string,
    form: Record<string, unknown>,
  ): Promise<Response> {
    const typed = { grade: wordsOf(form['grade']), remark: wordsOf(form['remark']) }
    const say = speak(ratingIssueWords, portal.locale)
    const issues = ratingIssues(typed).map(({ field, code }) => ({ field, message: say(code) }))
    if (issues.length > 0 || !isGrade(typed.grade)) {
      const followed = await followRequest(services, id)
      return page(followOf(portal, receipt, followed, { rating: { typed, issues } }), 422)
    }
    const rating = { grade: typed.grade, remark: typed.remark }
    await unlessRefused(rateRequest(services, portal.locale, id, rating))
    return backTo(portal, receipt)
  }

  return {
    /** Stores an application and leads to its receipt. */
    submit(c: HonoContext, portal: Portal): Promise<Response> {
      const say = speak(publicWords, portal.locale)
      const sayIssue = speak(applicationIssueWords, portal.locale)
      return takeForm(c, portal.locale, {
        fields: APPLICATION_FIELDS,
        issuesOf: (typed) =>
          applicationIssues(typed).map(({ field, code }) => ({ field, message: sayIssue(code) })),
        warningsOf: ({ wanted }) => warningsOf('wanted', wanted, portal.locale),
        wait: () => sending.hit(addressOf(c, trustProxy)),
        sayWait: (seconds) => say('too-many', { seconds }),
        show: async (sent) => renderPage(ApplyPage(await applyOf(portal, sent))),
        async store({ key, typed }) {
          const receipt = await submitRequest(services, {
            siteId: portal.site.id,
            key,
            locale: portal.locale,
            application: typed,
          })
          return followHref(portal.place.base, portal.locale, receipt)
        },
      })
    },

    /** What becomes of an application; without number and code, the form to ask. */
    async follow(c: HonoContext, portal: Portal, params: URLSearchParams): Promise<Response> {
      const say = speak(publicWords, portal.locale)
      const typed = typedIn(params)
      if (typed.number === '' && typed.code === '') return page(followOf(portal, typed, null), 200)
      const wait = asking.hit(addressOf(c, trustProxy))
      if (wait > 0) {
        const problem = say('follow.wait', { seconds: wait })
        return page(followOf(portal, typed, null, { problem }), 429, {
          'retry-after': String(wait),
        })
      }
      const id = await requestOf(services.db, portal.site.id, typed)
      if (!id) return page(followOf(portal, typed, null, { problem: say('follow.none') }), 404)
      const documentId = params.get('document')
      const document = documentId && (await documentFor(id, documentId))
      if (document === 'shut') {
        const problem = say('document.shut')
        return page(followOf(portal, typed, null, { problem }), 503)
      }
      if (document) return document
      return page(followOf(portal, typed, await followRequest(services, id)), 200)
    },

    /** The applicant's correction or rating. Sent twice, the second changes nothing and shows the case. */
    async answer(c: HonoContext, portal: Portal, params: URLSearchParams): Promise<Response> {
      if (isForeign(c)) return refuseForeign(c, portal.locale)
      const say = speak(publicWords, portal.locale)
      const typed = typedIn(params)
      const wait = asking.hit(addressOf(c, trustProxy))
      const id = wait > 0 ? null : await requestOf(services.db, portal.site.id, typed)
      if (!id) {
        const problem = wait > 0 ? say('follow.wait', { seconds: wait }) : say('follow.none')
        return page(followOf(portal, typed, null, { problem }), wait > 0 ? 429 : 404)
      }
      const form = await formOf(c)
      if (form['act'] === 'rate') return rate(portal, typed, id, form)
      const words = wordsOf(form['words']).trim()
      const length = [...words].length
      if (length < SHORTEST_CORRECTION || length > LONGEST_WANTED) {
        const correction = { typed: words, problem: say('correction.short'), warnings: [] }
        return page(followOf(portal, typed, await followRequest(services, id), { correction }), 422)
      }
      const warnings = warningsOf('words', words, portal.locale)
      if (warnings.length > 0 && wordsOf(form[ANYWAY]) === '') {
        const correction = { typed: words, problem: null, warnings }
        return page(followOf(portal, typed, await followRequest(services, id), { correction }), 422)
      }
      await unlessRefused(correctRequest(services, portal.locale, id, words))
      return backTo(portal, typed)
    },
  }
}

/** Health and numbers of people in what somebody wrote, beside its field. */
function warningsOf(field: string, text: string, locale: Locale): FormIssues {
  const say = speak(publicWords, locale)
  return privateWords(text).map(({ code, words }) => ({
    field,
    message: say(`private.${code}`, { words }),
  }))
}

/** What cannot be done any more, as when a form is sent twice, is no problem of the applicant's. */
async function unlessRefused(done: Promise<void>): Promise<void> {
  try {
    await done
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
