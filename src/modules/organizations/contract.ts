import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { readable } from '../../kernel/issues.ts'
import { whyNotOrganizationCode, whyNotRegionCode } from './rules/codes.ts'
import { problems } from './strings.ts'

const MANAGERS = { roles: ['site-administrator', 'platform-administrator'] } as const
const short = z.string().trim().max(100)
const long = z.string().trim().max(4000)

export const organizationSummary = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  nameEn: z.string(),
  kind: z.enum(['commission', 'direct-unit']),
  parentId: z.uuid().nullable(),
  regionCode: z.string(),
})

const unitBody = z.object({
  name: short.min(1),
  nameEn: short,
  duties: long,
  phone: short,
  sort: z.int32(),
})
const leaderBody = z.object({
  name: short.min(1),
  title: short.min(1),
  portfolio: long,
  resume: long,
  sort: z.int32(),
})
const postBody = z.object({
  title: short.min(1),
  unitId: z.uuid().nullable(),
  holderId: z.uuid().nullable(),
  deputyId: z.uuid().nullable(),
})
const regionCode = z
  .string()
  .trim()
  .refine((code) => !whyNotRegionCode(code), { params: { phrase: problems.regionCode } })
const organizationCode = z
  .string()
  .trim()
  .toUpperCase()
  .superRefine((code, context) => {
    const why = whyNotOrganizationCode(code)
    if (why) context.addIssue({ code: 'custom', params: { phrase: problems[why] } })
  })
const profileBody = z.object({
  name: short.min(2),
  shortName: short.min(2),
  nameEn: short,
  address: short,
  officeHours: short,
  phone: short,
  fax: short,
  email: z.union([z.literal(''), z.email()]),
  postcode: z.union([z.literal(''), z.string().regex(readable(/^\d{6}$/, problems.postcode))]),
  duties: long,
  organizationCode: short.toUpperCase(),
  regionCode: short,
  /** Names a region that is not known yet; it is then added. */
  regionName: short.optional(),
})

export const organizationDetail = organizationSummary.extend({
  ...profileBody.shape,
  email: z.string(),
  postcode: z.string(),
  organizationCode: z.string(),
  units: z.array(unitBody.extend({ id: z.uuid() })),
  leaders: z.array(leaderBody.extend({ id: z.uuid() })),
  posts: z.array(
    postBody.extend({
      id: z.uuid(),
      holderName: z.string().nullable(),
      deputyName: z.string().nullable(),
    }),
  ),
})

const inOrganization = z.object({ organizationId: objectId('organization') })

/** One pair of endpoints to add and to change a part of an organisation. */
export const organizationsContract = {
  listOrganizations: endpoint({
    method: 'GET',
    path: '/api/v1/organizations',
    summary: 'Organisations I may see, as a tree by parentId',
    access: 'signed-in',
    output: z.object({ items: z.array(organizationSummary) }),
  }),
  readOrganization: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId',
    summary: 'An organisation with its departments, posts and leaders',
    access: 'signed-in',
    params: inOrganization,
    output: organizationDetail,
  }),
  updateOrganization: endpoint({
    method: 'PUT',
    path: '/api/v1/organizations/:organizationId',
    summary: 'Change an organisation’s public profile',
    access: MANAGERS,
    params: inOrganization,
    body: profileBody,
    output: done,
  }),
  createOrganization: endpoint({
    method: 'POST',
    path: '/api/v1/organizations',
    summary: 'Add an organisation with its site',
    access: { roles: ['platform-administrator'] },
    body: z.object({
      slug: z.string().regex(readable(/^[a-z][a-z0-9-]{1,30}$/, problems.slug)),
      name: short.min(2),
      shortName: short.min(2),
      nameEn: short.min(1),
      kind: z.enum(['commission', 'direct-unit']),
      parentId: z.uuid().nullable(),
      regionCode,
      /** Names a region that is not known yet; it is then added. */
      regionName: short.optional(),
      organizationCode,
    }),
    output: z.object({ id: z.uuid() }),
  }),
  saveUnit: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/units',
    summary: 'Add a department, or change the one with this id',
    access: MANAGERS,
    params: inOrganization,
    body: unitBody.extend({ id: z.uuid().nullable() }),
    output: z.object({ id: z.uuid() }),
  }),
  saveLeader: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/leaders',
    summary: 'Add a leader, or change the one with this id',
    access: MANAGERS,
    params: inOrganization,
    body: leaderBody.extend({ id: z.uuid().nullable() }),
    output: z.object({ id: z.uuid() }),
  }),
  removeLeader: endpoint({
    method: 'DELETE',
    path: '/api/v1/leaders/:leaderId',
    summary: 'Take a leader off the list',
    access: MANAGERS,
    params: z.object({ leaderId: objectId('leader') }),
    output: done,
  }),
  savePost: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/posts',
    summary: 'Add a post with its holder and stand-in, or change the one with this id',
    access: MANAGERS,
    params: inOrganization,
    body: postBody.extend({ id: z.uuid().nullable() }),
    output: z.object({ id: z.uuid() }),
  }),
}
