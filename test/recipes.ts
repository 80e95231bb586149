import type { contracts } from '../src/app.ts'
import type { Role } from '../src/modules/accounts/rules.ts'
import { newId } from '../src/platform/ids.ts'
import { homeRecipes } from './home-recipes.ts'
import { mediaRecipes } from './media-recipes.ts'
import {
  addAccount,
  addComment,
  addFile,
  addLeader,
  addNotice,
  addPhotograph,
  addRoute,
  addSession,
  addToken,
  catalogueItem,
  column,
  commenting,
  fresh,
  type Given,
  importing,
  inOrganization,
  inSite,
  none,
  objects,
  organizationCode,
  own,
  type Place,
  route,
  scheduled,
  submitted,
  versioned,
} from './objects.ts'
import { messyDocx } from './office.ts'
import { at, PROACTIVE, paragraphs } from './pieces.ts'
import { checkRecipes } from './recipes-checks.ts'
import { englishRecipes } from './recipes-english.ts'
import { figureRecipes } from './recipes-figures.ts'
import { previewRecipes } from './recipes-previews.ts'
import { recordCorrectionRecipes } from './recipes-record-corrections.ts'
import { redactionRecipes } from './recipes-redaction.ts'
import { reportRecipes } from './recipes-reports.ts'
import { requestRecipes } from './recipes-requests.ts'
import { websiteReportRecipes } from './recipes-website-reports.ts'
import { siteCheckRecipes } from './site-check-recipes.ts'
import { WORLD_PASSWORD } from './world.ts'

type Contracts = typeof contracts
/** `content.savePublication`: every endpoint there is. */
export type EndpointName = {
  [M in keyof Contracts]: `${M}.${keyof Contracts[M] & string}`
}[keyof Contracts]

/** How an endpoint is called so that it succeeds: by whom, and with what, in a state made for it. */
export type Recipe = {
  as: Role
  input: (place: Place) => Promise<Given>
  /** A courtesy that changes nothing of substance, and so leaves no ledger event. */
  courtesy?: true
  /** The input cannot be repeated by other roles: it ends what the caller needs. */
  last?: true
}

