import type { RequestAct } from '../rules/kind.ts'

/** Everything an act may ask for; each takes its own. */
export type Draft = {
  items: string
  answerBy: string
  whom: string
  addressee: string
  about: string
  question: string
  consultation: number | null
  on: string
  applicantOn: string
  agrees: boolean | null
  words: string
  workingDays: number | null
  reason: string
  until: string
  method: string
  count: number | null
  before: number | null
  howToPay: string
  accountId: string
  unitId: string
  innerDueOn: string
  againOn: string
  dueOn: string
  into: string
  result: string
  outcome: string
  reply: string
  by: string
}
export type FieldName = keyof Draft

export const EMPTY: Draft = {
  accountId: '',
  unitId: '',
  items: '',
  answerBy: '',
  whom: '',
  addressee: '',
  about: '',
  question: '',
  consultation: null,
  by: '',
  on: '',
  applicantOn: '',
  agrees: null,
  result: '',
  words: '',
  workingDays: null,
  until: '',
  method: '',
  count: null,
  before: null,
  howToPay: '',
  innerDueOn: '',
  againOn: '',
  dueOn: '',
  into: '',
  outcome: '',
  reply: '',
  reason: '',
}
/** In the order in which they are asked. */
export const FIELDS = Object.keys(EMPTY) as readonly FieldName[]

/** What each act must be told. */
export const NEEDS: Record<RequestAct, readonly FieldName[]> = {
  register: [],
  confirm: [],
  'ask-correction': ['items', 'answerBy'],
  correct: [],
  'correction-received': ['on', 'words'],
  rate: [],
  lapse: [],
  consult: ['whom', 'about', 'question'],
  delivered: ['consultation', 'on'],
  opinion: ['consultation', 'on', 'agrees', 'words'],
  search: ['words'],
  'tell-third-party': ['addressee', 'words'],
  refer: ['addressee', 'about', 'words'],
  extend: ['workingDays', 'reason'],
  'ask-reasons': ['words'],
  reasons: ['on', 'words'],
  delay: ['until', 'reason'],
  'ask-fee': ['method', 'count', 'howToPay'],
  'fee-delivered': ['on'],
  pay: ['on'],
  'fee-lapse': [],
  withdraw: ['words'],
  'set-aside': ['reason'],
  'take-up': ['reason'],
  propose: ['outcome', 'reply'],
  return: ['reason'],
  issue: [],
  serve: ['by', 'on'],
  assign: ['accountId'],
  'assign-unit': ['unitId'],
  claim: [],
  'hand-back': ['reason'],
  green: ['innerDueOn', 'reason'],
  ungreen: ['reason'],
  'ask-help': ['accountId', 'question', 'dueOn'],
  help: [],
  merge: ['into', 'reason'],
  split: ['reason'],
  reassess: ['result', 'words'],
  'proposed-for-publication': [],
  keep: ['reason'],
  unkeep: ['reason'],
  anonymise: [],
}

/** What it may be told besides. */
export const MAY_TAKE: Partial<Record<RequestAct, readonly FieldName[]>> = {
  confirm: ['on', 'applicantOn'],
  consult: ['addressee'],
  'ask-fee': ['before'],
  assign: ['innerDueOn', 'reason'],
  reassess: ['againOn'],
  'assign-unit': ['innerDueOn', 'reason'],
}

/** The way of a case from receipt to reply: these stand as buttons, the others under one. */
export const MAIN_ACTS: readonly RequestAct[] = [
  'claim',
  'confirm',
  'ask-correction',
  'correction-received',
  'lapse',
  'consult',
  'delivered',
  'opinion',
  'extend',
  'ask-fee',
  'fee-delivered',
  'pay',
  'fee-lapse',
  'propose',
  'return',
  'issue',
  'serve',
  'reassess',
]
export const OTHER_ACTS: readonly RequestAct[] = [
  'assign',
  'assign-unit',
  'hand-back',
  'ask-help',
  'search',
  'green',
  'ungreen',
  'ask-reasons',
  'reasons',
  'delay',
  'tell-third-party',
  'refer',
  'merge',
  'split',
  'withdraw',
  'set-aside',
  'take-up',
  'keep',
  'unkeep',
]
