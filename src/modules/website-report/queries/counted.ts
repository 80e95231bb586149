import { type ExpressionBuilder, sql } from 'kysely'
import { type LocalDate, startOfDay } from '../../../kernel/days.ts'
import type { Db, Tables } from '../../../platform/database.ts'
import type { InterpretationForm } from '../../content/rules/document.ts'
import { readColumns } from '../../sites/index.ts'
import { isOnline } from '../../sites/rules.ts'
import { INTERPRETATION_CLASS } from '../rules/classes.data.ts'
import {
  type CountedInterpretations,
  type CountedPages,
  classesOf,
  countInterpretations,
  countPages,
  type PageClass,
  type SiteColumn,
} from '../rules/classes.ts'
import type { CountedField } from '../rules/form.ts'
import { below, type Topic, topicsOf } from '../rules/topics.ts'
import type { CountedValues } from '../rules/values.ts'

/** The day something was first public: where it came from, else on this platform. */
const FIRST_ON = sql<LocalDate>`(l.sorted_at at time zone 'Asia/Shanghai')::date`
const FORM = sql<InterpretationForm | null>`v.metadata->>'interpretationForm'`

type Span = { first: LocalDate; last: LocalDate; from: string; until: string }

/** A calendar year in Beijing. */
function spanOf(year: number): Span {
  return {
    first: `${year}-01-01`,
    last: `${year}-12-31`,
    from: startOfDay(`${year}-01-01`),
    until: startOfDay(`${year + 1}-01-01`),
  }
}

type Columns = (SiteColumn & { archived: boolean; online: boolean })[]

/** The columns of a site by their class; null gathers those of none. */
type ByClass = (wanted: PageClass | null) => string[]

function byClass(columns: Columns): ByClass {
  const classes = classesOf(columns)
  return (wanted) => columns.filter(({ id }) => classes.get(id) === wanted).map(({ id }) => id)
}

/**
 * The pages that count in a year, by one rule for all fields: pages in Chinese that the site shows
 * today – one taken down does not count, a translation is the same information – by the day they were
 * first public, which for a page brought over from an older site is its day there. A later edition of
 * a page is no new information; but a page about the agency is kept up to date rather than written
 * anew, so it counts once in every year an edition of it was published.
 */
function pagesOf(db: Db, siteId: string, { from, until }: Span, ofClass: ByClass) {
  return shown(db, siteId, 'zh-CN').where((eb) =>
    eb.or([
      eb.and([eb('l.sortedAt', '>=', from), eb('l.sortedAt', '<', until)]),
      eb.and([
        among(eb, ofClass('profile')),
        eb('l.sortedAt', '<', from),
        eb.exists(
          eb
            .selectFrom('editions as e')
            .innerJoin('publications as p', 'p.id', 'e.publicationId')
            .select('e.id')
            .whereRef('e.publicationId', '=', 'l.publicationId')
            // What was imported came into being elsewhere: its first edition here updates nothing.
            .whereRef('e.publishedAt', '>', 'p.firstPublishedAt')
            .where('e.publishedAt', '>=', from)
            .where('e.publishedAt', '<', until),
        ),
      ]),
    ]),
  )
}

function shown(db: Db, siteId: string, locale: 'zh-CN' | 'en') {
  return db
    .selectFrom('livePublications as l')
    .where('l.siteId', '=', siteId)
    .where('l.locale', '=', locale)
    .where('l.withdrawn', '=', false)
}

type Pages = ExpressionBuilder<Tables & { l: Tables['livePublications'] }, 'l'>

function among(eb: Pages, columnIds: readonly string[]) {
  return columnIds.length === 0 ? sql<boolean>`false` : eb('l.columnId', 'in', columnIds)
}

export type Counted = {
  values: CountedValues
  pages: CountedPages
  interpretations: CountedInterpretations
  /** Published in the year and taken down since. */
  gone: number
  columnNames: ReadonlyMap<string, string>
}

/** Everything the platform counts of a site's year. */
export async function countedOf(db: Db, siteId: string, year: number): Promise<Counted> {
  const span = spanOf(year)
  const columns = await readColumns(db, siteId)
  const ofClass = byClass(columns)
  const pages = await pagesOf(db, siteId, span, ofClass)
    .select('l.columnId')
    .select(sql<boolean>`l.statutory_item is not null`.as('isStatutory'))
    .select(sql<number>`count(*)::int`.as('count'))
    .groupBy(['l.columnId', sql`l.statutory_item is not null`])
    .execute()
  const forms = await interpretationsOf(db, siteId, span, ofClass)
    .select(FORM.as('form'))
    .select(sql<number>`count(*)::int`.as('count'))
    .groupBy(FORM)
    .execute()
  const topics = await topicsIn(db, siteId, span, columns)
  const english = await shown(db, siteId, 'en')
    .where('l.sortedAt', '<', span.until)
    .select('l.publicationId')
    .limit(1)
    .execute()
  const { unclassed, ...counts } = countPages(pages, classesOf(columns))
  const interpretations = countInterpretations(forms)
  const { interpretationMaterials, interpretationProducts } = interpretations
  return {
    values: {
      ...counts,
      topicsKept: topics.length,
      topicsOpened: topics.filter(({ isOpened }) => isOpened).length,
      interpretationMaterials,
      interpretationProducts,
      languages: english.length > 0,
    },
    pages: { unclassed, ...counts },
    interpretations,
    gone: await goneIn(db, siteId, span),
    columnNames: new Map(columns.map(({ id, name }) => [id, name])),
  }
}

