import type { Context as HonoContext } from 'hono'
import { commonRefusals, refusalMessage } from '../kernel/errors.ts'
import { type Locale, speak } from '../kernel/strings.ts'
import { newToken } from '../platform/ids.ts'
import { formStrings } from './form-strings.ts'
import { SECURITY } from './security.ts'
import { ANYWAY, type FormIssues } from './ui/form.tsx'

/** A form's one-time key as the form made it; anything else is replaced. */
const FORM_KEY = /^[\w-]{43}$/

/** What a page with somebody's own words carries: kept nowhere, passed on to nobody. */
export const PRIVATE = {
  ...SECURITY,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
}

/** What PostgreSQL can hold of a field; a file sent instead is no words. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : ''
}

/** The fields of a form; none of a body that is no form, so that the form is shown again. */
export async function formOf(c: HonoContext): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody()
  } catch {
    return {}
  }
}

/** A form of another site must not send in somebody's name. */
export function isForeign(c: HonoContext): boolean {
  const site = c.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

export function refuseForeign(
  c: HonoContext,
  locale: Locale,
  headers: Record<string, string> = PRIVATE,
): Response {
  return c.text(refusalMessage(commonRefusals['bad-csrf'], locale, {}), 403, headers)
}

/** A form as it was sent: its one-time key, what was typed, and all that is wrong with it. */
export type SentForm<Field extends string> = {
  key: string
  typed: Record<Field, string>
  issues: FormIssues
  /** What is to be thought over before it is sent. */
  warnings: FormIssues
}

/** Stores a form and leads to its receipt, or shows it again with all that is wrong and all that was typed. */
export async function takeForm<Field extends string>(
  c: HonoContext,
  locale: Locale,
  form: {
    fields: readonly Field[]
    issuesOf: (typed: Record<Field, string>) => FormIssues
    /** What may be sent, though hardly anybody means to: asked about once. */
    warningsOf?: (typed: Record<Field, string>) => FormIssues
    /** Counts one more of this visitor; seconds to wait, 0 where it may be taken. */
    wait: () => number
    sayWait: (seconds: number) => string
    show: (sent: SentForm<Field>) => string | Promise<string>
    /** Answers the address of the receipt. */
    store: (sent: Pick<SentForm<Field>, 'key' | 'typed'>) => Promise<string>
  },
): Promise<Response> {
  if (isForeign(c)) return refuseForeign(c, locale)
  const body = await formOf(c)
  const typed = Object.fromEntries(
    form.fields.map((field) => [field, wordsOf(body[field])]),
  ) as Record<Field, string>
  const sentKey = wordsOf(body['key'])
  const key = FORM_KEY.test(sentKey) ? sentKey : newToken()
  const issues = [...form.issuesOf(typed)]
  // Filled in only by programs; a person's autofill loses nothing but this field.
  if (wordsOf(body['website']) !== '')
    issues.push({ field: '', message: speak(formStrings, locale)('trap.filled') })
  const warnings = wordsOf(body[ANYWAY]) === '' ? (form.warningsOf?.(typed) ?? []) : []
  const wait = issues.length + warnings.length === 0 ? form.wait() : 0
  if (wait > 0) issues.push({ field: '', message: form.sayWait(wait) })
  if (issues.length + warnings.length > 0)
    return c.html(await form.show({ key, typed, issues, warnings }), wait > 0 ? 429 : 422, {
      ...PRIVATE,
      ...(wait > 0 ? { 'retry-after': String(wait) } : {}),
    })
  const location = await form.store({ key, typed })
  return new Response(null, { status: 303, headers: { ...PRIVATE, location } })
}

/** Shows what became of a matter to whoever has its number and code; without them, the form to ask. */
export async function showReceipt<Found>(
  c: HonoContext,
  params: URLSearchParams,
  form: {
    wait: () => number
    sayWait: (seconds: number) => string
    sayNone: string
    find: (receipt: { number: string; code: string }) => Promise<Found | undefined>
    show: (found: Found | null, problem: string | null) => string
  },
): Promise<Response> {
  const number = wordsOf(params.get('no'))
  const code = wordsOf(params.get('code'))
  const headers = { ...PRIVATE, 'referrer-policy': 'no-referrer' }
  if (number === '' && code === '') return c.html(form.show(null, null), 200, headers)
  const wait = form.wait()
  if (wait > 0) {
    const retry = { ...headers, 'retry-after': String(wait) }
    return c.html(form.show(null, form.sayWait(wait)), 429, retry)
  }
  const found = (await form.find({ number, code })) ?? null
  return c.html(form.show(found, found ? null : form.sayNone), found ? 200 : 404, headers)
}
