import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { REVIEWING_ROLES } from '../accounts/rules.ts'
import { LINK_DAYS } from './rules.ts'

const SHOWERS = { roles: ['contributor', 'site-administrator', ...REVIEWING_ROLES] } as const
const inPublication = z.object({ publicationId: objectId('publication') })

const previewLink = z.object({
  id: z.uuid(),
  recipient: z.string(),
  purpose: z.string(),
  revisionNumber: z.number().int(),
  createdByName: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  openings: z.number().int(),
  lastOpenedAt: z.string().nullable(),
  comments: z.number().int(),
  state: z.enum(['open', 'expired', 'revoked', 'closed']),
  revokedWhy: z.enum(['person', 'published', 'ended']).nullable(),
  revokedByName: z.string().nullable(),
  revokedAt: z.string().nullable(),
  mayRevoke: z.string().nullable(),
})

export const previewsContract = {
  listPreviewLinks: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/preview-links',
    summary: 'Links by which people without an account were shown a draft, newest first',
    access: 'signed-in',
    params: inPublication,
    output: z.object({ mayMake: z.string().nullable(), items: z.array(previewLink) }),
  }),
  makePreviewLink: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/preview-links',
    summary: 'Show the newest revision of the draft to somebody outside; the address is told once',
    access: SHOWERS,
    params: inPublication,
    body: z.object({
      recipient: z.string().trim().min(1).max(60),
      purpose: z.string().trim().min(1).max(200),
      days: z.literal([...LINK_DAYS]),
    }),
    output: z.object({ id: z.uuid(), path: z.string(), expiresAt: z.string() }),
  }),
  revokePreviewLink: endpoint({
    method: 'POST',
    path: '/api/v1/preview-links/:previewLinkId/revoke',
    summary: 'Close a preview link before its time',
    access: SHOWERS,
    params: z.object({ previewLinkId: objectId('preview-link') }),
    output: done,
  }),
}
