import { createApp } from '../src/app.ts'
import type { InputOf } from '../src/kernel/endpoint.ts'
import type { Role } from '../src/modules/accounts/rules.ts'
import { contentContract } from '../src/modules/content/contract.ts'
import type { Attachment, Body, Metadata, Relation } from '../src/modules/content/rules/document.ts'
import type { KindName } from '../src/modules/content/rules/kinds.ts'
import { publishContract } from '../src/modules/publish/contract.ts'
import { publishJobs } from '../src/modules/publish/index.ts'
import { reviewContract } from '../src/modules/review/contract.ts'
import { createFastPath } from '../src/platform/fast-path.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { CHANGED_CHANNEL, notifyChanged } from '../src/platform/outbox.ts'
import { createPageCache } from '../src/platform/page-cache.ts'
import type { OrganizationKey, World } from './world.ts'

export type Piece = {
  kind?: KindName
  title?: string
  column?: 'news' | 'notices' | 'policies' | 'disclosure'
  body?: Body
  metadata?: Partial<Metadata>
  attachments?: Attachment[]
  relations?: Relation[]
  path?: string | null
  changeNote?: string
  major?: boolean
}

export const PROACTIVE = { mode: 'proactive', article: null, onSite: true } as const

/** Paragraphs of plain text. */
export function paragraphs(...lines: string[]): Body {
  return {
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

/** What a kind asks for, filled in; so that a test says only what it is about. */
const REQUIRED: Partial<Record<KindName, Partial<Metadata>>> = {
  policy: official(),
  normative: { ...official(), effectiveOn: '2026-01-01' },
  plan: official(),
  interpretation: { interpretationForm: 'text' },
  guide: { statutoryItem: 8 },
}

function official(): Partial<Metadata> {
  return {
    documentNo: '甲卫发〔2026〕3号',
    formedOn: '2026-02-27',
    topicClass: '卫生、体育',
    statutoryItem: 1,
  }
}

/** Drives publications of one organisation through the real endpoints, each step by who may do it. */
export function piecesOf(world: World, organization: OrganizationKey = 'A') {
  const as = (role: Role) => world.as(role, organization)
  const place = world.organizations[organization]

  async function read(id: string) {
    return good(await as('contributor').call(contentContract.readPublication, at(id)))
  }

  /** Writes over the open draft what the piece names, and leaves the rest as it is. */
  async function save(id: string, piece: Piece, by = as('contributor')) {
    return good(await by.call(contentContract.savePublication, await saving(id, piece)))
  }

  /** The input of a save, for tests that change it or send it late. */
  async function saving(id: string, piece: Piece) {
    const now = await read(id)
    type Save = InputOf<typeof contentContract.savePublication>['body']
    const body: Save = {
      title: piece.title ?? now.revision.title,
      body: piece.body ?? now.revision.body,
      metadata: { ...now.revision.metadata, ...piece.metadata },
      attachments: piece.attachments ?? (now.revision.attachments as Save['attachments']),
      relations: piece.relations ?? now.revision.relations,
      columnId: piece.column ? place.columns[piece.column] : now.columnId,
      path: piece.path ?? null,
      changeNote: piece.changeNote ?? '',
      major: piece.major ?? false,
      lockVersion: now.lockVersion,
    }
    return { ...at(id), body }
  }

  /** A draft of the contributor that could be submitted; answers its id. */
  async function draft(piece: Piece = {}): Promise<string> {
    const kind = piece.kind ?? 'notice'
    const title = piece.title ?? '关于开展春季传染病防控工作的通知'
    const columnId = place.columns[piece.column ?? 'notices']
    const made = await as('contributor').call(contentContract.createPublication, {
      body: { columnId, kind, title, locale: 'zh-CN' },
    })
    const { id } = good(made)
    await save(id, {
      body: paragraphs('请各单位做好春季传染病防控工作。'),
      ...piece,
      metadata: { ...REQUIRED[kind], ...piece.metadata },
    })
    return id
  }

  async function trySubmit(id: string, by = as('contributor')) {
    const { lockVersion } = await read(id)
    return by.call(reviewContract.submitForReview, { ...at(id), body: { lockVersion, note: '' } })
  }

  async function submit(id: string) {
    return good(await trySubmit(id))
  }

  /** The open tasks of the piece by role, as its trail shows them. */
  async function openTasks(id: string) {
    const { reviews } = good(await as('contributor').call(reviewContract.readTrail, at(id)))
    const items = reviews.flatMap((review) => review.items)
    return items.filter((item) => item.state === 'open')
  }

  async function taskOf(id: string, role: Role): Promise<string> {
    const task = (await openTasks(id)).find((item) => item.role === role)
    if (!task?.taskId) throw new Error(`no open task of the ${role}`)
    return task.taskId
  }

  /** The input of a signature under the newest revision. */
  async function signing(id: string, role: Role) {
    const { revision } = await read(id)
    const disclosure = role === 'issuer' ? PROACTIVE : null
    return {
      params: { taskId: await taskOf(id, role) },
      body: { revisionHash: revision.hash, opinion: '同意', disclosure },
    }
  }

  async function sign(id: string, role: Role, by = as(role)) {
    return good(await by.call(reviewContract.signTask, await signing(id, role)))
  }

  async function giveBack(id: string, role: Role, reason = '请核对数据来源') {
    const { revision } = await read(id)
    const input = {
      params: { taskId: await taskOf(id, role) },
      body: { revisionHash: revision.hash, reason },
    }
    return good(await as(role).call(reviewContract.returnTask, input))
  }

  /** Has everybody sign whose turn it is, until the named role's or to the end. */
  async function signUntil(id: string, stopAt?: Role) {
    const { revision } = await read(id)
    for (;;) {
      const open = (await openTasks(id)).filter((task) => task.role !== stopAt)
      if (open.length === 0) return
      for (const { taskId, role } of open) {
        const disclosure = role === 'issuer' ? PROACTIVE : null
        const body = { revisionHash: revision.hash, opinion: '同意', disclosure }
        good(await as(role).call(reviewContract.signTask, { params: { taskId: taskId! }, body }))
      }
    }
  }

  /** A piece signed by everybody of its route. */
  async function issue(piece: Piece | string = {}): Promise<string> {
    const id = typeof piece === 'string' ? piece : await draft(piece)
    await submit(id)
    await signUntil(id)
    return id
  }

  async function tryPublish(id: string) {
    const { lockVersion } = await read(id)
    return as('publisher').call(publishContract.publishNow, { ...at(id), body: { lockVersion } })
  }

  /** A piece on the portal: a new one, or the open edition of one. */
  async function publish(piece: Piece | string = {}): Promise<string> {
    const id = await issue(piece)
    good(await tryPublish(id))
    return id
  }

  /** A new edition of a published piece, changed and published. */
  async function revise(id: string, piece: Piece): Promise<void> {
    good(await as('contributor').call(contentContract.beginEdition, at(id)))
    await save(id, piece)
    await publish(id)
  }

  async function trySchedule(id: string, publishAt: string) {
    const { lockVersion } = await read(id)
    const body = { lockVersion, publishAt }
    return as('publisher').call(publishContract.schedulePublication, { ...at(id), body })
  }

  async function end(
    id: string,
    kind: 'withdrawn' | 'redirect' | 'gone' | 'vanish',
    target: string | null = null,
  ) {
    const body = { kind, explanation: '内容有误，更正后另行公布。', target }
    return good(await as('publisher').call(publishContract.endPublication, { ...at(id), body }))
  }

  async function publishUrgently(id: string) {
    const { lockVersion } = await read(id)
    const body = { lockVersion, reason: '突发公共卫生事件', disclosure: PROACTIVE }
    return as('issuer').call(reviewContract.publishUrgently, { ...at(id), body })
  }

  async function findings(id: string) {
    return good(await as('contributor').call(contentContract.checkPublication, at(id))).items
  }

  async function live(id: string) {
    return world.db
      .selectFrom('livePublications')
      .selectAll()
      .where('publicationId', '=', id)
      .executeTakeFirst()
  }

  return {
    as,
    read,
    draft,
    save,
    saving,
    submit,
    trySubmit,
    openTasks,
    taskOf,
    sign,
    signing,
    signUntil,
    giveBack,
    issue,
    publish,
    tryPublish,
    revise,
    trySchedule,
    end,
    publishUrgently,
    findings,
    live,
  }
}

export type Pieces = ReturnType<typeof piecesOf>

export const at = (publicationId: string) => ({ params: { publicationId } })

/** The body of an answer that must be good; says what came instead. */
export function good<B extends { error?: unknown }>(answer: { status: number; body: B }) {
  if (answer.status !== 200)
    throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body.error)}`)
  return answer.body as Omit<B, 'error'> & B
}

/** `409 review.own-submission`: what a refusal is, in one text. */
export function refusal(answer: { status: number; body: { error?: { code: string } } }): string {
  return `${answer.status} ${answer.body.error?.code ?? 'good'}`
}

/** Every job once, as the clock would run them. */
export async function runJobs(world: World): Promise<void> {
  for (const job of publishJobs(world.services, createMetrics())) await job.run()
}

/** The notices of one person, newest last. */
export async function noticesOf(world: World, accountId: string) {
  return world.db
    .selectFrom('notices')
    .select(['kind', 'publicationId', 'params'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** The public side over the world's database, with its page cache told of changes. */
export async function portalOf(world: World) {
  const cache = createPageCache({ megabytes: 8 })
  const arrived = new Map<string, () => void>()
  await world.database.listen(
    CHANGED_CHANNEL,
    (tags) => {
      cache.invalidate(tags.split(' '))
      arrived.get(tags)?.()
    },
    () => cache.clear(),
  )
  let count = 0
  /** Waits until all that was told before has been heard: PostgreSQL tells a moment after the commit. */
  async function settled(): Promise<void> {
    const mark = `test:${++count}`
    const heard = new Promise<void>((resolve) => arrived.set(mark, resolve))
    await world.db.transaction().execute((tx) => notifyChanged(tx, [mark]))
    await heard
  }
  const metrics = createMetrics()
  const app = createApp({
    services: world.services,
    metrics,
    cache,
    fastPath: createFastPath(cache, metrics),
    secureCookies: false,
    trustProxy: true,
  })
  return {
    app,
    cache,
    async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
      await settled()
      return app.request(`http://localhost${path}`, { headers })
    },
  }
}
