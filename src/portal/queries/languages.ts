import type { Instant } from '../../kernel/days.ts'
import { type Column, hrefOfColumn, hrefOfPublication, type Portal, subtreeOf } from '../portal.ts'
import type { Counterpart } from '../view.ts'

/** The other language of a publication, as it is read for many at once. */
export type CounterpartRow = {
  id: string
  siteId: string
  locale: string
  path: string
  title: string
  behind: boolean
  changedAt: Instant
  followsAt: Instant | null
}

/** The same pieces in the other language, where the public can read both, and how the two stand. */
export async function counterpartRows(
  db: Portal['db'],
  ids: readonly string[],
): Promise<Map<string, CounterpartRow>> {
  const rows = await db
    .selectFrom('publications as e')
    .innerJoin('livePublications as en', 'en.publicationId', 'e.id')
    .innerJoin('livePublications as zh', 'zh.publicationId', 'e.translationOf')
    .innerJoin('editions as english', (join) =>
      join.onRef('english.publicationId', '=', 'e.id').on('english.state', '=', 'live'),
    )
    .innerJoin('editions as chinese', (join) =>
      join.onRef('chinese.publicationId', '=', 'e.translationOf').on('chinese.state', '=', 'live'),
    )
    .leftJoin('editions as followed', 'followed.id', 'english.followsEditionId')
    .select(['e.id as enId', 'en.path as enPath', 'en.title as enTitle', 'en.siteId'])
    .select(['zh.publicationId as zhId', 'zh.path as zhPath', 'zh.title as zhTitle'])
    .select(['english.followsEditionId', 'chinese.id as currentId'])
    .select(['chinese.publishedAt as changedAt', 'followed.publishedAt as followsAt'])
    .where((eb) => eb.or([eb('e.id', 'in', [...ids]), eb('e.translationOf', 'in', [...ids])]))
    .where('en.withdrawn', '=', false)
    .where('zh.withdrawn', '=', false)
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const common = {
        siteId: row.siteId,
        behind: row.followsEditionId !== row.currentId,
        changedAt: row.changedAt as Instant,
        followsAt: row.followsAt,
      }
      const en = { ...common, id: row.enId, locale: 'en', path: row.enPath, title: row.enTitle }
      const zh = { ...common, id: row.zhId, locale: 'zh-CN', path: row.zhPath, title: row.zhTitle }
      return [[row.enId, zh] as const, [row.zhId, en] as const]
    }),
  )
}

/** The other language as a page shows it; the page then depends on that piece too. */
export function counterpartView(portal: Portal, row: CounterpartRow): Counterpart {
  portal.tags.add(`publication:${row.id}`)
  const { changedAt, followsAt } = row
  return {
    link: { href: hrefOfPublication(portal, row), text: row.title },
    outOfDate: row.behind ? { changedAt, followsAt } : null,
  }
}

/** The column's page in the other language; undefined where that would be empty. */
export async function otherLanguageOfColumn(
  portal: Portal,
  column: Column,
): Promise<string | undefined> {
  if (portal.locale === 'en') return hrefOfColumn({ ...portal, locale: 'zh-CN' }, column)
  const row = await portal.db
    .selectFrom('livePublications')
    .select('publicationId')
    .where('siteId', '=', portal.site.id)
    .where('locale', '=', 'en')
    .where('withdrawn', '=', false)
    .where(
      'columnId',
      'in',
      subtreeOf(portal, column).map(({ id }) => id),
    )
    .limit(1)
    .executeTakeFirst()
  return row && hrefOfColumn({ ...portal, locale: 'en' }, column)
}

/** Addresses of pieces that are public in both languages, by the id of either. */
export async function pairsOf(portal: Portal): Promise<Map<string, { zh: string; en: string }>> {
  const rows = await portal.db
    .selectFrom('livePublications as en')
    .innerJoin('publications as p', 'p.id', 'en.publicationId')
    .innerJoin('livePublications as zh', 'zh.publicationId', 'p.translationOf')
    .select(['en.publicationId as enId', 'en.path as enPath', 'zh.publicationId as zhId'])
    .select(['zh.path as zhPath', 'zh.siteId'])
    .where('en.siteId', '=', portal.site.id)
    .where('en.withdrawn', '=', false)
    .where('zh.withdrawn', '=', false)
    .execute()
  return new Map(
    rows.flatMap(({ enId, zhId, enPath, zhPath, siteId }) => {
      const pair = {
        zh: hrefOfPublication(portal, { siteId, locale: 'zh-CN', path: zhPath }),
        en: hrefOfPublication(portal, { siteId, locale: 'en', path: enPath }),
      }
      return [[enId, pair] as const, [zhId, pair] as const]
    }),
  )
}
