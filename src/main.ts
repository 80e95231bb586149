import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { allJobs, createApp } from './app.ts'
import { announceStart } from './demo/announce.ts'
import { fillDemo } from './demo/seed.ts'
import { LOCALES, speak } from './kernel/strings.ts'
import { systemClock } from './platform/clock.ts'
import { ConfigError, readConfig } from './platform/config.ts'
import type { Services } from './platform/context.ts'
import { openDatabase } from './platform/database.ts'
import { createFastPath } from './platform/fast-path.ts'
import { createFileStore } from './platform/files.ts'
import { FolderInUse, lockFolder } from './platform/instance-lock.ts'
import { startJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { createMetrics } from './platform/metrics.ts'
import { migrate } from './platform/migrate.ts'
import { CHANGED_CHANNEL } from './platform/outbox.ts'
import { createPageCache } from './platform/page-cache.ts'
import { projectFolder } from './platform/project-folder.ts'
import { createSealer } from './platform/sealing.ts'
import { openKeyring, SealingRefused } from './platform/sealing-keys.ts'
import { bothLanguages, platformStrings } from './platform/strings.ts'
import { loadDictionary } from './platform/words.ts'
import { setUpEmpty } from './setup.ts'
import { setupStrings } from './setup-strings.ts'

const PAGE_CACHE_MEGABYTES = 256
/** Longer than nginx keeps an idle connection to us: whoever closes first must not be the one asked. */
const IDLE_MILLISECONDS = 75_000
/** Whoever opens the first page is answered before. */
const DICTIONARY_DELAY_MILLISECONDS = 2000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  // PostgreSQL is made for several processes; the embedded database belongs to one.
  const lock = config.databaseUrl ? undefined : lockFolder(config.dataFolder)
  process.on('exit', () => lock?.release())
  const log = createLog(config.logLevel)
  const database = await openDatabase(config)
  await migrate(database, join(projectFolder(), 'migrations'))
  const sealer = createSealer(
    await openKeyring(database.db, { given: config.sealingKey, dataFolder: config.dataFolder }),
  )
  const services: Services = {
    db: database.db,
    clock: systemClock,
    files: createFileStore(join(config.dataFolder, 'files')),
    sealer,
    log,
  }
  if (config.demo) await fillDemo(services, (line) => process.stdout.write(line))
  else await introduce(services)

  const metrics = createMetrics()
  const cache = createPageCache({ megabytes: PAGE_CACHE_MEGABYTES })
  await database.listen(
    CHANGED_CHANNEL,
    (tags) => cache.invalidate(tags.split(' ')),
    () => cache.clear(),
  )
  const fastPath = createFastPath(cache, metrics)
  const app = createApp({
    services,
    metrics,
    cache,
    fastPath,
    secureCookies: config.secureCookies,
    trustProxy: config.trustProxy,
  })
  const listener = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    if (!fastPath.answer(request, response)) listener(request, response)
  })
  server.keepAliveTimeout = IDLE_MILLISECONDS
  server.headersTimeout = IDLE_MILLISECONDS + 5000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: config.port, host: config.host }, resolve)
  })
  const jobs = startJobs(allJobs(services, metrics), log)
  setTimeout(loadDictionary, DICTIONARY_DELAY_MILLISECONDS).unref()
  const midnight = clearAtMidnight(cache.clear)
  await announceStart({
    db: services.db,
    port: (server.address() as AddressInfo).port,
    demo: config.demo,
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(midnight)
    server.close()
    server.closeIdleConnections()
    await jobs.stop()
    await database.close()
    lock?.release()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Without the demo, an empty installation needs somebody who can sign in. */
async function introduce(services: Services): Promise<void> {
  const first = await setUpEmpty(services)
  if (!first) return
  const lines = LOCALES.map((locale) => speak(setupStrings, locale)('account', first))
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Pages say what is valid today: the kept ones end with the Beijing day. */
function clearAtMidnight(clear: () => void): NodeJS.Timeout {
  let today = systemClock.today()
  const timer = setInterval(() => {
    if (systemClock.today() === today) return
    today = systemClock.today()
    clear()
  }, 1000)
  timer.unref()
  return timer
}

main().catch((error: unknown) => {
  if (
    error instanceof ConfigError ||
    error instanceof FolderInUse ||
    error instanceof SealingRefused
  )
    process.stderr.write(`${error.message}\n`)
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    process.stderr.write(`${bothLanguages(platformStrings['port-in-use'])}\n`)
  } else console.error(error)
  process.exit(1)
})
