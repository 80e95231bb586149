import { sql } from 'kysely'
import type { z } from 'zod'
import { dayOf } from '../../../kernel/days.ts'
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { inLocale, nameInLocale, speak } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { type Cell, SHEET_TYPES, xlsxFile } from '../../../platform/spreadsheet.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import type { findingFilter, siteChecksContract } from '../contract.ts'
import { isShaky } from '../rules/findings.ts'
import { categoryNames, checkStrings, partNames, severityNames, stateNames } from '../strings.ts'
import { ownersOfColumns } from './owners.ts'
import { judgedRules } from './rules.ts'

type Filter = z.output<typeof findingFilter>
type Query = InputOf<typeof siteChecksContract.listSiteFindings>['query']
type Owners = Awaited<ReturnType<typeof ownersOfColumns>>

/** Rows of one spreadsheet; who has more narrows them down first. */
const MOST_EXPORTED = 20_000

/** A page of the list: what is open before what is done, the most serious first. */
export async function listSiteFindings(
  context: Context,
  organizationId: string,
  query: Query,
): Promise<OutputOf<typeof siteChecksContract.listSiteFindings>> {
  await requireVisible(context, organizationId, query)
  const { db } = context
  const owners = await ownersOfColumns(db, organizationId)
  const found = findings(db, organizationId, query, owners)
  const { total } = await found
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await inOrder(found)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  const rules = await judgedRules(context, organizationId)
  return {
    items: rows.map((row) => itemOf(context, row, owners, rules)),
    total: Number(total),
    page: query.page,
    pageSize: query.pageSize,
    owners: await ownersOf(db, organizationId, owners),
  }
}