function interpretationsOf(db: Db, siteId: string, span: Span, ofClass: ByClass) {
  return pagesOf(db, siteId, span, ofClass)
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .where('l.kind', '=', 'interpretation')
}

async function topicsIn(db: Db, siteId: string, span: Span, columns: Columns): Promise<Topic[]> {
  const online = columns.filter(({ id }) => isOnline(columns, id))
  const inTopics = online
    .filter(({ kind }) => kind === 'topic')
    .flatMap(({ id }) => [...below(online, id)])
  const activity = await shown(db, siteId, 'zh-CN')
    .where((eb) => among(eb, inTopics))
    .where('l.sortedAt', '<', span.until)
    .select('l.columnId')
    .select(sql<LocalDate>`min(${FIRST_ON})`.as('firstOn'))
    .select(sql<number>`(count(*) filter (where l.sorted_at >= ${span.from}))::int`.as('inYear'))
    .groupBy('l.columnId')
    .execute()
  return topicsOf(online, activity, span)
}

async function goneIn(db: Db, siteId: string, { from, until }: Span): Promise<number> {
  const { count } = await db
    .selectFrom('publications as p')
    .leftJoin('livePublications as l', 'l.publicationId', 'p.id')
    .where('p.siteId', '=', siteId)
    .where('p.locale', '=', 'zh-CN')
    .where('p.firstPublishedAt', '>=', from)
    .where('p.firstPublishedAt', '<', until)
    .where((eb) => eb.or([eb('l.publicationId', 'is', null), eb('l.withdrawn', '=', true)]))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

type Behind = { id: string; title: string; column: string | null; on: LocalDate }

/** A page of what is behind a counted field, newest first. */
export async function behindOf(
  db: Db,
  siteId: string,
  year: number,
  { field, page, pageSize }: { field: CountedField; page: number; pageSize: number },
): Promise<{ items: Behind[]; total: number; page: number; pageSize: number }> {
  const span = spanOf(year)
  const columns = await readColumns(db, siteId)
  const skipped = (page - 1) * pageSize
  if (field === 'topicsKept' || field === 'topicsOpened') {
    const topics = (await topicsIn(db, siteId, span, columns))
      .filter(({ isOpened }) => field === 'topicsKept' || isOpened)
      .map(({ id, name, openedOn }) => ({ id, title: name, column: null, on: openedOn }))
      .reverse()
    return {
      items: topics.slice(skipped, skipped + pageSize),
      total: topics.length,
      page,
      pageSize,
    }
  }
  const behind = behindField(db, siteId, span, field, byClass(columns))
  const { total } = await behind
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  const items = await behind
    .select(['l.publicationId as id', 'l.title', 'l.columnId', FIRST_ON.as('on')])
    .orderBy('l.sortedAt', 'desc')
    .orderBy('l.publicationId')
    .limit(pageSize)
    .offset(skipped)
    .execute()
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  return {
    items: items.map(({ columnId, ...item }) => ({ ...item, column: names.get(columnId) ?? null })),
    total,
    page,
    pageSize,
  }
}

const CLASS_OF = {
  profileUpdates: 'profile',
  newsUpdates: 'news',
  catalogueUpdates: 'catalogue',
} as const satisfies Partial<Record<CountedField, PageClass>>

function behindField(
  db: Db,
  siteId: string,
  span: Span,
  field: Exclude<CountedField, 'topicsKept' | 'topicsOpened'>,
  ofClass: ByClass,
) {
  switch (field) {
    case 'published':
      return pagesOf(db, siteId, span, ofClass)
    case 'languages':
      return shown(db, siteId, 'en').where('l.sortedAt', '<', span.until)
    case 'interpretationMaterials':
    case 'interpretationProducts':
      return pagesOf(db, siteId, span, ofClass)
        .where('l.kind', '=', 'interpretation')
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('revisions as v')
              .select('v.id')
              .whereRef('v.id', '=', 'l.revisionId')
              .where(FORM, 'in', formsOf(field)),
          ),
        )
    default: {
      const wanted = CLASS_OF[field]
      return pagesOf(db, siteId, span, ofClass).where((eb) =>
        eb.or([
          among(eb, ofClass(wanted)),
          ...(wanted === 'catalogue'
            ? [eb.and([among(eb, ofClass(null)), eb('l.statutoryItem', 'is not', null)])]
            : []),
        ]),
      )
    }
  }
}

function formsOf(field: 'interpretationMaterials' | 'interpretationProducts') {
  return (Object.keys(INTERPRETATION_CLASS) as InterpretationForm[]).filter(
    (form) => INTERPRETATION_CLASS[form] === field,
  )
}
