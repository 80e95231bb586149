import { z } from 'zod'
import { bytes, endpoint, objectId } from '../../kernel/endpoint.ts'

const EDITORS = { roles: ['contributor'] } as const
export const storedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  hash: z.string(),
  size: z.number().int(),
  mime: z.string(),
})

/** What was found in a file, one group a kind, each find with its place in words. */
const scanGroup = z.object({
  code: z.string(),
  severity: z.enum(['warn', 'block']),
  name: z.string(),
  advice: z.string(),
  items: z.array(z.object({ place: z.string(), words: z.string() })),
})
export const fileScan = z.object({
  state: z.enum(['waiting', 'read', 'unreadable']),
  /** Why it could not be read. */
  message: z.string().nullable(),
  groups: z.array(scanGroup),
  /** Secrecy marks in its text; personal numbers, masked. */
  marks: z.array(z.string()),
  numbers: z.array(z.string()),
  /** Whether a clean copy can be tried. */
  cleanable: z.boolean(),
})

/** Files, and texts from elsewhere. */
export const filesContract = {
  convertHtml: endpoint({
    method: 'POST',
    path: '/api/v1/convert-html',
    summary: 'Outside HTML as a body, with what was dropped',
    access: EDITORS,
    body: z.object({ html: z.string().max(5_000_000), baseUrl: z.url().optional() }),
    output: z.object({
      body: z.any(),
      dropped: z.array(z.object({ code: z.string(), message: z.string(), count: z.number() })),
      attachments: z.array(z.object({ url: z.string(), name: z.string() })),
    }),
  }),
  convertDocx: endpoint({
    method: 'POST',
    path: '/api/v1/convert-docx',
    summary: 'A Word file as a body, with what it says of itself and what was dropped',
    access: EDITORS,
    query: z.object({ name: z.string().min(1).max(300), organizationId: z.uuid().optional() }),
    body: bytes,
    output: z.object({
      title: z.string().nullable(),
      documentNo: z.string().nullable(),
      formedOn: z.string().nullable(),
      /** Names in the list of attachments at its end. */
      attachments: z.array(z.string()),
      body: z.any(),
      /** It had comments or tracked changes. */
      marked: z.boolean(),
      /** Words nobody could see in it, white ones for instance, which are now in the body. */
      invisible: z.array(z.string()),
      dropped: z.array(z.object({ code: z.string(), message: z.string(), count: z.number() })),
      files: z.array(storedFile),
    }),
  }),
  uploadFile: endpoint({
    method: 'POST',
    path: '/api/v1/files',
    summary: 'Store a file, private until something published shows it; the body is the file',
    access: { roles: ['contributor', 'site-administrator'] },
    query: z.object({
      name: z.string().min(1).max(300),
      organizationId: z.uuid().optional(),
      /** A picture for a page is made anew without metadata; an attachment stays as it is. */
      purpose: z.enum(['attachment', 'picture']).optional(),
      /** Pixels a picture may have on its longer side. */
      maxEdge: z.coerce.number().int().min(100).max(10_000).optional(),
    }),
    body: bytes,
    output: storedFile,
  }),
  readFileScan: endpoint({
    method: 'GET',
    path: '/api/v1/files/:fileId/scan',
    summary: 'What a file carries that should not leave the house',
    access: 'signed-in',
    params: z.object({ fileId: objectId('file') }),
    output: fileScan,
  }),
  cleanFile: endpoint({
    method: 'POST',
    path: '/api/v1/files/:fileId/clean-copy',
    summary: 'Store a clean copy as a new file, with what was removed and what is left',
    access: { roles: ['contributor', 'site-administrator'] },
    params: z.object({ fileId: objectId('file') }),
    output: z.object({ file: storedFile, removed: z.array(scanGroup), scan: fileScan }),
  }),
  readFile: endpoint({
    method: 'GET',
    path: '/api/v1/files/:fileId',
    summary: 'A file of my organisation, published or not',
    access: 'signed-in',
    params: z.object({ fileId: objectId('file') }),
    /** A picture small enough for a list; other files as they are. */
    query: z.object({ small: z.stringbool().optional() }),
    output: z.any(),
  }),
}
