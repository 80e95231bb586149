import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { done, endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { CATEGORIES } from '../checks/engine/finding.ts'
import { chineseVersion, englishContract, englishVersion } from './english-contract.ts'
import { filesContract } from './files-contract.ts'
import { bodySchema } from './rules/body/schema.ts'
import { INTERPRETATION_FORMS, RELATION_KINDS, VALIDITIES } from './rules/document.ts'
import { KIND_NAMES } from './rules/kinds.ts'
import { whyNotPath } from './rules/paths.ts'
import { problems, refusals } from './strings.ts'

const EDITORS = { roles: ['contributor'] } as const
const text = (max: number) => z.string().trim().max(max)
export const kindName = z.enum(KIND_NAMES as [(typeof KIND_NAMES)[number], ...typeof KIND_NAMES])
export const EDITION_STATES = [
  'draft',
  'in-review',
  'returned',
  'issued',
  'scheduled',
  'live',
  'superseded',
  'ended',
  'discarded',
] as const
const editionState = z.enum(EDITION_STATES)

export const metadata = z.object({
  summary: text(500),
  keywords: z.array(text(30).min(1)).max(20),
  source: text(100),
  author: text(60),
  issuer: text(200),
  documentNo: text(60).nullable(),
  normativeNo: text(60).nullable(),
  formedOn: day.nullable(),
  effectiveOn: day.nullable(),
  expiresOn: day.nullable(),
  topicClass: text(60).nullable(),
  genreClass: text(60).nullable(),
  assemblyClass: text(60).nullable(),
  audienceClass: text(60).nullable(),
  statutoryItem: z.number().int().min(1).max(15).nullable(),
  imageFileId: z.uuid().nullable(),
  needsInterpretation: z.boolean(),
  interpretationPlan: z
    .object({
      outline: text(2000),
      forms: z.array(z.enum(INTERPRETATION_FORMS)),
      channel: text(200),
      plannedOn: day,
    })
    .nullable(),
  interpretationForm: z.enum(INTERPRETATION_FORMS).nullable(),
  originallyPublishedOn: day.nullable(),
  sourceAddress: z.url().nullable(),
})

export const attachment = z.object({
  fileId: z.uuid().nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  name: text(200).min(1),
  size: z.number().int().nullable(),
  mime: text(150),
  hash: z.string().nullable(),
})
export const relation = z.object({ kind: z.enum(RELATION_KINDS), targetId: z.uuid() })

/** What a save carries; the whole draft, so that a revision is complete in itself. */
export const draftBody = z.object({
  title: text(200).min(1),
  body: bodySchema,
  metadata,
  attachments: z
    .array(
      attachment.refine(({ fileId, url }) => fileId !== null || url !== null, {
        path: ['url'],
        params: { phrase: problems.attachment },
      }),
    )
    .max(50),
  relations: z.array(relation).max(50),
  columnId: z.uuid(),
  path: z
    .string()
    .refine((path) => !whyNotPath(path), { params: { phrase: refusals['content.bad-path'] } })
    .nullable(),
  changeNote: text(500),
  major: z.boolean(),
})

export const revision = z.object({
  id: z.uuid(),
  number: z.number().int(),
  hash: z.string(),
  title: z.string(),
  body: z.any(),
  metadata: z.any(),
  attachments: z.array(attachment.extend({ url: z.string().nullable() })),
  relations: z.array(relation),
  createdByName: z.string(),
  createdAt: z.string(),
})

/** One thing a gate found. `path` leads to the block of the body; start and end count UTF-16 units in it. */
export const finding = z.object({
  gate: z.string(),
  key: z.string(),
  severity: z.enum(['warn', 'block']),
  message: z.string(),
  legalBasis: z.string().nullable(),
  place: z
    .object({
      field: z.string(),
      path: z.array(z.number()).optional(),
      start: z.number().optional(),
      end: z.number().optional(),
    })
    .nullable(),
  /** Roles that may override it with a reason; empty: nobody. */
  overridableBy: z.array(z.string()),
  /** Of what lies in a file: by what it may be ignored with a reason. */
  ignorable: z
    .object({
      fileId: z.uuid(),
      code: z.string(),
      category: z.enum(CATEGORIES),
      words: z.array(z.string()),
    })
    .nullable(),
  override: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
})

export const publicationSummary = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  siteId: z.uuid(),
  columnId: z.uuid(),
  columnName: z.string(),
  kind: z.string(),
  title: z.string(),
  /** State of the open edition, else of the live one, else of the last. */
  state: editionState,
  live: z.boolean(),
  editionNumber: z.number().int(),
  indexNo: z.string().nullable(),
  documentNo: z.string().nullable(),
  unitName: z.string().nullable(),
  authorName: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  locale: z.string(),
  /** An English version that follows an earlier text than the Chinese that is public. */
  outOfDate: z.boolean(),
})

/** Refusal code per verb; null where the verb is allowed. The same answer greys the button and guards the act. */
export const may = z.record(z.string(), z.string().nullable())

const edition = z.object({
  id: z.uuid(),
  number: z.number().int(),
  state: editionState,
  changeNote: z.string(),
  major: z.boolean(),
  urgent: z.boolean(),
  disclosureMode: z.string().nullable(),
  disclosureArticle: z.string().nullable(),
  onSite: z.boolean(),
  issuedAt: z.string().nullable(),
  publishedAt: z.string().nullable(),
})

