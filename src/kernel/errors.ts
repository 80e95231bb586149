import type { Locale } from './strings.ts'

export { commonRefusals } from './common-strings.ts'

/**
 * What is wrong with one field of a form. All issues of a form are reported at once.
 * `field` is a dotted path into the input (`attachments.0.name`); the empty string means the whole form.
 */
export type Issue = { field: string; message: string }

/** One row of a module's closed list of refusals: HTTP status and the sentence in both languages. */
export type RefusalText = {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 429
  zh: string
  en: string
}

export type RefusalTable = Record<string, RefusalText>

/** Declares a module's refusals; the keys become the closed union of codes. */
export function defineRefusals<const T extends RefusalTable>(table: T): T {
  return table
}

export type RefusalParams = Record<string, string | number>

/** An action the law, the state or the actor's role does not allow. Carries its own words. */
export class Refusal extends Error {
  readonly code: string
  readonly text: RefusalText
  readonly params: RefusalParams
  /** Extra data the screen needs to help, e.g. the other person's revision on a stale edit. */
  readonly detail: unknown

  constructor(code: string, text: RefusalText, params: RefusalParams = {}, detail?: unknown) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.text = text
    this.params = params
    this.detail = detail
  }
}

/** `throw refuse(refusals, 'review.own-submission')` */
export function refuse<T extends RefusalTable>(
  table: T,
  code: keyof T & string,
  params: RefusalParams = {},
  detail?: unknown,
): Refusal {
  const text = table[code]
  if (!text) throw new Error(`unknown refusal code ${code}`)
  return new Refusal(code, text, params, detail)
}

/** The form was understood but is not acceptable. */
export class InvalidInput extends Error {
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super('invalid input')
    this.name = 'InvalidInput'
    this.issues = issues
  }
}

/** The sentence of a refusal in one language, with `{name}` parameters filled in. */
export function refusalMessage(text: RefusalText, locale: Locale, params: RefusalParams): string {
  return (locale === 'en' ? text.en : text.zh).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  )
}
