import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Given } from '../../test/objects.ts'
import { good, piecesOf } from '../../test/pieces.ts'
import { type EndpointName, recipeOf, recipes } from '../../test/recipes.ts'
import { createWorld, type World } from '../../test/world.ts'
import { contracts } from '../app.ts'
import { type Endpoint, isBytes } from '../kernel/endpoint.ts'
import { accountsContract } from '../modules/accounts/contract.ts'
import { contentContract } from '../modules/content/contract.ts'

/** Random changes of each endpoint's input, beside those of each field's type. */
const RUNS = 12

// An endpoint without a recipe is found by the permission matrix.
const endpoints = Object.entries(contracts)
  .flatMap(([module, contract]) =>
    Object.entries(contract as Record<string, Endpoint>).map(
      ([name, each]) => [`${module}.${name}` as EndpointName, each] as const,
    ),
  )
  .filter(([name]) => name in recipes)

let world: World
let place: Parameters<(typeof recipes)['accounts.readMe']['input']>[0]
/** Its people have not been hurrying: limits by the minute would answer before anything else. */
let elsewhere: Parameters<(typeof recipes)['accounts.readMe']['input']>[0]

beforeAll(async () => {
  world = await createWorld()
  place = { world, organization: 'A', pieces: piecesOf(world) }
  elsewhere = { world, organization: 'B', pieces: piecesOf(world, 'B') }
})
afterAll(() => world.close())

async function send(
  each: Endpoint,
  input: Given,
  as: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const response = await world.raw(each, input as never, as)
  return { status: response.status, text: await response.text() }
}

/** Never a bug; what is wrong with a form is a list of fields and sentences. */
function expectAnswered({ status, text }: { status: number; text: string }, sent: unknown) {
  if (status >= 500) {
    const error = world.logged.filter((line) => line.includes('unexpected error')).at(-1)
    throw new Error(`${status} for ${shown(sent)}: ${error?.slice(0, 1500)}`)
  }
  if (status !== 422) return
  const { issues } = (JSON.parse(text) as { error: { issues: unknown } }).error
  expect(issues).not.toEqual([])
  for (const issue of issues as { field: unknown; message: unknown }[])
    expect([typeof issue.field, typeof issue.message]).toEqual(['string', 'string'])
}

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 400)

