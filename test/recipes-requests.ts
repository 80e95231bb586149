import { addRequest } from './applications.ts'
import { none, type Place } from './objects.ts'
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
  'requests.actOnRequest': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await requestParams(place)),
      body: { seen: 0, doing: { act: 'confirm' } },
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
