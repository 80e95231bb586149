import { commonRefusals, InvalidInput, type Issue, refuse } from '../../kernel/errors.ts'
import { type Locale, speak } from '../../kernel/strings.ts'
import { command, type Recorder } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { notifyChanged } from '../../platform/outbox.ts'
import { isPlatformAdministrator, maySeeOrganization } from '../accounts/rules.ts'
import { whyNotOrganizationCode, whyNotRegionCode } from './rules/codes.ts'
import { isOwnStandIn, whyNotManageOrganization } from './rules/permissions.ts'
import { problems, strings } from './strings.ts'

type Done = { ok: true }

export type NewOrganization = {
  slug: string
  name: string
  shortName: string
  nameEn: string
  kind: 'commission' | 'direct-unit'
  parentId: string | null
  regionCode: string
  /** Names a region that is not known yet. */
  regionName?: string | undefined
  organizationCode: string
}

/** Does, in the same transaction, what higher modules owe a new organisation: its site. */
export type AfterCreate = (
  tx: Tx,
  organization: NewOrganization & { id: string },
  locale: Locale,
) => Promise<void>

export async function createOrganization(
  context: Context,
  { regionName, ...input }: NewOrganization,
  afterCreate: AfterCreate = async () => {},
): Promise<{ id: string }> {
  const actor = requireActor(context)
  if (!isPlatformAdministrator(actor)) throw refuse(commonRefusals, 'not-your-role')
  const say = speak(strings, context.locale)
  return command(context, input, async (tx, record) => {
    const issues = await needRegion(tx, input.regionCode, regionName, context.locale)
    const taken = await tx
      .selectFrom('organizations')
      .select('id')
      .where('slug', '=', input.slug)
      .executeTakeFirst()
    const slugTaken = { field: 'slug', message: say('slug-taken', { slug: input.slug }) }
    if (taken) issues.push(slugTaken)
    if (issues.length > 0) throw new InvalidInput(issues)
    if (input.parentId) await lockOrganization(tx, input.parentId)
    const organization = { id: newId(), ...input }
    const inserted = await tx
      .insertInto('organizations')
      .values(organization)
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) throw new InvalidInput([slugTaken])
    await afterCreate(tx, organization, context.locale)
    record({
      kind: 'organization.created',
      subjectKind: 'organization',
      subjectId: organization.id,
      organizationId: organization.id,
      payload: { slug: input.slug, parentId: input.parentId, regionCode: input.regionCode },
    })
    return { id: organization.id }
  })
}

/** A region that is not known is added where its name is given; otherwise it is an issue of the form. */
async function needRegion(
  tx: Tx,
  code: string,
  name: string | undefined,
  locale: Locale,
): Promise<Issue[]> {
  const region = await tx
    .selectFrom('regions')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  if (region) return []
  if (!name)
    return [{ field: 'regionCode', message: speak(strings, locale)('unknown-region', { code }) }]
  await addRegion(tx, code, name)
  return []
}

/** A region by its GB/T 2260 code: `…0000` is a province, `…00` a city, anything else a county. */
export async function addRegion(tx: Tx, code: string, name: string): Promise<void> {
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'
  const parents = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter(
    (parent) => parent !== code,
  )
  const parent = await tx
    .selectFrom('regions')
    .select('code')
    .where('code', 'in', parents.length > 0 ? parents : [''])
    .orderBy('code', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('regions')
    .values({ code, name, nameEn: '', parentCode: parent?.code ?? null, level })
    .execute()
}

/** The organisation's public profile (条例 art. 20 item 2). */
export async function updateOrganization(
  context: Context,
  organizationId: string,
  {
    regionName,
    ...profile
  }: {
    organizationCode: string
    regionCode: string
    regionName?: string | undefined
    name: string
    shortName: string
    nameEn: string
    address: string
    officeHours: string
    phone: string
    fax: string
    email: string
    postcode: string
    duties: string
  },
): Promise<Done> {
  return manage(context, organizationId, profile, async (tx, record) => {
    const before = await tx
      .selectFrom('organizations')
      .selectAll()
      .where('id', '=', organizationId)
      .executeTakeFirstOrThrow()
    const issues = codeIssues(before, profile, context.locale)
    if (issues.length === 0)
      issues.push(...(await needRegion(tx, profile.regionCode, regionName, context.locale)))
    if (issues.length > 0) throw new InvalidInput(issues)
    await tx.updateTable('organizations').set(profile).where('id', '=', organizationId).execute()
    const fields = (Object.keys(profile) as (keyof typeof profile)[]).filter(
      (field) => before[field] !== profile[field],
    )
    record(factOf('organization.updated', 'organization', organizationId, { fields }))
    return { ok: true }
  })
}

type Codes = { organizationCode: string; regionCode: string }

/** What is wrong with codes that change; those that stand are not asked about when something else changes. */
function codeIssues(before: Codes, after: Codes, locale: Locale): Issue[] {
  const issues: Issue[] = []
  const say = speak(problems, locale)
  const why = whyNotOrganizationCode(after.organizationCode)
  if (why && after.organizationCode !== before.organizationCode)
    issues.push({ field: 'organizationCode', message: say(why) })
  if (whyNotRegionCode(after.regionCode) && after.regionCode !== before.regionCode)
    issues.push({ field: 'regionCode', message: say('regionCode') })
  return issues
}

type Unit = { name: string; nameEn: string; duties: string; phone: string; sort: number }

/** Adds a department where `id` is null, otherwise changes it. */
export async function saveUnit(
  context: Context,
  organizationId: string,
  { id, ...unit }: Unit & { id: string | null },
): Promise<{ id: string }> {
  return manage(context, organizationId, { id, ...unit }, async (tx, record) => {
    await requirePart(tx, 'units', id, organizationId)
    const namesake = await tx
      .selectFrom('units')
      .select('id')
      .where('organizationId', '=', organizationId)
      .where('name', '=', unit.name)
      .executeTakeFirst()
    if (namesake && namesake.id !== id) {
      const message = speak(strings, context.locale)('unit-taken', { name: unit.name })
      throw new InvalidInput([{ field: 'name', message }])
    }
    const unitId = id ?? newId()
    await tx
      .insertInto('units')
      .values({ id: unitId, organizationId, ...unit })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(unit))
      .execute()
    record(factOf('unit.saved', 'unit', unitId, { added: id === null, name: unit.name }))
    return { id: unitId }
  })
}

