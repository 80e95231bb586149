import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { readable } from '../../kernel/issues.ts'
import { homeArrangement } from './rules/home.ts'
import { siteTheme } from './rules/theme.ts'
import { COLUMN_KINDS } from './rules.ts'
import { problems } from './strings.ts'

const MANAGERS = { roles: ['site-administrator', 'platform-administrator'] } as const
const text = (max: number) => z.string().trim().max(max)

export const siteSummary = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  prefix: z.string(),
  name: z.string(),
  nameEn: z.string(),
  domain: z.string(),
})

const siteBody = z.object({
  name: text(60).min(2),
  nameEn: text(120),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(readable(/^[a-z0-9.-]+\.[a-z]{2,}$/, problems.domain)),
  host: z
    .string()
    .trim()
    .toLowerCase()
    .regex(readable(/^[a-z0-9.-]+$/, problems.host))
    .nullable(),
  siteIdCode: z.union([
    z.literal(''),
    z.string().regex(readable(/^([0-9]{10}|bm[0-9]{8})$/, problems.siteIdCode)),
  ]),
  icpNo: text(60),
  policeNo: text(60),
  sponsor: text(100),
  contact: text(200),
})

export const columnBody = z.object({
  parentId: z.uuid().nullable(),
  slug: z
    .string()
    .trim()
    .regex(readable(/^[a-z0-9][a-z0-9-]{0,60}$/, problems.slug)),
  name: text(40).min(2),
  nameEn: text(80),
  description: text(300),
  keywords: text(200),
  columnType: text(60),
  kind: z.enum(COLUMN_KINDS),
  linkUrl: z
    .union([
      z.url({ protocol: /^https?$/ }),
      z
        .string()
        .max(500)
        .regex(readable(/^\/[^/\\]/, problems.linkUrl)),
    ])
    .nullable(),
  cadenceClass: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(),
  publicationKind: z.string().max(40).nullable(),
  routeId: z.uuid().nullable(),
  inNavigation: z.boolean(),
  onHome: z.boolean(),
  archived: z.boolean(),
  sort: z.int32(),
})

export const column = columnBody.extend({
  id: z.uuid(),
  siteId: z.uuid(),
  linkUrl: z.string().nullable(),
  online: z.boolean(),
  path: z.string(),
  published: z.number().int(),
  lockVersion: z.number().int(),
})

const catalogueBody = z.object({
  year: z.number().int().min(2008).max(2100),
  code: text(20).min(1),
  name: text(100).min(2),
  statutoryItem: z.number().int().min(1).max(15),
  legalBasis: text(500),
  contentElements: text(1000),
  timeLimit: text(200),
  responsibleUnitId: z.uuid().nullable(),
  columnId: z.uuid().nullable(),
  retired: z.boolean(),
  sort: z.int32(),
})

const inSite = z.object({ siteId: objectId('site') })
const inColumn = z.object({ columnId: objectId('column') })
const inOrganization = z.object({ organizationId: objectId('organization') })

