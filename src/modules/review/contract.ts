import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { REVIEWING_ROLES } from '../accounts/rules.ts'
import { finding, may, revision } from '../content/contract.ts'
import { KIND_NAMES } from '../content/rules/kinds.ts'
import { decider, deskOutput, reviewingRole, taskSummary, trailItem } from './desk-contract.ts'
import { ignoreEndpoints } from './ignores-contract.ts'

const REVIEWERS = { roles: REVIEWING_ROLES } as const
/** A task may lie with a stand-in, who needs no reviewing role; whose it is, the rules of the task say. */
const DECIDERS = 'signed-in'
const MANAGERS = { roles: ['site-administrator', 'platform-administrator'] } as const
const reason = z.string().trim().min(2).max(1000)

/** 公文属性, chosen when signing at the last step; withheld needs its article. */
export const disclosure = z.object({
  mode: z.enum(['proactive', 'on-request', 'withheld']),
  article: z.string().trim().max(100).nullable(),
  onSite: z.boolean(),
})

/**
 * A route is ordered steps; the branches of one step run in parallel. `when` limits a branch:
 * 'normative' to normative documents.
 */
export const routeStep = z.object({
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().max(60).optional(),
  dueWorkingDays: z.number().int().min(1).max(30),
  branches: z
    .array(
      z.object({ role: reviewingRole, when: z.enum(['always', 'normative']).default('always') }),
    )
    .min(1)
    .max(4),
})
const routeBody = z.object({
  name: z.string().trim().min(2).max(60),
  /** Empty: the organisation's default route. */
  kinds: z.array(z.enum(KIND_NAMES as [string, ...string[]])),
  steps: z.array(routeStep).min(1).max(8),
  active: z.boolean(),
})
export const route = routeBody.extend({
  id: z.uuid(),
  organizationId: z.uuid(),
  lockVersion: z.number().int(),
})

const remark = z.object({
  id: z.uuid(),
  text: z.string(),
  authorName: z.string(),
  /** Made by somebody without an account, by a preview link. */
  outside: z.boolean(),
  createdAt: z.string(),
  revisionNumber: z.number().int(),
})
export const comment = remark.extend({
  block: z.number().int().nullable(),
  startAt: z.number().int().nullable(),
  endAt: z.number().int().nullable(),
  quote: z.string(),
  /** Its block in the newest draft; null where its words are gone, or the whole piece is meant. */
  blockNow: z.number().int().nullable(),
  resolvedByName: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  mayResolve: z.string().nullable(),
  replies: z.array(remark),
})

const inPublication = z.object({ publicationId: objectId('publication') })
const inTask = z.object({ taskId: objectId('task') })

