import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBackup } from '../src/cli/backup.ts'
import { runImport } from '../src/cli/import.ts'
import { type LongIo, processIo } from '../src/cli/io.ts'
import { runVerify } from '../src/cli/ledger.ts'
import { runRestore } from '../src/cli/restore.ts'
import { headingInBoth, sayUsageError } from '../src/cli/usage.ts'
import type { Role } from '../src/modules/accounts/rules.ts'
import { inspectBackup } from '../src/platform/backup/format.ts'
import { newId, newToken, sha256 } from '../src/platform/ids.ts'
import { createWorld, type World } from './world.ts'

let world: World
let http: Server
let origin: string
let folder: string

beforeAll(async () => {
  world = await createWorld()
  http = createServer(getRequestListener(world.app.fetch)).listen(0, '127.0.0.1')
  await once(http, 'listening')
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  folder = mkdtempSync(join(tmpdir(), 'weiming-cli-'))
})
afterAll(async () => {
  http.closeAllConnections()
  http.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function tokenOf(role: Role): Promise<string> {
  const token = `wm_${newToken()}`
  await world.db
    .insertInto('apiTokens')
    .values({
      id: newId(),
      accountId: world.A.people[role].id,
      name: 'cli',
      tokenHash: sha256(token),
      createdAt: world.clock.now(),
      lastUsedAt: null,
      expiresAt: '2099-01-01T00:00:00.000Z',
      revokedAt: null,
    })
    .execute()
  return token
}

/** Everything a command printed, and its exit code. */
async function running(run: (io: LongIo) => Promise<number>, env: Record<string, string> = {}) {
  const said = { printed: '', complained: '', progress: [] as string[] }
  const code = await run({
    ...processIo,
    print: (text) => {
      said.printed += `${text}\n`
    },
    complain: (text) => {
      said.complained += `${text}\n`
    },
    progress: (text) => said.progress.push(text),
    watched: false,
    env: (name) => env[name],
  })
  return { code, ...said }
}

function jsonLines(...lines: unknown[]): string {
  const path = join(folder, `${newId()}.jsonl`)
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return path
}

const page = (n: number, more: Record<string, unknown> = {}) => ({
  url: `https://old.example/${n}.html`,
  title: `第${n}号通知`,
  date: '2020-03-02',
  html: '<p>现将有关事项通知如下。</p><script>1</script>',
  ...more,
})

async function importing(path: string, more: Record<string, unknown> = {}) {
  const token = await tokenOf('site-administrator')
  const options = { server: origin, token, site: '/', column: 'notices', locale: 'en', ...more }
  const answer = await running((io) => runImport(path, options, io))
  expect(`${answer.printed}${answer.complained}`).not.toContain(token)
  return answer
}

test('a file with bad lines and bad rows is refused whole, with every problem at its line', async () => {
  const path = jsonLines(
    page(1),
    '{"url": ',
    '',
    '[1]',
    page(2, { title: '' }),
    page(3, { url: 'old', date: '2020-02-30' }),
  )
  const { code, complained, printed } = await importing(path)
  expect([code, printed]).toEqual([1, ''])
  const where = complained
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(line \d+ +\w*).*$/, '$1').trim())
  expect(where).toEqual([
    'line 2  not',
    'line 4  must',
    'line 5  title',
    'line 6  url',
    'line 6  date',
    '5 problems; nothing of the file was imported. Correct them and try again.',
  ])
  expect(await world.db.selectFrom('importSources').select('siteId').execute()).toEqual([])
})

test('a good file is imported with progress, and a second run finds it there', async () => {
  const path = jsonLines(...Array.from({ length: 12 }, (_, n) => page(n)))
  const first = await importing(path, { publish: true, site: 'wjw.a.gov.cn', column: '/notices/' })
  expect(first.code).toBe(0)
  expect(first.progress).toEqual(['importing 10/12', 'importing 12/12'])
  expect(first.printed).toContain(
    '12 pages: 12 imported, 0 imported before, 0 failed; of the new ones 12 are published, 0 are not.',
  )
  expect(first.printed).toContain('Not kept:')
  const again = await importing(path, { publish: true })
  expect(again.code).toBe(0)
  expect(again.printed).toContain('12 pages: 0 imported, 12 imported before, 0 failed')
})

test('an unknown site or column is answered with those there are', async () => {
  const path = jsonLines(page(50))
  const site = await importing(path, { site: 'b-city' })
  expect([site.code, site.complained]).toEqual([
    1,
    '--site: there is no site “b-city”. Yours are: / 甲市卫生健康委员会.\n',
  ])
  const column = await importing(path, { column: 'policy' })
  expect(column.complained).toBe(
    '--column: the site has no column “policy”. It has: news, notices, policies, disclosure.\n',
  )
})

