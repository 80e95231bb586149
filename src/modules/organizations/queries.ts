import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Actor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { maySeeOrganization, visibleOrganizations } from '../accounts/rules.ts'

const SUMMARY = [
  'id',
  'slug',
  'name',
  'shortName',
  'nameEn',
  'kind',
  'parentId',
  'regionCode',
] as const

/**
 * The organisations a person works in and those above them, whose names make the tree readable; a
 * platform administrator sees every one.
 */
export async function listOrganizations(db: Db, actor: Actor) {
  const visible = visibleOrganizations(actor)
  let query = db.selectFrom('organizations').select(SUMMARY)
  if (visible !== 'all') {
    const own = [...visible, ...(actor.organizationId ? [actor.organizationId] : [])]
    query = query.where('id', 'in', withAncestors(own))
  }
  return query.orderBy('kind').orderBy('slug').execute()
}

function withAncestors(ids: readonly string[]) {
  return sql<string>`(
    with recursive above (id, parent_id) as (
      select id, parent_id from organizations where id = any(${ids}::uuid[])
      union
      select o.id, o.parent_id from organizations o join above on o.id = above.parent_id)
    select id from above)`
}

/** An organisation with its departments, leaders and posts; `not-found` where it is not to be seen. */
export async function readOrganization(db: Db, actor: Actor, organizationId: string) {
  const detail = maySeeOrganization(actor, organizationId)
    ? await readOrganizationDetail(db, organizationId)
    : undefined
  if (!detail) throw refuse(commonRefusals, 'not-found')
  return detail
}

/** The same for the portal and for jobs, which act for nobody: undefined where there is none. */
export async function readOrganizationDetail(db: Db, organizationId: string) {
  const organization = await db
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', organizationId)
    .executeTakeFirst()
  if (!organization) return undefined
  const units = await db
    .selectFrom('units')
    .select(['id', 'name', 'nameEn', 'duties', 'phone', 'sort'])
    .where('organizationId', '=', organizationId)
    .orderBy('sort')
    .orderBy('name')
    .execute()
  const leaders = await db
    .selectFrom('leaders')
    .select(['id', 'name', 'title', 'portfolio', 'resume', 'sort'])
    .where('organizationId', '=', organizationId)
    .orderBy('sort')
    .orderBy('id')
    .execute()
  const posts = await db
    .selectFrom('posts')
    .leftJoin('accounts as holder', 'holder.id', 'holderId')
    .leftJoin('accounts as deputy', 'deputy.id', 'deputyId')
    .select([
      'posts.id',
      'posts.unitId',
      'title',
      'holderId',
      'deputyId',
      'holder.name as holderName',
      'deputy.name as deputyName',
    ])
    .where('posts.organizationId', '=', organizationId)
    .orderBy('title')
    .orderBy('posts.id')
    .execute()
  return { ...organization, units, leaders, posts }
}
