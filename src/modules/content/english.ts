import type { z } from 'zod'
import type { Instant } from '../../kernel/days.ts'
import type { Db, Tx } from '../../platform/database.ts'
import type { chineseVersion, englishVersion } from './english-contract.ts'
import { liveEdition, openEdition } from './load.ts'
import { titlesOf } from './queries.ts'
import { publicUrl } from './rules/paths.ts'

type Piece = { id: string; translationOf: string | null }

/** The id of the English version of a piece, if there is one. */
export async function englishOf(db: Db | Tx, publicationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('publications')
    .select('id')
    .where('translationOf', '=', publicationId)
    .executeTakeFirst()
  return row?.id
}

/** The piece in the other language, whichever this one is in. */
export async function counterpartOf(db: Db | Tx, piece: Piece): Promise<string | undefined> {
  return piece.translationOf ?? (await englishOf(db, piece.id))
}

export type ChineseFacts = {
  /** Whether the public can read the Chinese. */
  live: boolean
  /** Whether the edition follows an earlier text than the public one. */
  behind: boolean
  changedAt: Instant | null
}

/** How an edition stands to the Chinese it translates; null for what translates nothing. */
export async function chineseFacts(
  db: Db | Tx,
  publicationId: string,
  editionId: string,
): Promise<ChineseFacts | null> {
  const row = await db
    .selectFrom('publications as p')
    .innerJoin('editions as e', 'e.publicationId', 'p.id')
    .leftJoin('editions as c', (join) =>
      join.onRef('c.publicationId', '=', 'p.translationOf').on('c.state', '=', 'live'),
    )
    .select(['e.followsEditionId', 'c.id as currentId', 'c.publishedAt'])
    .where('p.id', '=', publicationId)
    .where('p.translationOf', 'is not', null)
    .where('e.id', '=', editionId)
    .executeTakeFirst()
  if (!row) return null
  const live = row.currentId !== null
  return {
    live,
    behind: live && row.followsEditionId !== row.currentId,
    changedAt: row.publishedAt,
  }
}

/** Where the other language of a piece stands, as its page in the workbench shows it. */
export async function readLanguages(
  db: Db,
  piece: Piece,
): Promise<{
  english: z.input<typeof englishVersion> | null
  chinese: z.input<typeof chineseVersion> | null
}> {
  const otherId = await counterpartOf(db, piece)
  if (!otherId) return { english: null, chinese: null }
  const englishId = piece.translationOf ? piece.id : otherId
  const chineseId = piece.translationOf ?? piece.id
  const [titles, place, current, open, live, last] = await Promise.all([
    titlesOf(db, [otherId]),
    db
      .selectFrom('publications as p')
      .innerJoin('sites as s', 's.id', 'p.siteId')
      .leftJoin('livePublications as l', 'l.publicationId', 'p.id')
      .select(['p.locale', 's.prefix', 'l.path'])
      .where('p.id', '=', otherId)
      .executeTakeFirstOrThrow(),
    liveEdition(db, chineseId),
    openEdition(db, englishId),
    liveEdition(db, englishId),
    db
      .selectFrom('editions')
      .selectAll()
      .where('publicationId', '=', englishId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  ])
  const shown = open ?? live ?? last
  const isBehind = (edition: { followsEditionId: string | null }) =>
    current !== undefined && edition.followsEditionId !== current.id
  const common = {
    id: otherId,
    title: titles.get(otherId) ?? '',
    url: place.path === null ? null : publicUrl(place.prefix, place.path, place.locale),
  }
  if (!piece.translationOf)
    return {
      chinese: null,
      english: {
        ...common,
        state: shown.state,
        live: live !== undefined,
        outOfDate: isBehind(live ?? shown),
      },
    }
  const follows = shown.followsEditionId
    ? await db
        .selectFrom('editions')
        .selectAll()
        .where('id', '=', shown.followsEditionId)
        .executeTakeFirstOrThrow()
    : null
  return {
    english: null,
    chinese: {
      ...common,
      current: current ?? null,
      follows,
      behind: isBehind(shown),
      publicBehind: live !== undefined && isBehind(live),
    },
  }
}
