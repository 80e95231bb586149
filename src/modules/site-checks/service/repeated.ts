import type { Instant } from '../../../kernel/days.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Rule } from '../../checks/engine/finding.ts'
import { type Alike, alikePages, inOrder, livePages } from '../queries/similar.ts'
import type { Found } from '../rules/findings.ts'
import { type Look, messageOf } from '../rules/look.ts'
import { REPEATED } from '../rules/rules.data.ts'
import { applyFound } from './apply.ts'
import type { Run } from './runs.ts'

type Changed = { publicationId: string; revisionId: string }
type Pair = { rule: Rule; later: Alike; earlier: Alike; share: number; file: string }

/**
 * Keeps what pages are found by, and tells of those that say what another published before them: the
 * text nearly, or an attachment wholly. Told once of two, at the one published later.
 */
export async function repeatedBy(
  tx: Tx,
  run: Run,
  changed: readonly Changed[],
  looks: ReadonlyMap<string, Look>,
  now: Instant,
): Promise<void> {
  if (changed.length === 0) return
  const ids = changed.map(({ publicationId }) => publicationId)
  await keepSignatures(tx, run.organizationId, ids, looks)
  const pairs = [
    ...(await alikePages(tx, run.organizationId, ids)),
    ...(await sameAttachments(tx, run.organizationId, ids)),
  ]
  // Of every page that is, or was, one of a pair with a changed one.
  const known = await tx
    .selectFrom('siteFindings')
    .select(['publicationId', 'otherId', 'revisionId', 'siteId'])
    .where('part', '=', 'page')
    .where((eb) => eb.or([eb('publicationId', 'in', ids), eb('otherId', 'in', ids)]))
    .execute()
  const told = new Map<string, { siteId: string; revisionId: string; found: Told[] }>()
  for (const { publicationId, siteId, revisionId } of known)
    told.set(publicationId, { siteId, revisionId, found: [] })
  for (const pair of pairs) {
    const { publicationId, siteId, revisionId } = pair.later
    const page = told.get(publicationId) ?? { siteId, revisionId, found: [] }
    page.found.push(foundOf(pair))
    told.set(publicationId, { ...page, revisionId })
  }
  const touched = new Set(ids)
  await applyFound(
    tx,
    [...told].map(([publicationId, page]) => ({
      ...page,
      publicationId,
      organizationId: run.organizationId,
      sameText: false,
      // Pairs of two pages that have not changed are as they were.
      spares: ({ part, otherId }) =>
        part !== 'page' || !(touched.has(publicationId) || touched.has(otherId ?? '')),
    })),
    now,
  )
}

type Told = Found & { otherId: string }

function foundOf({ rule, earlier, share, file }: Pair): Told {
  const params = {
    title: earlier.title,
    number: earlier.indexNo ?? '—',
    share: String(Math.round(share * 100)),
    file,
  }
  const { code, category, severity, source, verified, confidence } = rule
  return {
    ...{ code, category, severity, source, verified, confidence },
    part: 'page',
    words: file || earlier.title,
    ...{ start: 0, end: 0, times: 1, suggestions: [], fileName: file },
    message: messageOf({ rule, start: 0, end: 0, params }),
    otherId: earlier.publicationId,
  }
}

async function keepSignatures(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  looks: ReadonlyMap<string, Look>,
): Promise<void> {
  await tx.deleteFrom('pageSignatures').where('publicationId', 'in', ids).execute()
  const signed = ids.flatMap((publicationId) => {
    const bands = looks.get(publicationId)!.bands
    return bands ? [{ publicationId, organizationId, bands }] : []
  })
  if (signed.length > 0) await tx.insertInto('pageSignatures').values(signed).execute()
  await tx.deleteFrom('pageLinks').where('publicationId', 'in', ids).execute()
  const links = ids.flatMap((publicationId) =>
    looks.get(publicationId)!.links.map((address) => ({ publicationId, address })),
  )
  for (let at = 0; at < links.length; at += LINKS_AT_ONCE)
    await tx
      .insertInto('pageLinks')
      .values(links.slice(at, at + LINKS_AT_ONCE))
      .execute()
}

const LINKS_AT_ONCE = 5000

/** Attachments of these pages that another page of the organisation has too, the same to the byte. */
async function sameAttachments(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Pair[]> {
  const rows = await tx
    .selectFrom('livePublications as l')
    .innerJoin('fileUses as u', 'u.revisionId', 'l.revisionId')
    .innerJoin('files as f', 'f.id', 'u.fileId')
    .innerJoin('files as g', (join) =>
      join.onRef('g.hash', '=', 'f.hash').onRef('g.organizationId', '=', 'f.organizationId'),
    )
    .innerJoin('fileUses as v', 'v.fileId', 'g.id')
    .innerJoin('livePublications as m', 'm.revisionId', 'v.revisionId')
    .select(['l.publicationId as one', 'm.publicationId as other'])
    .select(['f.name as ofOne', 'g.name as ofOther'])
    .where('l.publicationId', 'in', [...ids])
    .where('f.organizationId', '=', organizationId)
    .where('u.attached', '=', true)
    .where('v.attached', '=', true)
    // The translation of a page has its attachments.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('publications as p')
            .select('p.id')
            .where((own) =>
              own.or([
                own.and([
                  own('p.id', '=', own.ref('l.publicationId')),
                  own('p.translationOf', '=', own.ref('m.publicationId')),
                ]),
                own.and([
                  own('p.id', '=', own.ref('m.publicationId')),
                  own('p.translationOf', '=', own.ref('l.publicationId')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .whereRef('m.publicationId', '!=', 'l.publicationId')
    .limit(MOST_SAME)
    .execute()
  if (rows.length === 0) return []
  const named = [...new Set(rows.flatMap(({ one, other }) => [one, other]))]
  const pages = new Map(
    (await livePages(tx, named).execute()).map((page) => [page.publicationId, page]),
  )
  return rows.flatMap(({ one, other, ofOne, ofOther }) => {
    const [a, b] = [pages.get(one), pages.get(other)]
    if (!a || !b) return []
    const [earlier, later] = inOrder(a, b)
    // Two pages of one bundle come twice, either way round: the name is the later one's.
    const file = later.publicationId === one ? ofOne : ofOther
    return [{ rule: REPEATED['same-attachment'], earlier, later, share: 1, file }]
  })
}

/** Of one bundle; a form attached to everything needs no thousand findings. */
const MOST_SAME = 200