export const recipes: Record<EndpointName, Recipe> = {
  'accounts.signIn': {
    as: 'contributor',
    input: async (place) => ({
      body: { signInName: own(place).people.contributor.signInName, password: WORLD_PASSWORD },
    }),
  },
  'accounts.signOut': { as: 'legality-reviewer', input: none, last: true },
  'accounts.readMe': { as: 'auditor', input: none },
  'accounts.chooseLocale': {
    as: 'contributor',
    input: async () => ({ body: { locale: 'zh-CN' } }),
  },
  'accounts.changePassword': {
    as: 'disclosure-reviewer',
    input: async () => ({ body: { current: WORLD_PASSWORD, next: 'Another-horse-8' } }),
    last: true,
  },
  'accounts.listSessions': { as: 'auditor', input: none },
  'accounts.revokeSession': {
    as: 'contributor',
    input: async (place) => ({ params: { sessionId: await addSession(place, 'contributor') } }),
  },
  'accounts.listTokens': { as: 'auditor', input: none },
  'accounts.createToken': {
    as: 'contributor',
    input: async () => ({ body: { name: '导入', days: 30 } }),
  },
  'accounts.revokeToken': {
    as: 'contributor',
    input: async (place) => ({ params: { tokenId: await addToken(place, 'contributor') } }),
  },
  'accounts.listPeople': { as: 'auditor', input: async (place) => inOrganization(place) },
  'accounts.createPerson': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inOrganization(place),
      body: { signInName: fresh(), name: '新同事', unitId: null, phone: '', roles: [] },
    }),
  },
  'accounts.updatePerson': {
    as: 'site-administrator',
    input: async (place) => ({
      params: { accountId: await addAccount(place) },
      body: { name: '改名', unitId: null, phone: '', active: true },
    }),
  },
  'accounts.setRoles': {
    as: 'site-administrator',
    input: async (place) => ({
      params: { accountId: await addAccount(place) },
      body: { roles: ['contributor'] },
    }),
  },
  'accounts.resetPassword': {
    as: 'site-administrator',
    input: async (place) => ({ params: { accountId: await addAccount(place) } }),
  },
  'organizations.listOrganizations': { as: 'auditor', input: none },
  'organizations.readOrganization': {
    as: 'auditor',
    input: async (place) => inOrganization(place),
  },
  'organizations.updateOrganization': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inOrganization(place),
      body: {
        name: '甲市卫生健康委员会',
        shortName: '甲市卫健委',
        nameEn: 'Health Commission',
        address: '甲市一路1号',
        officeHours: '',
        phone: '',
        fax: '',
        email: '',
        postcode: '',
        duties: '',
        organizationCode: 'MB0990104',
        regionCode: '990100',
      },
    }),
  },
  'organizations.createOrganization': {
    as: 'platform-administrator',
    input: async (place) => ({
      body: {
        slug: fresh(),
        name: '新的直属单位',
        shortName: '直属单位',
        nameEn: 'Direct unit',
        kind: 'direct-unit',
        parentId: own(place).id,
        regionCode: '990100',
        organizationCode: organizationCode(),
      },
    }),
  },
  'organizations.saveUnit': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inOrganization(place),
      body: { id: null, name: fresh(), nameEn: '', duties: '', phone: '', sort: 3 },
    }),
  },
  'organizations.saveLeader': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inOrganization(place),
      body: { id: null, name: '某某', title: '主任', portfolio: '', resume: '', sort: 1 },
    }),
  },
  'organizations.removeLeader': {
    as: 'site-administrator',
    input: async (place) => ({ params: { leaderId: await addLeader(place) } }),
  },
  'organizations.savePost': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inOrganization(place),
      body: { id: null, title: '值班岗', unitId: null, holderId: null, deputyId: null },
    }),
  },
  'sites.listSites': { as: 'auditor', input: none },
  'sites.readSite': { as: 'auditor', input: async (place) => inSite(place) },
  'sites.updateSite': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inSite(place),
      body: {
        name: '甲市卫生健康委员会',
        nameEn: '',
        domain: 'wjw.a.gov.cn',
        host: null,
        siteIdCode: '',
        icpNo: '',
        policeNo: '',
        sponsor: '',
        contact: '',
      },
    }),
  },
  ...homeRecipes,
  'sites.listColumns': { as: 'auditor', input: async (place) => inSite(place) },
  'sites.createColumn': {
    as: 'site-administrator',
    input: async (place) => ({ ...inSite(place), body: column() }),
  },
  'sites.createTopic': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inSite(place),
      body: {
        slug: fresh(),
        name: '专题',
        nameEn: '',
        description: '',
        online: false,
        children: [{ slug: 'one', name: '子栏', nameEn: '' }],
      },
    }),
  },
  'sites.updateColumn': {
    as: 'site-administrator',
    input: async (place) => {
      const columnId = own(place).columns.news
      const { lockVersion, slug } = await place.world.db
        .selectFrom('columns')
        .select(['lockVersion', 'slug'])
        .where('id', '=', columnId)
        .executeTakeFirstOrThrow()
      return { params: { columnId }, body: column({ slug, name: '卫生要闻', lockVersion }) }
    },
  },
  'sites.setTopicOnline': {
    as: 'site-administrator',
    input: async (place) => {
      const columnId = newId()
      const row = { id: columnId, siteId: own(place).siteId, slug: fresh(), name: '专题' }
      await place.world.db
        .insertInto('columns')
        .values({ ...row, kind: 'topic', online: false })
        .execute()
      return { params: { columnId }, body: { online: true } }
    },
  },
  'sites.listCatalogue': {
    as: 'auditor',
    input: async (place) => ({ ...inOrganization(place), query: { year: '2026' } }),
  },
  'sites.saveCatalogueItem': {
    as: 'site-administrator',
    input: async (place) => ({ ...inOrganization(place), body: catalogueItem() }),
  },
  'sites.copyCatalogueYear': {
    as: 'site-administrator',
    input: async (place) => {
      await objects['catalogue-item']!(place)
      return { ...inOrganization(place), body: { from: 2026, to: 2027 } }
    },
  },
  'assurance.readAssurance': { as: 'auditor', input: async (place) => inSite(place) },
  'assurance.exportAssurance': { as: 'auditor', input: async (place) => inSite(place) },
  'assurance.readClocks': {
    as: 'auditor',
    input: async (place) => ({
      ...inOrganization(place),
      query: { from: '2026-03-01', to: '2026-03-31' },
    }),
  },
  'assurance.readWorking': {
    as: 'auditor',
    input: async (place) => ({
      ...inOrganization(place),
      query: { from: '2026-03-02', workingDays: '3' },
    }),
  },
  'assurance.setColumnKeeper': {
    as: 'site-administrator',
    input: async (place) => ({
      params: { columnId: own(place).columns.news },
      body: { accountId: null, unitId: null },
    }),
  },
  ...englishRecipes,
  'content.listPublications': { as: 'auditor', input: none },
  'content.createPublication': {
    as: 'contributor',
    input: async (place) => ({
      body: {
        columnId: own(place).columns.news,
        kind: 'news',
        title: '新稿件',
        locale: 'zh-CN',
      },
    }),
  },
  'content.readPublication': {
    as: 'auditor',
    input: async ({ pieces }) => at(await pieces.draft()),
  },
  'content.savePublication': {
    as: 'contributor',
    input: async ({ pieces }) => pieces.saving(await pieces.draft(), { title: '改过的标题' }),
  },
  'content.beginEdition': {
    as: 'contributor',
    input: async ({ pieces }) => at(await pieces.publish()),
  },
  'content.discardEdition': {
    as: 'contributor',
    input: async ({ pieces }) => at(await pieces.draft()),
  },
  'content.takeEditLock': {
    as: 'contributor',
    courtesy: true,
    input: async ({ pieces }) => ({ ...at(await pieces.draft()), body: {} }),
  },
  'content.releaseEditLock': {
    as: 'contributor',
    courtesy: true,
    input: async ({ pieces }) => at(await pieces.draft()),
  },
  'content.listRevisions': {
    as: 'auditor',
    input: async ({ pieces }) => at(await pieces.draft()),
  },
  'content.diffRevisions': {
    as: 'auditor',
    input: async ({ pieces }) => {
      const id = await pieces.draft()
      const from = (await pieces.read(id)).revision.id
      await pieces.save(id, { title: '改过的标题' })
      return { ...at(id), query: { from, to: (await pieces.read(id)).revision.id } }
    },
  },
  'content.checkPublication': {
    as: 'auditor',
    input: async ({ pieces }) => at(await pieces.draft()),
  },
  'content.listRelationTargets': { as: 'auditor', input: none },
  'content.convertHtml': {
    as: 'contributor',
    courtesy: true,
    input: async () => ({ body: { html: '<p>段落</p>' } }),
  },
  'content.uploadFile': {
    as: 'contributor',
    input: async () => ({
      query: { name: '附件.txt' },
      body: new TextEncoder().encode(`文字 ${fresh()}`),
    }),
  },
  'content.convertDocx': {
    as: 'contributor',
    input: async () => ({ query: { name: '通知.docx' }, body: await messyDocx() }),
  },
  'content.readFileScan': {
    as: 'auditor',
    input: async (place) => ({ params: { fileId: await addFile(place) } }),
  },
  'content.cleanFile': {
    as: 'contributor',
    input: async (place) => ({ params: { fileId: await addPhotograph(place) } }),
  },
  'content.readFile': {
    as: 'auditor',
    input: async (place) => ({ params: { fileId: await addFile(place) } }),
  },
  ...previewRecipes,
  ...checkRecipes,
  'review.readDesk': { as: 'auditor', input: none },
  'review.readNotice': {
    as: 'contributor',
    courtesy: true,
    input: async (place) => ({ params: { noticeId: await addNotice(place, 'contributor') } }),
  },
  'review.submitForReview': {
    as: 'contributor',
    input: async (place) => versioned(place, await place.pieces.draft(), { note: '' }),
  },
  'review.previewRoute': {
    as: 'auditor',
    input: async ({ pieces }) => at(await pieces.draft()),
  },
  'review.recallFromReview': {
    as: 'contributor',
    input: async (place) => ({ ...at(await submitted(place)), body: { reason: '内容要改' } }),
  },
  'review.exportApproval': { as: 'auditor', input: async ({ pieces }) => at(await pieces.draft()) },
  'review.readTrail': { as: 'auditor', input: async (place) => at(await submitted(place)) },
  'review.signBatch': {
    as: 'department-reviewer',
    input: async ({ pieces }) => {
      const id = await pieces.draft({ kind: 'news', column: 'news' })
      await pieces.submit(id)
      const { params, body } = await pieces.signing(id, 'department-reviewer')
      return { body: { items: [{ ...params, revisionHash: body.revisionHash }] } }
    },
  },
  'review.listComments': { as: 'auditor', input: async ({ pieces }) => at(await pieces.draft()) },
  'review.addComment': { as: 'contributor', input: commenting },
  'review.resolveComment': {
    as: 'contributor',
    input: async (place) => ({ params: { commentId: await addComment(place) } }),
  },
  'review.readTask': {
    as: 'auditor',
    input: async (place) => ({ params: { taskId: await objects['task']!(place) } }),
  },
  'review.signTask': {
    as: 'department-reviewer',
    input: async (place) => place.pieces.signing(await submitted(place), 'department-reviewer'),
  },
  'review.returnTask': {
    as: 'department-reviewer',
    input: async (place) => {
      const { params, body } = await place.pieces.signing(
        await submitted(place),
        'department-reviewer',
      )
      return { params, body: { revisionHash: body.revisionHash, reason: '请补充依据' } }
    },
  },
  'review.takeOverTask': {
    as: 'department-reviewer',
    input: async (place) => ({ params: { taskId: await objects['task']!(place) } }),
  },
  'review.delegateTask': {
    as: 'department-reviewer',
    input: async (place) => {
      const toAccountId = await addAccount(place)
      await place.world.db
        .insertInto('accountRoles')
        .values({
          accountId: toAccountId,
          organizationId: own(place).id,
          role: 'department-reviewer',
        })
        .execute()
      const taskId = await objects['task']!(place)
      return { params: { taskId }, body: { toAccountId, reason: '出差' } }
    },
  },
  'review.overrideFinding': {
    as: 'secrecy-reviewer',
    input: async ({ pieces }) => {
      const id = await pieces.draft({ body: paragraphs('电话13800138000') })
      const finding = (await pieces.findings(id)).find((each) => each.gate === 'privacy')!
      const body = { gate: 'privacy', findingKey: finding.key, reason: '对外公布的电话' }
      return { ...at(id), body }
    },
  },
  'review.publishUrgently': {
    as: 'issuer',
    input: async (place) =>
      versioned(place, await place.pieces.draft(), { reason: '突发事件', disclosure: PROACTIVE }),
  },
  'review.listRoutes': { as: 'auditor', input: async (place) => inOrganization(place) },
  'review.createRoute': {
    as: 'site-administrator',
    input: async (place) => ({ ...inOrganization(place), body: route() }),
  },
  'review.updateRoute': {
    as: 'site-administrator',
    input: async (place) => ({
      params: { routeId: await addRoute(place) },
      body: route({ lockVersion: 1 }),
    }),
  },
  'publish.publishNow': {
    as: 'publisher',
    input: async (place) => versioned(place, await place.pieces.issue()),
  },
  'publish.schedulePublication': {
    as: 'publisher',
    input: async (place) =>
      versioned(place, await place.pieces.issue(), { publishAt: '2026-06-01T01:00:00.000Z' }),
  },
  'publish.cancelSchedule': {
    as: 'publisher',
    input: async (place) => at(await scheduled(place)),
  },
  'publish.retrySchedule': {
    as: 'publisher',
    input: async (place) => {
      const id = await scheduled(place)
      await place.world.db
        .updateTable('schedules')
        .set({ state: 'failed', failure: JSON.stringify({ messages: ['测试'] }) })
        .where('publicationId', '=', id)
        .execute()
      return at(id)
    },
  },
  'publish.endPublication': {
    as: 'publisher',
    input: async ({ pieces }) => ({
      ...at(await pieces.publish()),
      body: { kind: 'withdrawn', explanation: '内容有误', target: null },
    }),
  },
  'publish.listSchedules': { as: 'auditor', input: none },
  'publish.readIndexNoRule': { as: 'auditor', input: async (place) => inOrganization(place) },
  'publish.updateIndexNoRule': {
    as: 'site-administrator',
    input: async (place) => ({
      ...inOrganization(place),
      body: {
        rule: {
          segments: [
            { kind: 'organization-code' },
            { kind: 'literal', text: '/' },
            { kind: 'year' },
            { kind: 'literal', text: '-' },
            { kind: 'sequence', length: 5 },
          ],
          resetBy: 'year',
        },
      },
    }),
  },
  'publish.checkImport': {
    as: 'site-administrator',
    courtesy: true,
    input: async (place) => {
      const { params, columnId, row } = importing(place)
      return { params, body: { columnId, rows: [row] } }
    },
  },
  'publish.importPage': {
    as: 'site-administrator',
    input: async (place) => {
      const { params, columnId, row } = importing(place)
      return { params, body: { columnId, publish: true, row } }
    },
  },
  'checks.checkText': {
    as: 'contributor',
    courtesy: true,
    input: async () => ({ body: { text: '会议布署了下一步工作。' } }),
  },
  'corrections.listErrorReports': { as: 'disclosure-reviewer', input: none },
  'corrections.readErrorReport': {
    as: 'disclosure-reviewer',
    input: async (place) => ({ params: { reportId: await objects['error-report']!(place) } }),
  },
  'corrections.openContact': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      params: { reportId: await objects['error-report']!(place) },
      body: { purpose: '核实页面上的错误' },
    }),
  },
  'corrections.answerErrorReport': {
    as: 'site-administrator',
    input: async (place) => ({
      params: { reportId: await objects['error-report']!(place) },
      body: { outcome: 'fixed', answer: '已改正，感谢您的指正。' },
    }),
  },
  ...mediaRecipes,
  ...figureRecipes,
  ...reportRecipes,
  ...websiteReportRecipes,
  ...siteCheckRecipes,
  ...requestRecipes,
  ...recordCorrectionRecipes,
  ...redactionRecipes,
  'ledger.listLedger': { as: 'auditor', input: none },
  'ledger.verifyLedger': { as: 'auditor', input: none },
  'operations.takeBackup': { as: 'platform-administrator', input: none },
}

export function recipeOf(name: EndpointName): Recipe {
  const recipe = (recipes as Partial<typeof recipes>)[name]
  if (recipe) return recipe
  throw new Error(
    `${name} has no recipe: say in test/recipes.ts by whom and with what it is called so that it succeeds.`,
  )
}
