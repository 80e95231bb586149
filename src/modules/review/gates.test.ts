import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  good,
  type Piece,
  type Pieces,
  paragraphs,
  piecesOf,
  refusal,
} from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { ROLES } from '../accounts/rules.ts'
import { reviewContract } from './contract.ts'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const ID = '130102200001010010'
const MOBILE = '13800138000'
const CARD = '6221555555555559'

const PLAN = {
  outline: '出台背景、主要内容、办理方式。',
  forms: ['text', 'graphic'] as ('text' | 'graphic')[],
  channel: '本网站、政务新媒体',
  plannedOn: '2026-03-04',
}

/** What the gates say of a draft: `gate key severity`. */
async function findingsOf(piece: Piece) {
  const findings = await a.findings(await a.draft(piece))
  return findings.map(({ gate, key, severity }) => `${gate} ${key} ${severity}`)
}

test('a complete notice passes every gate', async () => {
  expect(await findingsOf({})).toEqual([])
})

test('a complete normative document passes every gate', async () => {
  const metadata = { needsInterpretation: true, interpretationPlan: PLAN }
  expect(await findingsOf({ kind: 'normative', metadata })).toEqual([])
})

test.each<[string, Piece, string[]]>([
  [
    'required metadata that is missing',
    { metadata: { source: '', issuer: '' } },
    ['metadata missing:source block', 'metadata missing:issuer block'],
  ],
  ['an empty body', { body: { type: 'doc', content: [] } }, ['metadata empty-body block']],
  [
    'a document number of the wrong form',
    { kind: 'policy', metadata: { documentNo: '甲卫发2026年3号文' } },
    ['metadata document-no block'],
  ],
  [
    'an end before the beginning',
    { kind: 'policy', metadata: { effectiveOn: '2026-05-01', expiresOn: '2026-04-30' } },
    ['metadata dates block'],
  ],
  [
    'an interpretation that interprets nothing',
    { kind: 'interpretation' },
    ['metadata relation block'],
  ],
  [
    'a policy document in need of interpretation, without a plan',
    { kind: 'policy', metadata: { needsInterpretation: true } },
    ['interpretation no-plan block'],
  ],
  [
    'a plan without a form',
    {
      kind: 'policy',
      metadata: { needsInterpretation: true, interpretationPlan: { ...PLAN, forms: [] } },
    },
    ['interpretation no-plan block'],
  ],
  [
    'a secrecy mark in the title',
    { title: '关于机密★文件的通知' },
    ['secrecy secrecy-mark:title::2 block'],
  ],
  [
    'a secrecy mark in the name of an attachment',
    {
      attachments: [
        {
          fileId: null,
          url: 'https://example.gov.cn/a.pdf',
          name: '绝密★一年.pdf',
          size: null,
          mime: '',
          hash: null,
        },
      ],
    },
    ['secrecy secrecy-mark:attachments.0.name::0 block'],
  ],
  [
    'an ID, a mobile and a bank-card number',
    { body: paragraphs(`身份证${ID}`, `手机${MOBILE}`, `账号${CARD}`) },
    [
      'privacy resident-id:body:0:3 block',
      'privacy mobile:body:1:2 block',
      'privacy bank-card:body:2:2 block',
    ],
  ],
  [
    'a link to a page that does not exist',
    {
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: '附件',
                marks: [{ type: 'link', attrs: { href: '/notices/2020/nothing.html' } }],
              },
            ],
          },
        ],
      },
    },
    ['links link:/notices/2020/nothing.html warn'],
  ],
])('found: %s', async (_what, piece, expected) => {
  expect(await findingsOf(piece)).toEqual(expected)
})

test('a finding never carries the number it is about', async () => {
  const id = await a.draft({ body: paragraphs(`身份证${ID}，手机${MOBILE}，账号${CARD}`) })
  const text = JSON.stringify(await a.findings(id))
  for (const number of [ID, MOBILE, CARD]) expect(text).not.toContain(number)
  const submitted = await a.trySubmit(id)
  expect(submitted.status).toBe(200) // a warning: it must be able to reach the secrecy reviewer
})

describe('a secrecy mark', () => {
  test('keeps the draft from being submitted', async () => {
    const id = await a.draft({ body: paragraphs('秘密★5年'), title: '会议纪要' })
    const answer = await a.trySubmit(id)
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues).toMatchObject([{ field: 'body' }])
  })

  test('is overridden by nobody, whatever the role, and stops urgent publishing too', async () => {
    const id = await a.draft({ body: paragraphs('绝密★') })
    const finding = (await a.findings(id)).find((each) => each.gate === 'secrecy')!
    const body = { gate: finding.gate, findingKey: finding.key, reason: '领导已经同意' }
    for (const role of ROLES) {
      const answer = await world.as(role).call(reviewContract.overrideFinding, { ...at(id), body })
      expect([403, 409], role).toContain(answer.status)
      expect(answer.body.error?.code, role).toMatch(/^(not-your-role|review\.not-overridable)$/)
    }
    expect(refusal(await a.publishUrgently(id))).toBe('409 review.findings-block')
    expect(await a.live(id)).toBeUndefined()
  })
})

