import { previewsContract } from '../src/modules/previews/contract.ts'
import type { Place } from './objects.ts'
import { at, good } from './pieces.ts'

export const showing = { recipient: '市疾控专家组', purpose: '征求专业意见', days: 3 } as const

/** A link to a draft, made by its contributor: its id, and the path that holds the token. */
export async function addPreviewLink({ pieces }: Place, publicationId?: string) {
  const id = publicationId ?? (await pieces.draft())
  const by = pieces.as('contributor')
  return good(await by.call(previewsContract.makePreviewLink, { ...at(id), body: showing }))
}

export const previewRecipes = {
  'previews.listPreviewLinks': {
    as: 'auditor',
    input: async ({ pieces }: Place) => at(await pieces.draft()),
  },
  'previews.makePreviewLink': {
    as: 'contributor',
    input: async ({ pieces }: Place) => ({ ...at(await pieces.draft()), body: showing }),
  },
  'previews.revokePreviewLink': {
    as: 'contributor',
    input: async (place: Place) => ({
      params: { previewLinkId: (await addPreviewLink(place)).id },
    }),
  },
} as const
