import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeOf } from '../../../test/applications.ts'
import { good } from '../../../test/pieces.ts'
import { keptFile } from '../../../test/recipes-redaction.ts'
import { DOCX, SECRETS, tellingDocx, tellingPdf } from '../../../test/redaction.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { applicantDocument, followRequest } from '../requests/index.ts'
import { redactionContract as contract } from './contract.ts'
import { leftOver } from './rules/left-over.ts'
import { placesOf } from './rules/words.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const place = () => ({ world, organization: 'A' as const, pieces: undefined as never })
const staff = () => world.as('disclosure-reviewer', 'A')
const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

async function read(documentId: string) {
  return good(await staff().call(contract.readRedactable, { params: { documentId } }))
}

test('a case whose time is over takes no redacted copy', async () => {
  const { requestId, documentId } = await keptFile(place(), '材料.txt', bytesOf('患者诸葛试验'))
  await world.db
    .updateTable('cases')
    .set({ anonymisedAt: world.clock.now(), sealed: '' })
    .where('id', '=', requestId)
    .execute()
  const mark = { paragraph: 0, start: 2, end: 6, ground: 'privacy' as const, only: false }
  const refused = await staff().call(contract.redactDocument, {
    params: { documentId },
    body: { title: '材料（遮蔽件）', marks: [mark], withReply: false },
  })
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'requests.anonymised'])
})

describe('a Word file', () => {
  test('is read, suggested, redacted, listed with its grounds, and goes out with the reply, the original never', async () => {
    const docx = (await tellingDocx()) as Uint8Array<ArrayBuffer>
    const { requestId, documentId } = await keptFile(place(), '材料.docx', docx)
    const { content } = await read(documentId)
    if (content.kind !== 'text') throw new Error('a Word file is text')
    const kinds = new Set(content.suggestions.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['mobile', 'resident-id']))
    const marks = content.paragraphs.flatMap(({ text }, paragraph) =>
      Object.values(SECRETS).flatMap((words) =>
        placesOf(text, words).map((each) => ({
          paragraph,
          ...each,
          ground: 'privacy' as const,
          only: false,
        })),
      ),
    )
    const body = { title: '调解情况', marks, withReply: true }
    const { id } = good(
      await staff().call(contract.redactDocument, { params: { documentId }, body }),
    )
    const [listed] = good(
      await world.as('auditor', 'A').call(contract.listRedactions, { params: { requestId } }),
    )
    expect(listed).toMatchObject({
      documentId: id,
      withReply: true,
      sourceTitle: '医疗纠纷调解材料',
    })
    expect(listed!.marks).toHaveLength(marks.length)
    // To go on from: the same marks as before.
    expect((await read(documentId)).marks).toEqual(marks)

    const { documents } = await followRequest(world.services, requestId)
    expect(documents.map(({ title }) => title)).not.toContain('调解情况')
    const { done, head } = officeOf(world)
    await done(requestId, { act: 'propose', outcome: 'partiallyGranted', reply: '见附件。' })
    await done(requestId, { act: 'issue' }, head())
    await done(requestId, { act: 'serve', by: 'electronic', on: world.clock.today() })
    const after = await followRequest(world.services, requestId)
    expect(after.documents.map(({ title }) => title)).toContain('调解情况')
    expect(after.documents.map(({ id: each }) => each)).not.toContain(documentId)
    expect(await applicantDocument(world.services, requestId, documentId)).toBeNull()
    const sent = await applicantDocument(world.services, requestId, id)
    const bytes = new Uint8Array(await sent!.arrayBuffer())
    expect(await leftOver(bytes, DOCX, Object.values(SECRETS))).toEqual([])
    expect(decodeURIComponent(sent!.headers.get('content-disposition')!)).toContain(
      '调解情况（遮蔽件）.docx',
    )
  })

  test('with a place left is no file, and the refusal says where, not what', async () => {
    const docx = (await tellingDocx()) as Uint8Array<ArrayBuffer>
    const { documentId } = await keptFile(place(), '材料.docx', docx)
    const { content } = await read(documentId)
    if (content.kind !== 'text') throw new Error('a Word file is text')
    const paragraph = content.paragraphs.findIndex(({ text }) => text.includes(SECRETS.name))
    const [first] = placesOf(content.paragraphs[paragraph]!.text, SECRETS.name)
    const before = await countOf(documentId)
    const answer = await staff().call(contract.redactDocument, {
      params: { documentId },
      body: {
        title: '材料',
        marks: [{ paragraph, ...first!, ground: 'privacy', only: false }],
        withReply: false,
      },
    })
    expect(answer.status).toBe(409)
    expect(JSON.stringify(answer.body)).toContain('redaction.words-left')
    expect(JSON.stringify(answer.body)).not.toContain('诸葛')
    expect(await countOf(documentId)).toBe(before)
  })
})

