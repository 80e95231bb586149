import { commonRefusals, InvalidInput, type Issue, refuse } from '../../../kernel/errors.ts'
import { type Locale, speak } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { notifyChanged } from '../../../platform/outbox.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { readColumns, readSites, siteOf } from '../queries.ts'
import {
  type CadenceClass,
  type ColumnKind,
  MAX_COLUMN_DEPTH,
  placeIssues,
  RESERVED_SLUGS,
  whyNotManageSite,
} from '../rules.ts'
import { refusals, strings } from '../strings.ts'

type Done = { ok: true }

/** What a column may name in modules above this one. */
export type ColumnTargets = {
  isPublicationKind(kind: string): boolean
  isRouteOf(tx: Tx, routeId: string, organizationId: string): Promise<boolean>
}

export type ColumnInput = {
  parentId: string | null
  slug: string
  name: string
  nameEn: string
  description: string
  keywords: string
  columnType: string
  kind: ColumnKind
  linkUrl: string | null
  cadenceClass: CadenceClass | null
  publicationKind: string | null
  routeId: string | null
  inNavigation: boolean
  onHome: boolean
  archived: boolean
  sort: number
}

/**
 * Makes a new organisation's site, in the transaction that makes the organisation. Its prefix is the
 * organisation's slug; the installation's very first site stands at the root.
 */
export async function createSiteFor(
  tx: Tx,
  organization: { id: string; slug: string; name: string; nameEn: string },
  locale: Locale,
): Promise<void> {
  const sites = await lockSites(tx)
  const root = sites.find((site) => site.prefix === '')
  const beside = root ? (await readColumns(tx, root.id)).filter((each) => !each.parentId) : []
  const { id, slug, name, nameEn } = organization
  const taken = sites.some((each) => each.prefix === slug) || beside.some((c) => c.slug === slug)
  if (RESERVED_SLUGS.includes(slug) || taken) {
    const message = speak(strings, locale)(taken ? 'slug-is-site' : 'slug-reserved', { slug })
    throw new InvalidInput([{ field: 'slug', message }])
  }
  const prefix = sites.length === 0 ? '' : slug
  await tx
    .insertInto('sites')
    .values({ id: newId(), organizationId: id, prefix, name, nameEn, domain: '', sponsor: name })
    .execute()
  // The other portals name this one.
  await notifyChanged(tx, sites.map(tagOf))
}

export async function updateSite(
  context: Context,
  siteId: string,
  input: {
    name: string
    nameEn: string
    domain: string
    host: string | null
    siteIdCode: string
    icpNo: string
    policeNo: string
    sponsor: string
    contact: string
  },
): Promise<Done> {
  await requireManagedSite(context, siteId)
  return command(context, { siteId, ...input }, async (tx, record) => {
    const sites = await lockSites(tx)
    if (input.host && sites.some((each) => each.host === input.host && each.id !== siteId)) {
      const message = speak(strings, context.locale)('host-taken', { host: input.host })
      throw new InvalidInput([{ field: 'host', message }])
    }
    const before = sites.find((each) => each.id === siteId)!
    await tx.updateTable('sites').set(input).where('id', '=', siteId).execute()
    const fields = (Object.keys(input) as (keyof typeof input)[]).filter(
      (field) => before[field] !== input[field],
    )
    record({
      kind: 'site.updated',
      subjectKind: 'site',
      subjectId: siteId,
      organizationId: before.organizationId,
      payload: { fields },
    })
    // Every portal names the others in its footer.
    await notifyChanged(tx, sites.map(tagOf))
    return { ok: true }
  })
}

export async function createColumn(
  context: Context,
  siteId: string,
  input: ColumnInput,
  targets: ColumnTargets,
): Promise<{ id: string }> {
  return changeSite(context, siteId, { siteId, ...input }, async (tx, site, record) => {
    await requireGoodColumn(tx, site, { id: null, ...input }, targets, context.locale)
    const id = newId()
    // A topic is prepared off line and put on line by one act.
    const online = input.kind !== 'topic'
    await tx
      .insertInto('columns')
      .values({ id, siteId, ...input, linkUrl: linkOf(input), online })
      .execute()
    record('column.created', 'column', id, { slug: input.slug, kind: input.kind })
    return { id }
  })
}

