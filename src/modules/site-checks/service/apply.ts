import type { Instant } from '../../../kernel/days.ts'
import { storable } from '../../../kernel/storable.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId, sha256 } from '../../../platform/ids.ts'
import { type Found, type Known, reconcile } from '../rules/findings.ts'

/** A page of a bundle, and what was found in it. */
export type FoundOnPage = {
  publicationId: string
  organizationId: string
  siteId: string
  revisionId: string
  found: readonly (Found & { otherId?: string })[]
  /** The text is the one that was looked through before. */
  sameText: boolean
  /** Findings this look says nothing of: not looked for, they are not gone. */
  spares: (finding: Known & { part: string; otherId: string | null; words: string }) => boolean
}

/** What a finding is about, by which it is known again: its words as shown and why, or the other page. */
export function subjectOf(found: Found & { otherId?: string }): string {
  const { otherId, fileName, words, message, part } = found
  // An address that fails for another reason is the same dead link.
  if (part === 'link') return sha256(words).slice(0, 32)
  return sha256(otherId ?? `${fileName}\n${words}\n${message.zh}`).slice(0, 32)
}

/** Writes what was found on some pages beside what was known of them; `lastSeenAt` is when it last changed its place. */
export async function applyFound(
  tx: Tx,
  pages: readonly FoundOnPage[],
  now: Instant,
): Promise<void> {
  if (pages.length === 0) return
  const rows = await tx
    .selectFrom('siteFindings')
    .select(['id', 'publicationId', 'code', 'subject', 'state', 'part', 'otherId', 'words'])
    .select(['severity', 'startAt', 'endAt', 'times', 'fileName', 'fileHash'])
    .select(['revisionId', 'ignoredBy'])
    .where(
      'publicationId',
      'in',
      pages.map(({ publicationId }) => publicationId),
    )
    .execute()
  const known = byPage(rows.map((row) => ({ ...row, ignored: row.ignoredBy !== null })))
  const added: object[] = []
  for (const page of pages) {
    const before = (known.get(page.publicationId) ?? []).filter((row) => !page.spares(row))
    const found = page.found.map((each) => ({ ...each, subject: subjectOf(each) }))
    const { added: fresh, seen, gone } = reconcile(before, found, page)
    for (const each of fresh) added.push(rowOf(page, each, now))
    const rowsById = new Map(before.map((row) => [row.id, row]))
    for (const { id, found: each, reopened } of seen) {
      const place = { ...placeOf(each), revisionId: page.revisionId }
      // On a page that has not changed nothing is written: it is most of every night's work.
      if (!reopened && isSame(rowsById.get(id)!, place)) continue
      await tx
        .updateTable('siteFindings')
        .set({
          ...place,
          lastSeenAt: now,
          ...(reopened && { state: 'open' as const, stateAt: now, judgedBy: null, reason: '' }),
        })
        .where('id', '=', id)
        .execute()
    }
    for (const state of ['fixed', 'dropped'] as const) {
      const ids = gone.filter((each) => each.state === state).map(({ id }) => id)
      if (ids.length > 0)
        await tx
          .updateTable('siteFindings')
          .set({ state, stateAt: now, ignoredBy: null })
          .where('id', 'in', ids)
          .execute()
    }
  }
  for (let at = 0; at < added.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('siteFindings')
      .values(added.slice(at, at + ROWS_AT_ONCE) as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** A statement takes 65,535 parameters, and a row has some thirty. */
const ROWS_AT_ONCE = 500

function byPage<T extends { publicationId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.publicationId)
    if (group) group.push(row)
    else groups.set(row.publicationId, [row])
  }
  return groups
}

/** As it is stored already. */
function isSame<T extends object>(stored: T, now: T): boolean {
  return (Object.keys(now) as (keyof T)[]).every((key) => stored[key] === now[key])
}

function placeOf(found: Found) {
  const { severity, part, start, end, times, fileName, fileHash = '' } = found
  return { severity, part, startAt: start, endAt: end, times, fileName, fileHash }
}

function rowOf(
  page: FoundOnPage,
  found: Found & { subject: string; otherId?: string },
  now: Instant,
) {
  const { publicationId, organizationId, siteId, revisionId } = page
  const { code, subject, category, words, source, verified, confidence } = found
  return {
    ...{ publicationId, organizationId, siteId, revisionId },
    ...{ code, subject, category, words, source, verified, confidence },
    ...placeOf(found),
    id: newId(),
    message: JSON.stringify(storable(found.message)),
    suggestions: JSON.stringify(storable(found.suggestions)),
    otherId: found.otherId ?? null,
    firstSeenAt: now,
    lastSeenAt: now,
    state: 'open',
    stateAt: now,
    assigneeId: null,
    judgedBy: null,
    reason: '',
  }
}
