import type { Role } from '../src/modules/accounts/rules.ts'
import { contentContract } from '../src/modules/content/contract.ts'
import { reportError } from '../src/modules/corrections/index.ts'
import { organizationsContract } from '../src/modules/organizations/contract.ts'
import { checkCharacter } from '../src/modules/organizations/rules/codes.ts'
import { applyForCorrection } from '../src/modules/record-corrections/index.ts'
import type { Application } from '../src/modules/record-corrections/rules.ts'
import { reviewContract } from '../src/modules/review/contract.ts'
import { newId, newToken } from '../src/platform/ids.ts'
import { addRequest, addRequestDocument, addRetentionProposal, addReview } from './applications.ts'
import { photograph } from './office.ts'
import { at, good, type Pieces } from './pieces.ts'
import { addIgnore, addOfficeWord } from './recipes-checks.ts'
import { addPreviewLink } from './recipes-previews.ts'
import { addRedaction } from './recipes-redaction.ts'
import { addSiteFinding } from './site-check-recipes.ts'
import type { OrganizationKey, World } from './world.ts'

export type Place = { world: World; pieces: Pieces; organization: OrganizationKey }
export type Given = { params?: object; query?: object; body?: unknown }

let counter = 0
export const fresh = () => `n${++counter}-${newId().slice(-6)}`
export const none = async (): Promise<Given> => ({})

export const own = ({ world, organization }: Place) => world.organizations[organization]
export const inOrganization = (place: Place) => ({ params: { organizationId: own(place).id } })
export const inSite = (place: Place) => ({ params: { siteId: own(place).siteId } })

export const column = (more: object = {}) => ({
  parentId: null,
  slug: fresh(),
  name: '新栏目',
  nameEn: '',
  description: '',
  keywords: '',
  columnType: '',
  kind: 'list',
  linkUrl: null,
  cadenceClass: null,
  publicationKind: null,
  routeId: null,
  inNavigation: false,
  onHome: false,
  archived: false,
  sort: 9,
  ...more,
})

export const route = (more: object = {}) => ({
  name: '测试流程',
  kinds: [],
  active: false,
  steps: [
    {
      name: '审查',
      dueWorkingDays: 1,
      branches: [
        { role: 'legality-reviewer', when: 'normative' },
        { role: 'secrecy-reviewer', when: 'always' },
      ],
    },
    { name: '签发', dueWorkingDays: 1, branches: [{ role: 'issuer', when: 'always' }] },
  ],
  ...more,
})

/** A code that no other has, with its check character. */
export function organizationCode(): string {
  const firstEight = String(Date.now()).slice(-8)
  return firstEight + checkCharacter(firstEight)
}

export const catalogueItem = () => ({
  id: null,
  year: 2026,
  code: fresh().slice(0, 20),
  name: '机构职能',
  statutoryItem: 2,
  legalBasis: '',
  contentElements: '',
  timeLimit: '',
  responsibleUnitId: null,
  columnId: null,
  retired: false,
  sort: 1,
})

export const importing = (place: Place) => ({
  ...inSite(place),
  columnId: own(place).columns.notices,
  row: {
    url: `https://old.example.gov.cn/${fresh()}.html`,
    title: '旧站稿件',
    date: '2020-03-02',
    html: '<p>旧站正文。</p>',
  },
})

export async function lockVersionOf(place: Place, id: string) {
  return (await place.pieces.read(id)).lockVersion
}

export async function versioned(place: Place, id: string, more: object = {}): Promise<Given> {
  return { ...at(id), body: { lockVersion: await lockVersionOf(place, id), ...more } }
}

export async function submitted(place: Place): Promise<string> {
  const id = await place.pieces.draft()
  await place.pieces.submit(id)
  return id
}

export async function scheduled(place: Place): Promise<string> {
  const id = await place.pieces.issue()
  const at = new Date(Date.parse(place.world.clock.now()) + 3_600_000).toISOString()
  good(await place.pieces.trySchedule(id, at))
  return id
}

/** A new account of the organisation, which nobody else needs. */
export async function addAccount(place: Place): Promise<string> {
  const { id: organizationId, units } = own(place)
  const id = newId()
  const account = { id, organizationId, unitId: units.disease, name: fresh(), passwordHash: 'x' }
  await place.world.db
    .insertInto('accounts')
    .values({ ...account, signInName: fresh() })
    .execute()
  return id
}

export async function addErrorReport(place: Place): Promise<string> {
  const { number } = await reportError(place.world.services, {
    siteId: own(place).siteId,
    key: newToken(),
    locale: 'zh-CN',
    page: '/news/',
    pageTitle: '卫生要闻',
    kind: 'typo',
    description: '标题中有错别字',
    contact: '13800000000',
  })
  const { id } = await place.world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return id
}

export const CORRECTION: Application = {
  name: '欧阳测试',
  certificate: '990100199002020023',
  phone: '13900007890',
  email: '',
  address: '',
  record: '2024年公示的医师执业注册名单第12行',
  correction: '出生年份写为1980年，应为1990年。',
  evidence: '医师资格证书，载明出生于1990年。',
}

