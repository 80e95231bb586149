import { z } from 'zod'
import { endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { APPLICANT_KINDS, DELIVERIES, FORMS } from './rules/application.ts'
import { ACTS, requestKind, STATES } from './rules/kind.ts'
import { LIMITS } from './rules/limits.data.ts'
import { OUTCOMES, type OutcomeRow } from './rules/outcomes.data.ts'

const READERS = { roles: requestKind.readers }
const outcome = z.enum(Object.keys(OUTCOMES) as [OutcomeRow, ...OutcomeRow[]])
const day = z.iso.date()
const words = z.string().trim().min(2).max(4000)

const request = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  number: z.string(),
  state: z.enum(STATES),
  applicantKind: z.enum(APPLICANT_KINDS),
  /** The first character of the name. */
  applicant: z.string(),
  wanted: z.string(),
  submittedAt: z.string(),
  receivedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  provisional: z.boolean(),
  /** Working days left, negative when late; null where no day is due. */
  daysLeft: z.number().int().nullable(),
  closedOn: z.string().nullable(),
  outcome: outcome.nullable(),
})

const consultation = z.number().int().min(1)
/** What may be done to a request, each with what it needs. */
const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('confirm') }),
  z.object({ act: z.literal('ask-correction'), items: words, answerBy: day }),
  z.object({ act: z.literal('lapse') }),
  z.object({
    act: z.literal('consult'),
    whom: z.enum(['third-party', 'co-maker', 'other-agency']),
    question: words,
  }),
  z.object({ act: z.literal('delivered'), consultation, on: day }),
  z.object({ act: z.literal('opinion'), consultation, on: day, agrees: z.boolean(), words }),
  z.object({
    act: z.literal('extend'),
    workingDays: z.number().int().min(1).max(LIMITS['711'].longestExtension),
    reason: words,
  }),
  z.object({ act: z.literal('propose'), outcome, reply: words }),
  z.object({ act: z.literal('return'), reason: words }),
  z.object({ act: z.literal('issue') }),
  z.object({ act: z.literal('serve'), by: z.enum(['hand', 'post', 'electronic']), on: day }),
])
export type Doing = z.output<typeof act>

export const requestsContract = {
  listRequests: endpoint({
    method: 'GET',
    path: '/api/v1/requests',
    summary: 'Applications for information, those to answer first, without who applied',
    access: READERS,
    query: pageQuery.extend({ which: z.enum(['open', 'closed', 'all']).default('open') }),
    output: pageOf(request),
  }),
  readRequest: endpoint({
    method: 'GET',
    path: '/api/v1/requests/:requestId',
    summary: 'One application: what happened, its clock day by day, and what may be done now',
    access: READERS,
    params: z.object({ requestId: objectId('request') }),
    output: request.extend({
      version: z.number().int(),
      form: z.enum(FORMS),
      delivery: z.enum(DELIVERIES),
      events: z.array(
        z.object({
          seq: z.number().int(),
          act: z.enum(ACTS),
          at: z.string(),
          on: z.string(),
          /** Null for the applicant. */
          by: z.string().nullable(),
          facts: z.record(z.string(), z.unknown()),
        }),
      ),
      clock: z
        .object({
          workingDays: z.number().int(),
          days: z.array(z.object({ date: z.string(), counted: z.boolean(), why: z.string() })),
        })
        .nullable(),
      /** Until when correction may be asked for. */
      correctionDueOn: z.string().nullable(),
      consultations: z.array(
        z.object({
          consultation,
          whom: z.string(),
          sentOn: z.string(),
          receivedOn: z.string().nullable(),
          lapsesOn: z.string().nullable(),
        }),
      ),
      /** For every act: null where it may be done now, otherwise why not. */
      may: z.record(z.enum(ACTS), z.string().nullable()),
      mayOpen: z.string().nullable(),
    }),
  }),
  openApplicant: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/applicant',
    summary: 'Open who applied, for a purpose, which is recorded with the opening',
    access: { roles: requestKind.openers },
    params: z.object({ requestId: objectId('request') }),
    body: z.object({ purpose: z.string().trim().min(2).max(200) }),
    output: z.object({
      name: z.string(),
      certificate: z.string(),
      phone: z.string(),
      email: z.string(),
      address: z.string(),
    }),
  }),
  actOnRequest: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/acts',
    summary: 'Do one act of the table of states; `seen` is the version the person had before them',
    access: { roles: ['disclosure-reviewer', 'issuer'] },
    params: z.object({ requestId: objectId('request') }),
    body: z.object({ seen: z.number().int().min(0), doing: act }),
    output: z.object({
      state: z.enum(STATES),
      dueOn: z.string().nullable(),
      version: z.number().int(),
    }),
  }),
}