export const publicationDetail = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  siteId: z.uuid(),
  columnId: z.uuid(),
  columnName: z.string(),
  kind: z.string(),
  locale: z.string(),
  path: z.string(),
  indexNo: z.string().nullable(),
  lockVersion: z.number().int(),
  unitName: z.string().nullable(),
  authorName: z.string(),
  url: z.string().nullable(),
  validity: z.enum(VALIDITIES).nullable(),
  /** The edition being worked on, or the last one. */
  edition,
  liveEdition: edition.nullable(),
  revision,
  relationTargets: z.array(
    z.object({
      kind: z.enum(RELATION_KINDS),
      targetId: z.uuid(),
      title: z.string(),
      url: z.string().nullable(),
    }),
  ),
  lock: z.object({ accountId: z.uuid(), name: z.string(), expiresAt: z.string() }).nullable(),
  ending: z
    .object({
      kind: z.string(),
      explanation: z.string(),
      target: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  schedule: z
    .object({
      id: z.uuid(),
      publishAt: z.string(),
      state: z.string(),
      failure: z.array(z.string()),
    })
    .nullable(),
  /** The version in English, of a Chinese piece. */
  english: englishVersion.nullable(),
  /** What it translates, of an English piece. */
  chinese: chineseVersion.nullable(),
  /** The open task that is mine to decide, if any. */
  myTaskId: z.uuid().nullable(),
  may,
})

const inPublication = z.object({ publicationId: objectId('publication') })
export const contentContract = {
  listPublications: endpoint({
    method: 'GET',
    path: '/api/v1/publications',
    summary: 'Publications of my organisations, newest change first',
    access: 'signed-in',
    query: pageQuery.extend({
      organizationId: z.uuid().optional(),
      siteId: z.uuid().optional(),
      columnId: z.uuid().optional(),
      kind: kindName.optional(),
      state: editionState.optional(),
      text: z.string().trim().max(100).optional(),
      mine: z.enum(['true', 'false']).optional(),
    }),
    output: pageOf(publicationSummary),
  }),
  createPublication: endpoint({
    method: 'POST',
    path: '/api/v1/publications',
    summary: 'Begin a publication',
    access: EDITORS,
    body: z.object({
      columnId: z.uuid(),
      kind: kindName,
      title: text(200).min(1),
      locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
    }),
    output: z.object({ id: z.uuid() }),
  }),
  readPublication: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId',
    summary: 'A publication with its open or last edition',
    access: 'signed-in',
    params: inPublication,
    output: publicationDetail,
  }),
  savePublication: endpoint({
    method: 'PUT',
    path: '/api/v1/publications/:publicationId',
    summary:
      'Save the draft as a new revision; 409 with the other person’s name and a diff where it is stale',
    access: EDITORS,
    params: inPublication,
    body: draftBody.extend({ lockVersion: z.number().int() }),
    output: z.object({
      lockVersion: z.number().int(),
      revisionId: z.uuid(),
      revisionNumber: z.number().int(),
      hash: z.string(),
      savedAt: z.string(),
    }),
  }),
  beginEdition: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/editions',
    summary: 'Begin a new edition of a published or withdrawn piece',
    access: EDITORS,
    params: inPublication,
    output: z.object({ editionId: z.uuid() }),
  }),
  discardEdition: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/discard',
    summary: 'Give up the open edition; its revisions stay on record',
    access: EDITORS,
    params: inPublication,
    output: done,
  }),
  takeEditLock: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/edit-lock',
    summary:
      'Say that I am editing; renewed while the editor is open; `takeOver` takes it from another',
    access: EDITORS,
    params: inPublication,
    body: z.object({ takeOver: z.boolean().default(false) }),
    output: z.object({ expiresAt: z.string() }),
  }),
  releaseEditLock: endpoint({
    method: 'DELETE',
    path: '/api/v1/publications/:publicationId/edit-lock',
    summary: 'Say that I am no longer editing',
    access: EDITORS,
    params: inPublication,
    output: done,
  }),
  listRevisions: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/revisions',
    summary: 'All revisions, newest first, without their text',
    access: 'signed-in',
    params: inPublication,
    output: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          number: z.number(),
          editionNumber: z.number(),
          hash: z.string(),
          title: z.string(),
          createdByName: z.string(),
          createdAt: z.string(),
          signatures: z.number(),
        }),
      ),
    }),
  }),
  diffRevisions: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/diff',
    summary: 'What changed between two revisions',
    access: 'signed-in',
    params: inPublication,
    query: z.object({ from: z.uuid(), to: z.uuid() }),
    output: z.any(),
  }),
  checkPublication: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/findings',
    summary: 'What the gates would say of the latest revision',
    access: 'signed-in',
    params: inPublication,
    output: z.object({ items: z.array(finding) }),
  }),
  listRelationTargets: endpoint({
    method: 'GET',
    path: '/api/v1/relation-targets',
    summary:
      'Publications a draft may relate or link to: those of my organisations, and published ones',
    access: 'signed-in',
    query: z.object({ text: z.string().trim().max(100).default(''), kind: kindName.optional() }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          kind: z.string(),
          documentNo: z.string().nullable(),
          live: z.boolean(),
        }),
      ),
    }),
  }),
  ...englishContract,
  ...filesContract,
}
