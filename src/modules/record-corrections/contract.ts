import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { done, endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { yearCounted } from '../casework/contract.ts'
import { CHANNELS } from '../requests/rules/registration.ts'
import { FIELDS, LONGEST, OUTCOMES, recordCorrectionKind, STATES } from './rules.ts'

const READERS = { roles: recordCorrectionKind.readers } as const
const HANDLERS = { roles: recordCorrectionKind.openers } as const
const params = z.object({ caseId: objectId('record-correction') })
const words = Object.fromEntries(FIELDS.map((field) => [field, z.string()])) as Record<
  (typeof FIELDS)[number],
  z.ZodString
>

const recordCorrection = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  number: z.string(),
  state: z.enum(STATES),
  receivedAt: z.string(),
  dueOn: z.string(),
  /** Working days left, negative when late; null once answered. */
  daysLeft: z.number().int().nullable(),
})

export const recordCorrectionsContract = {
  listRecordCorrections: endpoint({
    method: 'GET',
    path: '/api/v1/record-corrections',
    summary: 'Applications to correct a record, those to answer first, and how many came to what',
    access: READERS,
    query: pageQuery.extend({ state: z.enum(STATES).optional() }),
    output: pageOf(recordCorrection).extend({
      counts: z.array(z.object({ state: z.enum(STATES), count: z.number().int() })),
      thisYear: yearCounted,
    }),
  }),
  registerRecordCorrection: endpoint({
    method: 'POST',
    path: '/api/v1/record-corrections',
    summary: 'Register an application to correct a record that came to the counter or by post',
    access: HANDLERS,
    body: z.object({
      ...(Object.fromEntries(
        FIELDS.map((field) => [field, z.string().max(4000).default('')]),
      ) as Record<(typeof FIELDS)[number], z.ZodDefault<z.ZodString>>),
      channel: z.enum(CHANNELS),
      arrivedOn: day,
      readBack: z.boolean().default(false),
      organizationId: z.uuid().optional(),
    }),
    output: z.object({
      id: z.uuid(),
      number: z.string(),
      /** The query code; it is shown here only. */
      code: z.string(),
    }),
  }),
  readRecordCorrection: endpoint({
    method: 'GET',
    path: '/api/v1/record-corrections/:caseId',
    summary: 'One application with its clock, day by day; nothing of what is sealed',
    access: READERS,
    params,
    output: recordCorrection.extend({
      /** The agency it was forwarded to, or that the applicant was told of. */
      agency: z.string(),
      /** The day the clock began after, and the way it came: over the internet where staff did not register it. */
      receivedOn: z.string(),
      channel: z.enum([...CHANNELS, 'internet']),
      registeredBy: z.string().nullable(),
      answeredAt: z.string().nullable(),
      answeredByName: z.string().nullable(),
      anonymisedAt: z.string().nullable(),
      clock: z.object({
        provisional: z.boolean(),
        days: z.array(z.object({ date: z.string(), counted: z.boolean(), why: z.string() })),
      }),
      may: z.object({ answer: z.string().nullable(), open: z.string().nullable() }),
    }),
  }),
  openRecordCorrection: endpoint({
    method: 'POST',
    path: '/api/v1/record-corrections/:caseId/words',
    summary: 'Open who applies, what they wrote and the answer, for a purpose that is recorded',
    access: HANDLERS,
    params,
    body: z.object({ purpose: z.string().trim().min(2).max(200) }),
    output: z.object({ ...words, answer: z.string() }),
  }),
  answerRecordCorrection: endpoint({
    method: 'POST',
    path: '/api/v1/record-corrections/:caseId/answer',
    summary: 'Say what came of it; the words are sealed and read with number and code',
    access: HANDLERS,
    params,
    body: z.object({
      outcome: z.enum(OUTCOMES),
      /** Where another agency is competent. */
      agency: z.string().max(100).default(''),
      answer: z.string().max(LONGEST),
    }),
    output: done,
  }),
}
