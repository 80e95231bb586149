import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  good,
  noticesOf,
  type Pieces,
  paragraphs,
  piecesOf,
  portalOf,
  refusal,
} from '../../../test/pieces.ts'
import { addPreviewLink, showing } from '../../../test/recipes-previews.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { contentContract } from '../content/contract.ts'
import { reviewContract } from '../review/contract.ts'
import { previewsContract } from './contract.ts'

let world: World
let a: Pieces
let portal: Awaited<ReturnType<typeof portalOf>>
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
  portal = await portalOf(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: a, organization: 'A' as const })
let guests = 0

/** Somebody outside, each from an address of their own. */
function guest() {
  const address = { 'x-forwarded-for': `203.0.113.${++guests}` }
  return {
    open: (path: string) => portal.get(path, address),
    say: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      portal.app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { ...address, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}

const links = async (id: string, by = world.as('contributor')) =>
  good(await by.call(previewsContract.listPreviewLinks, at(id)))
const make = (id: string, by = world.as('contributor'), days = 3) =>
  by.call(previewsContract.makePreviewLink, { ...at(id), body: { ...showing, days } as never })
const revoke = (previewLinkId: string, by = world.as('contributor')) =>
  by.call(previewsContract.revokePreviewLink, { params: { previewLinkId } })

test('somebody without an account reads one revision, plainly marked, kept and told nowhere', async () => {
  const id = await a.draft({ title: '征求意见的通知', body: paragraphs('一、目标', '二、措施') })
  const { path } = await addPreviewLink(place(), id)
  await a.save(id, { title: '后来改过的通知' })

  const answer = await guest().open(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  expect(answer.headers.get('set-cookie')).toBeNull()
  const page = await answer.text()
  expect(page).toContain('预览，未发布。第 2 稿。')
  expect(page).toContain('<meta name="robots" content="noindex"')
  expect(page).toContain('征求意见的通知')
  expect(page).not.toContain('后来改过的通知')
  // What is not published has no day of publication, and is not to be cited.
  expect(page).not.toMatch(/发布时间|引用：/)
  expect(page).toContain(showing.recipient)
  expect(page).not.toContain('<script')
})

test('the token is kept as its hash alone: neither ledger nor database nor log has it', async () => {
  const id = await a.draft()
  const headers = { 'idempotency-key': 'make-one-preview-link' }
  const made = await world
    .as('contributor')
    .call(previewsContract.makePreviewLink, { ...at(id), body: showing, headers } as never)
  const token = good(made).path.split('/').at(-1)!
  expect(token).toMatch(/^[\w-]{43}$/)
  await guest().open(`/preview/${token}`)
  for (const table of ['previewLinks', 'ledgerEvents', 'idempotencyKeys'] as const)
    expect(JSON.stringify(await world.db.selectFrom(table).selectAll().execute())).not.toContain(
      token,
    )
  expect(world.logged.join('\n')).not.toContain(token)
})

test('openings are counted on the link, not in the ledger', async () => {
  const id = await a.draft()
  const { path } = await addPreviewLink(place(), id)
  const before = (await world.events()).length
  await guest().open(path)
  await guest().open(path)
  expect((await links(id)).items[0]).toMatchObject({ openings: 2, state: 'open', comments: 0 })
  expect((await world.events()).length).toBe(before)
})

describe('a remark from outside', () => {
  test('arrives beside the text, is told to writer and maker, and resolved by staff', async () => {
    const id = await a.draft({ body: paragraphs('一、目标', '接种率达到九成。') })
    const { path } = good(await make(id, world.as('secrecy-reviewer')))
    const sent = await guest().say(path, { name: '王教授', block: '1', text: '建议写明口径。' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}?sent=1#comments`])

    const { items } = good(await world.as('contributor').call(reviewContract.listComments, at(id)))
    expect(items).toMatchObject([
      {
        authorName: '王教授',
        outside: true,
        quote: '接种率达到九成。',
        blockNow: 1,
        mayResolve: null,
      },
    ])
    for (const role of ['contributor', 'secrecy-reviewer'] as const) {
      const told = await noticesOf(world, world.A.people[role].id)
      expect(told.at(-1)).toMatchObject({ kind: 'guest-commented', params: { by: '王教授' } })
    }
    const facts = await world.events('review.guest-commented')
    expect(JSON.stringify(facts.at(-1))).not.toMatch(/王教授|口径/)
    const issuer = world.as('issuer')
    good(await issuer.call(reviewContract.resolveComment, { params: { commentId: items[0]!.id } }))
    const page = await (await guest().open(`${path}?sent=1`)).text()
    expect(page).toContain('意见已收到')
    expect(page).toContain('建议写明口径。')
  })

  test('all that is wrong is said at once, and nothing typed is lost', async () => {
    const { path } = await addPreviewLink(place())
    const answer = await guest().say(path, { name: '', block: '99', text: '' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const words of ['请填写您的姓名。', '所选的段落不存在', '请填写意见。'])
      expect(page).toContain(words)
    const kept = await (await guest().say(path, { name: '', text: '写了很久的意见' })).text()
    expect(kept).toContain('写了很久的意见</textarea>')
  })

  test('from another site, from a program and too often is refused; odd input is no bug', async () => {
    const id = await a.draft()
    const { path } = await addPreviewLink(place(), id)
    const good = { name: '王', text: '好' }
    const elsewhere = await guest().say(path, good, { 'sec-fetch-site': 'cross-site' })
    expect(elsewhere.status).toBe(403)
    expect((await guest().say(path, { ...good, website: 'x' })).status).toBe(422)
    const odd = { name: '王\u0000', block: '０', text: '\ud800<script>' }
    expect((await guest().say(path, odd)).status).toBe(422)
    const busy = guest()
    const statuses: number[] = []
    for (let n = 0; n < 7; n++) statuses.push((await busy.say(path, good)).status)
    expect(statuses.slice(0, 6)).toEqual(Array(6).fill(303))
    expect(statuses.at(-1)).toBe(429)
    expect((await links(id)).items[0]?.comments).toBe(6)
  })
})

describe('a link that has ended and one that never was are answered alike', () => {
  async function answerOf(path: string): Promise<string> {
    const answer = await guest().open(path)
    return `${answer.status} ${answer.headers.get('cache-control')} ${await answer.text()}`
  }
  const unknown = () => answerOf(`/preview/${'A'.repeat(43)}`)

  test('unknown and malformed, page and file', async () => {
    expect(await unknown()).toContain('404 no-store')
    expect(await unknown()).toContain('此预览链接不可用')
    for (const path of ['/preview/x', "/preview/'--", '/preview/%00', '/preview/a/b/c'])
      expect(await answerOf(path), path).toBe(await unknown())
    const { path } = await addPreviewLink(place())
    expect(await answerOf(`${path}/files/${world.A.id}/x`)).toBe(await unknown())
  })

  test('over its time', async () => {
    const id = await a.draft()
    const { path } = good(await make(id, world.as('contributor'), 1))
    const start = world.clock.now()
    world.clock.forward(86_400_000 - 1)
    expect(await answerOf(path)).toContain('200')
    world.clock.forward(1)
    expect(await answerOf(path)).toBe(await unknown())
    expect((await guest().say(path, { name: '王', text: '好' })).status).toBe(404)
    expect((await links(id)).items[0]?.state).toBe('expired')
    world.clock.set(start)
  })

  test('closed by a person, once', async () => {
    const id = await a.draft()
    const { path, id: linkId } = await addPreviewLink(place(), id)
    good(await revoke(linkId, world.as('site-administrator')))
    expect(await answerOf(path)).toBe(await unknown())
    expect(refusal(await revoke(linkId))).toBe('409 previews.over')
    expect((await links(id)).items[0]).toMatchObject({
      state: 'revoked',
      revokedWhy: 'person',
      revokedByName: world.A.people['site-administrator'].name,
    })
  })

  test('by publication, by giving the draft up, by the end of the piece', async () => {
    const id = await a.draft()
    const first = await addPreviewLink(place(), id)
    await a.publish(id)
    expect(await answerOf(first.path)).toBe(await unknown())
    expect((await links(id)).items[0]).toMatchObject({ state: 'revoked', revokedWhy: 'published' })
    const facts = await world.events('preview-link.revoked')
    expect(facts.at(-1)).toMatchObject({ payload: { linkId: first.id, why: 'published' } })

    good(await world.as('contributor').call(contentContract.beginEdition, at(id)))
    const second = await addPreviewLink(place(), id)
    await a.end(id, 'withdrawn')
    expect(await answerOf(second.path)).toBe(await unknown())
    expect((await links(id)).items[0]?.revokedWhy).toBe('ended')

    const third = await addPreviewLink(place(), id)
    good(await world.as('contributor').call(contentContract.discardEdition, at(id)))
    expect(await answerOf(third.path)).toBe(await unknown())
    expect((await links(id)).items[0]?.state).toBe('closed')
  })
})

test.each([
  ['a secrecy mark', '机密★1年'],
  ['a resident ID number', '身份证号 11010519491231002X'],
])('%s forbids a link; a gap in the metadata does not', async (_what, words) => {
  const id = await a.draft({ body: paragraphs(words), metadata: { issuer: '' } })
  expect(refusal(await make(id))).toBe('409 previews.findings-block')
  await a.save(id, { body: paragraphs('请遵照执行。') })
  good(await make(id))
})

test('a file of the draft is fetched by the link, and no other file', async () => {
  const upload = async (name: string) =>
    good(
      await world.as('contributor').call(contentContract.uploadFile, {
        query: { name },
        body: new TextEncoder().encode(`文字 ${name}`),
      } as never),
    )
  const [shown, other] = [await upload('附件.txt'), await upload('别的.txt')]
  const { id: fileId, size, mime, hash } = shown
  const attachment = { fileId, url: null, name: '附件.txt', size, mime, hash }
  const { path } = await addPreviewLink(place(), await a.draft({ attachments: [attachment] }))
  const page = await (await guest().open(path)).text()
  const href = /href="(\/preview\/[^"]+\/files\/[^"]+)"/.exec(page)![1]!
  const file = await guest().open(href)
  expect([file.status, await file.text()]).toEqual([200, '文字 附件.txt'])
  expect(file.headers.get('cache-control')).toBe('no-store')
  expect((await guest().open(`${path}/files/${other.id}/x`)).status).toBe(404)
})

test('whoever only looks sees the links and makes none; without a draft there is nothing to show', async () => {
  const id = await a.draft()
  await addPreviewLink(place(), id)
  const seen = await links(id, world.as('auditor'))
  expect([seen.mayMake, seen.items[0]?.mayRevoke]).toEqual([
    'previews.not-staff',
    'previews.not-staff',
  ])
  expect(refusal(await make(await a.publish()))).toBe('409 previews.nothing-open')
  expect((await make(id, world.as('contributor'), 15)).status).toBe(422)
})
