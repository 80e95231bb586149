import { z } from 'zod'
import { endpoint, objectId } from '../../kernel/endpoint.ts'
import { requestKind } from './rules/kind.ts'

const ofRequest = z.object({ requestId: objectId('request') })
const forPurpose = z.object({ purpose: z.string().trim().min(2).max(200) })

/** Who applied, and what they follow their application with. */
export const applicantContract = {
  openApplicant: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/applicant',
    summary: 'Open who applied, for a purpose, which is recorded with the opening',
    access: { roles: requestKind.openers },
    params: ofRequest,
    body: forPurpose,
    output: z.object({
      name: z.string(),
      certificate: z.string(),
      phone: z.string(),
      email: z.string(),
      address: z.string(),
    }),
  }),
  renewCode: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/code',
    summary:
      'Give an applicant who lost it a new query code; the old one ends. `purpose` says how they were recognised',
    access: { roles: requestKind.openers },
    params: ofRequest,
    body: forPurpose,
    output: z.object({ number: z.string(), code: z.string() }),
  }),
}
