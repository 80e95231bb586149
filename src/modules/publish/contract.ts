import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { readable } from '../../kernel/issues.ts'
import { problems } from './strings.ts'

const segment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organization-code'), length: z.number().int().optional() }),
  z.object({ kind: z.literal('year'), length: z.number().int().min(2).max(4).optional() }),
  z.object({ kind: z.literal('sequence'), length: z.number().int().min(1).max(9).optional() }),
  z.object({
    kind: z.literal('statutory-item'),
    length: z.number().int().min(1).max(4).optional(),
  }),
  z.object({ kind: z.literal('literal'), text: z.string().min(1).max(20) }),
])
const indexNoRule = z.object({
  segments: z.array(segment).min(1).max(10),
  resetBy: z.enum(['year', 'never']),
})
const inOrganization = z.object({ organizationId: objectId('organization') })

const PUBLISHERS = { roles: ['publisher', 'issuer'] } as const
const inPublication = z.object({ publicationId: objectId('publication') })
const instant = z.iso.datetime({ offset: true })

export const publishContract = {
  publishNow: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/publish',
    summary: 'Put the issued edition on the portal now',
    access: PUBLISHERS,
    params: inPublication,
    body: z.object({ lockVersion: z.number().int() }),
    output: z.object({ url: z.string().nullable(), publishedAt: z.string() }),
  }),
  schedulePublication: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/schedule',
    summary: 'Have the robot publish the issued edition at a time; checked again when it fires',
    access: PUBLISHERS,
    params: inPublication,
    body: z.object({ lockVersion: z.number().int(), publishAt: instant }),
    output: done,
  }),
  cancelSchedule: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/schedule/cancel',
    summary: 'Cancel a waiting or failed schedule',
    access: PUBLISHERS,
    params: inPublication,
    output: done,
  }),
  retrySchedule: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/schedule/retry',
    summary: 'Try a failed schedule again now',
    access: PUBLISHERS,
    params: inPublication,
    output: done,
  }),
  endPublication: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/end',
    summary: 'Withdraw with explanation, redirect, gone (410) or vanish (404)',
    access: PUBLISHERS,
    params: inPublication,
    body: z.object({
      kind: z.enum(['withdrawn', 'redirect', 'gone', 'vanish']),
      explanation: z.string().trim().max(1000),
      /** What the address of the English version will say, where there is one. */
      explanationEn: z.string().trim().max(1000).optional(),
      target: z
        .union([
          z
            .string()
            .regex(readable(/^\/[^/\\]/, problems.target))
            .max(500),
          z.url({ protocol: /^https?$/ }),
        ])
        .nullable(),
    }),
    output: done,
  }),
  listSchedules: endpoint({
    method: 'GET',
    path: '/api/v1/schedules',
    summary: 'What will be published when, and what failed',
    access: 'signed-in',
    output: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          publicationId: z.uuid(),
          title: z.string(),
          publishAt: z.string(),
          state: z.enum(['waiting', 'done', 'failed', 'cancelled']),
          attempts: z.number().int(),
          failure: z.array(z.string()),
          createdByName: z.string(),
        }),
      ),
    }),
  }),
  readIndexNoRule: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/index-no-rule',
    summary: 'How an organisation’s index numbers are written, with the next one',
    access: 'signed-in',
    params: inOrganization,
    output: z.object({ rule: indexNoRule, next: z.string() }),
  }),
  updateIndexNoRule: endpoint({
    method: 'PUT',
    path: '/api/v1/organizations/:organizationId/index-no-rule',
    summary: 'Change the rule for new index numbers; numbers already given never change',
    access: { roles: ['site-administrator', 'platform-administrator'] },
    params: inOrganization,
    body: z.object({ rule: indexNoRule }),
    output: z.object({ rule: indexNoRule, next: z.string() }),
  }),
  checkImport: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/imports/check',
    summary: 'Check the rows of an import without importing: every problem by row and field',
    access: { roles: ['site-administrator'] },
    params: z.object({ siteId: objectId('site') }),
    body: z.object({ columnId: z.uuid(), rows: z.array(z.unknown()).min(1).max(2000) }),
    output: z.object({
      problems: z.array(
        z.object({ row: z.number().int(), field: z.string(), message: z.string() }),
      ),
      known: z.number().int(),
    }),
  }),
  importPage: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/imports/pages',
    summary:
      'Import one page, whole or not at all; a source address already imported answers what it became',
    access: { roles: ['site-administrator'] },
    params: z.object({ siteId: objectId('site') }),
    body: z.object({ columnId: z.uuid(), publish: z.boolean(), row: z.unknown() }),
    output: z.object({
      publicationId: z.uuid(),
      outcome: z.enum(['imported', 'already-imported']),
      url: z.string().nullable(),
      published: z.boolean(),
      dropped: z.array(z.object({ code: z.string(), message: z.string(), count: z.number() })),
      /** Why it was imported but not published: blocking findings. */
      blockedBy: z.array(z.string()),
    }),
  }),
}
