import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { type Database, openPGlite } from './database.ts'
import { FolderInUse, lockFolder } from './instance-lock.ts'
import { startJobs } from './jobs.ts'
import { migrate, statementsOf } from './migrate.ts'
import { announce, deliverOutbox, notifyChanged } from './outbox.ts'
import { createRateLimit } from './rate-limit.ts'

const silent = pino({ level: 'silent' })
const folders: string[] = []
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'weiming-upkeep-'))
  folders.push(path)
  return path
}
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true })
})

describe('a rate limit', () => {
  test('counts a minute per key, says how long to wait, and begins anew', () => {
    let now = 1_000_000
    const limit = createRateLimit(2, () => now)
    expect([limit.hit('a'), limit.hit('a')]).toEqual([0, 0])
    expect(limit.hit('a')).toBe(60)
    now += 45_500
    expect(limit.hit('a')).toBe(15)
    expect(limit.hit('b')).toBe(0)
    now += 14_500
    expect(limit.hit('a')).toBe(0)
  })

  test('trying on does not lengthen the wait', () => {
    let now = 0
    const limit = createRateLimit(1, () => now)
    limit.hit('a')
    for (let n = 0; n < 1000; n++) limit.hit('a')
    now = 60_000
    expect(limit.hit('a')).toBe(0)
  })
})

describe('jobs', () => {
  afterEach(() => vi.useRealTimers())

  test('run again after a failure, never twice at once, and stop when the run is over', async () => {
    vi.useFakeTimers()
    let runs = 0
    let running = 0
    let most = 0
    const job = {
      name: 'test',
      everySeconds: 1,
      run: async () => {
        runs += 1
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 5000))
        running -= 1
        if (runs === 1) throw new Error('once')
      },
    }
    const jobs = startJobs([job], silent)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(runs).toBeGreaterThanOrEqual(3)
    expect(most).toBe(1)
    const stopping = jobs.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    await stopping
    const after = runs
    await vi.advanceTimersByTimeAsync(20_000)
    expect([runs, running]).toEqual([after, 0])
  })
})

describe('the lock of a data folder', () => {
  test('refuses a second living process with a sentence in both languages', () => {
    const path = folder()
    writeFileSync(join(path, 'weiming.pid'), String(process.ppid))
    expect(() => lockFolder(path)).toThrow(FolderInUse)
    expect(() => lockFolder(path)).toThrow(/正由进程.*使用[\s\S]*is in use by process/)
    expect(readFileSync(join(path, 'weiming.pid'), 'utf8')).toBe(String(process.ppid))
  })

  test.each([
    ['a dead process', '4194304'],
    ['rubbish', 'x'],
    ['nothing', ''],
  ])('takes over from %s, and lets go', (_what, content) => {
    const path = folder()
    writeFileSync(join(path, 'weiming.pid'), content)
    const lock = lockFolder(path)
    expect(readFileSync(join(path, 'weiming.pid'), 'utf8')).toBe(String(process.pid))
    lock.release()
    expect(() => readFileSync(join(path, 'weiming.pid'))).toThrow()
  })

  test('makes the folder where there is none', () => {
    const path = join(folder(), 'a', 'b')
    lockFolder(path).release()
  })
})

describe('migrations', () => {
  let database: Database
  beforeAll(async () => {
    database = await openPGlite({})
  })
  afterAll(() => database.close())

  test('are applied once, in order; edited or missing ones are refused', async () => {
    const path = folder()
    const write = (name: string, sql: string) => writeFileSync(join(path, name), sql)
    write('0002_b.sql', 'alter table t add column b text;\n')
    write('0001_a.sql', 'create table t (a int);\n')
    expect(await migrate(database, path)).toEqual(['0001_a.sql', '0002_b.sql'])
    expect(await migrate(database, path)).toEqual([])
    write('0001_a.sql', 'create table t (a bigint);\n')
    await expect(migrate(database, path)).rejects.toThrow(/0001_a\.sql was edited/)
    rmSync(join(path, '0001_a.sql'))
    await expect(migrate(database, path)).rejects.toThrow(/0001_a\.sql.*missing/)
  })

  test('one that fails in the middle leaves nothing behind', async () => {
    const path = folder()
    mkdirSync(path, { recursive: true })
    const fresh = await openPGlite({})
    writeFileSync(
      join(path, '0001_x.sql'),
      'create table half (a int);\nselect no_such_function();\n',
    )
    await expect(migrate(fresh, path)).rejects.toThrow()
    writeFileSync(join(path, '0001_x.sql'), 'create table half (a int);\n')
    expect(await migrate(fresh, path)).toEqual(['0001_x.sql'])
    await fresh.close()
  })

  test('statements end at a semicolon at the end of a line, but not inside a function', () => {
    const text = [
      '-- a comment; not a statement;',
      "insert into t values (';x');",
      'create function f() returns trigger language plpgsql as $$',
      'begin',
      '  return new;',
      'end $$;',
      'select 1',
    ].join('\n')
    expect(statementsOf(text).map((each) => each.split('\n')[0])).toEqual([
      "insert into t values (';x');",
      'create function f() returns trigger language plpgsql as $$',
      'select 1',
    ])
  })
})