export const sitesContract = {
  listSites: endpoint({
    method: 'GET',
    path: '/api/v1/sites',
    summary: 'Sites of the organisations I work in',
    access: 'signed-in',
    output: z.object({ items: z.array(siteSummary) }),
  }),
  readSite: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId',
    summary: 'A site with its filing numbers',
    access: 'signed-in',
    params: inSite,
    output: siteSummary.extend({
      ...siteBody.shape,
      host: z.string().nullable(),
      siteIdCode: z.string(),
      domain: z.string(),
    }),
  }),
  updateSite: endpoint({
    method: 'PUT',
    path: '/api/v1/sites/:siteId',
    summary: 'Change a site’s name, domain and filing numbers',
    access: MANAGERS,
    params: inSite,
    body: siteBody,
    output: done,
  }),
  readHome: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/home',
    summary: 'The blocks of a site’s front page; version 0 where they follow from its columns',
    access: 'signed-in',
    params: inSite,
    output: z.object({ blocks: homeArrangement, lockVersion: z.int() }),
  }),
  saveHome: endpoint({
    method: 'PUT',
    path: '/api/v1/sites/:siteId/home',
    summary: 'Arrange the blocks of a site’s front page',
    access: MANAGERS,
    params: inSite,
    body: z.object({ blocks: homeArrangement, lockVersion: z.int() }),
    output: z.object({ lockVersion: z.int() }),
  }),
  readTheme: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/theme',
    summary: 'A site’s colours and headings; null where it keeps the platform’s',
    access: 'signed-in',
    params: inSite,
    output: z.object({ theme: siteTheme.nullable(), lockVersion: z.int() }),
  }),
  saveTheme: endpoint({
    method: 'PUT',
    path: '/api/v1/sites/:siteId/theme',
    summary: 'Set a site’s colours and headings, or go back to the platform’s',
    access: MANAGERS,
    params: inSite,
    body: z.object({ theme: siteTheme.nullable(), lockVersion: z.int() }),
    output: z.object({ lockVersion: z.int() }),
  }),
  previewHome: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/home/preview',
    summary: 'The front page as it would be with these blocks and colours; nothing is saved',
    access: MANAGERS,
    params: inSite,
    body: z.object({
      /** Null: as they are stored. */
      blocks: homeArrangement.nullable(),
      theme: siteTheme.nullable(),
    }),
    output: z.object({ html: z.string() }),
  }),
  listColumns: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/columns',
    summary: 'All columns and topics of a site, parents before children',
    access: 'signed-in',
    params: inSite,
    output: z.object({ items: z.array(column) }),
  }),
  createColumn: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/columns',
    summary: 'Add a column, a topic or a sub-column',
    access: MANAGERS,
    params: inSite,
    body: columnBody,
    output: z.object({ id: z.uuid() }),
  }),
  createTopic: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/topics',
    summary: 'Make a topic with its sub-columns in one act; off line until put on line',
    access: MANAGERS,
    params: inSite,
    body: z.object({
      slug: columnBody.shape.slug,
      name: columnBody.shape.name,
      nameEn: columnBody.shape.nameEn,
      description: columnBody.shape.description,
      online: z.boolean(),
      children: z
        .array(
          z.object({
            slug: columnBody.shape.slug,
            name: columnBody.shape.name,
            nameEn: columnBody.shape.nameEn,
          }),
        )
        .min(1)
        .max(12),
    }),
    output: z.object({ id: z.uuid() }),
  }),
  updateColumn: endpoint({
    method: 'PUT',
    path: '/api/v1/columns/:columnId',
    summary: 'Change a column',
    access: MANAGERS,
    params: inColumn,
    body: columnBody.extend({ lockVersion: z.number().int() }),
    output: done,
  }),
  setTopicOnline: endpoint({
    method: 'POST',
    path: '/api/v1/columns/:columnId/online',
    summary: 'Put a topic on line, or take it off',
    access: MANAGERS,
    params: inColumn,
    body: z.object({ online: z.boolean() }),
    output: done,
  }),
  listCatalogue: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/catalogue',
    summary: 'An organisation’s disclosure catalogue of one year',
    access: 'signed-in',
    params: inOrganization,
    query: z.object({ year: z.coerce.number().int().min(2008).max(2100) }),
    output: z.object({
      years: z.array(z.number()),
      items: z.array(catalogueBody.extend({ id: z.uuid() })),
    }),
  }),
  saveCatalogueItem: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/catalogue',
    summary: 'Add a catalogue item, or change the one with this id',
    access: MANAGERS,
    params: inOrganization,
    body: catalogueBody.extend({ id: z.uuid().nullable() }),
    output: z.object({ id: z.uuid() }),
  }),
  copyCatalogueYear: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/catalogue/copy',
    summary: 'Begin a year’s catalogue from another year’s',
    access: MANAGERS,
    params: inOrganization,
    body: z.object({
      from: z.number().int().min(2008).max(2100),
      to: z.number().int().min(2008).max(2100),
    }),
    output: z.object({ copied: z.number().int() }),
  }),
}