type Leader = { name: string; title: string; portfolio: string; resume: string; sort: number }

/** Adds a leader where `id` is null, otherwise changes the entry. */
export async function saveLeader(
  context: Context,
  organizationId: string,
  { id, ...leader }: Leader & { id: string | null },
): Promise<{ id: string }> {
  return manage(context, organizationId, { id, ...leader }, async (tx, record) => {
    await requirePart(tx, 'leaders', id, organizationId)
    const leaderId = id ?? newId()
    await tx
      .insertInto('leaders')
      .values({ id: leaderId, organizationId, ...leader })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(leader))
      .execute()
    record(factOf('leader.saved', 'leader', leaderId, { added: id === null, title: leader.title }))
    return { id: leaderId }
  })
}

export async function removeLeader(context: Context, leaderId: string): Promise<Done> {
  const leader = await context.db
    .selectFrom('leaders')
    .select('organizationId')
    .where('id', '=', leaderId)
    .executeTakeFirst()
  if (!leader) throw refuse(commonRefusals, 'not-found')
  return manage(context, leader.organizationId, { leaderId }, async (tx, record) => {
    const removed = await tx
      .deleteFrom('leaders')
      .where('id', '=', leaderId)
      .returning('title')
      .executeTakeFirst()
    if (!removed) throw refuse(commonRefusals, 'not-found')
    record(factOf('leader.removed', 'leader', leaderId, { title: removed.title }))
    return { ok: true }
  })
}

type Post = {
  title: string
  unitId: string | null
  holderId: string | null
  deputyId: string | null
}

/** Adds a post where `id` is null, otherwise changes it. Both people belong to the organisation. */
export async function savePost(
  context: Context,
  organizationId: string,
  { id, ...post }: Post & { id: string | null },
): Promise<{ id: string }> {
  return manage(context, organizationId, { id, ...post }, async (tx, record) => {
    if (isOwnStandIn(post)) {
      const message = speak(strings, context.locale)('own-stand-in')
      throw new InvalidInput([{ field: 'deputyId', message }])
    }
    await requirePart(tx, 'posts', id, organizationId)
    await requirePart(tx, 'units', post.unitId, organizationId)
    await requirePart(tx, 'accounts', post.holderId, organizationId)
    await requirePart(tx, 'accounts', post.deputyId, organizationId)
    const postId = id ?? newId()
    await tx
      .insertInto('posts')
      .values({ id: postId, organizationId, ...post })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(post))
      .execute()
    record(
      factOf('post.saved', 'post', postId, {
        added: id === null,
        holderId: post.holderId,
        deputyId: post.deputyId,
      }),
    )
    return { id: postId }
  })
}

type Fact = Parameters<Recorder>[0]

function factOf(
  kind: string,
  subjectKind: string,
  subjectId: string,
  payload: Record<string, unknown>,
): Omit<Fact, 'organizationId'> {
  return { kind, subjectKind, subjectId, payload }
}

/**
 * Runs a command on one organisation: refuses `not-found` where it is not to be seen and
 * `not-your-role` where not to be changed, holds its row so that two changes do not cross, and tells
 * the portal afterwards.
 */
async function manage<T>(
  context: Context,
  organizationId: string,
  input: object,
  act: (tx: Tx, record: (fact: Omit<Fact, 'organizationId'>) => void) => Promise<T>,
): Promise<T> {
  const actor = requireActor(context)
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const refused = whyNotManageOrganization(actor, organizationId)
  if (refused) throw refuse(commonRefusals, refused)
  return command(context, { organizationId, ...input }, async (tx, record) => {
    await lockOrganization(tx, organizationId)
    const result = await act(tx, (fact) => record({ ...fact, organizationId }))
    await notifyChanged(tx, [`organization:${organizationId}`])
    return result
  })
}

async function lockOrganization(tx: Tx, organizationId: string): Promise<void> {
  const known = await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', organizationId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!known) throw refuse(commonRefusals, 'not-found')
}

/** Refuses `not-found` where the row is unknown or another organisation's; null names nothing. */
async function requirePart(
  tx: Tx,
  table: 'units' | 'leaders' | 'posts' | 'accounts',
  id: string | null,
  organizationId: string,
): Promise<void> {
  if (id === null) return
  const part = await tx
    .selectFrom(table)
    .select('id')
    .where('id', '=', id)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  if (!part) throw refuse(commonRefusals, 'not-found')
}
