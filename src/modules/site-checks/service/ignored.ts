import { sql } from 'kysely'
import type { Instant } from '../../../kernel/days.ts'
import type { Tx } from '../../../platform/database.ts'
import { ignoresIn } from '../../checks/index.ts'
import { attachedWords, hear, LONGEST_IGNORED } from '../../checks/rules/ignores.ts'

/** A statement takes 65,535 parameters. */
const IDS_AT_ONCE = 5000

/**
 * Silences what somebody ignores with a reason, in a piece or everywhere in the organisation, and opens
 * again what is ignored no longer. By the findings as they are stored: no page is read again. `pages`
 * narrows it down to some pages.
 */
export async function silenceIgnored(
  tx: Tx,
  { siteId, organizationId }: { siteId: string; organizationId: string },
  now: Instant,
  pages?: readonly string[],
): Promise<void> {
  const ignores = await ignoresIn(tx, organizationId, pages)
  const words = [...new Set(ignores.map((each) => each.words))]
  let rows = tx
    .selectFrom('siteFindings')
    .select(['id', 'publicationId', 'code', 'category', 'severity', 'times', 'ignoredBy'])
    .select(['words', 'fileName', 'fileHash'])
    .where('siteId', '=', siteId)
    .where((eb) =>
      eb.or([
        eb('ignoredBy', 'is not', null),
        ...(words.length > 0
          ? [
              eb.and([
                eb('state', '=', 'open'),
                // What has no words of its own is known by the name of its file.
                sql<boolean>`(case words when '' then left(file_name, ${sql.lit(LONGEST_IGNORED)})
                  else words end) = any(${words}::text[])`,
              ]),
            ]
          : []),
      ]),
    )
  if (pages) rows = rows.where('publicationId', 'in', [...pages])
  const ofPiece = grouped(ignores, ({ publicationId }) => publicationId)
  const everywhere = ofPiece.get(null) ?? []
  const found = (await rows.execute()).map(({ fileName, ...each }) => ({
    ...each,
    words: attachedWords(each.words, fileName),
  }))
  const silent = new Map<string, string>()
  for (const [publicationId, ofPage] of grouped(found, (each) => each.publicationId)) {
    // Each place counts: of masked data there may be more now than were ignored.
    const places = ofPage.flatMap((each) => Array.from({ length: each.times }, () => each))
    const heard = hear(places, [...everywhere, ...(ofPiece.get(publicationId) ?? [])])
    for (const each of heard.silent) silent.set(each.found.id, each.ignore.id)
  }
  const changed = found.filter(({ id, ignoredBy }) => (silent.get(id) ?? null) !== ignoredBy)
  for (const [ignoredBy, group] of grouped(changed, ({ id }) => silent.get(id) ?? null))
    for (let at = 0; at < group.length; at += IDS_AT_ONCE)
      await tx
        .updateTable('siteFindings')
        .set({ ignoredBy, state: ignoredBy === null ? 'open' : 'dropped', stateAt: now })
        .where(
          'id',
          'in',
          group.slice(at, at + IDS_AT_ONCE).map(({ id }) => id),
        )
        .execute()
}

function grouped<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