export async function addRecordCorrection(place: Place): Promise<string> {
  const { number } = await applyForCorrection(place.world.services, {
    siteId: own(place).siteId,
    key: newToken(),
    locale: 'zh-CN',
    application: CORRECTION,
  })
  const { id } = await place.world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return id
}

export async function addNotice(place: Place, role: Role): Promise<string> {
  const id = newId()
  await place.world.db
    .insertInto('notices')
    .values({
      id,
      accountId: own(place).people[role].id,
      kind: 'returned',
      publicationId: null,
      readAt: null,
    })
    .execute()
  return id
}

export async function addSession(place: Place, role: Role): Promise<string> {
  await place.world.newSession(own(place).people[role].id)
  const { id } = await place.world.db
    .selectFrom('sessions')
    .select('id')
    .where('accountId', '=', own(place).people[role].id)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return id
}

export async function addToken(place: Place, role: Role): Promise<string> {
  const id = newId()
  await place.world.db
    .insertInto('apiTokens')
    .values({
      id,
      accountId: own(place).people[role].id,
      name: 'test',
      tokenHash: id,
      createdAt: place.world.clock.now(),
      lastUsedAt: null,
      revokedAt: null,
      expiresAt: '2099-01-01T00:00:00.000Z',
    })
    .execute()
  return id
}

export async function addLeader(place: Place): Promise<string> {
  const body = { id: null, name: '某某', title: '主任', portfolio: '', resume: '', sort: 1 }
  const made = await place.world
    .as('site-administrator', place.organization)
    .call(organizationsContract.saveLeader, { ...inOrganization(place), body })
  return good(made).id
}

export async function addPost(place: Place): Promise<string> {
  const body = { id: null, title: '值班岗', unitId: null, holderId: null, deputyId: null }
  const made = await place.world
    .as('site-administrator', place.organization)
    .call(organizationsContract.savePost, { ...inOrganization(place), body })
  return good(made).id
}

export async function addRoute(place: Place): Promise<string> {
  const made = await place.world
    .as('site-administrator', place.organization)
    .call(reviewContract.createRoute, { ...inOrganization(place), body: route() as never })
  return good(made).id
}

export async function addFile(place: Place): Promise<string> {
  const body = new TextEncoder().encode(`文字附件 ${fresh()}`)
  const made = await place.world
    .as('contributor', place.organization)
    .call(contentContract.uploadFile, { query: { name: '附件.txt' }, body } as never)
  return good(made).id
}

/** A photograph that says where it was taken, each of another size. */
export async function addPhotograph({ world, organization }: Place): Promise<string> {
  const made = await world.as('contributor', organization).call(contentContract.uploadFile, {
    query: { name: '照片.jpg' },
    body: await photograph(100 + ++counter),
  } as never)
  return good(made).id
}

/** A remark of the contributor on a draft of theirs, and what is needed to make one. */
export async function commenting({ pieces }: Place) {
  const id = await pieces.draft()
  return { ...at(id), body: { revisionId: (await pieces.read(id)).revision.id, text: '请核对。' } }
}

export async function addComment(place: Place): Promise<string> {
  const made = await place.world
    .as('contributor', place.organization)
    .call(reviewContract.addComment, (await commenting(place)) as never)
  return good(made).id
}

/** One stored object of every kind that a route, a query or a body may name; of the place's organisation. */
export const objects: Record<string, (place: Place) => Promise<string>> = {
  organization: async (place) => own(place).id,
  site: async (place) => own(place).siteId,
  column: async (place) => own(place).columns.news,
  unit: async (place) => own(place).units.office,
  account: addAccount,
  leader: addLeader,
  post: addPost,
  route: addRoute,
  file: addFile,
  publication: ({ pieces }) => pieces.draft(),
  revision: async ({ pieces }) => (await pieces.read(await pieces.draft())).revision.id,
  task: async (place) => place.pieces.taskOf(await submitted(place), 'department-reviewer'),
  comment: addComment,
  ignore: addIgnore,
  'office-word': addOfficeWord,
  'preview-link': async (place) => (await addPreviewLink(place)).id,
  notice: (place) => addNotice(place, 'contributor'),
  'error-report': addErrorReport,
  'record-correction': addRecordCorrection,
  request: addRequest,
  'request-document': addRequestDocument,
  'request-review': addReview,
  'retention-proposal': addRetentionProposal,
  'request-redaction': addRedaction,
  'site-finding': addSiteFinding,
  session: (place) => addSession(place, 'contributor'),
  token: (place) => addToken(place, 'contributor'),
  'catalogue-item': async (place) => {
    const { id, ...item } = catalogueItem()
    const row = { id: newId(), organizationId: own(place).id, ...item }
    await place.world.db.insertInto('catalogueItems').values(row).execute()
    return row.id
  },
}
