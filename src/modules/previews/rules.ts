import type { Instant } from '../../kernel/days.ts'
import { type Grants, hasRole, REVIEWING_ROLES } from '../accounts/rules.ts'
import { type EditionState, OPEN_STATES } from '../content/rules/permissions.ts'
import type { refusals } from './strings.ts'

type Code = keyof typeof refusals

/** For how many days a link may hold; the longest is the database's limit too. */
export const LINK_DAYS = [1, 3, 7, 14] as const

export const LONGEST_NAME = 40
export const LONGEST_COMMENT = 2000
/** Remarks one link takes; whoever has more to say writes a letter. */
export const MOST_COMMENTS = 100

/** Whoever works on drafts of the organisation may show one to somebody outside, while it is worked on. */
export function whyNotShowDraft(
  actor: Grants,
  piece: { organizationId: string; open: boolean },
): Code | undefined {
  if (!worksOnDrafts(actor, piece.organizationId)) return 'previews.not-staff'
  return piece.open ? undefined : 'previews.nothing-open'
}

/** Any of them may close a link, whoever made it: what is out is everybody's to stop. */
export function whyNotRevoke(
  actor: Grants,
  link: { organizationId: string; over: boolean },
): Code | undefined {
  if (!worksOnDrafts(actor, link.organizationId)) return 'previews.not-staff'
  return link.over ? 'previews.over' : undefined
}

function worksOnDrafts(actor: Grants, organizationId: string): boolean {
  return hasRole(actor, organizationId, 'contributor', 'site-administrator', ...REVIEWING_ROLES)
}

/** Gates about what must not leave the house; the others say what is not finished, as a draft may be. */
const OUTWARD_GATES: readonly string[] = ['secrecy', 'privacy', 'attachments', 'applicants']

/** Of the blocks that stand, those that forbid showing the draft outside. */
export function forbidShowing<T extends { gate: string }>(blocks: readonly T[]): T[] {
  return blocks.filter(({ gate }) => OUTWARD_GATES.includes(gate))
}

export type LinkState = 'open' | 'expired' | 'revoked' | 'closed'

/** What has become of a link: a draft that is no longer worked on is shown no more, whatever its time. */
export function linkStateOf(
  link: { revokedAt: Instant | null; expiresAt: Instant; editionState: EditionState },
  now: Instant,
): LinkState {
  if (link.revokedAt) return 'revoked'
  if (link.expiresAt <= now) return 'expired'
  return (OPEN_STATES as readonly string[]).includes(link.editionState) ? 'open' : 'closed'
}

export type GuestIssue =
  | { field: 'name'; code: 'name-missing' | 'name-long' }
  | { field: 'text'; code: 'text-missing' | 'text-long' }
  | { field: 'block'; code: 'no-such-block' }

/** All that is wrong with a remark from outside, at once. */
export function guestIssues(
  typed: { name: string; text: string; block: string },
  blocks: number,
): GuestIssue[] {
  const issues: GuestIssue[] = []
  if (typed.name.trim() === '') issues.push({ field: 'name', code: 'name-missing' })
  if (typed.name.trim().length > LONGEST_NAME) issues.push({ field: 'name', code: 'name-long' })
  if (blockOf(typed.block, blocks) === undefined)
    issues.push({ field: 'block', code: 'no-such-block' })
  if (typed.text.trim() === '') issues.push({ field: 'text', code: 'text-missing' })
  if (typed.text.trim().length > LONGEST_COMMENT) issues.push({ field: 'text', code: 'text-long' })
  return issues
}

/** The block chosen: null for the whole piece, undefined for none there is. */
export function blockOf(chosen: string, blocks: number): number | null | undefined {
  if (chosen === '') return null
  const block = /^\d{1,5}$/.test(chosen) ? Number(chosen) : Number.NaN
  return block < blocks ? block : undefined
}