describe('personal data', () => {
  async function atSecrecy(body = paragraphs(`联系电话${MOBILE}`)) {
    const id = await a.draft({ body })
    await a.submit(id)
    await a.sign(id, 'department-reviewer')
    return id
  }

  async function clear(id: string, role: Parameters<World['as']>[0] = 'secrecy-reviewer') {
    const finding = (await a.findings(id)).find((each) => each.gate === 'privacy')!
    const body = { gate: 'privacy', findingKey: finding.key, reason: '单位对外公布的值班电话' }
    return world.as(role).call(reviewContract.overrideFinding, { ...at(id), body })
  }

  test('blocks the secrecy reviewer’s signature, all findings at once', async () => {
    const id = await atSecrecy(paragraphs(`身份证${ID}`, `手机${MOBILE}`))
    const input = await a.signing(id, 'secrecy-reviewer')
    const answer = await world.as('secrecy-reviewer').call(reviewContract.signTask, input)
    expect(refusal(answer)).toBe('409 review.findings-block')
    expect(answer.body.error).toMatchObject({
      detail: { findings: [{ gate: 'privacy' }, { gate: 'privacy' }] },
    })
  })

  test('is cleared by the secrecy reviewer with a reason, in the ledger; then signed and published', async () => {
    const id = await atSecrecy()
    good(await clear(id))
    const [event] = (await world.events('gate.overridden')).slice(-1)
    expect(event).toMatchObject({
      subjectId: id,
      actorName: world.A.people['secrecy-reviewer'].name,
    })
    expect(event?.payload).toMatchObject({ reason: '单位对外公布的值班电话', gate: 'privacy' })
    await a.signUntil(id)
    good(await a.tryPublish(id))
  })

  test.each(ROLES.filter((role) => role !== 'secrecy-reviewer'))(
    'is not cleared by the %s',
    async (role) => {
      const id = await atSecrecy()
      const answer = await clear(id, role)
      expect(answer.status).toBe(403)
      expect((await a.findings(id))[0]?.override).toBeNull()
    },
  )

  test('cleared twice counts once; what is not there cannot be cleared', async () => {
    const id = await atSecrecy()
    good(await clear(id))
    good(await clear(id))
    const body = { gate: 'privacy', findingKey: 'mobile:body:9:9', reason: '试一试' }
    const answer = await world
      .as('secrecy-reviewer')
      .call(reviewContract.overrideFinding, { ...at(id), body })
    expect(refusal(answer)).toBe('409 review.no-such-finding')
  })

  test('an edit voids the clearance', async () => {
    const id = await atSecrecy()
    good(await clear(id))
    await a.giveBack(id, 'secrecy-reviewer')
    await a.save(id, { body: paragraphs(`联系电话${MOBILE}`, '新增一段。') })
    await a.submit(id)
    await a.sign(id, 'department-reviewer')
    expect((await a.findings(id))[0]?.override).toBeNull()
    const input = await a.signing(id, 'secrecy-reviewer')
    const answer = await world.as('secrecy-reviewer').call(reviewContract.signTask, input)
    expect(refusal(answer)).toBe('409 review.findings-block')
  })

  test('a masked number passes', async () => {
    const id = await a.draft({ body: paragraphs('联系电话138****8000') })
    expect(await a.findings(id)).toEqual([])
    await a.issue(id)
  })

  test('stops urgent publishing until cleared', async () => {
    const id = await a.draft({ body: paragraphs(`患者手机${MOBILE}`) })
    expect(refusal(await a.publishUrgently(id))).toBe('409 review.findings-block')
    good(await clear(id))
    good(await a.publishUrgently(id))
  })
})

describe('internal links', () => {
  const linkTo = (target: string) => ({
    body: {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [
            {
              type: 'text' as const,
              text: '实施细则',
              marks: [{ type: 'link' as const, attrs: { href: `publication:${target}` } }],
            },
          ],
        },
      ],
    },
  })

  test('to a piece not yet published warn, never block, and heal when it is', async () => {
    const target = await a.draft({ title: '实施细则全文' })
    const id = await a.publish(linkTo(target))
    const warnings = await a.findings(id)
    expect(warnings.map(({ gate, severity }) => [gate, severity])).toEqual([['links', 'warn']])
    expect(warnings[0]!.message).toContain('实施细则全文')
    await a.publish(target)
    expect(await a.findings(id)).toEqual([])
  })

  test('to another organisation’s draft tell nothing of it', async () => {
    const b = piecesOf(world, 'B')
    const foreign = await b.draft({ title: '乙市尚未公布的调查' })
    const id = await a.draft(linkTo(foreign))
    const unknown = await a.draft(linkTo('019b0000-0000-7000-8000-000000000000'))
    const [one] = await a.findings(id)
    const [other] = await a.findings(unknown)
    expect(one?.message).not.toContain('乙市')
    expect(one?.message.replace(/[0-9a-f-]{36}/, '')).toBe(
      other?.message.replace(/[0-9a-f-]{36}/, ''),
    )
    await b.publish(foreign)
    expect(await a.findings(id)).toEqual([])
  })
})
