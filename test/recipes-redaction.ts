import { redactionContract } from '../src/modules/redaction/contract.ts'
import { requestsContract } from '../src/modules/requests/contract.ts'
import { registered } from './applications.ts'
import type { Place } from './objects.ts'
import { good } from './pieces.ts'
import type { Recipe } from './recipes.ts'
import { tellingPdf } from './redaction.ts'

const MARK = { paragraph: 0, start: 0, end: 2, ground: 'privacy', only: false } as const

/** A file received with an application of the organisation; answers both ids. */
export async function keptFile(
  place: Place,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  withReply = false,
): Promise<{ requestId: string; documentId: string }> {
  const { id: requestId } = await registered(place)
  const made = await place.world
    .as('disclosure-reviewer', place.organization)
    .call(requestsContract.addRequestFile, {
      params: { requestId },
      query: {
        name,
        title: '医疗纠纷调解材料',
        direction: withReply ? 'sent' : 'received',
        on: place.world.clock.today(),
        withReply,
      },
      body: bytes,
    } as never)
  return { requestId, documentId: good(made).id }
}

const plainFile = (place: Place) =>
  keptFile(place, '材料.txt', new TextEncoder().encode('诸葛试验，2025年就诊。\n已调解。'))

/** A redacted copy of a text; answers its id. */
export async function addRedaction(place: Place): Promise<string> {
  const { documentId, requestId } = await plainFile(place)
  const office = place.world.as('disclosure-reviewer', place.organization)
  good(
    await office.call(redactionContract.redactDocument, {
      params: { documentId },
      body: { title: '调解材料', marks: [{ ...MARK, end: 4 }], withReply: false },
    }),
  )
  const listed = await office.call(redactionContract.listRedactions, { params: { requestId } })
  return good(listed)[0]!.id
}

const ofText = async (place: Place) => ({
  params: { documentId: (await plainFile(place)).documentId },
})
const ofPdf = async (place: Place) => ({
  params: { documentId: (await keptFile(place, '材料.pdf', await tellingPdf())).documentId },
})

export const redactionRecipes = {
  'redaction.readRedactable': { as: 'disclosure-reviewer', input: ofText },
  'redaction.redactablePage': {
    as: 'disclosure-reviewer',
    input: async (place) => {
      const { params } = await ofPdf(place)
      return { params: { ...params, page: '1' } }
    },
  },
  'redaction.findInRedactable': {
    as: 'disclosure-reviewer',
    courtesy: true,
    input: async (place) => ({ ...(await ofPdf(place)), body: { words: '患者' } }),
  },
  'redaction.redactDocument': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...(await ofText(place)),
      body: { title: '调解材料', marks: [MARK] },
    }),
  },
  'redaction.listRedactions': {
    as: 'auditor',
    input: async (place) => ({ params: { requestId: (await plainFile(place)).requestId } }),
  },
  'redaction.openRedaction': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      params: { redactionId: await addRedaction(place) },
      body: { purpose: '重新评估' },
    }),
  },
} satisfies Record<string, Recipe>
