import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { REVIEWING_ROLES } from '../accounts/rules.ts'
import { CATEGORIES } from '../checks/engine/finding.ts'
import { LONGEST_IGNORED } from '../checks/rules/ignores.ts'

const scope = z.enum(['piece', 'organization'])
const ROLES = ['contributor', ...REVIEWING_ROLES, 'site-administrator'] as const

const ignored = z.object({
  id: z.uuid(),
  scope,
  code: z.string(),
  category: z.enum(CATEGORIES),
  /** Personal data masked. */
  words: z.string(),
  /** Of what lies in a file, empty otherwise. */
  fileHash: z.string(),
  fileName: z.string(),
  /** What the rule says, as it was found. */
  message: z.string(),
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
  /** How often when it was ignored, and in the newest draft. */
  places: z.number().int(),
  placesNow: z.number().int(),
  /** Whether it clears what blocks, too. */
  clears: z.boolean(),
  /** It blocks, and whoever ignored it may not clear it: a reviewer decides. */
  stillBlocks: z.boolean(),
  mayTakeBack: z.string().nullable(),
})

/** Of one call: an editor asks about the links it has not asked about yet. */
const MOST_LINKS = 40

/** What the live panel asks of a piece, and findings somebody, with a reason, wants to hear no more of. */
export const ignoreEndpoints = {
  checkLinkTargets: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/link-targets',
    summary: 'Which links of a text to pages of this platform lead nowhere yet; nothing is kept',
    access: { roles: ['contributor'] },
    params: z.object({ publicationId: objectId('publication') }),
    body: z.object({ hrefs: z.array(z.string().max(2000)).min(1).max(MOST_LINKS) }),
    output: z.object({
      /** In the order of the links; empty for one that leads somewhere, and for other sites. */
      items: z.array(
        z.object({ state: z.enum(['unpublished', 'dead']), message: z.string() }).nullable(),
      ),
    }),
  }),
  listIgnores: endpoint({
    method: 'GET',
    path: '/api/v1/publications/:publicationId/ignores',
    summary: 'What is ignored in the newest draft, by whom and why; words of the whole office too',
    access: 'signed-in',
    params: z.object({ publicationId: objectId('publication') }),
    output: z.object({
      items: z.array(ignored),
      mayForAll: z.boolean(),
      /** Why I may ignore nothing in this piece; null where I may. */
      mayHere: z.string().nullable(),
    }),
  }),
  ignoreFinding: endpoint({
    method: 'POST',
    path: '/api/v1/publications/:publicationId/ignores',
    summary:
      'Hear no more of these words by this rule, in this piece or everywhere, with a reason; what lies in a file, in that very file',
    access: { roles: ROLES },
    params: z.object({ publicationId: objectId('publication') }),
    body: z.object({
      code: z.string().max(60),
      /** As the finding shows them. */
      words: z.string().min(1).max(LONGEST_IGNORED),
      /** The file it lies in; none for a text. */
      fileId: z.uuid().optional(),
      scope,
      reason: z.string().trim().min(2).max(500),
    }),
    output: z.object({ id: z.uuid(), stillBlocks: z.boolean() }),
  }),
  takeBackIgnore: endpoint({
    method: 'POST',
    path: '/api/v1/ignores/:ignoreId/take-back',
    summary: 'Hear of it again',
    access: { roles: ROLES },
    params: z.object({ ignoreId: objectId('ignore') }),
    output: done,
  }),
}
