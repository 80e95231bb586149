import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contracts } from '../src/app.ts'
import { type Endpoint, isBytes } from '../src/kernel/endpoint.ts'
import { ROLES, type Role } from '../src/modules/accounts/rules.ts'
import { newBlock } from '../src/modules/sites/rules/home.ts'
import { type Given, objects } from './objects.ts'
import { piecesOf } from './pieces.ts'
import { type EndpointName, recipeOf, recipes } from './recipes.ts'
import { createWorld, type OrganizationKey, type World } from './world.ts'

/**
 * Every route × every role × foreign objects, generated from the contracts: a new route cannot be
 * forgotten. It needs a recipe in `recipes.ts` and, for a new kind of object, a fixture there.
 */

const UNKNOWN = '019b0000-0000-7000-8000-000000000000'
const MALFORMED = ['1', 'not-an-id', '%00', '019b0000-0000-7000-8000-00000000000G', "'--"]

const endpoints = Object.entries(contracts).flatMap(([module, contract]) =>
  Object.entries(contract as Record<string, Endpoint>).map(
    ([name, endpoint]) => [`${module}.${name}` as EndpointName, endpoint] as const,
  ),
)

let world: World
const places = {} as Record<
  OrganizationKey,
  Parameters<(typeof recipes)['accounts.readMe']['input']>[0]
>

beforeAll(async () => {
  world = await createWorld()
  for (const organization of ['A', 'B'] as const)
    places[organization] = { world, organization, pieces: piecesOf(world, organization) }
})
afterAll(() => world.close())

/** `publicationId → publication`: the parameters of a route that name stored objects. */
function objectParams(endpoint: Endpoint): [string, string][] {
  const { shape } = endpoint.params as unknown as { shape?: Record<string, z.ZodType> }
  return Object.entries(shape ?? {}).flatMap(([name, schema]) => {
    const object = schema.meta()?.['object']
    return typeof object === 'string' ? [[name, object] as [string, string]] : []
  })
}

const inputs = new Map<string, Promise<Given>>()
/** An input of A with which the call would succeed; the same for every role. */
function inputOf(name: EndpointName): Promise<Given> {
  const known = inputs.get(name) ?? recipeOf(name).input(places.A)
  inputs.set(name, known)
  return known
}

const foreigners = new Map<string, Promise<string>>()
function foreign(kind: string): Promise<string> {
  const make = objects[kind]
  if (!make)
    throw new Error(
      `A route names a stored ${kind}, of which test/recipes.ts has no fixture: add one to "objects", so that another organisation's ${kind} can be tried on it.`,
    )
  const known = foreigners.get(kind) ?? make(places.B)
  foreigners.set(kind, known)
  return known
}

