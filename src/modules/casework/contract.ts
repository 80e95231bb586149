import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { LONGEST_RETENTION_YEARS } from './rules/retention.ts'
import { isDocumentCode, SETTING_ROLES } from './rules/settings.ts'
import { settingWords } from './settings-strings.ts'

const of = {
  /** The name of a kind of case whose time is limited. */
  kind: z.string().max(40).default('request'),
  organizationId: z.uuid().optional(),
}

const params = z.object({ organizationId: objectId('organization') })

export const caseworkContract = {
  listRetention: endpoint({
    method: 'GET',
    path: '/api/v1/case-retention',
    summary: 'Closed cases whose time to be kept ends within 90 days, before anything is deleted',
    access: { roles: ['disclosure-reviewer', 'issuer', 'auditor'] },
    query: z.object(of),
    output: z.object({
      years: z.number().int(),
      /** What the kind declares, and whether a rule that was read says so. */
      declaredYears: z.number().int(),
      verified: z.boolean(),
      due: z.number().int(),
      leftOut: z.number().int(),
      lastRun: z
        .object({ ranAt: z.string(), anonymised: z.number().int(), leftOut: z.number().int() })
        .nullable(),
      maySet: z.string().nullable(),
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
  setRetentionYears: endpoint({
    method: 'POST',
    path: '/api/v1/case-retention',
    summary:
      'Say for how many years closed cases are kept whole; null: as long as their kind declares',
    access: { roles: ['disclosure-reviewer'] },
    body: z.object({
      ...of,
      years: z.number().int().min(1).max(LONGEST_RETENTION_YEARS).nullable(),
    }),
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
