import { z } from 'zod'
import { done, endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { yearCounted } from '../casework/contract.ts'
import { ERROR_KINDS, LONGEST_ANSWER, OUTCOMES } from './rules.ts'

const HANDLERS = { roles: ['disclosure-reviewer', 'site-administrator'] } as const
const READERS = { roles: [...HANDLERS.roles, 'auditor'] } as const
const state = z.enum(['received', ...OUTCOMES])

const report = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  number: z.string(),
  siteName: z.string(),
  pageTitle: z.string(),
  kind: z.enum(ERROR_KINDS),
  state,
  receivedAt: z.string(),
  dueOn: z.string(),
  /** Working days left, negative when late; null once answered. */
  daysLeft: z.number().int().nullable(),
})

export const correctionsContract = {
  listErrorReports: endpoint({
    method: 'GET',
    path: '/api/v1/error-reports',
    summary: 'What visitors reported as wrong, those to answer first, without contact details',
    access: READERS,
    query: pageQuery.extend({ state: state.optional() }),
    output: pageOf(report).extend({ thisYear: yearCounted }),
  }),
  readErrorReport: endpoint({
    method: 'GET',
    path: '/api/v1/error-reports/:reportId',
    summary: 'One report with its clock, day by day; of the contact details only a mask',
    access: READERS,
    params: z.object({ reportId: objectId('error-report') }),
    output: report.extend({
      description: z.string(),
      contact: z.object({
        state: z.enum(['none', 'given', 'deleted']),
        /** Enough to recognise, for whoever may open them; otherwise empty. */
        masked: z.string(),
        deletedAt: z.string().nullable(),
        /** How long they are kept, and by which rule. */
        /** For how many years after the answer, and why so long. */
        keptYears: z.number().int(),
        retention: z.string(),
      }),
      /** Where the page can be opened. */
      pageHref: z.string(),
      answer: z.string(),
      answeredAt: z.string().nullable(),
      answeredByName: z.string().nullable(),
      clock: z.object({
        provisional: z.boolean(),
        days: z.array(z.object({ date: z.string(), counted: z.boolean(), why: z.string() })),
      }),
      may: z.object({ answer: z.string().nullable(), openContact: z.string().nullable() }),
    }),
  }),
  openContact: endpoint({
    method: 'POST',
    path: '/api/v1/error-reports/:reportId/contact',
    summary: 'Open the contact details for a purpose, which is recorded with the opening',
    access: HANDLERS,
    params: z.object({ reportId: objectId('error-report') }),
    body: z.object({ purpose: z.string().trim().min(2).max(200) }),
    output: z.object({ contact: z.string() }),
  }),
  answerErrorReport: endpoint({
    method: 'POST',
    path: '/api/v1/error-reports/:reportId/answer',
    summary: 'Say what came of it: corrected, or no error and why; the reporter reads the words',
    access: HANDLERS,
    params: z.object({ reportId: objectId('error-report') }),
    body: z.object({
      outcome: z.enum(OUTCOMES),
      answer: z.string().trim().min(1).max(LONGEST_ANSWER),
    }),
    output: done,
  }),
}