const deep = (levels: number) => {
  let value: unknown = 1
  for (let n = 0; n < levels; n++) value = n % 2 ? [value] : { a: value, content: [value] }
  return value
}
const HAN = Array.from({ length: 30_000 }, (_, n) => 0x4e00 + ((n * 7919) % 20_000))

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00\ud800',
    '\u202e反\u202c',
    '👩‍⚕️',
    "'; drop table accounts; --",
    '%',
    '\\',
    '{name}',
    '__proto__',
    'constructor',
    'toString',
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '9999-12-31T23:59:59-23:59',
    '0000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    'javascript:alert(1)',
    'https://[::1',
    'publication:x',
    '/x.html',
    '00000000-0000-0000-0000-000000000000',
    '019b0000-0000-7000-8000-000000000000',
    -1,
    -0,
    0.5,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53 - 1,
    2 ** 63,
    1e308,
    -1e308,
    [],
    [[]],
    [null],
    {},
    { constructor: 1 },
    { length: 1e9 },
    { toJSON: 'x' },
  ),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}')),
  fc.constant(String.fromCodePoint(...HAN)),
  fc.constant('长'.repeat(350_000)),
  fc.constant(Array.from({ length: 5000 }, () => 'x')),
  fc.constant(deep(12)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** Every place in an input where something stands, as a path. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object' || path.length > 6) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}

function replaced(value: unknown, [head, ...rest]: readonly string[], by: unknown): unknown {
  if (head === undefined) return by
  if (Array.isArray(value))
    return value.map((each, n) => (String(n) === head ? replaced(each, rest, by) : each))
  const inner = (value as Record<string, unknown>)[head]
  return { ...(value as object), [head]: replaced(inner, rest, by) }
}

/** What stands in a place is replaced by each of these, by its own type. */
const LIMITS = {
  number: [2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 1e308, -1, 0.5, '1'],
  string: [
    'a\u0000\ud800',
    String.fromCodePoint(...HAN),
    '0000-01-01',
    '9999-12-31T23:59:59-23:59',
    '',
  ],
  boolean: ['true'],
  object: [[], 'x'],
} as Record<string, unknown[]>

type Change = { part: 'query' | 'body'; of: (input: Given) => unknown }

/** Ways to spoil an input of the endpoint: each field at its limits, then anything anywhere. */
function changesOf(each: Endpoint, input: Given): Change[] {
  const body = (given: Given) => (given.body ?? {}) as object
  const limits = pathsOf(body(input)).flatMap((path) => {
    const before = path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown>)?.[key],
      body(input),
    )
    return (LIMITS[typeof before] ?? []).map(
      (by): Change => ({ part: 'body', of: (given) => replaced(body(given), path, by) }),
    )
  })
  const random = fc.sample(fc.tuple(fc.nat(), hostile, fc.nat(), hostile), {
    numRuns: RUNS,
    seed: 20260302,
  })
  const anything = random.map(
    ([where, value, other, second]): Change => ({
      part: 'body',
      of: (given) => {
        const paths = pathsOf(body(given))
        const once = replaced(body(given), paths[where % paths.length]!, value)
        const left = pathsOf(once)
        return replaced(once, left[other % left.length]!, second)
      },
    }),
  )
  const query = queryNames(each).flatMap((name) =>
    random.map(
      ([, value]): Change => ({
        part: 'query',
        of: (given) => ({ ...(given.query ?? {}), [name]: value }),
      }),
    ),
  )
  const inBody = hasFields(each.body) && each.method !== 'GET'
  return inBody ? [...limits, ...anything, ...query] : query
}

