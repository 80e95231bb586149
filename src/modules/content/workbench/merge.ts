import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { RevisionDiff } from '../rules/diff.ts'
import type { Metadata } from '../rules/document.ts'
import type { Draft, StaleDetail } from './draft.ts'

/** What of a draft is chosen by itself, mine or theirs. */
export type PartName =
  | 'title'
  | 'body'
  | 'attachments'
  | 'relations'
  | 'columnId'
  | 'changeNote'
  | 'major'
  | keyof Metadata
export type Side = 'mine' | 'theirs'
export type Part = {
  name: PartName
  /** Who changed it since both began; unknown where this computer no longer holds the beginning. */
  changedBy: 'both' | 'me' | 'them' | 'unknown'
  /** What to take where nobody chooses: mine, unless only they changed it. */
  proposed: Side
}

/** What the import says of a page, which no editor changes. */
const NOT_EDITED: readonly PartName[] = ['originallyPublishedOn', 'sourceAddress']
const BESIDE = ['columnId', 'changeNote', 'major'] as const

/**
 * Where my draft and the one saved meanwhile differ, in the order of the editor. `base` is the draft
 * both began from: with it, what only one of us touched proposes itself.
 */
export function differingParts(mine: Draft, detail: StaleDetail, base: Draft | null): Part[] {
  const diff = detail.diff as RevisionDiff
  const names: PartName[] = diff.fields.map((change) => change.field)
  if (diff.blocks.some((block) => block.kind !== 'same')) names.push('body')
  if (diff.attachments.length > 0) names.push('attachments')
  if (diff.relations.length > 0) names.push('relations')
  for (const name of BESIDE)
    if (canonicalJson(mine[name]) !== canonicalJson(detail.beside[name])) names.push(name)
  return names
    .filter((name) => !NOT_EDITED.includes(name))
    .map((name) => {
      const changedBy = whoChanged(name, mine, detail, base)
      return { name, changedBy, proposed: changedBy === 'them' ? 'theirs' : 'mine' }
    })
}

function whoChanged(
  name: PartName,
  mine: Draft,
  detail: StaleDetail,
  base: Draft | null,
): Part['changedBy'] {
  if (base === null) return 'unknown'
  const start = canonicalJson(partOf(base, name) ?? null)
  const iDid = canonicalJson(partOf(mine, name) ?? null) !== start
  const theyDid = canonicalJson(partOf(theirDraft(mine, detail), name) ?? null) !== start
  if (iDid && theyDid) return 'both'
  return iDid ? 'me' : 'them'
}

/** My draft with their parts put in where they were chosen. What is not named stays mine. */
export function merged(
  mine: Draft,
  detail: StaleDetail,
  choices: ReadonlyMap<PartName, Side>,
): Draft {
  const theirs = theirDraft(mine, detail)
  const next: Draft = { ...mine, metadata: { ...mine.metadata } }
  for (const [name, side] of choices) {
    if (side === 'mine') continue
    if (isDraftPart(name)) Object.assign(next, { [name]: theirs[name] })
    else Object.assign(next.metadata, { [name]: partOf(theirs, name) })
  }
  return next
}

function theirDraft(mine: Draft, { theirs, beside }: StaleDetail): Draft {
  const { title, body, metadata, attachments, relations } = theirs
  return { ...mine, title, body, metadata, attachments, relations, ...beside }
}

function isDraftPart(name: PartName): name is Exclude<PartName, keyof Metadata> {
  return ['title', 'body', 'attachments', 'relations', ...BESIDE].includes(name)
}

function partOf(draft: Draft, name: PartName): unknown {
  return isDraftPart(name) ? draft[name] : (draft.metadata as Metadata)[name]
}
