import { type Grants, hasRole } from '../../accounts/rules.ts'
import type { refusals } from '../strings.ts'

export const OPEN_STATES = ['draft', 'in-review', 'returned', 'issued', 'scheduled'] as const
export type OpenState = (typeof OPEN_STATES)[number]
export type EditionState = OpenState | 'live' | 'superseded' | 'ended' | 'discarded'

/** What an edition may become. Anything else is a bug, not a refusal. */
export const NEXT_EDITION_STATES = {
  draft: ['in-review', 'issued', 'discarded'],
  'in-review': ['draft', 'returned', 'issued'],
  returned: ['in-review', 'issued', 'discarded', 'draft'],
  issued: ['draft', 'scheduled', 'live'],
  // Scheduled again: for another time.
  scheduled: ['draft', 'issued', 'scheduled', 'live'],
  live: ['superseded', 'ended'],
  superseded: [],
  ended: [],
  discarded: [],
} as const satisfies Record<EditionState, readonly EditionState[]>

/** What the rules need to know of a publication. */
export type PublicationFacts = {
  organizationId: string
  unitId: string | null
  /** State of the one open edition; null where nothing is being worked on. */
  open: OpenState | null
  live: boolean
  ended: boolean
}

export type Writer = Grants & { id: string; unitId: string | null }
type Code = keyof typeof refusals

/** Contributors write for their own department; a piece without a department is anybody's in the organisation. */
function whyNotWrite(actor: Writer, publication: PublicationFacts): Code | undefined {
  if (!hasRole(actor, publication.organizationId, 'contributor')) return 'content.not-contributor'
  if (publication.unitId !== null && publication.unitId !== actor.unitId)
    return 'content.other-unit'
  return undefined
}

export function whyNotEdit(actor: Writer, publication: PublicationFacts): Code | undefined {
  const refused = whyNotWrite(actor, publication)
  if (refused) return refused
  if (publication.open === null) return 'content.nothing-open'
  if (publication.open === 'in-review') return 'content.in-review'
  if (publication.open === 'issued' || publication.open === 'scheduled') return 'content.issued'
  return undefined
}

/** A submission is an act on the draft: whoever may edit it may send it on. */
export const whyNotSubmit = whyNotEdit

/** Giving up an edition leaves its revisions on record. */
export const whyNotDiscard = whyNotEdit

export function whyNotBeginEdition(actor: Writer, publication: PublicationFacts): Code | undefined {
  const refused = whyNotWrite(actor, publication)
  if (refused) return refused
  return publication.open === null ? undefined : 'content.already-open'
}

/** A version in English is made once, of a Chinese piece that the public can read. */
export function whyNotMakeEnglish(
  actor: Writer,
  piece: PublicationFacts & { locale: string; hasEnglish: boolean },
): Code | undefined {
  const refused = whyNotWrite(actor, piece)
  if (refused) return refused
  if (piece.locale !== 'zh-CN') return 'content.not-chinese'
  if (piece.hasEnglish) return 'content.english-exists'
  return piece.live ? undefined : 'content.not-published'
}

/** Whoever may edit an English draft says that it now follows the newest Chinese text. */
export function whyNotFollowChinese(
  actor: Writer,
  piece: PublicationFacts & { chinese: { live: boolean; behind: boolean } | null },
): Code | undefined {
  const refused = whyNotEdit(actor, piece)
  if (refused) return refused
  if (!piece.chinese) return 'content.no-chinese'
  if (!piece.chinese.live) return 'content.chinese-not-live'
  return piece.chinese.behind ? undefined : 'content.follows-newest'
}

/** The one who sent it, or the department, may take it back until it is public. */
export function whyNotRecall(actor: Writer, publication: PublicationFacts): Code | undefined {
  const publisher = hasRole(actor, publication.organizationId, 'publisher')
  const refused = publisher ? undefined : whyNotWrite(actor, publication)
  if (refused) return refused
  const recallable =
    publication.open === 'in-review' ||
    publication.open === 'issued' ||
    publication.open === 'scheduled'
  return recallable ? undefined : 'content.nothing-open'
}
