import type { Context as HonoContext } from 'hono'
import { commonRefusals, refusalMessage } from '../kernel/errors.ts'
import type { Locale } from '../kernel/strings.ts'
import { SECURITY } from './security.ts'

/** A form's one-time key as the form made it; anything else is replaced. */
export const FORM_KEY = /^[\w-]{43}$/

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
