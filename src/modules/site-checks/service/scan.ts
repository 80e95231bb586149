import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { sql } from 'kysely'
import type { Services } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { sha256 } from '../../../platform/ids.ts'
import { createResident, type Resident, WorkerStopped } from '../../../platform/worker.ts'
import { checkSettingsOf, officeListsOf, ownWordsOf, threadProgram } from '../../checks/index.ts'
import { SCANNER_VERSION } from '../../checks/rules/documents/scan.ts'
import { BY_MODEL } from '../../checks/spelling/strings.ts'
import { type Look, messageOf, type Page } from '../rules/look.ts'
import { UNREAD } from '../rules/rules.data.ts'
import type { LookQuestion, LookSettings } from '../worker.ts'
import { applyFound, type FoundOnPage } from './apply.ts'
import { attachedTo } from './attached.ts'
import { silenceIgnored } from './ignored.ts'
import { repeatedBy } from './repeated.ts'
import { keepLease, type Run } from './runs.ts'

const PAGES_AT_ONCE = 200
/** More than one thread only where one is left for those who read pages. */
const THREADS = Math.min(2, availableParallelism())
/** Starting another thread takes as long as looking through some hundred pages. */
const FEWEST_FOR_A_THREAD = 50
const LIMITS = { seconds: 120, megabytes: 512, idleSeconds: 20 }
/** The spelling model takes a second for a long page: a bundle ends where it has so many for it. */
const MOST_SPELT_AT_ONCE = 20
/** Several times within a lease. */
const HEARTBEAT_MILLISECONDS = 15_000

export type LookOptions = { stopping?: AbortSignal | undefined; pagesAtOnce?: number }

type Todo = {
  publicationId: string
  revisionId: string
  title: string
  summary: string
  body: string
  /** Of attachments; null of those stored here. */
  urls: (string | null)[]
  formedOn: string | null
  /** Of the look before; null where there was none. */
  before: string | null
  spelt: boolean
}

/**
 * Looks through what is published on a site, bundle by bundle, each written in a transaction with how
 * far it has come; goes on where another left off. A page is left out where its text, its attachments
 * and the rules are those of the look before.
 */
export async function lookThrough(
  services: Pick<Services, 'db' | 'clock' | 'files' | 'log'>,
  run: Run,
  { stopping, pagesAtOnce = PAGES_AT_ONCE }: LookOptions = {},
): Promise<'done' | 'stopped'> {
  const { db, clock } = services
  const told = await settingsOf(db, run.organizationId)
  const rules = await rulesVersion(await script(), told)
  if (run.fresh) await countPages(services, run, rules)
  const heart = setInterval(() => {
    // Whoever has lost the lease learns it when it writes.
    keepLease(db, run, clock.now(), {}).catch(() => {})
  }, HEARTBEAT_MILLISECONDS)
  try {
    let next = readTodo(db, run, rules, run.reached, pagesAtOnce)
    for (;;) {
      const pages = upToSpelling(await next)
      if (pages.length === 0) return 'done'
      if (stopping?.aborted) return 'stopped'
      const reached = pages.at(-1)!.publicationId
      next = readTodo(db, run, rules, reached, pagesAtOnce)
      // Its failure is met when it is waited for.
      next.catch(() => {})
      const looks = await lookAll(pages, told, await ownFor(db, run, pages))
      await save(services, run, rules, pages, looks, reached)
      services.log.debug({ check: run.id, reached, at: clock.now() }, 'pages looked through')
    }
  } finally {
    clearInterval(heart)
  }
}

/** The rules' program, prepared once. */
function script(): Promise<string> {
  prepared ??= threadProgram('site-checks', 'src/modules/site-checks/worker.ts')
  return prepared
}
let prepared: Promise<string> | undefined
const threads = Array.from({ length: THREADS }, () => createResident(script, LIMITS))

