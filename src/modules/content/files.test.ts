import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, type Pieces, piecesOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { contentContract } from './contract.ts'

const UNKNOWN = '019b0000-0000-7000-8000-000000000000'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const contributor = () => world.as('contributor')

describe('files', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
  const upload = (as: ReturnType<typeof contributor>, name: string, body: Uint8Array = pdf) =>
    as.call(contentContract.uploadFile, { query: { name }, body } as never)

  test('a stored file says its own hash, size and type, whatever the draft claims', async () => {
    const file = good(await upload(contributor(), '附件.pdf'))
    expect(file).toMatchObject({ name: '附件.pdf', size: pdf.length, mime: 'application/pdf' })
    const id = await a.draft({
      attachments: [
        {
          fileId: file.id,
          url: null,
          name: '改名.pdf',
          size: 1,
          mime: 'text/html',
          hash: 'f'.repeat(64),
        },
      ],
    })
    expect((await a.read(id)).revision.attachments).toEqual([
      {
        fileId: file.id,
        url: null,
        name: '改名.pdf',
        size: pdf.length,
        mime: 'application/pdf',
        hash: file.hash,
      },
    ])
  })

  test.each([
    ['attachment', (fileId: string) => ({ attachments: [attachment(fileId)] })],
    ['picture of the head', (fileId: string) => ({ metadata: { imageFileId: fileId } })],
    [
      'picture in the body',
      (fileId: string) => ({
        body: {
          type: 'doc' as const,
          content: [{ type: 'image' as const, attrs: { fileId, src: '', alt: '图' } }],
        },
      }),
    ],
  ])(
    'another organisation’s file as %s is as unknown as one that is not there',
    async (_what, piece) => {
      const foreign = good(await upload(world.as('contributor', 'B'), '乙市.pdf'))
      const id = await a.draft()
      for (const fileId of [foreign.id, UNKNOWN]) {
        const saving = await a.saving(id, piece(fileId))
        const answer = await contributor().call(contentContract.savePublication, saving)
        expect(refusal(answer)).toBe('404 not-found')
      }
    },
  )

  test('an attachment is a stored file or an address', async () => {
    const id = await a.draft()
    const saving = await a.saving(id, { attachments: [{ ...attachment(UNKNOWN), fileId: null }] })
    const answer = await contributor().call(contentContract.savePublication, saving)
    expect(answer.status).toBe(422)
  })

  test('what the content is not is refused', async () => {
    const exe = new TextEncoder().encode('MZ\u0090\u0000'.padEnd(600, '\u0000'))
    expect(refusal(await upload(contributor(), '通知.pdf', exe))).toMatch(/^4\d\d file\./)
    expect(refusal(await upload(contributor(), '空.pdf', new Uint8Array()))).toMatch(
      /^4\d\d file\./,
    )
  })

  test('is read by the organisation’s people only', async () => {
    const { id } = good(await upload(contributor(), '内部.pdf'))
    const read = async (role: 'auditor' | 'contributor', organization: 'A' | 'B') =>
      (
        await world.raw(
          contentContract.readFile,
          { params: { fileId: id } } as never,
          await world.newSession(world.organizations[organization].people[role].id),
        )
      ).status
    expect(await read('auditor', 'A')).toBe(200)
    expect(await read('contributor', 'B')).toBe(404)
  })

  test('a picture in a list is small, and no other file changes', async () => {
    const large = await sharp({
      create: { width: 1600, height: 1200, channels: 3, background: '#2a6' },
    })
      .jpeg()
      .toBuffer()
    const cookie = await world.newSession(world.A.people.auditor.id)
    const read = async (fileId: string, query = {}) =>
      world.raw(contentContract.readFile, { params: { fileId }, query } as never, cookie)
    const picture = good(await upload(contributor(), '现场.jpg', large))
    const small = await read(picture.id, { small: true })
    expect(small.headers.get('content-type')).toBe('image/jpeg')
    const { width, height } = await sharp(Buffer.from(await small.arrayBuffer())).metadata()
    expect([width, height]).toEqual([480, 360])
    expect(small.headers.get('etag')).not.toBe((await read(picture.id)).headers.get('etag'))
    const text = good(await upload(contributor(), '附件.pdf'))
    const same = await read(text.id, { small: true })
    expect(new Uint8Array(await same.arrayBuffer())).toEqual(pdf)
  })

  function attachment(fileId: string) {
    return { fileId, url: null, name: '附件.pdf', size: null, mime: '', hash: null }
  }
})
