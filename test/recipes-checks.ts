import { reviewContract } from '../src/modules/review/contract.ts'
import type { Place } from './objects.ts'
import { at, good, paragraphs } from './pieces.ts'

const ignoring = { code: 'wrong-word', words: '布署', scope: 'piece', reason: '系统原名' } as const

/** A draft with a word the checks speak of. */
async function withVariant({ pieces }: Place) {
  return pieces.draft({ body: paragraphs('会议布署下一步工作。') })
}

/** Something ignored by the contributor in a draft of theirs. */
export async function addIgnore(place: Place): Promise<string> {
  const made = await place.pieces
    .as('contributor')
    .call(reviewContract.ignoreFinding, { ...at(await withVariant(place)), body: ignoring })
  return good(made).id
}

export const checkRecipes = {
  'checks.checkParagraphs': {
    as: 'contributor',
    courtesy: true,
    input: async () => ({ body: { texts: ['会议部暑了下一步工作。'] } }),
  },
  'review.listIgnores': {
    as: 'auditor',
    input: async ({ pieces }: Place) => at(await pieces.draft()),
  },
  'review.ignoreFinding': {
    as: 'contributor',
    input: async (place: Place) => ({ ...at(await withVariant(place)), body: ignoring }),
  },
  'review.takeBackIgnore': {
    as: 'contributor',
    input: async (place: Place) => ({ params: { ignoreId: await addIgnore(place) } }),
  },
} as const