async function answer(endpoint: Endpoint, input: Given, headers: Record<string, string>) {
  const response = await world.raw(endpoint, input as never, headers)
  const text = await response.text()
  // The number of the request is the only thing in which two refusals may differ.
  return { status: response.status, text: text.replace(/"requestId":"[^"]*"/, '') }
}

const headers = new Map<string, Promise<Record<string, string>>>()
function signedIn(role: Role): Promise<Record<string, string>> {
  const known = headers.get(role) ?? world.newSession(world.A.people[role].id)
  headers.set(role, known)
  return known
}

function rolesOf(endpoint: Endpoint): readonly Role[] {
  return typeof endpoint.access === 'string' ? ROLES : (endpoint.access.roles as readonly Role[])
}

test('every endpoint of the contracts is bound, every bound one is in the contracts, and each has a recipe', () => {
  const bound = world.api.bindings.map((binding) => binding.name).sort()
  const declared = endpoints.map(([, { method, path }]) => `${method} ${path}`).sort()
  expect(bound).toEqual(declared)
  expect(Object.keys(recipes).sort()).toEqual(endpoints.map(([name]) => name).sort())
})

test('what is public is chosen: signing in, nothing else', () => {
  const open = endpoints.filter(([, { access }]) => access === 'public').map(([name]) => name)
  expect(open).toEqual(['accounts.signIn'])
})

describe('not signed in', () => {
  test.each(endpoints.filter(([, { access }]) => access !== 'public'))(
    '%s answers 401',
    async (name, endpoint) => {
      const input = await inputOf(name)
      expect((await answer(endpoint, input, {})).status).toBe(401)
      const stale = { cookie: 'weiming_session=made-up', 'x-csrf-token': 'made-up' }
      expect((await answer(endpoint, input, stale)).status).toBe(401)
      expect((await answer(endpoint, input, { authorization: 'Bearer made-up' })).status).toBe(401)
    },
  )
})

describe('signed in without the CSRF token, or from another site', () => {
  const writes = endpoints.filter(
    ([, { access, method }]) => access !== 'public' && method !== 'GET',
  )
  test.each(writes)('%s answers 403', async (name, endpoint) => {
    const input = await inputOf(name)
    const { cookie, ...token } = await signedIn(recipeOf(name).as)
    const refused = '"code":"bad-csrf"'
    expect((await answer(endpoint, input, { cookie: cookie! })).text).toContain(refused)
    const elsewhere = { cookie: cookie!, ...token, 'sec-fetch-site': 'cross-site' }
    expect((await answer(endpoint, input, elsewhere)).text).toContain(refused)
  })
})

describe('a role that is not named', () => {
  const limited = endpoints.filter(([, { access }]) => typeof access !== 'string')
  test.each(limited)('%s answers 403', async (name, endpoint) => {
    const input = await inputOf(name)
    for (const role of ROLES.filter((each) => !rolesOf(endpoint).includes(each))) {
      const { status, text } = await answer(endpoint, input, await signedIn(role))
      expect([status, text.includes('not-your-role')], role).toEqual([403, true])
    }
  })
})

describe('a foreign, an unknown and a malformed id are answered alike', () => {
  const named = endpoints.filter(([, endpoint]) => objectParams(endpoint).length > 0)
  test.each(named)('%s answers 404 to every role', async (name, endpoint) => {
    const input = await inputOf(name)
    for (const [param, kind] of objectParams(endpoint)) {
      const foreignId = await foreign(kind)
      const withId = (id: string) => ({ ...input, params: { ...input.params, [param]: id } })
      for (const role of rolesOf(endpoint)) {
        const as = await signedIn(role)
        const unknown = await answer(endpoint, withId(UNKNOWN), as)
        expect(unknown.status, `${role}, unknown ${kind}`).toBe(404)
        const malformed = MALFORMED[ROLES.indexOf(role) % MALFORMED.length]!
        expect(await answer(endpoint, withId(malformed), as), `${role}, malformed`).toEqual(unknown)
        // A platform administrator may see every organisation; what is a person's own is still theirs.
        const seesAll =
          role === 'platform-administrator' && !['notice', 'session', 'token'].includes(kind)
        if (seesAll) continue
        expect(await answer(endpoint, withId(foreignId), as), `${role}, foreign`).toEqual(unknown)
      }
    }
  })
})

/** Which stored object a field of a query or a body names. */
const KIND_OF_FIELD: Record<string, string> = {
  organizationId: 'organization',
  siteId: 'site',
  columnId: 'column',
  parentId: 'column',
  routeId: 'route',
  unitId: 'unit',
  responsibleUnitId: 'unit',
  holderId: 'account',
  deputyId: 'account',
  accountId: 'account',
  replyToId: 'comment',
  taskId: 'task',
  revisionId: 'revision',
  toAccountId: 'account',
  imageFileId: 'file',
  fileId: 'file',
  newFileId: 'file',
  uploadedBy: 'account',
  ownerId: 'account',
  targetId: 'publication',
  from: 'revision',
  to: 'revision',
  'checks.saveOfficeWord id': 'office-word',
  'organizations.saveUnit id': 'unit',
  'organizations.saveLeader id': 'leader',
  'organizations.savePost id': 'post',
  'sites.saveCatalogueItem id': 'catalogue-item',
  // Lists of columns in a block.
  'sites.saveHome 0': 'column',
  'sites.previewHome 0': 'column',
  'siteChecks.assignSiteFindings 0': 'site-finding',
  'siteChecks.judgeSiteFindings 0': 'site-finding',
}
/** Only a platform administrator may call these, who sees every organisation. */
const SEES_ALL = ['organizations.createOrganization']

describe('ids inside queries and bodies', () => {
  const cases = endpoints.flatMap(([name, endpoint]) =>
    (['query', 'body'] as const).flatMap((part) =>
      isBytes(endpoint[part])
        ? []
        : idFields(endpoint[part])
            .filter(() => !SEES_ALL.includes(name))
            .map((path) => [name, part, path.join('.'), endpoint, path] as const),
    ),
  )

  test('are found in the contracts', () => {
    expect(cases.map(([name, part, path]) => `${name} ${part} ${path}`)).toContain(
      'content.savePublication body relations.0.targetId',
    )
  })

  test.each(cases)(
    '%s %s %s: another organisation’s is refused as an unknown one is',
    async (name, part, _path, endpoint, path) => {
      const field = path.at(-1)!
      const kind = KIND_OF_FIELD[`${name} ${field}`] ?? KIND_OF_FIELD[field]
      if (!kind)
        throw new Error(
          `The field ${path.join('.')} of ${name} names a stored object: say of which kind in KIND_OF_FIELD.`,
        )
      const input = await inputOf(name)
      const as = await signedIn(recipeOf(name).as)
      const call = async (id: string) => {
        const changed = { ...input, [part]: withField(input[part as 'query'] ?? {}, path, id) }
        const { status, text } = await answer(endpoint, changed, as)
        return { status, text: text.replaceAll(id, 'ID') }
      }
      const unknown = await call(UNKNOWN)
      const refused = unknown.status >= 400 && unknown.status < 500
      const empty = endpoint.method === 'GET' && unknown.text.includes('"items":[]')
      expect(refused || empty, `${unknown.status} ${unknown.text}`).toBe(true)
      expect(unknown.status).not.toBe(422)
      expect(await call(await foreign(kind))).toEqual(unknown)
    },
  )
})

describe('reading changes nothing', () => {
  const reads = endpoints.filter(([, { method }]) => method === 'GET')
  // What came in names people: only those who handle it open it, and each opening is recorded.
  const openings = ['redaction.readRedactable', 'redaction.redactablePage']
  test.each(reads)(
    '%s, as the auditor, who reads all but what is sealed',
    async (name, endpoint) => {
      const input = await inputOf(name)
      const before = await headSeq()
      const { status } = await answer(endpoint, input, await signedIn('auditor'))
      expect([status, await headSeq()]).toEqual([openings.includes(name) ? 403 : 200, before])
    },
  )

  test('the auditor is refused every act on the organisation’s work', async () => {
    const ownAffairs = /^accounts\.(sign|choose|change|revoke|createToken)|^review\.readNotice/
    for (const [name, endpoint] of endpoints) {
      if (endpoint.method === 'GET' || ownAffairs.test(name)) continue
      const { status } = await answer(endpoint, await inputOf(name), await signedIn('auditor'))
      expect(status, name).toBe(403)
    }
  })
})

describe('a success appends to the ledger', () => {
  // What ends the caller's own access comes last.
  const writes = endpoints
    .filter(([, { method }]) => method !== 'GET')
    .sort(([a], [b]) => Number(recipes[a]?.last ?? false) - Number(recipes[b]?.last ?? false))
  test.each(writes)('%s', async (name, endpoint) => {
    const { as, courtesy } = recipeOf(name)
    const input = await recipeOf(name).input(places.A)
    const before = await headSeq()
    const session = await world.newSession(world.A.people[as].id)
    const { status, text } = await answer(endpoint, input, session)
    expect([status, status === 200 ? '' : text]).toEqual([200, ''])
    if (courtesy) expect(await headSeq()).toBe(before)
    else expect(await headSeq()).toBeGreaterThan(before)
  })
})

async function headSeq(): Promise<number> {
  const { seq } = await world.db.selectFrom('ledgerHead').select('seq').executeTakeFirstOrThrow()
  return seq
}

type JsonSchema = {
  format?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

/** Paths of all fields that hold an id. Bodies of text are left out: their pictures have tests of their own. */
function idFields(schema: z.ZodType): string[][] {
  const found = new Map<string, string[]>()
  const walk = (node: JsonSchema, path: string[]): void => {
    if (node.format === 'uuid') found.set(path.join('.'), path)
    for (const each of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])])
      walk(each, path)
    for (const [name, each] of Object.entries(node.properties ?? {})) walk(each, [...path, name])
    if (node.items) walk(node.items, [...path, '0'])
  }
  walk(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema, [])
  return [...found.values()]
}

