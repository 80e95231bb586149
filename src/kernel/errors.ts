import type { Locale } from './strings.ts'

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

/** Refusals that belong to no module. Unknown, foreign and malformed ids all answer `not-found`. */
export const commonRefusals = defineRefusals({
  'not-found': {
    status: 404,
    zh: '没有找到，或者您无权查看。',
    en: 'Not found, or not yours to see.',
  },
  'sign-in-required': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'not-your-role': {
    status: 403,
    zh: '您的角色不能进行此项操作。',
    en: 'Your role does not allow this.',
  },
  'bad-csrf': {
    status: 403,
    zh: '页面已过期，请刷新后重试；已填写的内容仍在。',
    en: 'This page has expired. Reload and try again; what you typed is kept.',
  },
  'too-many-requests': {
    status: 429,
    zh: '操作过于频繁，请在 {seconds} 秒后重试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  'body-too-large': {
    status: 413,
    zh: '提交的内容超过 {megabytes} MB 的上限。',
    en: 'The submission is larger than {megabytes} MB.',
  },
  'unreadable-body': {
    status: 400,
    zh: '提交的内容不是有效的 {format}。',
    en: 'The submission is not valid {format}.',
  },
  'idempotency-conflict': {
    status: 409,
    zh: '同一操作编号已用于另一次提交。',
    en: 'This idempotency key was used for another submission.',
  },
})