type Asked = LookSettings & Pick<LookQuestion, 'own'>
const asking = (told: Asked, pages: readonly Page[]): LookQuestion => ({ ...told, pages })

/** What the organisation has taught the speller, for a bundle that is spelt through. */
async function ownFor(db: Db, { organizationId }: Run, pages: readonly Todo[]) {
  const own = pages.some(isRewritten) ? await ownWordsOf(db, organizationId) : null
  return own?.load()
}

/** How the office has its texts checked, in a form that goes to a thread. */
async function settingsOf(db: Db, organizationId: string): Promise<LookSettings> {
  const { categories, known } = await checkSettingsOf(db, organizationId, null)
  return {
    categories,
    contacts: [...known.contacts].sort(),
    officials: [...known.officials].sort(),
    lists: await officeListsOf(db, organizationId),
  }
}

/** The rules are the program that holds them, and how the office has set them. */
async function rulesVersion(script: string, told: object): Promise<string> {
  const program = sha256(await readFile(script)).slice(0, 16)
  return `${program}.${SCANNER_VERSION}.${sha256(JSON.stringify(told)).slice(0, 8)}`
}

/** What need not be looked at: the same revision, by the same rules, with the same attachments. */
const isFresh = (rules: string) => sql<boolean>`c.revision_id = l.revision_id and c.rules = ${rules}
  and not exists (select 1 from published_files p join file_replacements r on r.old_file_id = p.file_id
    where p.publication_id = l.publication_id and r.replaced_at > c.checked_at)`

