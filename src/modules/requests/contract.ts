import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { bytes, done, endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { GRADES } from '../casework/rules/ratings.ts'
import { applicantContract } from './applicant-contract.ts'
import { documentContract, keptDocument } from './document-contract.ts'
import { publicationContract, publicationOfAnswer } from './publication-contract.ts'
import { act, consultation, outcome, words } from './rules/acts.ts'
import {
  APPLICANT_KINDS,
  APPLICATION_FIELDS,
  type ApplicationField,
  DELIVERIES,
  FORMS,
} from './rules/application.ts'
import { ACTS, HELPERS, requestKind, STATES } from './rules/kind.ts'
import { CHANNELS } from './rules/registration.ts'
import { REVIEW_KINDS, REVIEW_RESULTS } from './rules/reviews.ts'

export type { Doing } from './rules/acts.ts'

const READERS = { roles: requestKind.readers }

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
  /** Working days, negative when late; null where no day is due. */
  daysLeft: z.number().int().nullable(),
  closedOn: z.string().nullable(),
  outcome: outcome.nullable(),
  channel: z.enum([...CHANNELS, 'internet']),
  handler: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  unit: z.string().nullable(),
  /** The office's own day. */
  innerDueOn: z.string().nullable(),
  green: z.boolean(),
})

/** Another application, as far as a list names it. */
const related = z.object({
  id: z.uuid(),
  number: z.string(),
  wanted: z.string(),
  state: z.enum(STATES),
  submittedAt: z.string(),
})
const somebody = z.object({ id: z.uuid(), name: z.string(), unit: z.string().nullable() })
const reviewForm = z.object({
  kind: z.enum(REVIEW_KINDS),
  filedOn: day,
  /** The court or the body that reviews. */
  body: z.string().trim().min(2).max(200),
  note: z.string().trim().max(4000).default(''),
})
const review = reviewForm.extend({
  id: z.uuid(),
  result: z.enum(REVIEW_RESULTS).nullable(),
  closedOn: z.string().nullable(),
})
/** What staff fill in for somebody: the public form, and how it came. */
const registration = z.object({
  ...(Object.fromEntries(
    APPLICATION_FIELDS.map((field) => [field, z.string().max(4000).default('')]),
  ) as Record<ApplicationField, z.ZodDefault<z.ZodString>>),
  channel: z.enum(CHANNELS),
  arrivedOn: day,
  agencyConfirmedOn: day.nullable().default(null),
  applicantConfirmedOn: day.nullable().default(null),
  readBack: z.boolean().default(false),
})

