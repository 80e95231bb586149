import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { done, endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { MEDIA_KINDS, STANDINGS } from './rules.ts'

const KEEPERS = { roles: ['contributor', 'site-administrator'] } as const
const REPLACERS = { roles: ['contributor', 'site-administrator', 'publisher'] } as const
const inFile = z.object({ fileId: objectId('file') })
const flag = z.enum(['true', 'false'])

const medium = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  kind: z.enum(MEDIA_KINDS),
  mime: z.string(),
  size: z.number().int(),
  hash: z.string(),
  alt: z.string(),
  createdAt: z.string(),
  uploadedByName: z.string().nullable(),
  /** Publications, drafts and live ones, and topics that show it. */
  uses: z.number().int(),
  live: z.boolean(),
  retired: z.boolean(),
})

const replacement = z.object({
  fileId: z.uuid(),
  name: z.string(),
  at: z.string(),
  byName: z.string(),
  reason: z.string(),
})

/** What the library says of a file; the alternative text is where a new use begins. */
export const notes = z.object({
  title: z.string().trim().max(200),
  alt: z.string().trim().max(500),
  caption: z.string().trim().max(500),
  source: z.string().trim().max(500),
})

export const mediaContract = {
  listMedia: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/media',
    summary:
      'Files of an organisation as a library, newest first; replaced ones stand behind what replaced them',
    access: 'signed-in',
    params: z.object({ organizationId: objectId('organization') }),
    query: pageQuery.extend({
      kind: z.enum(MEDIA_KINDS).optional(),
      used: flag.optional(),
      withoutAlt: flag.optional(),
      retired: flag.optional(),
      uploadedBy: z.uuid().optional(),
      from: day.optional(),
      to: day.optional(),
      text: z.string().max(100).optional(),
    }),
    output: pageOf(medium).extend({
      uploaders: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  }),
  readMedium: endpoint({
    method: 'GET',
    path: '/api/v1/media/:fileId',
    summary: 'One file with where it is used, what is the same, and what took its place',
    access: 'signed-in',
    params: inFile,
    output: medium.extend({
      organizationId: z.uuid(),
      width: z.number().int().nullable(),
      height: z.number().int().nullable(),
      caption: z.string(),
      source: z.string(),
      describedByName: z.string().nullable(),
      describedAt: z.string().nullable(),
      standing: z.enum(STANDINGS),
      usedBy: z.array(
        z.object({
          publicationId: z.uuid(),
          title: z.string(),
          state: z.string(),
          attached: z.boolean(),
        }),
      ),
      topics: z.array(z.object({ columnId: z.uuid(), name: z.string() })),
      duplicates: z.array(
        z.object({ id: z.uuid(), name: z.string(), createdAt: z.string(), retired: z.boolean() }),
      ),
      replacedBy: replacement.nullable(),
      replaces: z.array(replacement),
      publicHref: z.string().nullable(),
      may: z.object({
        describe: z.string().nullable(),
        replace: z.string().nullable(),
        retire: z.string().nullable(),
        restore: z.string().nullable(),
      }),
    }),
  }),
  describeMedium: endpoint({
    method: 'PUT',
    path: '/api/v1/media/:fileId/notes',
    summary: 'Write the title, default alternative text, caption, and source and licence of a file',
    access: KEEPERS,
    params: inFile,
    body: notes,
    output: done,
  }),
  replaceMedium: endpoint({
    method: 'POST',
    path: '/api/v1/media/:fileId/replacement',
    summary:
      'Let another file stand where this one stands; its public address then leads to the other',
    access: REPLACERS,
    params: inFile,
    body: z.object({ newFileId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
    output: z.object({ publications: z.number().int() }),
  }),
  retireMedium: endpoint({
    method: 'POST',
    path: '/api/v1/media/:fileId/retirement',
    summary: 'Take a file that nothing shows out of the library, or bring it back',
    access: KEEPERS,
    params: inFile,
    body: z.object({ retired: z.boolean() }),
    output: done,
  }),
  listReplacements: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/replaced-files',
    summary: 'Files of a publication that others took the place of, newest first',
    access: 'signed-in',
    params: z.object({ publicationId: objectId('publication') }),
    output: z.object({
      items: z.array(
        z.object({
          oldFileId: z.uuid(),
          oldName: z.string(),
          newFileId: z.uuid(),
          newName: z.string(),
          reason: z.string(),
          byName: z.string(),
          at: z.string(),
        }),
      ),
    }),
  }),
}