test('a PDF is shown page by page, searched, and redacted by rectangles', async () => {
  const { documentId } = await keptFile(place(), '材料.pdf', await tellingPdf())
  const { content } = await read(documentId)
  if (content.kind !== 'pages') throw new Error('a PDF is pages')
  expect(content.pages).toMatchObject([{ hasText: true }, { hasText: true }])
  expect(content.suggestions.map(({ kind, page }) => `${kind} ${page}`)).toEqual(
    expect.arrayContaining(['resident-id 1', 'mobile 2']),
  )
  const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
  const page = await world.raw(
    contract.redactablePage,
    { params: { documentId, page: '2' } } as never,
    headers,
  )
  expect(page.headers.get('content-type')).toBe('image/jpeg')
  const { found } = good(
    await staff().call(contract.findInRedactable, {
      params: { documentId },
      body: { words: SECRETS.name },
    }),
  )
  const marks = found.flatMap((each) =>
    each.rectangles.map((rectangle) => ({
      page: each.page,
      rectangle,
      ground: 'privacy' as const,
      words: SECRETS.name,
    })),
  )
  good(
    await staff().call(contract.redactDocument, {
      params: { documentId },
      body: { title: '材料', marks, withReply: true },
    }),
  )
})

test.for([
  {
    why: 'the title says the words',
    title: `${SECRETS.name}一案`,
    status: 422,
    code: 'invalid-input',
  },
  {
    why: 'a mark is beyond the text',
    marks: [{ paragraph: 7, start: 0, end: 2 }],
    code: 'redaction.other-marks',
  },
  { why: 'marks are of pages', pages: true, code: 'redaction.other-marks' },
])('no copy is made where $why', async ({ title = '材料', marks, pages, status = 409, code }) => {
  const { documentId } = await keptFile(place(), '材料.txt', bytesOf(`${SECRETS.name}就诊。`))
  const ofText = (marks ?? [{ paragraph: 0, start: 0, end: 4 }]).map((each) => ({
    ...each,
    ground: 'privacy' as const,
    only: false,
  }))
  const rectangle = { x: 0, y: 0, width: 1, height: 1 }
  const ofPages = [{ page: 1, rectangle, ground: 'privacy' as const, words: '' }]
  const answer = await staff().call(contract.redactDocument, {
    params: { documentId },
    body: { title, marks: pages ? ofPages : ofText, withReply: false },
  })
  expect(answer.status).toBe(status)
  expect(JSON.stringify(answer.body)).toContain(code)
})

test.for([
  { why: 'broken', name: '坏.docx', bytes: 'PK broken', code: 'file.content-differs' },
  {
    why: 'already with the applicant',
    name: '材料.txt',
    bytes: '已公开的内容。',
    given: true,
    code: 'redaction.already-given',
  },
])('a file that is $why cannot be redacted', async ({ name, bytes, given, code }) => {
  const kept = keptFile(place(), name, bytesOf(bytes), given)
  if (!given) return expect(kept).rejects.toThrow(code)
  const answer = await staff().call(contract.redactDocument, {
    params: { documentId: (await kept).documentId },
    body: {
      title: '材料',
      marks: [{ paragraph: 0, start: 0, end: 2, ground: 'privacy', only: false }],
      withReply: false,
    },
  })
  expect(JSON.stringify(answer.body)).toContain(code)
})

test('the words are sealed: nowhere in the database, and opened only for a purpose that is told', async () => {
  const { requestId, documentId } = await keptFile(
    place(),
    '材料.txt',
    bytesOf('患者钟离试封就诊。'),
  )
  const marks = [{ paragraph: 0, start: 2, end: 6, ground: 'privacy' as const, only: false }]
  good(
    await staff().call(contract.redactDocument, {
      params: { documentId },
      body: { title: '材料', marks, withReply: false },
    }),
  )
  const rows = await world.db.selectFrom('caseRedactions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain('钟离')
  const [listed] = good(await staff().call(contract.listRedactions, { params: { requestId } }))
  expect(JSON.stringify(listed)).not.toContain('钟离')
  const opened = await staff().call(contract.openRedaction, {
    params: { redactionId: listed!.id },
    body: { purpose: '重新评估' },
  })
  expect(good(opened).words).toEqual(['钟离试封'])
  const events = await world.db
    .selectFrom('ledgerEvents')
    .select(['kind', 'payload'])
    .where('subjectId', '=', requestId)
    .execute()
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['request.redacted', 'request.redaction-opened']),
  )
  expect(JSON.stringify(events)).not.toContain('钟离')
  const keys = await world.db.selectFrom('idempotencyKeys').selectAll().execute()
  expect(JSON.stringify(keys)).not.toContain('钟离')
})

async function countOf(documentId: string): Promise<number> {
  const rows = await world.db
    .selectFrom('caseRedactions')
    .select('id')
    .where('sourceId', '=', documentId)
    .execute()
  return rows.length
}
