import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DEMO_PASSWORD } from '../src/demo/index.ts'
import { dayOf } from '../src/kernel/days.ts'
import type { Endpoint, InputOf, OutputOf } from '../src/kernel/endpoint.ts'
import { accountsContract } from '../src/modules/accounts/contract.ts'
import { sha256 } from '../src/platform/ids.ts'

const ROOT = resolve(import.meta.dirname, '..')
const SERVER = join(ROOT, 'dist/server.mjs')
const SHARED = join(tmpdir(), 'weiming-test')
const START_MILLISECONDS = 120_000

export type Installation = Awaited<ReturnType<typeof startInstallation>>
type Input<E> = Partial<InputOf<E>>

/**
 * The built server as a process of its own, on a free port, over a copy of the filled demo. The build
 * and the demo are made once and shared by the test files.
 */
export async function startInstallation() {
  const folder = await alone(async () => {
    build()
    const copy = mkdtempSync(join(tmpdir(), 'weiming-journey-'))
    cpSync(await filledDemo(), copy, { recursive: true })
    return copy
  })
  const server = await serve(folder)
  const people = new Map<string, ReturnType<typeof personAt>>()
  return {
    origin: server.origin,
    /** A person of the demo, by sign-in name. */
    as(signInName: string, password = DEMO_PASSWORD) {
      const person = people.get(signInName) ?? personAt(server.origin, signInName, password)
      people.set(signInName, person)
      return person
    },
    async stop(): Promise<void> {
      await server.stop('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Somebody who calls endpoints over HTTP; signs in when first needed. */
function personAt(origin: string, signInName: string, password: string) {
  let session: Promise<{ token: string; csrfToken: string }> | undefined

  async function signIn() {
    const response = await fetch(`${origin}${accountsContract.signIn.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // Everybody from a desk of their own, so that no limit of one address is met.
        'x-forwarded-for': `10.0.0.${Math.ceil(Math.random() * 250)}`,
      },
      body: JSON.stringify({ signInName, password }),
    })
    if (!response.ok) throw new Error(`${signInName} cannot sign in: ${await response.text()}`)
    const { csrfToken } = (await response.json()) as { csrfToken: string }
    const token = /weiming_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')![1]!
    return { token, csrfToken }
  }

  function signedIn() {
    session ??= signIn()
    return session
  }

  return {
    cookie: async () => ({
      name: 'weiming_session',
      value: (await signedIn()).token,
      url: origin,
    }),
    /** Calls an endpoint; throws with the server's words where it is refused. */
    async call<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<OutputOf<E>> {
      const { token, csrfToken } = await signedIn()
      const params = (input.params ?? {}) as Record<string, string>
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
      const query = new URLSearchParams((input.query ?? {}) as Record<string, string>)
      const bytes = input.body instanceof Uint8Array
      const response = await fetch(`${origin}${path}?${query}`, {
        method: endpoint.method,
        headers: {
          cookie: `weiming_session=${token}`,
          'x-csrf-token': csrfToken,
          'content-type': bytes ? 'application/octet-stream' : 'application/json',
        },
        ...(endpoint.method === 'GET'
          ? {}
          : { body: bytes ? (input.body as BodyInit) : JSON.stringify(input.body ?? {}) }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${endpoint.method} ${path}: ${response.status} ${text}`)
      return JSON.parse(text) as OutputOf<E>
    },
  }
}

/** Brings dist/ up to date; by itself it does nothing where nothing changed. */
function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/build.mjs')], {
    env: environment({}),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`)
}

/** A data folder with the demo of today, made by this very server. */
async function filledDemo(): Promise<string> {
  const today = dayOf(new Date().toISOString())
  const migrations = join(ROOT, 'migrations')
  const sources = [SERVER, ...readdirSync(migrations).map((name) => join(migrations, name))]
  const made = sha256(sources.map((path) => readFileSync(path, 'utf8')).join('\n')).slice(0, 16)
  const name = `demo-${today}-${made}`
  const folder = join(SHARED, name)
  if (existsSync(folder)) return folder
  for (const old of readdirSync(SHARED)) {
    if (old.startsWith('demo-')) rmSync(join(SHARED, old), { recursive: true, force: true })
  }
  const filling = mkdtempSync(join(SHARED, 'demo-filling-'))
  const server = await serve(filling)
  await server.stop('SIGTERM')
  renameSync(filling, folder)
  return folder
}

/** Starts the server and waits until it answers. */
async function serve(folder: string) {
  const child = spawn(process.execPath, [SERVER], {
    env: environment({ PORT: '0', WEIMING_DATA: folder, WEIMING_TRUST_PROXY: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  const origin = await addressOf(child)
  while (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok) await pause(50)
  return {
    origin,
    async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill(signal)
      await ended
      process.off('exit', orphan)
    },
  }
}

/** The address it prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(
      () => reject(new Error(`the server did not start:\n${said}`)),
      START_MILLISECONDS,
    )
    const hear = (text: Buffer) => {
      said += text
      const address = /http:\/\/localhost:\d+/.exec(said)
      if (!address) return
      clearTimeout(timer)
      resolve(address[0])
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    child.once('exit', () => reject(new Error(`the server ended:\n${said}`)))
  })
}

/** The test runner's own settings are none of the server's or the build's business. */
function environment(own: Record<string, string>): NodeJS.ProcessEnv {
  const { NODE_ENV, DATABASE_URL, WEIMING_DEMO, ...rest } = process.env
  return { ...rest, ...own }
}

/** Test files run beside each other; what they share is made by one of them. */
async function alone<T>(act: () => Promise<T>): Promise<T> {
  mkdirSync(SHARED, { recursive: true })
  const lock = join(SHARED, 'preparing')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (!isRunning(Number(readFileSync(lock, { encoding: 'utf8' }))))
        rmSync(lock, { force: true })
      else await pause(200)
    }
  }
  try {
    return await act()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
