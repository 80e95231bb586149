import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { accountsContract } from '../../src/modules/accounts/contract.ts'
import { type Installation, startInstallation } from '../installation.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const PROGRAM = resolve(import.meta.dirname, '../../bin/weiming.mjs')
/** Pages written before the process is killed: some are done, most are not. */
const BEFORE_THE_KILL = 100

let installation: Installation
let folder: string
let backup: string

beforeAll(async () => {
  installation = await startInstallation()
  folder = mkdtempSync(join(tmpdir(), 'weiming-export-journey-'))
  backup = join(folder, 'backup.tar.gz')
  const { token } = await installation
    .as('admin')
    .call(accountsContract.createToken, { body: { name: 'export', days: 1 } })
  const taken = await finished(
    weiming(['backup', '--out', backup, '--server', installation.origin], { WEIMING_TOKEN: token }),
  )
  expect(taken.code, taken.said).toBe(0)
})
afterAll(async () => {
  await installation?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function weiming(args: string[], env: Record<string, string> = {}): ChildProcess {
  const { NODE_ENV, DATABASE_URL, ...rest } = process.env
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function finished(child: ChildProcess) {
  let said = ''
  child.stdout!.on('data', (part: Buffer) => {
    said += part.toString()
  })
  child.stderr!.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

function pagesIn(journal: string): string[] {
  if (!existsSync(journal)) return []
  const lines = readFileSync(journal, 'utf8').split('\n').slice(1, -1)
  return lines.map((line) => (JSON.parse(line) as { file: string }).file).filter(Boolean)
}

test('an export killed in the middle goes on where it stopped, and the demo is clean', async () => {
  const out = join(folder, 'www')
  const own = join(out, '.weiming')
  const journal = join(own, 'root.journal.jsonl')
  const exporting = ['export', 'site', '/', '--out', out, '--backup', backup, '--locale', 'en']
  const first = weiming(exporting)
  const ended = finished(first)
  while (pagesIn(journal).length < BEFORE_THE_KILL && first.exitCode === null) await pause(20)
  first.kill('SIGKILL')
  await ended
  expect(existsSync(join(own, 'root.manifest.jsonl'))).toBe(false)
  const done = pagesIn(journal)
  expect(done.length).toBeGreaterThanOrEqual(BEFORE_THE_KILL)
  // What always says what stands everywhere is made again, and written only where it differs.
  const written = (file: string) => statSync(join(out, 'public', file), { bigint: true }).mtimeNs
  const times = new Map(done.map((file) => [file, written(file)]))

  const second = await finished(weiming(exporting))
  expect(second.code, second.said).toBe(0)
  for (const [file, time] of times) expect(written(file), file).toBe(time)
  expect(readdirSync(own)).toEqual(['root.manifest.jsonl'])

  const checked = await finished(weiming(['export', 'check', out, '--locale', 'en']))
  expect(checked.said).toContain('0 problems found')
  expect(checked.code).toBe(0)
})
