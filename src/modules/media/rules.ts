import { type Grants, hasRole } from '../accounts/rules.ts'
import type { Scan } from '../checks/rules/documents/scan.ts'
import type { refusals } from './strings.ts'

export const MEDIA_KINDS = ['picture', 'recording', 'document'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** How far what shows a file has come: the strongest of its uses. */
export const STANDINGS = ['unused', 'draft', 'review', 'live'] as const
export type Standing = (typeof STANDINGS)[number]

type Code = keyof typeof refusals | 'not-your-role'
type Person = Grants & { id: string }

/** What the rules need to know of a file of the library. */
export type FileFacts = {
  organizationId: string
  kind: MediaKind
  uploadedBy: string | null
  standing: Standing
  /** Attached to an official document that is under review or public: a part of the document itself. */
  partOfDocument: boolean
  retired: boolean
  replaced: boolean
}

/** A file that is to stand where another stands. */
export type NextFile = {
  kind: MediaKind
  uploadedBy: string | null
  retired: boolean
  replaced: boolean
  scan: Scan | null
}

export function mediaKind(mime: string): MediaKind {
  if (mime.startsWith('image/')) return 'picture'
  return /^(video|audio)\//.test(mime) ? 'recording' : 'document'
}

/** The strongest of the states of the editions that show a file. */
export function standingOf(states: readonly string[]): Standing {
  if (states.includes('live')) return 'live'
  if (states.some((state) => ['in-review', 'issued', 'scheduled'].includes(state))) return 'review'
  return states.length > 0 ? 'draft' : 'unused'
}

export function whyNotDescribe(actor: Person, organizationId: string): 'not-your-role' | undefined {
  return hasRole(actor, organizationId, 'contributor', 'site-administrator')
    ? undefined
    : 'not-your-role'
}

/** Nothing that a text shows is taken out of the library; a contributor takes out their own. */
export function whyNotRetire(actor: Person, file: FileFacts): Code | undefined {
  const { organizationId } = file
  const own = hasRole(actor, organizationId, 'contributor') && file.uploadedBy === actor.id
  if (!own && !hasRole(actor, organizationId, 'site-administrator')) return 'not-your-role'
  if (file.replaced) return 'media.replaced'
  if (file.retired) return 'media.retired'
  return file.standing === 'unused' ? undefined : 'media.in-use'
}

export function whyNotRestore(actor: Person, file: FileFacts): Code | undefined {
  const { organizationId } = file
  const own = hasRole(actor, organizationId, 'contributor') && file.uploadedBy === actor.id
  if (!own && !hasRole(actor, organizationId, 'site-administrator')) return 'not-your-role'
  return file.retired ? undefined : 'media.not-retired'
}

/**
 * Why another file may not take the place of this one; without `next`, whatever that other one were.
 *
 * - What only drafts show may be replaced by those who write: nothing is signed yet.
 * - What is under review is not touched: reviewers sign what they see.
 * - What the public sees is replaced by a publisher, with a file somebody else uploaded and in which
 *   nothing was found: two persons, as for publishing.
 * - What is attached to an official document is part of it: that takes a new edition and its reviews.
 */
export function whyNotReplace(
  actor: Person,
  file: FileFacts,
  next?: NextFile | undefined,
): Code | undefined {
  const { organizationId, standing } = file
  const live = standing === 'live'
  if (!hasRole(actor, organizationId, 'contributor', 'site-administrator', 'publisher'))
    return 'not-your-role'
  if (live && !hasRole(actor, organizationId, 'publisher')) return 'media.publisher-needed'
  if (file.replaced) return 'media.replaced'
  if (file.retired) return 'media.retired'
  if (standing === 'unused') return 'media.nothing-shows-it'
  if (file.partOfDocument) return 'media.part-of-document'
  if (standing === 'review') return 'media.in-review'
  return next ? whyNotNext(actor, file.kind, next, live) : undefined
}

function whyNotNext(
  actor: Person,
  kind: MediaKind,
  next: NextFile,
  live: boolean,
): Code | undefined {
  if (next.replaced || next.retired) return 'media.next-not-current'
  if (next.kind !== kind) return 'media.other-kind'
  if (!live) return undefined
  if (next.uploadedBy === actor.id) return 'media.own-file'
  return isClean(next.scan) ? undefined : 'media.not-clean'
}

/** Looked through, with nothing in it that a reviewer would have to judge. */
export function isClean(scan: Scan | null): boolean {
  return (
    scan !== null &&
    scan.state === 'read' &&
    scan.texts.length === 0 &&
    scan.findings.every(({ severity }) => severity !== 'block')
  )
}
