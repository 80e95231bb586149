import { sql } from 'kysely'
import { inLocale, type Phrase } from '../../../kernel/strings.ts'
import type { Services } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import type { Rule } from '../../checks/engine/finding.ts'
import type { Found } from '../rules/findings.ts'
import { hostOf, IS_OURS_PERHAPS, type LinkWhy, linkState, RULE_OF_STATE } from '../rules/links.ts'
import { messageOf } from '../rules/look.ts'
import { ASKED } from '../rules/rules.data.ts'
import { linkWhys } from '../strings.ts'
import { applyFound } from './apply.ts'
import { type AskOptions, hostAsker } from './ask.ts'
import { keepLease, type Run } from './runs.ts'

/** Hosts asked at a time, each by itself at its own pace. */
const HOSTS_AT_ONCE = 4
/** What answered lately is left in peace at night; whoever asks by day asks everything. */
const PEACE_DAYS = 6
const HEARTBEAT_MILLISECONDS = 15_000
/** Hosts that have to fail before the fault is looked for on our side. */
const FEWEST_HOSTS = 3

export type LinkOptions = { stopping?: AbortSignal | undefined; ask?: AskOptions }

/** Asks where the pages of a site lead, and writes what is wrong beside the other findings. */
export async function checkLinks(
  services: Pick<Services, 'db' | 'clock' | 'log'>,
  run: Run,
  { stopping, ask = {} }: LinkOptions = {},
): Promise<'done' | 'stopped'> {
  const { db, clock, log } = services
  const { todo, skipped } = await addressesOf(db, run, clock.now())
  if (run.fresh) await keepLease(db, run, clock.now(), { total: todo.length + skipped, skipped })
  const queues = byHost(todo)
  const heart = setInterval(() => {
    keepLease(db, run, clock.now(), {}).catch(() => {})
  }, HEARTBEAT_MILLISECONDS)
  const walk = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      const asker = hostAsker(ask)
      for (const address of queue) {
        if (stopping?.aborted) return
        const { state, why, status, leadsTo } = await answerOf(asker, address)
        await db.transaction().execute(async (tx) => {
          const now = clock.now()
          await keepLease(tx, run, now, { looked: 1 })
          await tx
            .insertInto('checkedLinks')
            .values({ address, state, status, leadsTo, why: why ?? '', checkedAt: now })
            .onConflict((conflict) =>
              conflict
                .column('address')
                .doUpdateSet({ state, status, leadsTo, why: why ?? '', checkedAt: now }),
            )
            .execute()
        })
        log.debug({ address, state, why }, 'link asked')
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, walk))
  } finally {
    clearInterval(heart)
  }
  if (stopping?.aborted) return 'stopped'
  await doubtIfAllAreDead(db, run)
  await db.transaction().execute((tx) => tellOfLinks(tx, run, clock.now()))
  return 'done'
}

async function answerOf(asker: ReturnType<typeof hostAsker>, address: string) {
  const asked = await asker(address)
  return { ...linkState(address, asked), status: asked.status, leadsTo: asked.at.slice(0, 2000) }
}

function byHost(addresses: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>()
  for (const address of addresses) {
    const queue = hosts.get(hostOf(address)) ?? []
    queue.push(address)
    hosts.set(hostOf(address), queue)
  }
  return [...hosts.values()]
}

/** What is to be asked: addresses on other sites, each once, without those this very check has asked. */
async function addressesOf(db: Db, run: Run, now: string) {
  const peace = new Date(Date.parse(now) - PEACE_DAYS * 86_400_000).toISOString()
  const rows = await db
    .selectFrom('pageLinks as k')
    .innerJoin('livePublications as l', 'l.publicationId', 'k.publicationId')
    .leftJoin('checkedLinks as c', 'c.address', 'k.address')
    .select(['k.address', 'c.checkedAt', 'c.state'])
    .distinct()
    .where('l.siteId', '=', run.siteId)
    .where('l.withdrawn', '=', false)
    .where('k.address', '~', '^https?://')
    .orderBy('k.address')
    .execute()
  const own = await ownHosts(db)
  const others = rows.filter(({ address }) => !own.has(hostOf(address)))
  const isAsked = ({ checkedAt }: (typeof rows)[number]) =>
    checkedAt !== null && checkedAt >= run.startedAt
  const inPeace = ({ checkedAt, state }: (typeof rows)[number]) =>
    run.askedBy === null && state === 'answers' && checkedAt !== null && checkedAt >= peace
  const left = others.filter((row) => !isAsked(row) && inPeace(row))
  const todo = others.filter((row) => !isAsked(row) && !inPeace(row))
  return { todo: todo.map(({ address }) => address), skipped: left.length }
}

/** Our own sites are looked through from within. */
async function ownHosts(db: Db): Promise<Set<string>> {
  const sites = await db.selectFrom('sites').select(['domain', 'host']).execute()
  return new Set(sites.flatMap(({ domain, host }) => [domain, ...(host ? [host] : [])]))
}

