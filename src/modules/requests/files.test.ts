import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFile, officeOf, registered } from '../../../test/applications.ts'
import { good, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Role } from '../accounts/rules.ts'
import { contentContract } from '../content/contract.ts'
import { mediaContract } from '../media/contract.ts'
import { redactionContract } from '../redaction/contract.ts'
import { requestsContract as contract } from './contract.ts'
import { applicantDocument, followRequest } from './index.ts'

let world: World
let of: ReturnType<typeof officeOf>
beforeAll(async () => {
  world = await createWorld()
  of = officeOf(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const SCAN = { name: '身份证复印件.txt', text: '诸葛测试 99010019900101001X' }

async function download(documentId: string, by: Role) {
  const headers = await world.newSession(world.A.people[by].id)
  return world.raw(contract.downloadDocument, { params: { documentId } }, headers)
}

describe('a file of an application', () => {
  test('is in no library, and no address of files hands it out', async () => {
    const { id } = await registered(place())
    const documentId = await addFile(place(), id, { ...SCAN, direction: 'received' })
    for (const role of ['contributor', 'site-administrator', 'auditor'] as const) {
      const { items } = good(
        await world.as(role, 'A').call(mediaContract.listMedia, {
          params: { organizationId: world.A.id },
        } as never),
      )
      expect(items.map(({ name }: { name: string }) => name)).not.toContain(SCAN.name)
    }
    const { fileId } = await world.db
      .selectFrom('caseDocuments')
      .select('fileId')
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow()
    for (const role of ['contributor', 'disclosure-reviewer'] as const) {
      const answer = await world.as(role, 'A').call(contentContract.readFile, {
        params: { fileId: fileId! },
      })
      expect(answer.status).toBe(404)
    }
  })

  test('that came in is opened by the office alone, and each opening is recorded', async () => {
    const { id } = await registered(place())
    const documentId = await addFile(place(), id, { ...SCAN, direction: 'received' })
    const opened = async () => (await world.events('request.file-opened')).length
    const before = await opened()
    for (const role of ['issuer', 'auditor'] as const)
      expect((await download(documentId, role)).status).toBe(403)
    expect(await opened()).toBe(before)
    expect(await (await download(documentId, 'disclosure-reviewer')).text()).toBe(SCAN.text)
    expect(await opened()).toBe(before + 1)
    good(await of.staff().call(redactionContract.readRedactable, { params: { documentId } }))
    expect(await opened()).toBe(before + 2)
    const read = world.as('issuer', 'A').call(redactionContract.readRedactable, {
      params: { documentId },
    })
    expect((await read).status).toBe(403)
  })

  test('that came in is named in an archive without a purpose, and there with one', async () => {
    const { id } = await registered(place())
    await addFile(place(), id, { ...SCAN, direction: 'received' })
    await addFile(place(), id, { name: '统计.txt', text: '共 318 件' })
    const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
    const archive = async (query: object) => {
      const input = { params: { requestId: id }, query } as never
      const answer = await world.raw(contract.archiveRequest, input, headers)
      const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
      return {
        all: Object.values(parts)
          .map((part) => strFromU8(part))
          .join('\n'),
        parts,
      }
    }
    const plain = await archive({})
    expect(plain.all).toContain('共 318 件')
    expect(plain.all).not.toContain('诸葛测试')
    expect(strFromU8(plain.parts['index.csv']!)).toContain(
      `（未收入：查看须填写用途）,${SCAN.name}`,
    )
    expect((await archive({ purpose: '移交档案室' })).all).toContain(SCAN.text)
  })
})

describe('what goes out with the reply', () => {
  const shown = async (id: string) =>
    (await followRequest(world.services, id)).documents.map(({ title }) => title)

  test('is the applicant’s once the reply is served, and not before', async () => {
    const { id } = await registered(place())
    const documentId = await addFile(place(), id, { name: '名单.txt' })
    expect(await shown(id)).not.toContain('名单.txt')
    expect(await applicantDocument(world.services, id, documentId)).toBeNull()
    await of.done(id, { act: 'propose', outcome: 'granted', reply: '见附件。' })
    await of.done(id, { act: 'issue' }, of.head())
    expect(await applicantDocument(world.services, id, documentId)).toBeNull()
    await of.done(id, { act: 'serve', by: 'electronic', on: world.clock.today() })
    expect(await shown(id)).toContain('名单.txt')
    expect(await (await applicantDocument(world.services, id, documentId))!.text()).toBe(
      '可以公开的内容。',
    )
  })

  test('may be left out, until it is proposed; then it is what the head signs', async () => {
    const { id } = await registered(place())
    const [kept, left, later] = [
      await addFile(place(), id, { name: '一.txt' }),
      await addFile(place(), id, { name: '二.txt' }),
      await addFile(place(), id, { name: '三.txt' }),
    ]
    const leaveOut = (documentId: string) =>
      of.staff().call(contract.leaveOutDocument, { params: { documentId } })
    good(await leaveOut(left))
    await of.done(id, { act: 'propose', outcome: 'granted', reply: '见附件。' })
    const refused = [await leaveOut(later), addFile(place(), id, { name: '四.txt' })] as const
    expect(refused[0].body).toMatchObject({ error: { code: 'requests.enclosures-fixed' } })
    await expect(refused[1]).rejects.toThrow('requests.enclosures-fixed')
    // A file for the office itself is still kept.
    await addFile(place(), id, { name: '五.txt', withReply: false })
    await of.done(id, { act: 'return', reason: '三不必给。' }, of.head())
    good(await leaveOut(later))
    await of.done(id, { act: 'propose', outcome: 'granted', reply: '见附件。' })
    await of.done(id, { act: 'issue' }, of.head())
    await of.done(id, { act: 'serve', by: 'electronic', on: world.clock.today() })
    const files = (await shown(id)).filter((title) => title.endsWith('.txt'))
    expect(files).toEqual(['一.txt'])
    expect((await leaveOut(kept)).body).toMatchObject({
      error: { code: 'requests.enclosures-closed' },
    })
  })

  test('is nothing where the reply refuses', async () => {
    const { id } = await registered(place())
    const documentId = await addFile(place(), id)
    const { version } = await of.read(id)
    const doing = { act: 'propose', outcome: 'denied_process', reply: '属于过程性信息。' } as const
    const propose = (seen: number) =>
      of.staff().call(contract.actOnRequest, { params: { requestId: id }, body: { seen, doing } })
    expect((await propose(version)).body).toMatchObject({
      error: { code: 'requests.denied-with-files' },
    })
    good(await of.staff().call(contract.leaveOutDocument, { params: { documentId } }))
    good(await propose((await of.read(id)).version))
  })

  test('is the redacted copy made last', async () => {
    const { id } = await registered(place())
    const documentId = await addFile(place(), id, {
      name: '材料.txt',
      text: '诸葛试验，2025年就诊。司马试验陪同。',
      withReply: false,
    })
    const copy = async (title: string, ends: readonly [number, number][]) =>
      good(
        await of.staff().call(redactionContract.redactDocument, {
          params: { documentId },
          body: {
            title,
            marks: ends.map(([start, end]) => ({
              ...{ paragraph: 0, start, end, ground: 'privacy' as const, only: false },
            })),
            withReply: true,
          },
        }),
      )
    await copy('漏了一处', [[0, 4]])
    await copy('遮全的', [
      [0, 4],
      [13, 17],
    ])
    await of.done(id, { act: 'propose', outcome: 'partiallyGranted', reply: '见附件。' })
    await of.done(id, { act: 'issue' }, of.head())
    await of.done(id, { act: 'serve', by: 'electronic', on: world.clock.today() })
    const titles = await shown(id)
    expect([titles.includes('遮全的'), titles.includes('漏了一处')]).toEqual([true, false])
  })
})
