import { z } from 'zod'
import { done, endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { CATEGORIES } from '../checks/engine/finding.ts'
import { CHECK_KINDS, PARTS, STATES, VERDICTS } from './rules/findings.ts'

const HANDLERS = { roles: ['site-administrator', 'disclosure-reviewer', 'publisher'] } as const
const inSite = z.object({ siteId: objectId('site') })
const inOrganization = z.object({ organizationId: objectId('organization') })
const inFinding = z.object({ findingId: objectId('site-finding') })
const severity = z.enum(['block', 'warn', 'hint'])

const counts = z.object({
  block: z.number().int(),
  warn: z.number().int(),
  hint: z.number().int(),
  found: z.number().int(),
  gone: z.number().int(),
})

const siteCheck = z.object({
  id: z.uuid(),
  kind: z.enum(CHECK_KINDS),
  /** Null for the one at night. */
  askedByName: z.string().nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  total: z.number().int(),
  skipped: z.number().int(),
  looked: z.number().int(),
  counts: counts.nullable(),
})

/** A rule by what people said of its findings. */
const judgedRule = z.object({
  code: z.string(),
  category: z.enum(CATEGORIES),
  /** What it says of one of them. */
  example: z.string(),
  open: z.number().int(),
  judged: z.number().int(),
  wrong: z.number().int(),
  shaky: z.boolean(),
})

const finding = z.object({
  id: z.uuid(),
  siteId: z.uuid(),
  siteName: z.string(),
  publicationId: z.uuid(),
  pageTitle: z.string(),
  columnName: z.string(),
  code: z.string(),
  category: z.enum(CATEGORIES),
  severity,
  part: z.enum(PARTS),
  fileName: z.string(),
  /** Of personal data the masked form. */
  words: z.string(),
  times: z.number().int(),
  message: z.string(),
  state: z.enum(STATES),
  /** Whoever it is assigned to, else the keeper of the column. */
  ownerName: z.string(),
  assigned: z.boolean(),
  firstSeenAt: z.string(),
  /** The rule has been wrong more often than right. */
  shaky: z.boolean(),
})

/** One page of the list at most. */
const findingIds = z.array(z.uuid()).min(1).max(100)
const many = z.object({
  done: z.number().int(),
  /** Those for which it could not be done, and why. */
  left: z.array(z.object({ id: z.uuid(), message: z.string() })),
})

const ignored = z.object({
  id: z.uuid(),
  /** Null: in every text of the organisation. */
  publicationId: z.uuid().nullable(),
  pageTitle: z.string(),
  code: z.string(),
  category: z.enum(CATEGORIES),
  words: z.string(),
  /** Of what lies in a file, empty otherwise. */
  fileName: z.string(),
  /** What the rule says of it on a published page; empty where none was met. */
  message: z.string(),
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
  /** Whether it clears what blocks. */
  clears: z.boolean(),
  /** Places on published pages that are silent by it, and pages, as of the last check. */
  times: z.number().int(),
  pages: z.number().int(),
  mayTakeBack: z.string().nullable(),
})

/** What narrows the list down. */
export const findingFilter = z.object({
  siteId: z.uuid().optional(),
  columnId: z.uuid().optional(),
  category: z.enum(CATEGORIES).optional(),
  severity: severity.optional(),
  /** A person or a department. */
  ownerId: z.uuid().optional(),
  state: z.enum(STATES).optional(),
})

export const siteChecksContract = {
  readSiteChecks: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/checks',
    summary: 'How the checks of everything published stand: under way, the last ones, the rules',
    access: 'signed-in',
    params: inSite,
    output: z.object({
      running: z.array(siteCheck),
      /** Finished, newest first. */
      recent: z.array(siteCheck),
      open: z.object({ block: z.number().int(), warn: z.number().int(), hint: z.number().int() }),
      /** Addresses its pages link to that let only people in, or only browsers: nothing is known of them. */
      unknownLinks: z.number().int(),
      /** The trend, drawn; empty where there is nothing to draw. */
      chart: z.string(),
      rules: z.array(judgedRule),
      may: z.object({ check: z.string().nullable() }),
    }),
  }),
  startSiteCheck: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/checks',
    summary: 'Look through everything published on a site, or ask where its links lead, now',
    access: HANDLERS,
    params: inSite,
    body: z.object({ kind: z.enum(CHECK_KINDS) }),
    output: z.object({ id: z.uuid() }),
  }),
  listSiteFindings: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/site-findings',
    summary: 'What was found on published pages, the most serious first',
    access: 'signed-in',
    params: inOrganization,
    query: pageQuery.extend(findingFilter.shape),
    output: pageOf(finding).extend({
      owners: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  }),
  exportSiteFindings: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/site-findings.xlsx',
    summary: 'The same list, whole, as a spreadsheet',
    access: 'signed-in',
    params: inOrganization,
    query: findingFilter,
    output: z.any(),
  }),
  readSiteFinding: endpoint({
    method: 'GET',
    path: '/api/v1/site-findings/:findingId',
    summary: 'One finding with its words in context',
    access: 'signed-in',
    params: inFinding,
    output: finding.extend({
      organizationId: z.uuid(),
      /** Null where there is no place in a text. */
      excerpt: z.object({ before: z.string(), marked: z.string(), after: z.string() }).nullable(),
      suggestions: z.array(z.string()),
      source: z.string(),
      verified: z.boolean(),
      confidence: z.number(),
      pageHref: z.string(),
      other: z
        .object({ title: z.string(), indexNo: z.string().nullable(), href: z.string() })
        .nullable(),
      stateAt: z.string(),
      assigneeId: z.uuid().nullable(),
      judgedByName: z.string().nullable(),
      reason: z.string(),
      /** Of the rule. */
      judged: z.number().int(),
      wrong: z.number().int(),
      may: z.object({
        assign: z.string().nullable(),
        judge: z.string().nullable(),
        reopen: z.string().nullable(),
      }),
    }),
  }),
  assignSiteFinding: endpoint({
    method: 'PUT',
    path: '/api/v1/site-findings/:findingId/assignee',
    summary: 'Give a finding to somebody, or back to the keeper of the column',
    access: HANDLERS,
    params: inFinding,
    body: z.object({ accountId: z.uuid().nullable() }),
    output: done,
  }),
  assignSiteFindings: endpoint({
    method: 'PUT',
    path: '/api/v1/organizations/:organizationId/site-findings/assignee',
    summary: 'Give several findings to somebody, or back to the keepers of their columns',
    access: HANDLERS,
    params: inOrganization,
    body: z.object({ findingIds, accountId: z.uuid().nullable() }),
    output: many,
  }),
  judgeSiteFindings: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/site-findings/verdicts',
    summary: 'Say of several findings that they are fixed, no errors, or accepted, with the reason',
    access: 'signed-in',
    params: inOrganization,
    body: z.object({
      findingIds,
      verdict: z.enum(['fixed', 'refuted', 'accepted']),
      reason: z.string().trim().max(500),
    }),
    output: many,
  }),
  listIgnored: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/ignores',
    summary: 'Everything ignored in the organisation: words, rule, reason, by whom, how often met',
    access: 'signed-in',
    params: inOrganization,
    query: pageQuery.extend({ scope: z.enum(['piece', 'organization']).optional() }),
    output: pageOf(ignored),
  }),
  judgeSiteFinding: endpoint({
    method: 'POST',
    path: '/api/v1/site-findings/:findingId/verdict',
    summary:
      'Say that it is fixed, no error, or accepted, with the reason; or open it again. What is no error or accepted stays silent for the same words on the same page',
    access: 'signed-in',
    params: inFinding,
    body: z.object({ verdict: z.enum(VERDICTS), reason: z.string().trim().max(500) }),
    output: done,
  }),
}
