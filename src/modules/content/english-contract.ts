import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'

const EDITORS = { roles: ['contributor'] } as const
const inPublication = z.object({ publicationId: objectId('publication') })

/** One published edition of a Chinese piece, and the text to compare with. */
const chineseEdition = z.object({
  id: z.uuid(),
  number: z.number().int(),
  publishedAt: z.string().nullable(),
  revisionId: z.uuid(),
})

/** The version of a Chinese piece in English. */
export const englishVersion = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.string(),
  live: z.boolean(),
  url: z.string().nullable(),
  /** What is public follows an earlier Chinese text; before it is public, what is being written. */
  outOfDate: z.boolean(),
})

/** The Chinese piece that an English one translates. */
export const chineseVersion = z.object({
  id: z.uuid(),
  title: z.string(),
  url: z.string().nullable(),
  /** What the public reads now; null where the Chinese is not on the portal. */
  current: chineseEdition.nullable(),
  /** What the English edition shown follows. */
  follows: chineseEdition.nullable(),
  /** The edition being written, or the last, follows an earlier text. */
  behind: z.boolean(),
  /** So does the English that is public. */
  publicBehind: z.boolean(),
})

export const englishContract = {
  makeEnglish: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/english',
    summary: 'Begin the English version of a published Chinese piece, from its text',
    access: EDITORS,
    params: inPublication,
    body: z.object({ title: z.string().trim().min(1).max(200) }),
    output: z.object({ id: z.uuid() }),
  }),
  followChinese: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/follow-chinese',
    summary: 'Say that the English draft now follows the newest published Chinese text',
    access: EDITORS,
    params: inPublication,
    output: done,
  }),
}