export const requestsContract = {
  listRequests: endpoint({
    method: 'GET',
    path: '/api/v1/requests',
    summary: 'Applications for information, those to answer first, without who applied',
    access: READERS,
    query: pageQuery.extend({
      which: z.enum(['open', 'closed', 'unreceived', 'all']).default('open'),
      /** Theirs or those of whom they stand in for; their department's. */
      whose: z.enum(['mine', 'unit', 'all']).optional(),
      green: z.stringbool().optional(),
    }),
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
      /** When its time was over and who applied was deleted. */
      anonymisedAt: z.string().nullable(),
      kept: z.boolean(),
      /** By fax or over the internet, confirmed more than a working day after it came. */
      confirmedLate: z.boolean(),
      paymentDueOn: z.string().nullable(),
      /** When what was withheld is looked at again. */
      reassessOn: z.string().nullable(),
      /** Applications of the same applicant: this month before this one, and in twelve months. */
      sameApplicant: z.object({
        month: z.number().int(),
        year: z.number().int(),
        others: z.array(related),
      }),
      similar: z.array(related),
      publication: publicationOfAnswer,
      mergedInto: related.nullable(),
      merged: z.array(related),
      help: z.array(
        z.object({
          help: z.number().int(),
          name: z.string(),
          question: z.string(),
          dueOn: z.string(),
        }),
      ),
      documents: z.array(keptDocument),
      notes: z.array(z.object({ id: z.uuid(), by: z.string(), at: z.string(), words: z.string() })),
      reviews: z.array(review),
      /** The letter as it stands, before it is issued. */
      draft: z.object({ title: z.string(), paragraphs: z.array(z.string()) }).nullable(),
      /** What the applicant said of the reply; the remark null for whoever may not read it. */
      rating: z
        .object({ grade: z.enum(GRADES), remark: z.string().nullable(), on: z.string() })
        .nullable(),
    }),
  }),
  registerRequest: endpoint({
    method: 'POST',
    path: '/api/v1/requests',
    summary: 'Register an application that came to the counter, by post, fax or e-mail',
    access: { roles: requestKind.openers },
    body: registration.extend({ organizationId: z.uuid().optional() }),
    output: z.object({
      id: z.uuid(),
      number: z.string(),
      /** The query code; it is shown here and in the receipt only. */
      code: z.string(),
      receivedOn: z.string().nullable(),
      /** 登记回执. */
      documentId: z.uuid(),
    }),
  }),
  registerBatch: endpoint({
    method: 'POST',
    path: '/api/v1/request-batch',
    summary: 'Register the rows of a spreadsheet, all or none; `dry` only says what is wrong',
    access: { roles: requestKind.openers },
    query: z.object({ dry: z.stringbool().default(true), organizationId: z.uuid().optional() }),
    body: bytes,
    output: z.object({
      rows: z.number().int(),
      issues: z.array(z.object({ row: z.number().int(), field: z.string(), message: z.string() })),
      /** The query codes stand in the receipts. */
      registered: z.array(z.object({ row: z.number().int(), number: z.string() })),
    }),
  }),
  batchTemplate: endpoint({
    method: 'GET',
    path: '/api/v1/request-batch.xlsx',
    summary: 'An empty spreadsheet for a batch of applications',
    access: READERS,
    output: z.any(),
  }),
  addRequestNote: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/notes',
    summary: 'A note of the office for itself',
    access: { roles: ['disclosure-reviewer', 'issuer'] },
    params: z.object({ requestId: objectId('request') }),
    body: z.object({ words }),
    output: done,
  }),
  listHelp: endpoint({
    method: 'GET',
    path: '/api/v1/request-help',
    summary: 'What this person is asked to help with, without anything of who applied',
    access: { roles: [...HELPERS, 'auditor'] },
    output: z.array(
      z.object({
        requestId: z.uuid(),
        number: z.string(),
        wanted: z.string(),
        help: z.number().int(),
        question: z.string(),
        by: z.string(),
        dueOn: z.string(),
        daysLeft: z.number().int(),
      }),
    ),
  }),
  giveHelp: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/help',
    summary: 'Answer what one was asked to help with',
    access: { roles: HELPERS },
    params: z.object({ requestId: objectId('request') }),
    body: z.object({ help: z.number().int().min(1), words }),
    output: done,
  }),
  listHandlers: endpoint({
    method: 'GET',
    path: '/api/v1/requests/:requestId/people',
    summary: 'Who may handle an application, and who may be asked to help',
    access: READERS,
    params: z.object({ requestId: objectId('request') }),
    output: z.object({
      handlers: z.array(somebody),
      helpers: z.array(somebody),
      /** Departments in which somebody handles applications. */
      units: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  }),
  recordReview: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/reviews',
    summary: 'Record an administrative review, a litigation or a complaint about an application',
    access: { roles: requestKind.openers },
    params: z.object({ requestId: objectId('request') }),
    body: reviewForm,
    output: z.object({ id: z.uuid() }),
  }),
  closeReview: endpoint({
    method: 'POST',
    path: '/api/v1/request-reviews/:reviewId/result',
    summary: 'Record how a review, litigation or complaint ended',
    access: { roles: requestKind.openers },
    params: z.object({ reviewId: objectId('request-review') }),
    body: z.object({
      result: z.enum(REVIEW_RESULTS),
      closedOn: day,
      note: z.string().trim().max(4000).default(''),
    }),
    output: done,
  }),
  listReviews: endpoint({
    method: 'GET',
    path: '/api/v1/request-reviews',
    summary: 'The register of reviews, litigation and complaints, the newest first',
    access: READERS,
    query: pageQuery.extend({ kind: z.enum(REVIEW_KINDS).optional() }),
    output: pageOf(review.extend({ requestId: z.uuid(), number: z.string() })),
  }),
  countRatings: endpoint({
    method: 'GET',
    path: '/api/v1/request-ratings',
    summary: 'How applicants rated replies: numbers per grade, and how many replies were served',
    access: READERS,
    query: z.object({ from: day.optional(), to: day.optional() }),
    output: z.object({
      grades: z.record(z.enum(GRADES), z.number().int()),
      rated: z.number().int(),
      /** Of the same days. */
      served: z.number().int(),
    }),
  }),
  listReassessments: endpoint({
    method: 'GET',
    path: '/api/v1/request-reassessments',
    summary: 'What was withheld and is to be looked at again, what is due first',
    access: READERS,
    query: pageQuery.extend({ which: z.enum(['due', 'all']).default('due') }),
    output: pageOf(
      z.object({
        id: z.uuid(),
        number: z.string(),
        wanted: z.string(),
        outcome,
        closedOn: z.string(),
        reassessOn: z.string(),
        /** Its day has come. */
        due: z.boolean(),
        /** When it was looked at last; null: not since the reply. */
        lastOn: z.string().nullable(),
      }),
    ),
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
  ...applicantContract,
  ...documentContract,
  ...publicationContract,
}