describe('no input is answered with a bug', () => {
  const open = endpoints.filter(
    ([name, each]) =>
      !recipes[name]?.last &&
      !isBytes(each.body) &&
      (hasFields(each.body) || queryNames(each).length > 0),
  )
  test.each(open)('%s', async (name, each) => {
    const as = await world.newSession(world.A.people[recipeOf(name).as].id)
    let input = await recipeOf(name).input(place)
    for (const { part, of } of changesOf(each, input)) {
      const value = of(input)
      const answer = await send(each, { ...input, [part]: value }, as)
      expectAnswered(answer, { [part]: value })
      // What succeeded has used up the state, or the name, it was made for.
      if (answer.status === 200 && each.method !== 'GET') input = await recipeOf(name).input(place)
    }
  })

  const RAW: [string, string | Uint8Array<ArrayBuffer>][] = [
    ['nothing', ''],
    ['half an object', '{"a":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a word', '"x"'],
    ['a number too large', '{"lockVersion":1e999}'],
    ['the same key twice', '{"title":"a","title":1}'],
    ['a prototype', '{"__proto__":{"x":1},"title":{"__proto__":null}}'],
    ['a byte-order mark', '\ufeff{}'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['200,000 open brackets', '['.repeat(200_000)],
    ['100,000 nested lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['20,000 nested objects', `${'{"body":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ]
  test.each(RAW)('a body that is %s', async (_what, raw) => {
    for (const [name, each] of endpoints) {
      if (each.method === 'GET' || isBytes(each.body) || !hasFields(each.body)) continue
      const as = await world.newSession(world.A.people[recipeOf(name).as].id)
      const path = each.path.replace(/:\w+/g, '019b0000-0000-7000-8000-000000000000')
      const response = await world.app.request(path, {
        method: each.method,
        headers: as,
        body: raw,
      })
      expectAnswered({ status: response.status, text: await response.text() }, [name, raw])
    }
  })

  test.each([
    '/api/v1/publications/%E0%A4%A',
    '/api/v1/publications/%00',
    '/api/v1/publications/..%2f..%2fetc',
    '/api/v1/publications?page=%FF&text=%ED%A0%80',
    '/api/v1/publications?page=1&page=x&__proto__=1&text[]=1',
    '/api/v1/publications?text=%00',
    `/api/v1/publications?text=${'%25'.repeat(3000)}`,
    '/api/v1/nothing',
    '/api/',
    '//api/v1/me',
  ])('the address %s', async (path) => {
    const as = await world.newSession(world.A.people.auditor.id)
    const response = await world.app.request(path, { headers: as })
    expect(response.status).toBeLessThan(500)
  })

  test.each([
    ['cookie', 'weiming_session=%E0%A4%A; weiming_session; =; ;;'],
    ['cookie', `weiming_session=${'x'.repeat(100_000)}`],
    ['authorization', 'Bearer '],
    ['authorization', `Bearer ${'ÿ'.repeat(5000)}`],
    ['authorization', 'Basic eDp5'],
    ['accept-language', 'en;q=,,,*;q=99'],
    ['x-forwarded-for', ', ,'],
    ['content-type', 'multipart/form-data'],
    ['content-length', 'NaN'],
  ])('the header %s: %.60s', async (header, value) => {
    const response = await world.app.request('/api/v1/me', { headers: { [header]: value } })
    expect(response.status).toBe(401)
  })

  test('an idempotency key of any length and letters', async () => {
    const contributor = await world.newSession(world.A.people.contributor.id)
    for (const key of ['x'.repeat(5000), 'ÿ', "' --", '{}']) {
      const input = await recipes['content.createPublication'].input(place)
      const headers = { ...contributor, 'idempotency-key': key }
      const answer = await send(contentContract.createPublication, input, headers)
      expect(answer.status, key).toBe(200)
    }
  })
})

describe('a form', () => {
  const forms = endpoints.filter(
    ([name, each]) =>
      each.method !== 'GET' &&
      !isBytes(each.body) &&
      requiredOf(each).length > 0 &&
      !recipes[name]?.last,
  )
  test.each(forms)(
    '%s names every missing field at once, in the reader’s language',
    async (name, each) => {
      const as = await world.newSession(world.B.people[recipeOf(name).as].id)
      const input = await recipeOf(name).input(elsewhere)
      for (const [language, letters] of [
        ['zh-CN', /\p{Script=Han}/u],
        ['en', /^[^\p{Script=Han}]+$/u],
      ] as const) {
        const { status, text } = await send(
          each,
          { ...input, body: {} },
          { ...as, 'x-locale': language },
        )
        expect(status).toBe(422)
        const { issues } = (
          JSON.parse(text) as { error: { issues: { field: string; message: string }[] } }
        ).error
        expect(issues.map((issue) => issue.field)).toEqual(expect.arrayContaining(requiredOf(each)))
        for (const issue of issues) expect(issue.message).toMatch(letters)
      }
    },
  )

  test('says nothing back of what it was sent: a password stays where it is', async () => {
    const answer = await world.nobody.call(accountsContract.signIn, {
      body: { signInName: '', password: 'Secret-secret-1'.repeat(20) },
    })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).not.toContain('Secret')
    expect(world.logged.join()).not.toContain('Secret-secret')
  })
})

test('an answer of the API is never kept by a browser', async () => {
  const response = await world.raw(
    accountsContract.readMe,
    {} as never,
    await world.newSession(world.A.people.auditor.id),
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  good({ status: response.status, body: {} })
})

function hasFields(schema: z.ZodType): boolean {
  const { properties } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  return Object.keys(properties ?? {}).length > 0
}

function queryNames(each: Endpoint): string[] {
  const { properties } = z.toJSONSchema(each.query, { unrepresentable: 'any', io: 'input' })
  return Object.keys(properties ?? {})
}

function requiredOf(each: Endpoint): string[] {
  const { required } = z.toJSONSchema(each.body, { unrepresentable: 'any', io: 'input' })
  return required ?? []
}