const ITEMS: Record<string, (id: string) => object | string> = {
  attachments: (fileId) => ({ fileId, url: null, name: '附件', size: null, mime: '', hash: null }),
  items: (taskId) => ({ taskId, revisionHash: '0'.repeat(64) }),
  relations: (targetId) => ({ kind: 'amends', targetId }),
  findingIds: (findingId) => findingId,
  blocks: (columnId) => newBlock('list', 'list', { columnIds: [columnId] }),
}

/** The act of a case that a field belongs to, where the recipe's own act has none. */
const ACT_OF_FIELD: Record<string, string> = { unitId: 'assign-unit' }

/** The input with the id in that field; a list of objects gets one object that holds it. */
function withField(input: object, [head, ...rest]: readonly string[], id: string): object {
  if (head === undefined) return input
  const inner = (input as Record<string, unknown>)[head]
  const act = 'act' in input ? ACT_OF_FIELD[head] : undefined
  if (rest.length === 0) return { ...input, ...(act && { act }), [head]: id }
  if (rest[0] === '0') {
    const item = ITEMS[head]
    if (!item) throw new Error(`A list of ids in a body: add an item of ${head} to ITEMS.`)
    return { ...input, [head]: [item(id)] }
  }
  return { ...input, [head]: withField((inner as object | undefined) ?? {}, rest, id) }
}
