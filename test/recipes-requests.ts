import {
  APPLICATION,
  addAnswered,
  addEnclosure,
  addRequest,
  addRequestDocument,
  addRetentionProposal,
  addReview,
  askHelp,
  batchSheet,
  registered,
} from './applications.ts'
import { none, own, type Place } from './objects.ts'
import type { Recipe } from './recipes.ts'

const requestParams = async (place: Place) => ({ params: { requestId: await addRequest(place) } })

export const requestRecipes = {
  'requests.listRequests': { as: 'disclosure-reviewer', input: none },
  'requests.readRequest': { as: 'issuer', input: requestParams },
  'requests.openApplicant': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await requestParams(place)),
      body: { purpose: '制作登记回执' },
    }),
  },
  'requests.renewCode': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await requestParams(place)),
      body: { purpose: '申请人当面出示身份证件，查询码遗失' },
    }),
  },
  'requests.actOnRequest': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await requestParams(place)),
      body: {
        seen: 0,
        doing: { act: 'assign', accountId: own(place).people['disclosure-reviewer'].id },
      },
    }),
  },
  'requests.proposePublication': {
    as: 'disclosure-reviewer',
    input: async (place) => {
      return {
        params: { requestId: await addAnswered(place) },
        body: { columnId: own(place).columns.disclosure, title: '2025年度医疗机构设置规划' },
      }
    },
  },
  'requests.registerRequest': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      body: {
        ...APPLICATION,
        channel: 'in-person',
        arrivedOn: '2026-03-02',
        organizationId: own(place).id,
      },
    }),
  },
  'requests.registerBatch': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      query: { dry: 'false', organizationId: own(place).id },
      body: await batchSheet(),
    }),
  },
  'requests.batchTemplate': { as: 'disclosure-reviewer', input: none },
  'requests.addRequestFile': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await requestParams(place)),
      query: { name: '答复.txt', title: '答复材料', direction: 'sent', on: '2026-03-02' },
      body: new TextEncoder().encode('公开的内容'),
    }),
  },
  'requests.downloadDocument': {
    as: 'disclosure-reviewer',
    input: async (place) => ({ params: { documentId: await addRequestDocument(place) } }),
  },
  'requests.leaveOutDocument': {
    as: 'disclosure-reviewer',
    input: async (place) => ({ params: { documentId: await addEnclosure(place) } }),
  },
  'requests.archiveRequest': {
    as: 'disclosure-reviewer',
    input: async (place) => ({ params: { requestId: (await registered(place)).id } }),
  },
  'requests.addRequestNote': {
    as: 'issuer',
    input: async (place) => ({ ...(await requestParams(place)), body: { words: '已电话沟通。' } }),
  },
  'requests.listHelp': { as: 'contributor', input: none },
  'requests.giveHelp': {
    as: 'contributor',
    input: async (place) => {
      const { requestId, help } = await askHelp(place)
      return { params: { requestId }, body: { help, words: '可以公开。' } }
    },
  },
  'requests.listHandlers': { as: 'issuer', input: requestParams },
  'requests.recordReview': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await requestParams(place)),
      body: { kind: 'reconsideration', filedOn: '2026-03-02', body: '云州市人民政府' },
    }),
  },
  'requests.closeReview': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      params: { reviewId: await addReview(place) },
      body: { result: 'upheld', closedOn: '2026-03-02' },
    }),
  },
  'requests.listReassessments': { as: 'auditor', input: none },
  'requests.listReviews': { as: 'auditor', input: none },
  'requests.countRatings': { as: 'disclosure-reviewer', input: none },
  'casework.listRetention': { as: 'auditor', input: none },
  'casework.setRetentionYears': {
    as: 'disclosure-reviewer',
    input: async (place) => ({ body: { organizationId: own(place).id, years: 20 } }),
  },
  'casework.listRetentionKinds': { as: 'auditor', input: none },
  'casework.proposeRetentionRun': {
    as: 'disclosure-reviewer',
    input: async (place) => {
      await place.world.db.deleteFrom('caseRetentionProposals').execute()
      return { body: { organizationId: own(place).id, reason: '夜间停机，未能检查。' } }
    },
  },
  'casework.decideRetention': {
    as: 'issuer',
    input: async (place) => ({
      params: { proposalId: await addRetentionProposal(place) },
      body: { agreed: true },
    }),
  },
  'annualReport.countApplications': {
    as: 'disclosure-reviewer',
    input: async () => ({ query: { year: 2026 } }),
  },
  'annualReport.listCounted': {
    as: 'auditor',
    input: async () => ({ query: { year: 2026, row: 'newReceived', column: 'total' } }),
  },
} satisfies Record<string, Recipe>