test('somebody without the role, or without a good token, is told so', async () => {
  const path = jsonLines(page(51))
  const auditor = await importing(path, { token: await tokenOf('auditor') })
  expect([auditor.code, auditor.complained]).toEqual([1, 'Your role does not allow this.\n'])
  const nobody = await importing(path, { token: 'wm_nobody' })
  expect(nobody.complained).toContain('The token is not valid')
  const none = await importing(path, { token: undefined, server: 'wjw.example' })
  expect(none.code).toBe(2)
  expect(none.complained.trim().split('\n')).toHaveLength(2)
})

test('the token comes from a file or the environment too, the server from the environment', async () => {
  const token = await tokenOf('auditor')
  const file = join(folder, 'token')
  writeFileSync(file, `${token}\n`)
  const fromFile = await running((io) => runVerify({ tokenFile: file, server: origin }, io))
  expect(fromFile.code).toBe(0)
  const env = { WEIMING_TOKEN: token, WEIMING_SERVER: origin }
  const fromEnvironment = await running((io) => runVerify({ locale: 'en' }, io), env)
  expect(fromEnvironment.printed).toMatch(
    /^The ledger is whole: \d+ events, every link holds\.\nPublished times agree/,
  )
})

test('a backup is written for its owner’s eyes, never over another file, and read back', async () => {
  const token = await tokenOf('platform-administrator')
  const out = join(folder, 'backup.tar.gz')
  const backup = () => running((io) => runBackup({ out, token, server: origin, locale: 'en' }, io))
  const first = await backup()
  expect([first.code, first.complained]).toEqual([0, ''])
  expect(statSync(out).mode & 0o777).toBe(0o600)
  expect((await inspectBackup(out)).manifest.tables['import_sources']).toBe(12)
  const second = await backup()
  expect([second.code, second.complained]).toEqual([
    2,
    `--out: the file ${out} is there already and was not overwritten; choose another name.\n`,
  ])
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  const refused = await running(async (io) =>
    runBackup({ out: join(folder, 'b'), token: await tokenOf('auditor'), server: origin }, io),
  )
  expect([refused.code, existsSync(join(folder, 'b'))]).toEqual([1, false])
})

test('what is no backup is refused in a sentence, before a database is made', async () => {
  const env = { WEIMING_DATA: join(folder, 'new') }
  const bad = jsonLines(page(1))
  const damaged = await running((io) => runRestore(bad, { locale: 'en' }, env, io))
  expect([damaged.code, damaged.complained]).toEqual([
    1,
    `${bad} is not a whole backup: it may be cut off or damaged. Nothing was restored.\n`,
  ])
  const absent = await running((io) => runRestore(join(folder, 'absent'), {}, env, io))
  expect(absent.code).toBe(2)
})

test('a changed ledger fails the verification, and names the event', async () => {
  await sql`alter table ledger_events disable trigger all`.execute(world.db)
  await sql`update ledger_events set at = at - interval '1 year' where seq = 3`.execute(world.db)
  const token = await tokenOf('auditor')
  const answer = await running((io) => runVerify({ token, server: origin, locale: 'en' }, io))
  expect(answer.code).toBe(1)
  expect(answer.printed).toContain('event 3 has been changed. The 2 events before it are whole.')
  expect(answer.printed).toContain('show a published time that is not the ledger’s')
  const json = await running((io) => runVerify({ token, server: origin, json: true }, io))
  expect(JSON.parse(json.printed).firstBreak).toMatchObject({ seq: 3, why: 'event-changed' })
})

test.for([
  [
    'commander.unknownOption',
    "error: unknown option '--foo'",
    '没有选项 --foo。 / There is no option --foo.',
  ],
  [
    'commander.unknownCommand',
    "error: unknown command 'imprt'\n(Did you mean import?)",
    '没有命令 imprt。 / There is no command imprt.',
  ],
  [
    'commander.missingArgument',
    "error: missing required argument 'file'",
    '缺少参数 file。 / The argument file is missing.',
  ],
  [
    'commander.newInLaterVersion',
    'error: something',
    '命令无法识别。 / The command is not understood.',
  ],
])('commander’s %s is said in both languages', ([code, message, sentence]) => {
  expect(sayUsageError({ code: code!, message: message! }, 'weiming import')).toBe(
    `${sentence}\n用法见 weiming import --help / see weiming import --help`,
  )
})

test('headings of the help are in both languages; an unknown one stays', () => {
  expect(headingInBoth('Options:')).toBe('选项 / Options:')
  expect(headingInBoth('Global Options:')).toBe('Global Options:')
})
