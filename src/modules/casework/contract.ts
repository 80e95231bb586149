import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { LONGEST_RETENTION_YEARS, PROPOSALS } from './rules/retention.ts'
import { isDocumentCode, SETTING_ROLES } from './rules/settings.ts'
import { settingWords } from './settings-strings.ts'

const of = {
  /** The name of a kind of case whose time is limited. */
  kind: z.string().max(40).default('request'),
  organizationId: z.uuid().optional(),
}

/** What became of a kind of case this year. */
export const yearCounted = z.object({
  year: z.number().int(),
  received: z.number().int(),
  answered: z.number().int(),
  late: z.number().int(),
  /** Open today, past the day. */
  overdue: z.number().int(),
})

/** Whoever opens what is sealed of any kind whose time is limited. */
const KEEPERS = ['disclosure-reviewer', 'site-administrator'] as const
const reason = z.string().trim().max(500)

const params = z.object({ organizationId: objectId('organization') })

export const caseworkContract = {
  listRetention: endpoint({
    method: 'GET',
    path: '/api/v1/case-retention',
    summary: 'Closed cases whose time to be kept ends within 90 days, before anything is deleted',
    access: { roles: [...KEEPERS, 'issuer', 'auditor'] },
    query: z.object(of),
    output: z.object({
      years: z.number().int(),
      /** What the kind declares, why, and whether a rule that was read says so. */
      declaredYears: z.number().int(),
      basis: z.string(),
      verified: z.boolean(),
      due: z.number().int(),
      leftOut: z.number().int(),
      lastRun: z
        .object({ ranAt: z.string(), anonymised: z.number().int(), leftOut: z.number().int() })
        .nullable(),
      maySet: z.string().nullable(),
      /** What waits for another person to confirm it. */
      proposal: z
        .object({
          id: z.uuid(),
          what: z.enum(PROPOSALS),
          /** Null: as long as the kind declares. */
          years: z.number().int().nullable(),
          reason: z.string(),
          by: z.string(),
          at: z.string(),
          /** How many cases it would delete at once, or the next night. */
          over: z.number().int(),
          mayConfirm: z.string().nullable(),
          mayRefuse: z.string().nullable(),
        })
        .nullable(),
      /** The first 200, the soonest first. */
      items: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          closedOn: z.string(),
          keptUntil: z.string(),
          keptBecause: z.enum(['review-pending', 'flagged']).nullable(),
        }),
      ),
    }),
  }),
  listRetentionKinds: endpoint({
    method: 'GET',
    path: '/api/v1/case-retention-kinds',
    summary: 'Kinds of case whose personal data have a time, and for how many years each is kept',
    access: { roles: [...KEEPERS, 'issuer', 'auditor'] },
    query: z.object({ organizationId: of.organizationId }),
    output: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        /** The screen of the workbench on which its cases are. */
        screen: z.string(),
        years: z.number().int(),
        /** Something waits for another person to confirm it. */
        waiting: z.boolean(),
      }),
    ),
  }),
  setRetentionYears: endpoint({
    method: 'POST',
    path: '/api/v1/case-retention',
    summary:
      'Say for how many years closed cases of a kind are kept whole; null: as long as it declares. Shorter waits for another person',
    access: { roles: KEEPERS },
    body: z.object({
      ...of,
      years: z.number().int().min(1).max(LONGEST_RETENTION_YEARS).nullable(),
      /** Needed for a shorter time. */
      reason: reason.default(''),
    }),
    output: z.object({ waits: z.boolean() }),
  }),
  proposeRetentionRun: endpoint({
    method: 'POST',
    path: '/api/v1/case-retention-runs',
    summary: 'Propose that cases whose time is over are deleted before the night',
    access: { roles: KEEPERS },
    body: z.object({ ...of, reason }),
    output: done,
  }),
  decideRetention: endpoint({
    method: 'POST',
    path: '/api/v1/case-retention-proposals/:proposalId',
    summary: 'Confirm a shorter time or an early run that somebody else proposed, or refuse it',
    access: { roles: [...KEEPERS, 'issuer'] },
    params: z.object({ proposalId: objectId('retention-proposal') }),
    body: z.object({ agreed: z.boolean(), words: z.string().trim().max(500).default('') }),
    output: done,
  }),
  readCaseSettings: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/case-settings',
    summary: 'What the letters of an organisation’s cases are numbered with',
    access: { roles: [...SETTING_ROLES, 'issuer', 'auditor'] },
    params,
    output: z.object({
      documentCode: z.string(),
      /** The last number given in each sequence of this year. */
      sequences: z.array(z.object({ documentNo: z.string(), title: z.string(), on: z.string() })),
      may: z.string().nullable(),
    }),
  }),
  saveCaseSettings: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/case-settings',
    summary: 'Change what letters are numbered with from now on; `seen` is what stood there before',
    access: { roles: SETTING_ROLES },
    params,
    body: z.object({
      documentCode: z
        .string()
        .trim()
        .refine(isDocumentCode, { params: { phrase: settingWords['code.form'] } }),
      seen: z.string().max(100),
    }),
    output: done,
  }),
}
