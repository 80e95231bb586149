import { addRecordCorrection, CORRECTION, none, own, type Place } from './objects.ts'
import type { Recipe } from './recipes.ts'

const at = async (place: Place) => ({ params: { caseId: await addRecordCorrection(place) } })

export const recordCorrectionRecipes = {
  'recordCorrections.listRecordCorrections': { as: 'disclosure-reviewer', input: none },
  'recordCorrections.registerRecordCorrection': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      body: {
        ...CORRECTION,
        channel: 'registered-post',
        arrivedOn: '2026-03-02',
        organizationId: own(place).id,
      },
    }),
  },
  'recordCorrections.readRecordCorrection': { as: 'issuer', input: at },
  'recordCorrections.openRecordCorrection': {
    as: 'disclosure-reviewer',
    input: async (place) => ({ ...(await at(place)), body: { purpose: '核对申请人提出的记录' } }),
  },
  'recordCorrections.answerRecordCorrection': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await at(place)),
      body: { outcome: 'corrected', answer: '经核实属实，已更正。' },
    }),
  },
} satisfies Record<string, Recipe>
