import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { bytes, done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { requestKind } from './rules/kind.ts'

/** What was received or sent about an application; without its words. */
export const keptDocument = z.object({
  id: z.uuid(),
  direction: z.enum(['received', 'sent']),
  kind: z.string(),
  title: z.string(),
  documentNo: z.string(),
  on: z.string(),
  /** The applicant reads it where the application is followed. */
  forApplicant: z.boolean(),
  /** It goes out with the reply, or has. */
  withReply: z.boolean(),
  /** Null for a letter of ours, which is made into a file when it is wanted. */
  file: z.object({ name: z.string(), size: z.number() }).nullable(),
  /** Its time is over: what it held is deleted. */
  deleted: z.boolean(),
})

export const documentContract = {
  addRequestFile: endpoint({
    method: 'POST',
    path: '/api/v1/requests/:requestId/documents',
    summary: 'Keep a file with an application, such as a redacted answer; the body is the file',
    access: { roles: requestKind.openers },
    params: z.object({ requestId: objectId('request') }),
    query: z.object({
      name: z.string().min(1).max(300),
      title: z.string().trim().min(1).max(200),
      direction: z.enum(['received', 'sent']),
      on: day,
      /** It goes out with the reply, once that is served. */
      withReply: z.stringbool().default(false),
    }),
    body: bytes,
    output: z.object({ id: z.uuid() }),
  }),
  leaveOutDocument: endpoint({
    method: 'POST',
    path: '/api/v1/request-documents/:documentId/leave-out',
    summary: 'Keep a file that was to go out with the reply, without sending it',
    access: { roles: requestKind.openers },
    params: z.object({ documentId: objectId('request-document') }),
    output: done,
  }),
  downloadDocument: endpoint({
    method: 'GET',
    path: '/api/v1/request-documents/:documentId',
    summary:
      'A document of an application; a letter that names the applicant, or a file that came in, is an opening, which is recorded',
    access: { roles: requestKind.readers },
    params: z.object({ documentId: objectId('request-document') }),
    output: z.any(),
  }),
  archiveRequest: endpoint({
    method: 'GET',
    path: '/api/v1/requests/:requestId/archive.zip',
    summary:
      'All of one application, indexed; with who applied only for a purpose, which is recorded',
    access: { roles: requestKind.readers },
    params: z.object({ requestId: objectId('request') }),
    query: z.object({ purpose: z.string().trim().min(2).max(200).optional() }),
    output: z.any(),
  }),
}
