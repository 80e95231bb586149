import { own, type Place } from './objects.ts'
import type { Recipe } from './recipes.ts'

const period = (place: Place) => ({
  from: '2026-01-01',
  to: '2026-12-31',
  organizationId: own(place).id,
})

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
} satisfies Record<string, Recipe>
