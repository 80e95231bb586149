import { own, type Place } from './objects.ts'
import type { Recipe } from './recipes.ts'

const period = (place: Place) => ({
  from: '2026-01-01',
  to: '2026-12-31',
  organizationId: own(place).id,
})

async function codeNow(place: Place): Promise<string> {
  const row = await place.world.db
    .selectFrom('caseSettings')
    .select('documentCode')
    .where('organizationId', '=', own(place).id)
    .executeTakeFirst()
  return row?.documentCode ?? ''
}

export const figureRecipes = {
  'requestAnalysis.analyseRequests': {
    as: 'auditor',
    input: async (place) => ({ query: period(place) }),
  },
  'requestAnalysis.listAnalysed': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      query: { ...period(place), figure: 'channels', row: 'internet', series: 'count' },
    }),
  },
  'requestAnalysis.exportAnalysis': {
    as: 'issuer',
    input: async (place) => ({ query: period(place) }),
  },
  'casework.readCaseSettings': {
    as: 'issuer',
    input: async (place) => ({ params: { organizationId: own(place).id } }),
  },
  'casework.saveCaseSettings': {
    as: 'site-administrator',
    input: async (place) => ({
      params: { organizationId: own(place).id },
      body: { documentCode: '甲卫', seen: await codeNow(place) },
    }),
  },
} satisfies Record<string, Recipe>
