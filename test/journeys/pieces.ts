import { contentContract } from '../../src/modules/content/contract.ts'
import {
  type Body,
  emptyMetadata,
  type Metadata,
  type Relation,
} from '../../src/modules/content/rules/document.ts'
import type { KindName } from '../../src/modules/content/rules/kinds.ts'
import { publishContract } from '../../src/modules/publish/contract.ts'
import { reviewContract } from '../../src/modules/review/contract.ts'
import { sitesContract } from '../../src/modules/sites/contract.ts'
import type { Journey } from '../browser.ts'

/** Who does what at 云州市卫生健康委员会; the contributor and the department are of 基层卫生科. */
export const STAFF = {
  contributor: 'li.wen',
  department: 'chen.hao',
  legality: 'liu.fang',
  secrecy: 'zhao.gang',
  disclosure: 'xu.li',
  issuer: 'zhou.ming',
  publisher: 'ma.lei',
  administrator: 'lin.qi',
  auditor: 'dong.ping',
} as const

export type Piece = {
  column: string
  kind: KindName
  title: string
  body?: Body
  metadata?: Partial<Metadata>
  relations?: Relation[]
  locale?: 'zh-CN' | 'en'
}

const AUTHORITY = '云州市卫生健康委员会'
const REVIEWERS = ['department', 'legality', 'secrecy', 'disclosure', 'issuer'] as const

export const NORMATIVE = {
  issuer: AUTHORITY,
  topicClass: '卫生、体育',
  statutoryItem: 1,
} satisfies Partial<Metadata>

export function text(...lines: string[]): Body {
  return {
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  }
}

/** Pieces that a journey needs and is not about: made and moved by the same people over the API. */
export function piecesOf(journey: Journey) {
  const contributor = () => journey.as(STAFF.contributor)

  /** The site of the commission and the id of a column, such as `policies/normative`. */
  async function place(path: string) {
    const { items: sites } = await contributor().call(sitesContract.listSites)
    const site = sites.find((each) => each.prefix === '')!
    const params = { siteId: site.id }
    const { items } = await contributor().call(sitesContract.listColumns, { params })
    let id: string | null = null
    for (const slug of path.split('/'))
      id = items.find((each) => each.parentId === id && each.slug === slug)!.id
    return { siteId: site.id, columnId: id! }
  }

  async function read(publicationId: string) {
    return contributor().call(contentContract.readPublication, { params: { publicationId } })
  }

  async function draft(piece: Piece): Promise<string> {
    const { columnId } = await place(piece.column)
    const { kind, title, locale = 'zh-CN' } = piece
    const made = await contributor().call(contentContract.createPublication, {
      body: { columnId, kind, title, locale },
    })
    await contributor().call(contentContract.savePublication, {
      params: { publicationId: made.id },
      body: {
        title,
        body: piece.body ?? text('各有关单位请遵照执行。'),
        metadata: { ...emptyMetadata(), issuer: AUTHORITY, source: AUTHORITY, ...piece.metadata },
        attachments: [],
        relations: piece.relations ?? [],
        columnId,
        path: null,
        changeNote: '',
        major: false,
        lockVersion: (await read(made.id)).lockVersion,
      },
    })
    return made.id
  }

  async function submit(publicationId: string): Promise<void> {
    const { lockVersion } = await read(publicationId)
    await contributor().call(reviewContract.submitForReview, {
      params: { publicationId },
      body: { lockVersion, note: '' },
    })
  }

  /** Signs for one role, where its turn has come. */
  async function sign(publicationId: string, by: (typeof REVIEWERS)[number]): Promise<void> {
    const person = journey.as(STAFF[by])
    const { tasks } = await person.call(reviewContract.readDesk)
    const task = tasks.find((each) => each.publicationId === publicationId)
    if (!task) return
    const { revision } = await read(publicationId)
    const disclosure =
      by === 'issuer' ? ({ mode: 'proactive', article: null, onSite: true } as const) : null
    await person.call(reviewContract.signTask, {
      params: { taskId: task.id },
      body: { revisionHash: revision.hash, opinion: '', disclosure },
    })
  }

  async function issue(piece: Piece): Promise<string> {
    const id = await draft(piece)
    await submit(id)
    await signAll(id)
    return id
  }

  /** Signs for everybody whose turn comes, up to the issuer. */
  async function signAll(publicationId: string): Promise<void> {
    for (const reviewer of REVIEWERS) await sign(publicationId, reviewer)
  }

  /** A piece that the public can read: its id and its address. */
  async function publish(piece: Piece): Promise<{ id: string; url: string }> {
    const id = await issue(piece)
    return { id, url: await putOnline(id) }
  }

  /** Publishes what is issued; answers its address. */
  async function putOnline(publicationId: string): Promise<string> {
    const { lockVersion } = await read(publicationId)
    const { url } = await journey.as(STAFF.publisher).call(publishContract.publishNow, {
      params: { publicationId },
      body: { lockVersion },
    })
    return url!
  }

  async function end(publicationId: string, kind: 'withdrawn' | 'gone'): Promise<void> {
    await journey.as(STAFF.publisher).call(publishContract.endPublication, {
      params: { publicationId },
      body: { kind, explanation: '内容有误，更正后另行公布。', target: null },
    })
  }

  /** The publication of this very title. */
  async function find(title: string) {
    const { items } = await contributor().call(contentContract.listPublications, {
      query: { text: title, page: 1, pageSize: 20 },
    })
    return items.find((each) => each.title === title)!
  }

  return { place, read, draft, submit, sign, signAll, issue, publish, putOnline, end, find }
}
