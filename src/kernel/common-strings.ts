import type { RefusalTable } from './errors.ts'

/** Refusals that belong to no module. Unknown, foreign and malformed ids all answer `not-found`. */
export const commonRefusals = {
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
} as const satisfies RefusalTable
