import { z } from 'zod'
import { endpoint, pageOf, pageQuery } from '../../kernel/endpoint.ts'

export const ledgerEvent = z.object({
  seq: z.number().int(),
  at: z.string(),
  actorName: z.string(),
  organizationId: z.uuid().nullable(),
  organizationName: z.string().nullable(),
  kind: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectTitle: z.string().nullable(),
  payload: z.record(z.string(), z.any()),
  legalBasis: z.string().nullable(),
  hash: z.string(),
})

const verdict = z.object({
  events: z.number().int(),
  firstBreak: z.object({ seq: z.number().int(), why: z.string(), message: z.string() }).nullable(),
  /** Published times that are not what the ledger says: a forged date is a veto item of the national inspection. */
  forgedTimes: z.array(
    z.object({
      publicationId: z.uuid(),
      title: z.string(),
      shown: z.string(),
      recorded: z.string().nullable(),
    }),
  ),
  verifiedAt: z.string(),
})

const READERS = {
  roles: ['auditor', 'site-administrator', 'platform-administrator', 'disclosure-reviewer'],
} as const

export const ledgerContract = {
  listLedger: endpoint({
    method: 'GET',
    path: '/api/v1/ledger',
    summary: 'Ledger events of my organisations, newest first',
    access: READERS,
    query: pageQuery.extend({
      organizationId: z.uuid().optional(),
      subjectId: z.string().max(60).optional(),
      kind: z.string().max(60).optional(),
      actor: z.string().trim().max(40).optional(),
    }),
    output: pageOf(ledgerEvent),
  }),
  verifyLedger: endpoint({
    method: 'GET',
    path: '/api/v1/ledger/verdict',
    summary: 'Walk the chain, name the first break, and compare published times with their events',
    access: READERS,
    output: verdict,
  }),
}