/** Makes a topic 专题 with its sub-columns in one act. */
export async function createTopic(
  context: Context,
  siteId: string,
  input: {
    slug: string
    name: string
    nameEn: string
    description: string
    online: boolean
    children: readonly { slug: string; name: string; nameEn: string }[]
  },
): Promise<{ id: string }> {
  return changeSite(context, siteId, { siteId, ...input }, async (tx, site, record) => {
    const { children, ...topic } = input
    const issues = await placeOf(tx, site, { id: null, parentId: null, slug: topic.slug }, context)
    const say = speak(strings, context.locale)
    for (const [index, { slug }] of children.entries()) {
      if (children.slice(0, index).some((earlier) => earlier.slug === slug)) {
        issues.push({ field: `children.${index}.slug`, message: say('slug-twice', { slug }) })
      }
    }
    if (issues.length > 0) throw new InvalidInput(issues)
    const id = newId()
    await tx
      .insertInto('columns')
      .values({ id, siteId, kind: 'topic', onHome: true, ...topic })
      .execute()
    const rows = children.map((child, index) => ({
      id: newId(),
      siteId,
      parentId: id,
      kind: 'list' as const,
      sort: (index + 1) * 10,
      ...child,
    }))
    await tx.insertInto('columns').values(rows).execute()
    record('topic.created', 'topic', id, { slug: topic.slug, online: topic.online })
    return { id }
  })
}

/** Changes a column; refuses `sites.stale` where somebody else has changed it in the meantime. */
export async function updateColumn(
  context: Context,
  columnId: string,
  { lockVersion, ...input }: ColumnInput & { lockVersion: number },
  targets: ColumnTargets,
): Promise<Done> {
  const siteId = await siteIdOf(context, columnId)
  const request = { columnId, lockVersion, ...input }
  return changeSite(context, siteId, request, async (tx, site, record) => {
    const before = (await readColumns(tx, siteId)).find((each) => each.id === columnId)!
    if (before.lockVersion !== lockVersion) {
      const name = await lastEditorOf(tx, columnId)
      throw refuse(refusals, 'sites.stale', { name }, { lockVersion: before.lockVersion })
    }
    await requireGoodColumn(tx, site, { id: columnId, ...input }, targets, context.locale)
    await tx
      .updateTable('columns')
      .set({ ...input, linkUrl: linkOf(input), lockVersion: lockVersion + 1 })
      .where('id', '=', columnId)
      .execute()
    const fields = (Object.keys(input) as (keyof ColumnInput)[]).filter(
      (field) => before[field] !== input[field],
    )
    record('column.updated', 'column', columnId, { fields })
    return { ok: true }
  })
}

export async function setTopicOnline(
  context: Context,
  columnId: string,
  online: boolean,
): Promise<Done> {
  const siteId = await siteIdOf(context, columnId)
  return changeSite(context, siteId, { columnId, online }, async (tx, _site, record) => {
    const changed = await tx
      .updateTable('columns')
      .set((eb) => ({ online, lockVersion: eb('lockVersion', '+', 1) }))
      .where('id', '=', columnId)
      .where('kind', '=', 'topic')
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw refuse(refusals, 'sites.not-a-topic')
    record('topic.online-set', 'topic', columnId, { online })
    return { ok: true }
  })
}

type Site = { id: string; organizationId: string; prefix: string }
type RecordColumn = (
  kind: string,
  subjectKind: 'column' | 'topic',
  subjectId: string,
  payload: Record<string, unknown>,
) => void

