import { z } from 'zod'
import { day } from '../../../kernel/day-input.ts'
import { FEE_METHODS, MOST_COUNTED } from './fees.ts'
import { LIMITS } from './limits.data.ts'
import { OUTCOMES, type OutcomeRow } from './outcomes.data.ts'
import { REASSESSED } from './reassessment.ts'

export const outcome = z.enum(Object.keys(OUTCOMES) as [OutcomeRow, ...OutcomeRow[]])
export const words = z.string().trim().min(2).max(4000)
const addressee = z.string().trim().min(2).max(200)
/** What is asked for, as others are told it: the applicant's own words may say who they are. */
const about = z.string().trim().min(2).max(2000)
export const consultation = z.number().int().min(1)
/** What may be done to a request, each with what it needs to be told. */
export const act = z.discriminatedUnion('act', [
  // By fax or over the internet both sides confirm; a day not told is today.
  z.object({ act: z.literal('confirm'), on: day.optional(), applicantOn: day.optional() }),
  z.object({ act: z.literal('ask-correction'), items: words, answerBy: day }),
  // What came by letter, at the counter or by telephone: the limit counts anew from the day it came.
  z.object({ act: z.literal('correction-received'), on: day, words }),
  z.object({ act: z.literal('lapse') }),
  z.object({
    act: z.literal('consult'),
    whom: z.enum(['third-party', 'co-maker', 'other-agency']),
    /** Stands in the letter, which is sealed, and nowhere else. */
    addressee: addressee.optional(),
    about,
    question: words,
  }),
  z.object({ act: z.literal('delivered'), consultation, on: day }),
  z.object({ act: z.literal('opinion'), consultation, on: day, agrees: z.boolean(), words }),
  z.object({
    act: z.literal('extend'),
    workingDays: z.number().int().min(1).max(LIMITS['711'].longestExtension),
    reason: words,
  }),
  z.object({ act: z.literal('search'), words }),
  z.object({ act: z.literal('tell-third-party'), addressee, words }),
  z.object({ act: z.literal('refer'), addressee, about, words }),
  z.object({ act: z.literal('ask-reasons'), words }),
  z.object({ act: z.literal('reasons'), on: day, words }),
  z.object({ act: z.literal('delay'), until: day, reason: words }),
  z.object({
    act: z.literal('ask-fee'),
    method: z.enum(FEE_METHODS),
    count: z.number().int().min(1).max(MOST_COUNTED),
    /** Items of the same applicant earlier in the month. */
    before: z.number().int().min(0).max(MOST_COUNTED).default(0),
    howToPay: words,
  }),
  z.object({ act: z.literal('fee-delivered'), on: day }),
  z.object({ act: z.literal('pay'), on: day }),
  z.object({ act: z.literal('fee-lapse') }),
  z.object({ act: z.literal('withdraw'), words }),
  z.object({ act: z.literal('set-aside'), reason: words }),
  z.object({ act: z.literal('take-up'), reason: words }),
  z.object({ act: z.literal('propose'), outcome, reply: words }),
  z.object({ act: z.literal('return'), reason: words }),
  z.object({ act: z.literal('issue') }),
  z.object({ act: z.literal('serve'), by: z.enum(['hand', 'post', 'electronic']), on: day }),
  z.object({
    act: z.literal('assign'),
    accountId: z.uuid(),
    innerDueOn: day.nullish(),
    reason: z.string().trim().max(4000).default(''),
  }),
  z.object({
    act: z.literal('assign-unit'),
    unitId: z.uuid(),
    innerDueOn: day.nullish(),
    reason: z.string().trim().max(4000).default(''),
  }),
  z.object({ act: z.literal('claim') }),
  z.object({ act: z.literal('hand-back'), reason: words }),
  z.object({ act: z.literal('green'), innerDueOn: day, reason: words }),
  z.object({ act: z.literal('ungreen'), reason: words }),
  z.object({ act: z.literal('ask-help'), accountId: z.uuid(), question: words, dueOn: day }),
  z.object({ act: z.literal('merge'), into: z.string().trim().min(1).max(30), reason: words }),
  z.object({ act: z.literal('split'), reason: words }),
  z.object({ act: z.literal('keep'), reason: words }),
  z.object({ act: z.literal('unkeep'), reason: words }),
  z.object({
    act: z.literal('reassess'),
    result: z.enum(REASSESSED),
    words,
    // Where it stays withheld, when it is looked at next; a day not told is a year later.
    againOn: day.nullish(),
  }),
])
export type Doing = z.output<typeof act>