/** Where nothing at all was reached, it is this machine that has no way out: nothing is held against anybody. */
async function doubtIfAllAreDead(db: Db, run: Run): Promise<void> {
  const asked = await db
    .selectFrom('checkedLinks')
    .select(['address', 'state', 'why'])
    .where('checkedAt', '>=', run.startedAt)
    .execute()
  const reached = asked.some(({ why }) => !IS_OURS_PERHAPS.has(why))
  const hosts = new Set(asked.map(({ address }) => hostOf(address)))
  if (reached || hosts.size < FEWEST_HOSTS) return
  await db
    .updateTable('checkedLinks')
    .set({ state: 'unknown' })
    .where('checkedAt', '>=', run.startedAt)
    .execute()
}

/** Writes what is known of addresses at the pages that lead there. */
async function tellOfLinks(tx: Tx, run: Run, now: string): Promise<void> {
  const rows = await tx
    .selectFrom('pageLinks as k')
    .innerJoin('livePublications as l', 'l.publicationId', 'k.publicationId')
    .leftJoin('checkedLinks as c', 'c.address', 'k.address')
    .select(['k.publicationId', 'k.address', 'l.revisionId', 'c.state', 'c.leadsTo', 'c.why'])
    .where('l.siteId', '=', run.siteId)
    .where('l.withdrawn', '=', false)
    .execute()
  const gone = await goneTargets(tx, run.siteId)
  const known = await tx
    .selectFrom('siteFindings')
    .select(['publicationId', 'revisionId'])
    .where('siteId', '=', run.siteId)
    .where('part', '=', 'link')
    .execute()
  type Told = { revisionId: string; found: Found[]; open: Set<string> }
  const pages = new Map<string, Told>()
  const pageOf = (id: string, revisionId: string): Told => {
    const page = pages.get(id) ?? { revisionId, found: [], open: new Set<string>() }
    pages.set(id, page)
    return page
  }
  for (const { publicationId, revisionId } of known) pageOf(publicationId, revisionId)
  for (const { publicationId, revisionId, address, ...link } of rows) {
    const page = pageOf(publicationId, revisionId)
    page.revisionId = revisionId
    if (link.state === 'unknown') page.open.add(address)
    const rule = link.state && RULE_OF_STATE[link.state]
    if (rule) page.found.push(foundOf(rule, address, link.leadsTo ?? '', link.why as LinkWhy))
    const title = gone.get(`${publicationId} ${address}`)
    if (title !== undefined)
      page.found.push(foundOf(ASKED['dead-inner-link'], title, '', 'not-found'))
  }
  const all = [...pages]
  for (let at = 0; at < all.length; at += PAGES_AT_ONCE)
    await applyFound(
      tx,
      all.slice(at, at + PAGES_AT_ONCE).map(([publicationId, page]) => ({
        publicationId,
        organizationId: run.organizationId,
        siteId: run.siteId,
        revisionId: page.revisionId,
        found: page.found,
        sameText: false,
        // Of an address that could not be asked nothing new is known.
        spares: ({ part, words }) => part !== 'link' || page.open.has(words),
      })),
      now,
    )
}

const PAGES_AT_ONCE = 500

/** Pages of this platform that links name and that are public no longer: `page address` → title. */
async function goneTargets(tx: Tx, siteId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('pageLinks as k')
    .innerJoin('livePublications as l', 'l.publicationId', 'k.publicationId')
    .innerJoin('publications as p', (join) =>
      join.on(sql<boolean>`k.address = 'publication:' || p.id::text`),
    )
    .leftJoin('livePublications as t', 't.publicationId', 'p.id')
    .leftJoin('endings as e', 'e.publicationId', 'p.id')
    .select(['k.publicationId', 'k.address'])
    .select(
      sql<string>`coalesce((select r.title from revisions r where r.publication_id = p.id
        order by r.created_at desc limit 1), '')`.as('title'),
    )
    .where('l.siteId', '=', siteId)
    .where('l.withdrawn', '=', false)
    .where('t.publicationId', 'is', null)
    // A redirect leads on.
    .where(sql<boolean>`e.kind is distinct from 'redirect'`)
    .execute()
  return new Map(rows.map((row) => [`${row.publicationId} ${row.address}`, row.title]))
}

function foundOf(rule: Rule, word: string, to: string, why: LinkWhy | null): Found {
  const told = (locale: 'zh-CN' | 'en') => {
    const params = { word, to, why: why ? inLocale(linkWhys[why], locale) : '' }
    const message = messageOf({ rule, start: 0, end: 0, params })
    return locale === 'en' ? message.en : message.zh
  }
  const message: Phrase = { zh: told('zh-CN'), en: told('en') }
  const { code, category, severity, source, verified, confidence } = rule
  return {
    ...{ code, category, severity, source, verified, confidence, message },
    part: 'link',
    words: word,
    ...{ start: 0, end: 0, times: 1, fileName: '' },
    suggestions: code === 'moved-link' ? [to] : [],
  }
}
