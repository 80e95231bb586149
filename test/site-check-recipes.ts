import type { siteChecksContract } from '../src/modules/site-checks/contract.ts'
import { newId } from '../src/platform/ids.ts'
import type { Place } from './objects.ts'
import type { Recipe } from './recipes.ts'

const own = ({ world, organization }: Place) => world.organizations[organization]
const inOrganization = (place: Place) => ({ params: { organizationId: own(place).id } })
const inSite = (place: Place) => ({ params: { siteId: own(place).siteId } })

/** Something found on a draft's page, as the nightly look would write it. */
export async function addSiteFinding(place: Place): Promise<string> {
  const { world, pieces } = place
  const id = newId()
  const publicationId = await pieces.draft()
  const { id: organizationId, siteId } = own(place)
  const now = world.clock.now()
  await world.db
    .insertInto('siteFindings')
    .values({
      ...{ id, organizationId, siteId, publicationId },
      ...{ code: 'common-misspelling', subject: id, category: 'spelling', severity: 'warn' },
      ...{ part: 'body', words: '布署', startAt: 0, endAt: 2, times: 1, fileName: '' },
      message: JSON.stringify({ zh: '应为“部署”。', en: 'It is written 部署.' }),
      suggestions: JSON.stringify(['部署']),
      ...{ source: '《现代汉语词典》', verified: false, confidence: 0.9, otherId: null },
      revisionId: (await pieces.read(publicationId)).revision.id,
      ...{ firstSeenAt: now, lastSeenAt: now, state: 'open', stateAt: now },
      ...{ assigneeId: null, judgedBy: null, reason: '' },
    })
    .execute()
  return id
}

const ofFinding = async (place: Place) => ({ params: { findingId: await addSiteFinding(place) } })

/** How each endpoint of the site's checks is called so that it succeeds. */
export const siteCheckRecipes: Record<`siteChecks.${keyof typeof siteChecksContract}`, Recipe> = {
  'siteChecks.readSiteChecks': { as: 'auditor', input: async (place) => inSite(place) },
  'siteChecks.startSiteCheck': {
    as: 'disclosure-reviewer',
    input: async (place) => ({ ...inSite(place), body: { kind: 'text' } }),
  },
  'siteChecks.listSiteFindings': { as: 'auditor', input: async (place) => inOrganization(place) },
  'siteChecks.exportSiteFindings': {
    as: 'auditor',
    input: async (place) => inOrganization(place),
  },
  'siteChecks.readSiteFinding': { as: 'auditor', input: ofFinding },
  'siteChecks.assignSiteFinding': {
    as: 'site-administrator',
    input: async (place) => ({
      ...(await ofFinding(place)),
      body: { accountId: own(place).people.contributor.id },
    }),
  },
  'siteChecks.assignSiteFindings': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inOrganization(place),
      body: {
        findingIds: [await addSiteFinding(place), await addSiteFinding(place)],
        accountId: own(place).people.contributor.id,
      },
    }),
  },
  'siteChecks.judgeSiteFindings': {
    as: 'publisher',
    input: async (place) => ({
      ...inOrganization(place),
      body: { findingIds: [await addSiteFinding(place)], verdict: 'refuted', reason: '书名如此' },
    }),
  },
  'siteChecks.listIgnored': {
    as: 'auditor',
    input: async (place) => ({ ...inOrganization(place), query: { page: 1, pageSize: 20 } }),
  },
  'siteChecks.judgeSiteFinding': {
    as: 'publisher',
    input: async (place) => ({
      ...(await ofFinding(place)),
      body: { verdict: 'refuted', reason: '书名如此' },
    }),
  },
}