describe('the outbox', () => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase()
  })
  afterAll(() => database.close())
  const waiting = () => database.db.selectFrom('outbox').selectAll().orderBy('id').execute()

  test('delivers what was committed, in order, once; what was rolled back never', async () => {
    const heard: unknown[] = []
    const subscribers = new Map([
      ['t', [async (_tx: unknown, payload: unknown) => void heard.push(payload)]],
    ])
    const { db } = database
    await db.transaction().execute((tx) => announce(tx, 't', { n: 1 }))
    await db.transaction().execute((tx) => announce(tx, 't', { n: 2 }))
    const torn = db.transaction().execute(async (tx) => {
      await announce(tx, 't', { n: 3 })
      throw new Error('rolled back')
    })
    await expect(torn).rejects.toThrow()
    expect(await deliverOutbox(db, subscribers, silent)).toBe(2)
    expect(await deliverOutbox(db, subscribers, silent)).toBe(0)
    expect(heard).toEqual([{ n: 1 }, { n: 2 }])
  })

  test('a message that fails stays, with its reason, for later, and does not keep the next one back', async () => {
    const { db } = database
    let failing = true
    const heard: unknown[] = []
    const hear = async (_tx: unknown, payload: unknown) => {
      if (failing && (payload as { n: number }).n === 4) throw new Error('away')
      heard.push(payload)
    }
    const subscribers = new Map([['f', [hear]]])
    await db.transaction().execute((tx) => announce(tx, 'f', { n: 4 }))
    await db.transaction().execute((tx) => announce(tx, 'f', { n: 5 }))
    await deliverOutbox(db, subscribers, silent)
    expect(heard).toEqual([{ n: 5 }])
    const stuck = (await waiting()).find((each) => each.doneAt === null && each.topic === 'f')
    expect(stuck).toMatchObject({ attempts: 1, failure: 'Error: away' })
    failing = false
    await db
      .updateTable('outbox')
      .set({ availableAt: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', stuck!.id)
      .execute()
    await deliverOutbox(db, subscribers, silent)
    expect(heard).toEqual([{ n: 5 }, { n: 4 }])
  })

  test('what a subscriber wrote before it failed is undone', async () => {
    const { db } = database
    const hear = async (tx: typeof db) => {
      await tx.insertInto('settings').values({ key: 'half', value: '{}' }).execute()
      throw new Error('away')
    }
    await db.transaction().execute((tx) => announce(tx, 'h', {}))
    await deliverOutbox(db, new Map([['h', [hear as never]]]), silent)
    const half = await db.selectFrom('settings').select('key').where('key', '=', 'half').execute()
    expect(half).toEqual([])
  })

  test('a thousand changed things are told, at commit, and never before', async () => {
    const heard: string[] = []
    await database.listen(
      'weiming_changed',
      (tags) => heard.push(...tags.split(' ')),
      () => {},
    )
    const tags = Array.from({ length: 1000 }, (_, n) => `publication:019b0000-0000-7000-8000-${n}`)
    const torn = database.db.transaction().execute(async (tx) => {
      await notifyChanged(tx, ['list:never'])
      throw new Error('rolled back')
    })
    await expect(torn).rejects.toThrow()
    await database.db.transaction().execute(async (tx) => {
      await notifyChanged(tx, tags)
      expect(heard).toEqual([])
    })
    await vi.waitFor(() => expect(heard).toEqual(tags))
  })
})