/** The rectification list as it is handed on: what the screen shows, whole. */
export async function exportSiteFindings(
  context: Context,
  organizationId: string,
  filter: Filter,
): Promise<Response> {
  await requireVisible(context, organizationId, filter)
  const { db, locale } = context
  const owners = await ownersOfColumns(db, organizationId)
  const rows = await inOrder(findings(db, organizationId, filter, owners))
    .limit(MOST_EXPORTED)
    .execute()
  const rules = await judgedRules(context, organizationId)
  const say = speak(checkStrings, locale)
  const bytes = await xlsxFile({
    name: say('sheet'),
    columns: HEADS.map(([key, width]) => ({ title: say(`head.${key}`), width })),
    rows: rows.map((row): Cell[] => {
      const item = itemOf(context, row, owners, rules)
      return [
        inLocale(severityNames[item.severity], locale),
        inLocale(categoryNames[item.category], locale),
        item.pageTitle,
        item.siteName,
        item.columnName,
        [inLocale(partNames[item.part], locale), item.fileName].filter(Boolean).join(' '),
        item.words,
        item.times,
        item.message,
        row.suggestions.join(' / '),
        row.source + (row.verified ? '' : say('unverified')),
        item.ownerName,
        inLocale(stateNames[item.state], locale),
        row.reason,
        { day: dayOf(item.firstSeenAt) },
      ]
    }),
  })
  const name = say('fileName', { day: context.clock.today() })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': SHEET_TYPES.xlsx,
      'content-disposition': `attachment; filename="findings.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

const HEADS = [
  ['severity', 10],
  ['category', 14],
  ['page', 44],
  ['site', 22],
  ['column', 16],
  ['part', 14],
  ['words', 24],
  ['times', 8],
  ['message', 60],
  ['suggestions', 24],
  ['source', 40],
  ['owner', 14],
  ['state', 12],
  ['reason', 30],
  ['seen', 12],
] as const

/** What the list is narrowed down to is the organisation's own, as the organisation is one the actor may see. */
async function requireVisible(
  { db, actor }: Context,
  organizationId: string,
  { siteId, columnId, ownerId }: Filter,
): Promise<void> {
  const row = await db
    .selectFrom('organizations as o')
    .select('o.id')
    .where('o.id', '=', organizationId)
    .$if(siteId !== undefined, (rows) =>
      rows.where(sql<boolean>`exists (select 1 from sites s where s.id = ${siteId}
        and s.organization_id = o.id)`),
    )
    .$if(columnId !== undefined, (rows) =>
      rows.where(sql<boolean>`exists (select 1 from columns c join sites s on s.id = c.site_id
        where c.id = ${columnId} and s.organization_id = o.id)`),
    )
    .$if(ownerId !== undefined, (rows) =>
      rows.where(sql<boolean>`exists (
        select 1 from accounts a where a.id = ${ownerId} and a.organization_id = o.id
        union all select 1 from units u where u.id = ${ownerId} and u.organization_id = o.id)`),
    )
    .executeTakeFirst()
  if (!row || !actor || !maySeeOrganization(actor, organizationId))
    throw refuse(commonRefusals, 'not-found')
}

/** Findings with their page and column, as the list and the drawer show them. */
export function findingsWithPages(db: Db) {
  return db
    .selectFrom('siteFindings as f')
    .innerJoin('publications as p', 'p.id', 'f.publicationId')
    .innerJoin('revisions as r', 'r.id', 'f.revisionId')
    .innerJoin('columns as c', 'c.id', 'p.columnId')
    .innerJoin('sites as s', 's.id', 'f.siteId')
    .leftJoin('accounts as a', 'a.id', 'f.assigneeId')
    .select(['f.id', 'f.siteId', 'f.publicationId', 'f.code', 'f.category', 'f.severity'])
    .select(['f.part', 'f.fileName', 'f.words', 'f.times', 'f.message', 'f.state'])
    .select(['f.suggestions', 'f.source', 'f.verified', 'f.reason', 'f.firstSeenAt'])
    .select(['s.name as siteName', 's.nameEn as siteNameEn', 'r.title as pageTitle'])
    .select(['c.id as columnId', 'c.name as columnName', 'c.nameEn as columnNameEn'])
    .select('a.name as assigneeName')
}

type Row = Awaited<ReturnType<ReturnType<typeof findingsWithPages>['execute']>>[number]

function findings(db: Db, organizationId: string, filter: Filter, owners: Owners) {
  let rows = findingsWithPages(db).where('f.organizationId', '=', organizationId)
  if (filter.siteId) rows = rows.where('f.siteId', '=', filter.siteId)
  if (filter.columnId) rows = rows.where('p.columnId', '=', filter.columnId)
  if (filter.category) rows = rows.where('f.category', '=', filter.category)
  if (filter.severity) rows = rows.where('f.severity', '=', filter.severity)
  if (filter.state) rows = rows.where('f.state', '=', filter.state)
  const { ownerId } = filter
  if (ownerId) {
    const kept = [...owners].filter(([, { id }]) => id === ownerId).map(([columnId]) => columnId)
    rows = rows.where(
      sql<boolean>`(f.assignee_id = ${ownerId} or (f.assignee_id is null and p.column_id = any(${kept}::uuid[])))`,
    )
  }
  return rows
}

function inOrder<Q extends ReturnType<typeof findings>>(rows: Q): Q {
  return rows
    .orderBy(sql`(f.state = 'open')`, 'desc')
    .orderBy(sql`case f.severity when 'block' then 0 when 'warn' then 1 else 2 end`)
    .orderBy('f.confidence', 'desc')
    .orderBy('f.firstSeenAt', 'desc')
    .orderBy('f.id') as Q
}

/** A finding as everybody reads it. */
export function itemOf(
  { locale }: Pick<Context, 'locale'>,
  row: Row,
  owners: Owners,
  rules: ReadonlyMap<string, { judged: number; wrong: number }>,
) {
  const rule = rules.get(row.code)
  return {
    id: row.id,
    siteId: row.siteId,
    siteName: nameInLocale({ name: row.siteName, nameEn: row.siteNameEn }, locale),
    publicationId: row.publicationId,
    pageTitle: row.pageTitle,
    columnName: nameInLocale({ name: row.columnName, nameEn: row.columnNameEn }, locale),
    code: row.code,
    category: row.category,
    severity: row.severity,
    part: row.part,
    fileName: row.fileName,
    words: row.words,
    times: row.times,
    message: inLocale(row.message, locale),
    state: row.state,
    ownerName: row.assigneeName ?? owners.get(row.columnId)?.name ?? '',
    assigned: row.assigneeName !== null,
    firstSeenAt: row.firstSeenAt,
    shaky: rule !== undefined && isShaky(rule),
  }
}

/** Everybody something may be waiting for. */
async function ownersOf(db: Db, organizationId: string, owners: Owners) {
  const assigned = await db
    .selectFrom('siteFindings as f')
    .innerJoin('accounts as a', 'a.id', 'f.assigneeId')
    .select(['a.id', 'a.name'])
    .distinct()
    .where('f.organizationId', '=', organizationId)
    .execute()
  const all = new Map([...owners.values(), ...assigned].map((owner) => [owner.id, owner]))
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}
