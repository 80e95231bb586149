import { DEFAULT_ROUTE } from '../modules/review/rules/routes.ts'
import { newBlock } from '../modules/sites/rules/home.ts'
import type { Services } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { appendToLedger } from '../platform/ledger.ts'
import { hashPassword } from '../platform/passwords.ts'
import {
  DEMO_PASSWORD,
  type DemoColumn,
  demoCatalogue,
  demoHomes,
  demoOrganizations,
  demoPeople,
  demoRegions,
  demoSites,
} from './index.ts'
import { demoStrings } from './strings.ts'

/** Ids of what was made, by the names the demo data uses. */
export type DemoWorld = {
  organizations: Map<string, string>
  /** `slug/unit name` → id. */
  units: Map<string, string>
  people: Map<string, string>
  sites: Map<string, string>
  /** `organisation slug:column/path` → id. */
  columns: Map<string, string>
}

/** The day the fictional installation was set up: before its first application and publication. */
const SET_UP_AT = '2023-12-18T01:00:00.000Z'

/** Organisations, people, sites and columns, set up in one act. */
export async function fillOrganizations(services: Services): Promise<DemoWorld> {
  const world: DemoWorld = {
    organizations: new Map(),
    units: new Map(),
    people: new Map(),
    sites: new Map(),
    columns: new Map(),
  }
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await services.db.transaction().execute(async (tx) => {
    await tx.insertInto('regions').values(demoRegions).execute()
    for (const organization of demoOrganizations) await insertOrganization(tx, world, organization)
    for (const person of demoPeople) {
      const id = newId()
      world.people.set(person.signInName, id)
      const organizationId = world.organizations.get(person.organization)!
      await tx
        .insertInto('accounts')
        .values({
          id,
          signInName: person.signInName,
          name: person.name,
          organizationId,
          unitId: person.unit ? world.units.get(`${person.organization}/${person.unit}`)! : null,
          passwordHash,
          createdAt: SET_UP_AT,
        })
        .execute()
      if (person.roles.length > 0) {
        await tx
          .insertInto('accountRoles')
          .values(person.roles.map((role) => ({ accountId: id, organizationId, role })))
          .execute()
      }
    }
    for (const organization of demoOrganizations) {
      const organizationId = world.organizations.get(organization.slug)!
      for (const post of organization.posts) {
        await tx
          .insertInto('posts')
          .values({
            id: newId(),
            organizationId,
            unitId: post.unit ? world.units.get(`${organization.slug}/${post.unit}`)! : null,
            title: post.title,
            holderId: world.people.get(post.holder)!,
            deputyId: world.people.get(post.deputy)!,
          })
          .execute()
      }
      await tx
        .insertInto('reviewRoutes')
        .values({
          id: newId(),
          organizationId,
          name: DEFAULT_ROUTE.name,
          kinds: [],
          steps: JSON.stringify(DEFAULT_ROUTE.steps),
        })
        .execute()
    }
    for (const { columns, organization, ...site } of demoSites) {
      const siteId = newId()
      const organizationId = world.organizations.get(organization)!
      world.sites.set(organization, siteId)
      await tx
        .insertInto('sites')
        .values({ id: siteId, organizationId, host: null, ...site, createdAt: SET_UP_AT })
        .execute()
      for (const column of columns)
        await insertColumn(tx, world, siteId, organization, column, null, '')
    }
    for (const home of demoHomes) await arrangeHome(tx, world, home)
    for (const { organization, unit, columnSlug, ...item } of demoCatalogue) {
      await tx
        .insertInto('catalogueItems')
        .values({
          id: newId(),
          organizationId: world.organizations.get(organization)!,
          responsibleUnitId: world.units.get(`${organization}/${unit}`) ?? null,
          columnId: world.columns.get(`${organization}:${columnSlug}`) ?? null,
          ...item,
        })
        .execute()
    }
    await appendToLedger(
      tx,
      [...world.organizations].map(([slug, id]) => ({
        kind: 'organization.created',
        subjectKind: 'organization',
        subjectId: id,
        organizationId: id,
        payload: { slug, demo: true },
      })),
      { actorId: 'robot:demo', actorName: demoStrings.robot.zh, at: SET_UP_AT },
    )
  })
  return world
}

async function insertOrganization(
  tx: Tx,
  world: DemoWorld,
  organization: (typeof demoOrganizations)[number],
): Promise<void> {
  const { units, leaders, posts: _posts, parent, ...profile } = organization
  const id = newId()
  world.organizations.set(organization.slug, id)
  await tx
    .insertInto('organizations')
    .values({
      id,
      ...profile,
      parentId: parent ? world.organizations.get(parent)! : null,
      createdAt: SET_UP_AT,
    })
    .execute()
  for (const [sort, unit] of units.entries()) {
    const unitId = newId()
    world.units.set(`${organization.slug}/${unit.name}`, unitId)
    await tx
      .insertInto('units')
      .values({ id: unitId, organizationId: id, sort, ...unit })
      .execute()
  }
  for (const [sort, leader] of leaders.entries()) {
    await tx
      .insertInto('leaders')
      .values({ id: newId(), organizationId: id, sort, ...leader })
      .execute()
  }
}

async function arrangeHome(
  tx: Tx,
  world: DemoWorld,
  { organization, theme, blocks }: (typeof demoHomes)[number],
): Promise<void> {
  const siteId = world.sites.get(organization)!
  const arranged = blocks.map(({ kind, columns = [], ...given }, index) =>
    newBlock(kind, `${kind}-${index + 1}`, {
      ...given,
      columnIds: columns.map((path) => world.columns.get(`${organization}:${path}`)!),
    }),
  )
  await tx
    .insertInto('homeArrangements')
    .values({ siteId, blocks: JSON.stringify(arranged) })
    .execute()
  await tx
    .updateTable('sites')
    .set({ theme: JSON.stringify(theme) })
    .where('id', '=', siteId)
    .execute()
}

async function insertColumn(
  tx: Tx,
  world: DemoWorld,
  siteId: string,
  organization: string,
  { children, ...column }: DemoColumn,
  parentId: string | null,
  parentPath: string,
): Promise<void> {
  const id = newId()
  const path = parentPath ? `${parentPath}/${column.slug}` : column.slug
  world.columns.set(`${organization}:${path}`, id)
  await tx
    .insertInto('columns')
    .values({
      ...column,
      id,
      siteId,
      parentId,
      linkUrl: column.linkUrl ?? null,
      cadenceClass: column.cadenceClass ?? null,
      publicationKind: column.publicationKind ?? null,
      routeId: null,
      bannerFileId: null,
    })
    .execute()
  for (const child of children) await insertColumn(tx, world, siteId, organization, child, id, path)
}
