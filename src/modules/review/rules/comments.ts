import { hasRole, REVIEWING_ROLES } from '../../accounts/rules.ts'
import { textOf } from '../../content/rules/body/text.ts'
import type { Body } from '../../content/rules/document.ts'
import type { refusals } from '../strings.ts'
import type { Decider } from './permissions.ts'

type Code = keyof typeof refusals

/** Where a remark stands: the whole piece, a block of the body, or words in a block. */
export type CommentPlace = { block: number | null; startAt: number | null; endAt: number | null }

/** Longest quotation kept of a block remarked on as a whole, in UTF-16 units. */
const MAX_QUOTE = 200

/** The text of each block of a body, as remarks count them. */
export function blockTexts(body: Body): string[] {
  return body.content.map((block) => textOf({ type: 'doc', content: [block] }))
}

/** The words a remark is about; undefined where the place does not exist in the text. */
export function quoteAt(texts: readonly string[], place: CommentPlace): string | undefined {
  const { block, startAt, endAt } = place
  if (block === null) return startAt === null && endAt === null ? '' : undefined
  const text = texts[block]
  if (text === undefined) return undefined
  if (startAt === null || endAt === null)
    return startAt === endAt ? text.slice(0, MAX_QUOTE) : undefined
  return startAt < endAt && endAt <= text.length ? text.slice(startAt, endAt) : undefined
}

/**
 * The block in which a remark stands in another draft: where it stood, as long as its words are
 * there, else the first block that holds them; null where they are gone or the piece as a whole is meant.
 */
export function blockNow(
  comment: { block: number | null; quote: string },
  texts: readonly string[],
): number | null {
  const { block, quote } = comment
  if (block === null || quote === '') return block !== null && block < texts.length ? block : null
  if (texts[block]?.includes(quote)) return block
  const found = texts.findIndex((text) => text.includes(quote))
  return found < 0 ? null : found
}

/** Whoever works with the piece may remark on it; an auditor only looks. */
export function whyNotComment(
  actor: Decider,
  piece: { organizationId: string; open: boolean },
): Code | undefined {
  if (!worksWithPieces(actor, piece.organizationId)) return 'comment.not-staff'
  return piece.open ? undefined : 'comment.nothing-open'
}

function worksWithPieces(actor: Decider, organizationId: string): boolean {
  return hasRole(actor, organizationId, 'contributor', 'publisher', ...REVIEWING_ROLES)
}

/** Resolved by whoever made the remark, or by a writer of the piece; one from outside by anybody who works with it. */
export function whyNotResolve(
  actor: Decider,
  comment: {
    organizationId: string
    authorId: string | null
    writers: readonly string[]
    resolved: boolean
  },
): Code | undefined {
  if (!worksWithPieces(actor, comment.organizationId)) return 'comment.not-staff'
  const mine =
    comment.authorId === null ||
    comment.authorId === actor.id ||
    (comment.writers.includes(actor.id) && hasRole(actor, comment.organizationId, 'contributor'))
  if (!mine) return 'comment.not-yours'
  return comment.resolved ? 'comment.resolved' : undefined
}
