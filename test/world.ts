import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createWholeApi } from '../src/app.ts'
import { dayOf } from '../src/kernel/days.ts'
import type { Endpoint, InputOf, OutputOf } from '../src/kernel/endpoint.ts'
import { identify } from '../src/modules/accounts/index.ts'
import { ROLES, type Role } from '../src/modules/accounts/rules.ts'
import type { Clock } from '../src/platform/clock.ts'
import type { Services } from '../src/platform/context.ts'
import type { Database } from '../src/platform/database.ts'
import { createFileStore } from '../src/platform/files.ts'
import { mountApi } from '../src/platform/http.ts'
import { newId, newToken, sha256 } from '../src/platform/ids.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { hashPassword } from '../src/platform/passwords.ts'
import { createSealer, newSealingKey } from '../src/platform/sealing.ts'
import { testDatabase } from './database.ts'

/** Two commissions that know nothing of each other. */
export type OrganizationKey = 'A' | 'B'
export const WORLD_PASSWORD = 'Right-horse-7'
const START = '2026-03-02T01:00:00.000Z' // Monday 9:00 in Beijing

export type WorldOrganization = {
  id: string
  siteId: string
  columns: { news: string; notices: string; policies: string; disclosure: string }
  units: { office: string; disease: string }
  people: Record<Role, { id: string; name: string; signInName: string }>
}

export type Answer<E> = { status: number; body: OutputOf<E> & { error?: ApiError } }
type ApiError = {
  code: string
  message?: string
  issues?: { field: string; message: string }[]
  detail?: unknown
}
export type Input<E> = Partial<InputOf<E>> & { headers?: Record<string, string> }

/** A clock that stands still until it is moved. */
export function standingClock(start = START) {
  let now = start
  return {
    now: () => now,
    today: () => dayOf(now),
    set: (instant: string) => {
      now = instant
    },
    forward: (milliseconds: number) => {
      now = new Date(Date.parse(now) + milliseconds).toISOString()
    },
  } satisfies Clock & Record<string, unknown>
}

/**
 * A small world in a fresh database: organisations A and B, each with a site, four columns, two
 * departments and one person for every role (all in the department `disease`). Everybody's password
 * is `WORLD_PASSWORD`; sign-in names are `role.a` and `role.b`.
 */
export async function createWorld() {
  const database = await testDatabase()
  const clock = standingClock()
  const folder = mkdtempSync(join(tmpdir(), 'weiming-world-'))
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const sealingKey = newSealingKey()
  const services: Services = {
    db: database.db,
    clock,
    files: createFileStore(folder),
    sealer: createSealer([sealingKey]),
    log,
  }
  const api = createWholeApi({ secureCookies: false, guessesPerMinute: 1000 })
  const app = mountApi(api, { services, metrics: createMetrics(), identify, trustProxy: true })
  const A = await addOrganization(database, 'a')
  const B = await addOrganization(database, 'b')
  const organizations = { A, B }

  async function send(endpoint: Endpoint, input: Input<Endpoint>, headers: Record<string, string>) {
    const response = await app.request(addressOf(endpoint, input), {
      method: endpoint.method,
      headers: { ...headers, ...input.headers },
      ...(endpoint.method === 'GET' ? {} : { body: bodyOf(input.body) }),
    })
    return response
  }

  /** Somebody who sends requests with these headers. */
  function caller(headersOf: () => Promise<Record<string, string>>) {
    return {
      async call<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<Answer<E>> {
        const response = await send(endpoint, input as Input<Endpoint>, await headersOf())
        return { status: response.status, body: (await response.json()) as Answer<E>['body'] }
      },
    }
  }

  const sessions = new Map<string, Promise<Record<string, string>>>()
  function sessionOf(accountId: string): Promise<Record<string, string>> {
    // A session of another hour may have idled away: moving the clock begins a new one.
    const key = `${accountId} ${clock.now()}`
    const session = sessions.get(key) ?? addSession(database, accountId, clock.now())
    sessions.set(key, session)
    return session
  }

  return {
    /** What other processes open the world's sealed columns by. */
    sealingKey: sealingKey.secret.toString('hex'),
    database,
    db: database.db,
    services,
    clock,
    app,
    api,
    organizations,
    A,
    B,
    /** Every log line so far. */
    logged,
    /** The person with this role, signed in, with the CSRF token. */
    as: (role: Role, organization: OrganizationKey = 'A') =>
      caller(() => sessionOf(organizations[organization].people[role].id)),
    /** Any account, signed in. */
    asAccount: (accountId: string) => caller(() => sessionOf(accountId)),
    nobody: caller(async () => ({})),
    withHeaders: (headers: Record<string, string>) => caller(async () => headers),
    /** The cookie and CSRF headers of a fresh session. */
    newSession: (accountId: string) => addSession(database, accountId, clock.now()),
    raw: send,
    /** The latest ledger events, oldest first. */
    events: async (kind?: string) => {
      const query = database.db.selectFrom('ledgerEvents').selectAll().orderBy('seq')
      return (kind ? query.where('kind', '=', kind) : query).execute()
    },
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

function addressOf(endpoint: Endpoint, input: Input<Endpoint>): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, String(value)])
  return query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body ?? {})
}

