import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import { beginByItself, workOff } from '../../src/modules/site-checks/index.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { type Context, robotContext, type Services } from '../../src/platform/context.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { createFileStore } from '../../src/platform/files.ts'
import { createLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { projectFolder } from '../../src/platform/project-folder.ts'
import { createSealer, newSealingKey } from '../../src/platform/sealing.ts'
import { fill } from './fill.ts'
import { machine, ownDatabase, table } from './server.ts'

const PAGES = Number(process.env['BENCH_ARTICLES'] ?? 100_000)
const AIM_MINUTES = 5
const BODIES_AT_ONCE = 1000
/** Of the pages, where the second round is broken off and gone on with. */
const BROKEN_OFF_AT = 0.4

/**
 * How long a site of 100,000 pages, no two alike, takes to be looked through without the spelling
 * model: for the first time, and again by other rules, broken off midway and gone on with.
 */
export async function bench(): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL']
  const folder = mkdtempSync(join(tmpdir(), 'weiming-bench-'))
  const own = databaseUrl ? await ownDatabase(databaseUrl) : undefined
  const database = await openDatabase({ databaseUrl: own?.url, dataFolder: folder })
  try {
    await migrate(database, join(projectFolder(), 'migrations'))
    process.stderr.write(`filling ${PAGES} pages … `)
    await fill(database, PAGES)
    const characters = await writeTexts(database)
    process.stderr.write('done\n')
    const services: Services = {
      db: database.db,
      clock: systemClock,
      files: createFileStore(join(folder, 'files')),
      sealer: createSealer([newSealingKey()]),
      log: createLog('warn'),
    }
    const rows = [
      await measured('for the first time', services),
      await again(services),
      await measured('nothing changed', services),
    ]
    const engine = databaseUrl ? 'PostgreSQL' : 'PGlite'
    process.stdout.write(
      `${machine()}; ${engine}, ${PAGES} pages of ${Math.round(characters / PAGES)} characters\n\n`,
    )
    process.stdout.write(`${table(HEADS, rows)}\n`)
  } finally {
    await database.close()
    await own?.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const HEADS = [
  'look',
  'pages',
  'minutes',
  'pages/s',
  'CPU ms/page',
  'event loop p99 ms',
  'load before',
  'aim',
]

async function measured(name: string, services: Services): Promise<string[]> {
  const context = await begun(services)
  return timed(name, services, '', () => workOff(context, 'one'))
}

/** By other rules; left off at two fifths, and finished by another. */
async function again(services: Services): Promise<string[]> {
  await services.db.updateTable('checkedPages').set({ rules: 'before' }).execute()
  const context = await begun(services)
  const stopping = new AbortController()
  const watch = setInterval(async () => {
    const { looked } = await latest(services)
    if (looked >= PAGES * BROKEN_OFF_AT) stopping.abort()
  }, 200)
  return timed('again, by other rules, broken off once', services, `≤ ${AIM_MINUTES}`, async () => {
    await workOff(context, 'one', { stopping: stopping.signal })
    clearInterval(watch)
    const { looked } = await latest(services)
    process.stderr.write(`broken off at ${looked}\n`)
    await workOff(context, 'another')
  })
}

async function begun(services: Services): Promise<Context> {
  const context = robotContext(services, 'bench')
  const site = await services.db
    .selectFrom('sites')
    .select(['id', 'organizationId'])
    .executeTakeFirstOrThrow()
  await beginByItself(context, site, 'text')
  return context
}

async function timed(
  name: string,
  services: Services,
  aim: string,
  act: () => Promise<void>,
): Promise<string[]> {
  const load = loadavg()[0]!.toFixed(1)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const started = performance.now()
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  delay.disable()
  const { looked, skipped, total } = await latest(services)
  if (looked + skipped !== total) throw new Error(`${looked} + ${skipped} of ${total}`)
  process.stderr.write(`${name}: ${seconds.toFixed(0)} s\n`)
  return [
    name,
    String(looked),
    (seconds / 60).toFixed(2),
    (looked / seconds).toFixed(0),
    looked === 0 ? '' : ((user + system) / 1000 / looked).toFixed(2),
    (delay.percentile(99) / 1e6).toFixed(0),
    load,
    aim,
  ]
}

async function latest({ db }: Services) {
  return db
    .selectFrom('siteChecks')
    .select(['looked', 'skipped', 'total'])
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** Gives every page a text of its own; answers how many characters they are. */
async function writeTexts({ db }: Database): Promise<number> {
  const rows = await db.selectFrom('revisions').select('id').orderBy('id').execute()
  let characters = 0
  for (let at = 0; at < rows.length; at += BODIES_AT_ONCE) {
    const ids = rows.slice(at, at + BODIES_AT_ONCE).map(({ id }) => id)
    const bodies = ids.map((_, n) => {
      const lines = linesOf(at + n)
      characters += lines.join('').length
      const content = lines.map((text) => ({
        type: 'paragraph',
        content: [{ type: 'text', text }],
      }))
      return JSON.stringify({ type: 'doc', content })
    })
    await db.transaction().execute(async (tx) => {
      // Nothing else writes over a revision.
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update revisions r set body = v.body::jsonb
        from unnest(${ids}::uuid[], ${bodies}::text[]) v(id, body) where r.id = v.id`.execute(tx)
    })
  }
  await sql`vacuum analyze`.execute(db)
  return characters
}

const WORDS =
  '各县区 卫生 健康 部门 医疗 机构 应当 落实 责任 明确 专人 负责 按月 汇总 进展 情况 公开 服务 项目 收费 标准 投诉 电话 方便 群众 查询 监督 接种 门诊 合理 安排 预约 时段 提前 告知 材料 减少 等候 培训 结束 组织 考核 结果 作为 年度 绩效 评价 依据 检查 发现 问题 建立 台账 限期 整改 适时 复查 统计 数据 年末 审核 上报 基层 家庭 医生 签约 老年人 儿童 孕产妇 慢性病 随访 管理 档案 传染病 监测 预警 报告 处置 应急 演练 物资 储备 宣传 教育 社区 学校 养老 托育 场所 消毒 通风'.split(
    ' ',
  )
const PARAGRAPHS = 8

/** The text of a page, always the same of one number and of no other. */
function linesOf(number: number): string[] {
  let state = (number * 2_654_435_761 + 12_345) % 2_147_483_648
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join('')
  const sentence = () => {
    const [a, b] = [next(900) + 10, next(90) + 10]
    const kinds = [
      () => `${words(6)}，${words(5)}，${words(6)}。`,
      () => `截至${next(28) + 1}日，全市${words(3)}${a + b}家，其中城区${a}家、乡镇${b}家。`,
      () => `${words(4)}应于2026年${next(12) + 1}月${next(28) + 1}日前${words(4)}，${words(5)}。`,
      () => `${words(8)}；${words(7)}。`,
    ]
    return kinds[next(kinds.length)]!()
  }
  return Array.from(
    { length: PARAGRAPHS },
    (_, n) =>
      `（${'一二三四五六七八'[n]}）${words(4)}。${Array.from({ length: 5 }, sentence).join('')}`,
  )
}
