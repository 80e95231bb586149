import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Actor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { maySeeOrganization, visibleOrganizations } from '../accounts/rules.ts'
import { type HomeBlock, homeArrangement } from './rules/home.ts'
import { defaultArrangement } from './rules/home-default.ts'
import { siteTheme, type Theme } from './rules/theme.ts'
import { columnPath, inTreeOrder, isOnline } from './rules.ts'

const COLUMN_FIELDS = [
  'columns.id',
  'siteId',
  'parentId',
  'slug',
  'columns.name',
  'columns.nameEn',
  'description',
  'keywords',
  'columnType',
  'kind',
  'linkUrl',
  'cadenceClass',
  'publicationKind',
  'routeId',
  'inNavigation',
  'onHome',
  'archived',
  'online',
  'bannerFileId',
  'sort',
  'lockVersion',
] as const

/** Every site of the installation, the first one (without a prefix) first. */
export async function readSites(db: Db) {
  return db.selectFrom('sites').selectAll().orderBy('prefix').execute()
}

/** A site; undefined where there is none. */
export async function siteOf(db: Db, siteId: string) {
  return db.selectFrom('sites').selectAll().where('id', '=', siteId).executeTakeFirst()
}

/** A column with its site's organisation and prefix; undefined where there is none. */
export async function columnOf(db: Db, columnId: string) {
  return db
    .selectFrom('columns')
    .innerJoin('sites', 'sites.id', 'columns.siteId')
    .select([...COLUMN_FIELDS, 'sites.organizationId', 'sites.prefix'])
    .where('columns.id', '=', columnId)
    .executeTakeFirst()
}

/** A site's columns, parents before children, each with its path (`news/headlines`). */
export async function readColumns(db: Db, siteId: string) {
  const rows = await db
    .selectFrom('columns')
    .select(COLUMN_FIELDS)
    .where('siteId', '=', siteId)
    .execute()
  return inTreeOrder(rows).map((row) => ({ ...row, path: columnPath(rows, row.id) }))
}

/** Sites of the organisations a person works in. */
export async function listSites(db: Db, actor: Actor) {
  const visible = visibleOrganizations(actor)
  const sites = await readSites(db)
  return visible === 'all' ? sites : sites.filter((site) => visible.includes(site.organizationId))
}

/** A site the actor may see; refuses `not-found` otherwise. */
export async function readSite(db: Db, actor: Actor, siteId: string) {
  const site = await siteOf(db, siteId)
  if (!site || !maySeeOrganization(actor, site.organizationId)) {
    throw refuse(commonRefusals, 'not-found')
  }
  return site
}

/**
 * The blocks of a site's front page with their version. Where nobody has arranged the page (version 0),
 * or what was stored is no arrangement any more, they follow from the columns.
 */
export async function readArrangement(
  db: Db,
  siteId: string,
  columns: Parameters<typeof defaultArrangement>[0],
): Promise<{ blocks: HomeBlock[]; lockVersion: number }> {
  const row = await db
    .selectFrom('homeArrangements')
    .select(['blocks', 'lockVersion'])
    .where('siteId', '=', siteId)
    .executeTakeFirst()
  const stored = homeArrangement.safeParse(row?.blocks)
  return {
    blocks: stored.success ? stored.data : defaultArrangement(columns),
    lockVersion: row?.lockVersion ?? 0,
  }
}

/** A site's own colours as stored; null where there are none, or none that can be used. */
export function themeOf(site: { theme: unknown }): Theme | null {
  const stored = siteTheme.safeParse(site.theme)
  return stored.success ? stored.data : null
}

/** A site's front page for whoever may see the site. */
export async function readHome(db: Db, actor: Actor, siteId: string) {
  await readSite(db, actor, siteId)
  const columns = await readColumns(db, siteId)
  const seen = columns.filter((column) => isOnline(columns, column.id))
  return readArrangement(db, siteId, seen)
}

/** A site's colours for whoever may see the site. */
export async function readTheme(db: Db, actor: Actor, siteId: string) {
  const site = await readSite(db, actor, siteId)
  return { theme: themeOf(site), lockVersion: site.themeVersion }
}

/** The columns of a site the actor may see, each with how many publications the public finds there. */
export async function listColumns(db: Db, actor: Actor, siteId: string) {
  await readSite(db, actor, siteId)
  const columns = await readColumns(db, siteId)
  const counts = await sql<{ columnId: string; published: number }>`
    select column_id, count(*) as published from live_publications
    where site_id = ${siteId} and not withdrawn group by column_id`.execute(db)
  const published = new Map(counts.rows.map((row) => [row.columnId, row.published]))
  return columns.map((column) => ({ ...column, published: published.get(column.id) ?? 0 }))
}

/** An organisation's catalogue of one year, and the years that have one, the latest first. */
export async function listCatalogue(db: Db, actor: Actor, organizationId: string, year: number) {
  const known =
    maySeeOrganization(actor, organizationId) &&
    (await db
      .selectFrom('organizations')
      .select('id')
      .where('id', '=', organizationId)
      .executeTakeFirst())
  if (!known) throw refuse(commonRefusals, 'not-found')
  const years = await db
    .selectFrom('catalogueItems')
    .select('year')
    .distinct()
    .where('organizationId', '=', organizationId)
    .orderBy('year', 'desc')
    .execute()
  return {
    years: years.map((row) => row.year),
    items: await readCatalogue(db, organizationId, year),
  }
}

/** The items of an organisation's catalogue of one year, retired ones too. */
export async function readCatalogue(db: Db, organizationId: string, year: number) {
  return db
    .selectFrom('catalogueItems')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('year', '=', year)
    .orderBy('sort')
    .orderBy('code')
    .execute()
}
