import { z } from 'zod'
import { endpoint, objectId } from '../../kernel/endpoint.ts'
import { EDITION_STATES } from '../content/contract.ts'
import { requestKind } from './rules/kind.ts'

/** What was made of an answer for everybody, and why nothing can be made of it now. */
export const publicationOfAnswer = z.object({
  mayPropose: z.string().nullable(),
  proposed: z
    .object({
      publicationId: z.uuid(),
      title: z.string(),
      state: z.enum(EDITION_STATES),
      publishedAt: z.string().nullable(),
    })
    .nullable(),
})

export const publicationContract = {
  proposePublication: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/publication',
    summary: 'Make a draft of an answer that several asked for: its words and the files given',
    access: { roles: requestKind.openers },
    params: z.object({ requestId: objectId('request') }),
    body: z.object({ columnId: z.uuid(), title: z.string().trim().min(2).max(200) }),
    output: z.object({ publicationId: z.uuid() }),
  }),
}