async function addSession({ db }: Database, accountId: string, now: string) {
  const token = newToken()
  const csrfToken = newToken()
  await db
    .insertInto('sessions')
    .values({
      id: newId(),
      tokenHash: sha256(token),
      accountId,
      csrfToken,
      userAgent: 'test',
      address: '',
      createdAt: now,
      lastSeenAt: now,
      // Far away, so that tests may move the clock; expiry has tests of its own.
      expiresAt: '2099-01-01T00:00:00.000Z',
    })
    .execute()
  return { cookie: `weiming_session=${token}`, 'x-csrf-token': csrfToken }
}

let passwordHash: Promise<string> | undefined

async function addOrganization({ db }: Database, key: 'a' | 'b'): Promise<WorldOrganization> {
  passwordHash ??= hashPassword(WORLD_PASSWORD, { N: 16, r: 1, p: 1 })
  const hash = await passwordHash
  const name = key === 'a' ? '甲市卫生健康委员会' : '乙市卫生健康委员会'
  const id = newId()
  const siteId = newId()
  const units = { office: newId(), disease: newId() }
  const columns = { news: newId(), notices: newId(), policies: newId(), disclosure: newId() }
  const regionCode = key === 'a' ? '990100' : '990200'
  await db
    .insertInto('regions')
    .values({
      code: regionCode,
      name: name.slice(0, 2),
      nameEn: key,
      parentCode: null,
      level: 'city',
    })
    .execute()
  await db
    .insertInto('organizations')
    .values({
      id,
      slug: `${key}-city`,
      name,
      shortName: name.slice(0, 7),
      nameEn: `Health Commission of ${key.toUpperCase()}`,
      kind: 'commission',
      parentId: null,
      regionCode,
      organizationCode: key === 'a' ? 'MB0990104' : 'MB0990200',
    })
    .execute()
  await db
    .insertInto('units')
    .values([
      { id: units.office, organizationId: id, name: '办公室', sort: 1 },
      { id: units.disease, organizationId: id, name: '疾病预防控制科', sort: 2 },
    ])
    .execute()
  await db
    .insertInto('sites')
    .values({
      id: siteId,
      organizationId: id,
      prefix: key === 'a' ? '' : 'b-city',
      name,
      nameEn: `Health Commission of ${key.toUpperCase()}`,
      domain: `wjw.${key}.gov.cn`,
    })
    .execute()
  const column = { siteId, inNavigation: true, onHome: true }
  await db
    .insertInto('columns')
    .values([
      { ...column, id: columns.news, slug: 'news', name: '卫生要闻', kind: 'list', sort: 1 },
      { ...column, id: columns.notices, slug: 'notices', name: '通知公告', kind: 'list', sort: 2 },
      {
        ...column,
        id: columns.policies,
        slug: 'policies',
        name: '政策文件',
        kind: 'library',
        sort: 3,
      },
      {
        ...column,
        id: columns.disclosure,
        slug: 'disclosure',
        name: '政府信息公开',
        kind: 'disclosure',
        sort: 4,
      },
    ])
    .execute()
  const people = Object.fromEntries(
    ROLES.map((role, n) => [
      role,
      {
        id: newId(),
        name: `${key === 'a' ? '甲' : '乙'}${'子丑寅卯辰巳午未申酉'[n]}`,
        signInName: `${role}.${key}`,
      },
    ]),
  ) as WorldOrganization['people']
  await db
    .insertInto('accounts')
    .values(
      ROLES.map((role) => ({
        ...people[role],
        organizationId: id,
        unitId: units.disease,
        passwordHash: hash,
      })),
    )
    .execute()
  await db
    .insertInto('accountRoles')
    .values(ROLES.map((role) => ({ accountId: people[role].id, organizationId: id, role })))
    .execute()
  return { id, siteId, columns, units, people }
}