export const reviewContract = {
  readDesk: endpoint({
    method: 'GET',
    path: '/api/v1/desk',
    summary: 'What waits for me, by due day',
    access: 'signed-in',
    output: deskOutput,
  }),
  readNotice: endpoint({
    method: 'POST',
    path: '/api/v1/notices/:noticeId/read',
    summary: 'Mark one of my notices as read',
    access: 'signed-in',
    params: z.object({ noticeId: objectId('notice') }),
    output: done,
  }),
  submitForReview: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/submit',
    summary: 'Send the draft on; refused with every blocking finding at once',
    access: { roles: ['contributor'] },
    params: inPublication,
    body: z.object({ lockVersion: z.number().int(), note: z.string().trim().max(500).default('') }),
    output: z.object({ reviewId: z.uuid() }),
  }),
  previewRoute: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/route',
    summary: 'The way the piece would go if I sent it now, and who could decide at each step',
    access: 'signed-in',
    params: inPublication,
    output: z.object({
      steps: z.array(
        z.object({
          stepName: z.string(),
          dueWorkingDays: z.number().int(),
          branches: z.array(z.object({ role: reviewingRole, people: z.array(decider) })),
        }),
      ),
      /** Who could give a role that nobody holds. */
      administrators: z.array(z.string()),
    }),
  }),
  recallFromReview: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/recall',
    summary: 'Take a submitted or issued piece back to draft; signatures given become void',
    access: { roles: ['contributor', 'publisher'] },
    params: inPublication,
    body: z.object({ reason }),
    output: done,
  }),
  readTrail: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/trail',
    summary: 'The whole review trail of a publication, all editions, oldest first',
    access: 'signed-in',
    params: inPublication,
    output: z.object({
      reviews: z.array(
        z.object({
          id: z.uuid(),
          editionNumber: z.number().int(),
          state: z.enum(['open', 'returned', 'completed', 'cancelled']),
          afterwards: z.boolean(),
          submittedByName: z.string(),
          submittedAt: z.string(),
          items: z.array(trailItem),
        }),
      ),
    }),
  }),
  exportApproval: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/approval.docx',
    summary: 'The whole trail of the newest edition as an approval form for the archive',
    access: 'signed-in',
    params: inPublication,
    output: z.any(),
  }),
  readTask: endpoint({
    method: 'GET',
    path: '/api/v1/tasks/:taskId',
    summary:
      'The review screen: the version, what changed since the last signature, findings, trail',
    access: 'signed-in',
    params: inTask,
    output: z.object({
      task: taskSummary,
      lastStep: z.boolean(),
      siteId: z.uuid(),
      columnName: z.string(),
      previewUrl: z.string(),
      revision,
      /** Since the last signature by this role or an earlier step, else since the live edition; null for a first version. */
      diff: z.any().nullable(),
      diffSince: z
        .object({ revisionNumber: z.number().int(), why: z.enum(['signature', 'live']) })
        .nullable(),
      findings: z.array(finding),
      trail: z.array(trailItem),
      delegates: z.array(z.object({ id: z.uuid(), name: z.string() })),
      may,
    }),
  }),
  signTask: endpoint({
    method: 'POST',
    path: '/api/v1/tasks/:taskId/sign',
    summary: 'Sign this very revision; at the issuing step with the disclosure attribute',
    access: DECIDERS,
    params: inTask,
    body: z.object({
      revisionHash: z.string().length(64),
      opinion: z.string().trim().max(1000).default(''),
      disclosure: disclosure.nullable().default(null),
    }),
    output: z.object({ completed: z.boolean(), nextTaskId: z.uuid().nullable() }),
  }),
  signBatch: endpoint({
    method: 'POST',
    path: '/api/v1/tasks/sign-batch',
    summary:
      'Sign several low-risk pieces, each in its own transaction with its own result; never issuing',
    access: REVIEWERS,
    body: z.object({
      items: z
        .array(z.object({ taskId: z.uuid(), revisionHash: z.string().length(64) }))
        .min(1)
        .max(50),
      opinion: z.string().trim().max(1000).default(''),
    }),
    output: z.object({
      results: z.array(
        z.object({
          taskId: z.uuid(),
          signed: z.boolean(),
          code: z.string().nullable(),
          message: z.string(),
        }),
      ),
    }),
  }),
  returnTask: endpoint({
    method: 'POST',
    path: '/api/v1/tasks/:taskId/return',
    summary: 'Return with a reason; everyone of the earlier steps is told',
    access: DECIDERS,
    params: inTask,
    body: z.object({ revisionHash: z.string().length(64), reason }),
    output: z.object({ nextTaskId: z.uuid().nullable() }),
  }),
  takeOverTask: endpoint({
    method: 'POST',
    path: '/api/v1/tasks/:taskId/take-over',
    summary: 'Take an open task of my role on myself',
    access: DECIDERS,
    params: inTask,
    output: done,
  }),
  delegateTask: endpoint({
    method: 'POST',
    path: '/api/v1/tasks/:taskId/delegate',
    summary: 'Hand an open task to my stand-in or another holder of the role',
    access: DECIDERS,
    params: inTask,
    body: z.object({ toAccountId: z.uuid(), reason }),
    output: done,
  }),
  overrideFinding: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/overrides',
    summary: 'Clear one finding of the latest revision with a reason, where my role may',
    access: REVIEWERS,
    params: inPublication,
    body: z.object({ gate: z.string().max(60), findingKey: z.string().max(200), reason }),
    output: done,
  }),
  ...ignoreEndpoints,
  publishUrgently: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/publish-urgently',
    summary: 'An issuer publishes at once with a reason; another person must review afterwards',
    access: { roles: ['issuer'] },
    params: inPublication,
    body: z.object({ lockVersion: z.number().int(), reason, disclosure }),
    output: z.object({ url: z.string().nullable() }),
  }),
  listComments: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/comments',
    summary:
      'Remarks on the edition being worked on, with replies and their place in the newest draft',
    access: 'signed-in',
    params: inPublication,
    output: z.object({
      mayComment: z.string().nullable(),
      unresolved: z.number().int(),
      items: z.array(comment),
    }),
  }),
  addComment: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/comments',
    summary: 'Remark on a draft, a block of it or words in a block; or reply to a remark',
    access: 'signed-in',
    params: inPublication,
    body: z.object({
      revisionId: z.uuid(),
      replyToId: z.uuid().nullable().default(null),
      /** The number of the block in the body, from 0. */
      block: z.number().int().min(0).max(100_000).nullable().default(null),
      startAt: z.number().int().min(0).nullable().default(null),
      endAt: z.number().int().min(1).nullable().default(null),
      text: z.string().trim().min(1).max(2000),
    }),
    output: z.object({ id: z.uuid() }),
  }),
  resolveComment: endpoint({
    method: 'POST',
    path: '/api/v1/comments/:commentId/resolve',
    summary: 'Mark a remark as dealt with: its author, or a writer of the piece',
    access: 'signed-in',
    params: z.object({ commentId: objectId('comment') }),
    output: done,
  }),
  listRoutes: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/review-routes',
    summary: 'Review routes of an organisation',
    access: 'signed-in',
    params: z.object({ organizationId: objectId('organization') }),
    output: z.object({ items: z.array(route) }),
  }),
  createRoute: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/review-routes',
    summary: 'Add a review route',
    access: MANAGERS,
    params: z.object({ organizationId: objectId('organization') }),
    body: routeBody,
    output: z.object({ id: z.uuid() }),
  }),
  updateRoute: endpoint({
    method: 'PUT',
    path: '/api/v1/review-routes/:routeId',
    summary: 'Change a review route; reviews under way keep the route they began with',
    access: MANAGERS,
    params: z.object({ routeId: objectId('route') }),
    body: routeBody.extend({ lockVersion: z.number().int() }),
    output: done,
  }),
}
