import type { mediaContract } from '../src/modules/media/contract.ts'
import { addFile, inOrganization, type Place } from './objects.ts'
import { at } from './pieces.ts'
import type { Recipe } from './recipes.ts'

const inFile = async (place: Place) => ({ params: { fileId: await addFile(place) } })

/** How each endpoint of the library is called so that it succeeds. */
export const mediaRecipes: Record<`media.${keyof typeof mediaContract}`, Recipe> = {
  'media.listMedia': { as: 'auditor', input: async (place) => inOrganization(place) },
  'media.readMedium': { as: 'auditor', input: inFile },
  'media.describeMedium': {
    as: 'contributor',
    input: async (place) => ({
      ...(await inFile(place)),
      body: { title: '填写说明', alt: '', caption: '', source: '本委编写' },
    }),
  },
  'media.replaceMedium': {
    as: 'contributor',
    input: async (place) => {
      const { params } = await inFile(place)
      await place.pieces.draft({
        attachments: [
          { ...params, url: null, name: '附件', size: null, mime: 'text/plain', hash: null },
        ],
      })
      return { params, body: { newFileId: await addFile(place), reason: '更正' } }
    },
  },
  'media.retireMedium': {
    as: 'site-administrator',
    input: async (place) => ({ ...(await inFile(place)), body: { retired: true } }),
  },
  'media.listReplacements': {
    as: 'auditor',
    input: async (place) => at(await place.pieces.draft()),
  },
}
