import { z } from 'zod'
import { endpoint, objectId } from '../../kernel/endpoint.ts'
import { requestKind } from '../requests/rules/kind.ts'
import { GROUND_CODES } from './rules/grounds.data.ts'
import { SUGGESTION_KINDS } from './rules/suggest.ts'

const HANDLERS = { roles: requestKind.openers }
const READERS = { roles: requestKind.readers }

const ground = z.enum(GROUND_CODES)
const share = z.number().min(0).max(1)
const rectangle = z.object({ x: share, y: share, width: share, height: share })
const textMark = z.object({
  paragraph: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  ground,
  /** The same words elsewhere are something else, and stay. */
  only: z.boolean().default(false),
})
const pageMark = z.object({
  page: z.number().int().min(1),
  rectangle,
  ground,
  /** As they were found; '' of a rectangle that was drawn. */
  words: z.string().max(500).default(''),
})
const kind = z.enum(SUGGESTION_KINDS)

/** More marks than anybody makes. */
const MOST_MARKS = 3000
const inDocument = z.object({ documentId: objectId('request-document') })

export const redactionContract = {
  readRedactable: endpoint({
    method: 'GET',
    path: '/api/v1/request-documents/:documentId/redaction',
    summary:
      'A file of an application for blacking out: its text or pages, and what the checks find',
    access: HANDLERS,
    params: inDocument,
    output: z.object({
      requestId: z.uuid(),
      number: z.string(),
      title: z.string(),
      name: z.string(),
      content: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('text'),
          paragraphs: z.array(
            z.object({
              where: z.enum(['body', 'header', 'footer', 'footnotes', 'endnotes']),
              text: z.string(),
            }),
          ),
          suggestions: z.array(
            z.object({
              kind,
              paragraph: z.number().int(),
              start: z.number().int(),
              end: z.number().int(),
            }),
          ),
          /** What is written in them is not found. */
          pictures: z.number().int(),
        }),
        z.object({
          kind: z.literal('pages'),
          pages: z.array(z.object({ width: z.number(), height: z.number(), hasText: z.boolean() })),
          suggestions: z.array(
            z.object({
              kind,
              page: z.number().int(),
              words: z.string(),
              rectangles: z.array(rectangle),
            }),
          ),
        }),
      ]),
      /** Of the redacted copy made last, to go on from. */
      marks: z.array(z.union([textMark, pageMark])),
    }),
  }),
  redactablePage: endpoint({
    method: 'GET',
    path: '/api/v1/request-documents/:documentId/redaction/pages/:page',
    summary: 'The picture of a page of a PDF of an application',
    access: HANDLERS,
    params: inDocument.extend({ page: z.coerce.number().int().min(1).max(10_000) }),
    output: z.any(),
  }),
  findInRedactable: endpoint({
    method: 'POST',
    path: '/api/v1/request-documents/:documentId/redaction/find',
    summary: 'Where words stand on the pages of a PDF of an application; nothing is kept',
    access: HANDLERS,
    params: inDocument,
    body: z.object({ words: z.string().trim().min(1).max(200) }),
    output: z.object({
      found: z.array(
        z.object({
          page: z.number().int(),
          rectangles: z.array(rectangle),
          around: z.string(),
        }),
      ),
    }),
  }),
  redactDocument: endpoint({
    method: 'POST',
    path: '/api/v1/request-documents/:documentId/redaction',
    summary: 'Make a redacted copy beside the original, which stays as it is and is never sent',
    access: HANDLERS,
    params: inDocument,
    body: z.object({
      title: z.string().trim().min(1).max(150),
      marks: z.union([
        z.array(textMark).min(1).max(MOST_MARKS),
        z.array(pageMark).min(1).max(MOST_MARKS),
      ]),
      /** The applicant gets it when the reply is served. */
      withReply: z.boolean().default(false),
    }),
    output: z.object({ id: z.uuid() }),
  }),
  listRedactions: endpoint({
    method: 'GET',
    path: '/api/v1/requests/:requestId/redactions',
    summary: 'What was blacked out for an application, where, why, by whom and when; not the words',
    access: READERS,
    params: z.object({ requestId: objectId('request') }),
    output: z.array(
      z.object({
        id: z.uuid(),
        documentId: z.uuid(),
        title: z.string(),
        sourceTitle: z.string(),
        by: z.string(),
        at: z.string(),
        withReply: z.boolean(),
        marks: z.array(
          z.object({ kind: z.enum(['paragraph', 'page']), number: z.number().int(), ground }),
        ),
      }),
    ),
  }),
  openRedaction: endpoint({
    method: 'POST',
    path: '/api/v1/request-redactions/:redactionId/words',
    summary: 'The words that were blacked out, for a purpose, which is recorded with the opening',
    access: HANDLERS,
    params: z.object({ redactionId: objectId('request-redaction') }),
    body: z.object({ purpose: z.string().trim().min(2).max(200) }),
    output: z.object({ words: z.array(z.string()) }),
  }),
}