async function countPages({ db, clock }: Pick<Services, 'db' | 'clock'>, run: Run, rules: string) {
  const { total, skipped } = await db
    .selectFrom('livePublications as l')
    .leftJoin('checkedPages as c', 'c.publicationId', 'l.publicationId')
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where ${isFresh(rules)})`.as('skipped'),
    ])
    .where('l.siteId', '=', run.siteId)
    .where('l.withdrawn', '=', false)
    .executeTakeFirstOrThrow()
  await keepLease(db, run, clock.now(), { total, skipped })
}

async function readTodo(
  db: Db,
  run: Run,
  rules: string,
  after: string,
  most: number,
): Promise<Todo[]> {
  let rows = db
    .selectFrom('livePublications as l')
    .innerJoin('revisions as r', 'r.id', 'l.revisionId')
    .leftJoin('checkedPages as c', 'c.publicationId', 'l.publicationId')
    .select(['l.publicationId', 'l.revisionId', 'l.title', 'c.revisionId as before'])
    .select([
      sql<string>`coalesce(r.metadata ->> 'summary', '')`.as('summary'),
      sql<string>`r.body::text`.as('body'),
      sql<(string | null)[]>`jsonb_path_query_array(r.attachments, '$[*].url')`.as('urls'),
      sql<string | null>`r.metadata ->> 'formedOn'`.as('formedOn'),
      sql<boolean>`coalesce(c.spelt, false)`.as('spelt'),
    ])
    .where('l.siteId', '=', run.siteId)
    .where('l.withdrawn', '=', false)
    .where(sql<boolean>`(${isFresh(rules)}) is not true`)
    .orderBy('l.publicationId')
    .limit(most)
  if (after !== '') rows = rows.where('l.publicationId', '>', after)
  return rows.execute()
}

/** Only what was rewritten since the look before is spelt through: the whole site would take the model days. */
function isRewritten({ before, revisionId }: Todo): boolean {
  return before !== null && before !== revisionId
}

function upToSpelling(todo: readonly Todo[]): readonly Todo[] {
  let spelt = 0
  const end = todo.findIndex((page) => isRewritten(page) && ++spelt > MOST_SPELT_AT_ONCE)
  return end < 0 ? todo : todo.slice(0, end)
}

/** The bundle in as many parts as there are threads. A part that fails is looked at page by page. */
async function lookAll(
  todo: readonly Todo[],
  settings: LookSettings,
  own: LookQuestion['own'],
): Promise<Map<string, Look>> {
  const told: Asked = { ...settings, ...(own && { own }) }
  const pages = todo.map((page): Page => {
    const { publicationId: id, title, summary, body, formedOn } = page
    const addresses = page.urls.filter((url) => url !== null)
    const isNew = page.before !== page.revisionId
    return { id, title, summary, body, addresses, formedOn, isNew, spell: isRewritten(page) }
  })
  const size = Math.max(FEWEST_FOR_A_THREAD, Math.ceil(pages.length / threads.length))
  const looks = await Promise.all(
    threads.map(async (thread, n) => {
      const part = pages.slice(n * size, (n + 1) * size)
      if (part.length === 0) return []
      try {
        return await thread.ask<Look[]>(asking(told, part))
      } catch (error) {
        if (!(error instanceof WorkerStopped)) throw error
        return oneByOne(thread, part, told)
      }
    }),
  )
  return new Map(looks.flat().map((look) => [look.id, look]))
}

async function oneByOne(thread: Resident, pages: readonly Page[], told: Asked): Promise<Look[]> {
  const looks: Look[] = []
  for (const page of pages)
    try {
      looks.push(...(await thread.ask<Look[]>(asking(told, [page]))))
    } catch (error) {
      if (!(error instanceof WorkerStopped)) throw error
      looks.push(unread(page.id))
    }
  return looks
}

function unread(id: string): Look {
  const rule = UNREAD['page-not-checked']
  const { code, category, severity, source, verified, confidence } = rule
  const found = {
    ...{ code, category, severity, source, verified, confidence },
    part: 'body' as const,
    ...{ words: '', start: 0, end: 0, times: 1, suggestions: [], fileName: '' },
    message: messageOf({ rule, start: 0, end: 0 }),
  }
  return { id, found: [found], bands: null, links: [], spelt: false }
}

async function save(
  services: Pick<Services, 'db' | 'clock' | 'files' | 'log'>,
  run: Run,
  rules: string,
  todo: readonly Todo[],
  looks: ReadonlyMap<string, Look>,
  reached: string,
): Promise<void> {
  const { db, clock } = services
  const files = await attachedTo(services, todo)
  const now = clock.now()
  const { organizationId, siteId } = run
  const changed = todo.filter(({ before, revisionId }) => before !== revisionId)
  await db.transaction().execute(async (tx) => {
    await keepLease(tx, run, now, { reached, looked: todo.length })
    await applyFound(
      tx,
      todo.map(({ publicationId, revisionId, before }): FoundOnPage => {
        const look = looks.get(publicationId)!
        return {
          ...{ publicationId, organizationId, siteId, revisionId },
          found: [...look.found, ...(files.get(publicationId) ?? [])],
          sameText: before === revisionId,
          spares: ({ part, code }) =>
            part === 'link' ||
            part === 'page' ||
            // The model has not read this text again; it is the same, and so is what it found.
            (BY_MODEL.has(code) && before === revisionId),
        }
      }),
      now,
    )
    await tx
      .insertInto('checkedPages')
      .values(
        todo.map(({ publicationId, revisionId, before, spelt }) => ({
          ...{ publicationId, revisionId, rules, checkedAt: now },
          spelt: before === revisionId ? spelt : (looks.get(publicationId)?.spelt ?? false),
        })),
      )
      .onConflict((conflict) =>
        conflict.column('publicationId').doUpdateSet((eb) => ({
          revisionId: eb.ref('excluded.revisionId'),
          rules: eb.ref('excluded.rules'),
          spelt: eb.ref('excluded.spelt'),
          checkedAt: eb.ref('excluded.checkedAt'),
        })),
      )
      .execute()
    await repeatedBy(tx, run, changed, looks, now)
    const pages = todo.map(({ publicationId }) => publicationId)
    await silenceIgnored(tx, run, now, pages)
  })
}
