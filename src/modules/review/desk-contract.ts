import { z } from 'zod'
import { REVIEWING_ROLES } from '../accounts/rules.ts'

export const reviewingRole = z.enum(REVIEWING_ROLES)

export const taskSummary = z.object({
  id: z.uuid(),
  publicationId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  role: reviewingRole,
  stepName: z.string(),
  unitName: z.string().nullable(),
  authorName: z.string(),
  submittedAt: z.string(),
  dueOn: z.string(),
  dueProvisional: z.boolean(),
  overdue: z.boolean(),
  assigneeId: z.uuid().nullable(),
  assigneeName: z.string().nullable(),
  urgent: z.boolean(),
  afterwards: z.boolean(),
})

/** Somebody who may decide, with those who stand in for them as B 岗 once it is handed on. */
export const decider = z.object({ name: z.string(), standIns: z.array(z.string()) })

/** One line of the trail: a decision, or a step still open or to come. */
export const trailItem = z.object({
  taskId: z.uuid().nullable(),
  step: z.number().int(),
  stepName: z.string(),
  role: reviewingRole,
  state: z.enum(['waiting', 'open', 'signed', 'returned', 'void']),
  assigneeName: z.string().nullable(),
  /** Who may decide, of a step that is open or to come. */
  people: z.array(decider),
  decidedByName: z.string().nullable(),
  onBehalfOfName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  opinion: z.string(),
  revisionNumber: z.number().int().nullable(),
  revisionHash: z.string().nullable(),
  dueOn: z.string().nullable(),
})

export const deskOutput = z.object({
  /** Waiting for my signature, by due day. */
  tasks: z.array(taskSummary),
  /** Mine, returned to me. */
  returned: z.array(
    z.object({
      publicationId: z.uuid(),
      title: z.string(),
      kind: z.string(),
      returnedByName: z.string(),
      returnedAt: z.string(),
      reason: z.string(),
    }),
  ),
  /** Issued and waiting for a publisher; scheduled ones that failed. */
  toPublish: z.array(
    z.object({
      publicationId: z.uuid(),
      title: z.string(),
      kind: z.string(),
      issuedAt: z.string().nullable(),
      state: z.enum(['issued', 'scheduled', 'failed']),
      publishAt: z.string().nullable(),
      failure: z.array(z.string()),
    }),
  ),
  /** Interpretations owed. */
  interpretationsDue: z.array(
    z.object({
      publicationId: z.uuid(),
      title: z.string(),
      dueOn: z.string(),
      dueProvisional: z.boolean(),
      overdue: z.boolean(),
    }),
  ),
  /** My drafts. */
  drafts: z.array(
    z.object({
      publicationId: z.uuid(),
      title: z.string(),
      kind: z.string(),
      updatedAt: z.string(),
    }),
  ),
  /** For a site administrator: roles nobody holds, and pieces nobody may decide on. */
  unstaffed: z.array(
    z.object({
      organizationName: z.string(),
      role: reviewingRole,
      /** Pieces that wait for it. */
      waiting: z.number().int(),
      publicationId: z.uuid().nullable(),
      title: z.string(),
      stepName: z.string(),
    }),
  ),
  notices: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      publicationId: z.uuid().nullable(),
      params: z.record(z.string(), z.any()),
      createdAt: z.string(),
      read: z.boolean(),
    }),
  ),
})
