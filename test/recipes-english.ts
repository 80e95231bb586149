import { contentContract } from '../src/modules/content/contract.ts'
import type { Place } from './objects.ts'
import { at, good } from './pieces.ts'

/** The English version of a published piece, begun; answers its id. */
export async function englishOf({ pieces }: Place, chineseId?: string): Promise<string> {
  const id = chineseId ?? (await pieces.publish())
  const body = { title: 'Spring prevention' }
  const by = pieces.as('contributor')
  return good(await by.call(contentContract.makeEnglish, { ...at(id), body })).id
}

export const englishRecipes = {
  'content.makeEnglish': {
    as: 'contributor',
    input: async ({ pieces }: Place) => ({
      ...at(await pieces.publish()),
      body: { title: 'Spring prevention' },
    }),
  },
  'content.followChinese': {
    as: 'contributor',
    input: async (place: Place) => {
      const chineseId = await place.pieces.publish()
      const id = await englishOf(place, chineseId)
      await place.pieces.revise(chineseId, { title: '关于开展春季传染病防控工作的补充通知' })
      return at(id)
    },
  },
} as const
