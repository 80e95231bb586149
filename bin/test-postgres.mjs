// `npm run test:postgres`: the tests that use a database, once more, on a private PostgreSQL.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env, exit, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const PORT = 54_329

/** Debian keeps the server's programs out of PATH. */
function programs() {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  const version = versions.find((each) => existsSync(join(base, each, 'bin/initdb')))
  if (version) return join(base, version, 'bin')
  console.error(
    '没有找到 PostgreSQL 服务端程序：apt-get install postgresql，或设置 TEST_DATABASE_URL。',
  )
  console.error(
    'No PostgreSQL server programs: apt-get install postgresql, or set TEST_DATABASE_URL.',
  )
  exit(1)
}

/** PostgreSQL refuses to run as root; Debian's package brings the user `postgres`. */
function run(program, args, folder) {
  const asRoot = getuid?.() === 0
  const result = asRoot
    ? spawnSync('runuser', ['-u', 'postgres', '--', program, ...args], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    : spawnSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (result.status !== 0) throw new Error(`${program} failed`)
}

/** Test files that open a database themselves or through the small world. */
function databaseTests(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return entry.name === 'journeys' || entry.name === 'crash' ? [] : databaseTests(path)
    if (!/\.test\.tsx?$/.test(entry.name)) return []
    return /testDatabase|createWorld/.test(readFileSync(join(root, path), 'utf8')) ? [path] : []
  })
}

function runTests(url) {
  const files =
    argv.length > 2 ? argv.slice(2) : [...databaseTests('src'), ...databaseTests('test')]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, TEST_DATABASE_URL: url },
  })
  return status ?? 1
}

if (env['TEST_DATABASE_URL']) exit(runTests(env['TEST_DATABASE_URL']))

const bin = programs()
const folder = mkdtempSync(join(tmpdir(), 'weiming-postgres-'))
let status = 1
if (getuid?.() === 0) {
  const postgres = Number(spawnSync('id', ['-u', 'postgres']).stdout.toString())
  chownSync(folder, postgres, postgres)
}
const data = join(folder, 'data')
try {
  run(
    join(bin, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8'],
    folder,
  )
  // Nothing here outlives the run: no flushing.
  run(
    join(bin, 'pg_ctl'),
    [
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${PORT} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off`,
      'start',
    ],
    folder,
  )
  status = runTests(`postgres://postgres@127.0.0.1:${PORT}/postgres`)
} finally {
  try {
    run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], folder)
  } catch {}
  rmSync(folder, { recursive: true, force: true })
}
exit(status)