/** Runs a command on a site's columns, holding the site so that two changes do not cross. */
async function changeSite<T>(
  context: Context,
  siteId: string,
  input: unknown,
  act: (tx: Tx, site: Site, record: RecordColumn) => Promise<T>,
): Promise<T> {
  const site = await requireManagedSite(context, siteId)
  return command(context, input, async (tx, record: Recorder) => {
    await lockSites(tx)
    const changed: string[] = []
    const result = await act(tx, site, (kind, subjectKind, subjectId, payload) => {
      changed.push(`column:${subjectId}`)
      record({ kind, subjectKind, subjectId, organizationId: site.organizationId, payload })
    })
    await notifyChanged(tx, [tagOf(site), ...changed])
    return result
  })
}

/** The site, if the actor may see and change it; refuses `not-found` or `not-your-role` otherwise. */
export async function requireManagedSite(context: Context, siteId: string) {
  const actor = requireActor(context)
  const site = await siteOf(context.db, siteId)
  if (!site || !maySeeOrganization(actor, site.organizationId)) {
    throw refuse(commonRefusals, 'not-found')
  }
  const refused = whyNotManageSite(actor, site.organizationId)
  if (refused) throw refuse(commonRefusals, refused)
  return site
}

async function siteIdOf(context: Context, columnId: string): Promise<string> {
  const column = await context.db
    .selectFrom('columns')
    .select('siteId')
    .where('id', '=', columnId)
    .executeTakeFirst()
  if (!column) throw refuse(commonRefusals, 'not-found')
  return column.siteId
}

/** Holds every site: prefixes, hosts and the first site's top columns share one space of addresses. */
async function lockSites(tx: Tx) {
  await tx.selectFrom('sites').select('id').orderBy('id').forNoKeyUpdate().execute()
  return readSites(tx)
}

async function requireGoodColumn(
  tx: Tx,
  site: Site,
  column: ColumnInput & { id: string | null },
  targets: ColumnTargets,
  locale: Locale,
): Promise<void> {
  const say = speak(strings, locale)
  const issues = await placeOf(tx, site, column, { locale })
  if (column.kind === 'link' && !column.linkUrl) {
    issues.push({ field: 'linkUrl', message: say('link-needed') })
  }
  if (column.kind === 'link' && column.id && (await hasPublications(tx, column.id))) {
    issues.push({ field: 'kind', message: say('not-to-link') })
  }
  if (column.publicationKind && !targets.isPublicationKind(column.publicationKind)) {
    issues.push({ field: 'publicationKind', message: say('unknown-kind') })
  }
  if (column.routeId && !(await targets.isRouteOf(tx, column.routeId, site.organizationId))) {
    throw refuse(commonRefusals, 'not-found')
  }
  if (issues.length > 0) throw new InvalidInput(issues)
}

async function placeOf(
  tx: Tx,
  site: Site,
  column: { id: string | null; parentId: string | null; slug: string },
  { locale }: { locale: Locale },
): Promise<Issue[]> {
  const columns = await readColumns(tx, site.id)
  const { parentId } = column
  // A parent in another site is as unknown as one that does not exist.
  if (parentId && !columns.some((each) => each.id === parentId)) {
    throw refuse(commonRefusals, 'not-found')
  }
  const prefixes = site.prefix === '' ? (await readSites(tx)).map((each) => each.prefix) : []
  const words = { slug: column.slug, levels: MAX_COLUMN_DEPTH }
  return placeIssues(columns, column, prefixes).map(({ field, code }) => ({
    field,
    message: speak(strings, locale)(code, words),
  }))
}

async function hasPublications(tx: Tx, columnId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('publications')
    .select('id')
    .where('columnId', '=', columnId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Who changed the column last, from the ledger. */
async function lastEditorOf(tx: Tx, columnId: string): Promise<string> {
  const event = await tx
    .selectFrom('ledgerEvents')
    .select('actorName')
    .where('subjectKind', 'in', ['column', 'topic'])
    .where('subjectId', '=', columnId)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return event?.actorName ?? ''
}

function linkOf(column: { kind: ColumnKind; linkUrl: string | null }): string | null {
  return column.kind === 'link' ? column.linkUrl : null
}

function tagOf(site: { id: string }): string {
  return `site:${site.id}`
}
