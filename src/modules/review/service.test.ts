import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  good,
  noticesOf,
  type Pieces,
  paragraphs,
  piecesOf,
  refusal,
} from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { accountsContract } from '../accounts/contract.ts'
import type { Role } from '../accounts/rules.ts'
import { contentContract } from '../content/contract.ts'
import { reviewContract } from './contract.ts'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const rolesOpen = async (id: string) => (await a.openTasks(id)).map((task) => task.role).sort()
const stateOf = async (id: string) => (await a.read(id)).edition.state

/** Another person of A with these roles, in the department of the rest unless told otherwise. */
async function addPerson(signInName: string, roles: Role[], unitId = world.A.units.disease) {
  const made = await world.as('site-administrator').call(accountsContract.createPerson, {
    params: { organizationId: world.A.id },
    body: { signInName, name: signInName, unitId, phone: '', roles },
  })
  const { id } = good(made)
  return { id, ...world.asAccount(id) }
}

describe('the route', () => {
  test('of a normative document: department, legality beside secrecy, disclosure office, issuer, publisher', async () => {
    const id = await a.draft({ kind: 'normative', column: 'policies' })
    await a.submit(id)
    expect(await rolesOpen(id)).toEqual(['department-reviewer'])
    await a.sign(id, 'department-reviewer')
    expect(await rolesOpen(id)).toEqual(['legality-reviewer', 'secrecy-reviewer'])
    await a.sign(id, 'secrecy-reviewer')
    expect(await rolesOpen(id)).toEqual(['legality-reviewer'])
    await a.sign(id, 'legality-reviewer')
    expect(await rolesOpen(id)).toEqual(['disclosure-reviewer'])
    await a.sign(id, 'disclosure-reviewer')
    expect(await rolesOpen(id)).toEqual(['issuer'])
    expect(refusal(await a.tryPublish(id))).toBe('409 publish.not-issued')
    await a.sign(id, 'issuer')
    expect(await stateOf(id)).toBe('issued')
    expect(await a.live(id)).toBeUndefined()
    good(await a.tryPublish(id))
    expect(await stateOf(id)).toBe('live')
  })

  test('of a notice: secrecy alone in the second step', async () => {
    const id = await a.draft()
    await a.submit(id)
    await a.sign(id, 'department-reviewer')
    expect(await rolesOpen(id)).toEqual(['secrecy-reviewer'])
    await a.signUntil(id)
    expect(await stateOf(id)).toBe('issued')
  })

  test('an organisation’s own route for a kind holds for what is submitted from then on', async () => {
    const before = await a.draft({ kind: 'guide' })
    await a.submit(before)
    const made = await world.as('site-administrator').call(reviewContract.createRoute, {
      params: { organizationId: world.A.id },
      body: {
        name: '办事指南流程',
        kinds: ['guide'],
        active: true,
        steps: [
          {
            name: '保密审查',
            dueWorkingDays: 2,
            branches: [{ role: 'secrecy-reviewer', when: 'always' }],
          },
          { name: '签发', dueWorkingDays: 1, branches: [{ role: 'issuer', when: 'always' }] },
        ],
      },
    })
    good(made)
    const after = await a.draft({ kind: 'guide' })
    await a.submit(after)
    expect(await rolesOpen(before)).toEqual(['department-reviewer'])
    expect(await rolesOpen(after)).toEqual(['secrecy-reviewer'])
    await a.sign(after, 'secrecy-reviewer')
    expect(await rolesOpen(after)).toEqual(['issuer'])
  })

  test.each([
    ['without a secrecy review', [['issuer']], 'steps'],
    ['where somebody follows the issuer', [['secrecy-reviewer'], ['issuer'], ['issuer']], 'steps'],
    ['where somebody signs beside the issuer', [['secrecy-reviewer', 'issuer']], 'steps'],
  ] as const)('a route %s is refused', async (_why, steps, field) => {
    const answer = await world.as('site-administrator').call(reviewContract.createRoute, {
      params: { organizationId: world.A.id },
      body: {
        name: '不合规定的流程',
        kinds: ['news'],
        active: true,
        steps: steps.map((roles, n) => ({
          name: `第${n + 1}步`,
          dueWorkingDays: 1,
          branches: roles.map((role) => ({ role, when: 'always' as const })),
        })),
      },
    })
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues?.map((issue) => issue.field)).toContain(field)
  })
})

describe('due days', () => {
  test('are working days of the calendar after the day the step opens', async () => {
    // Wednesday 11 February 2026: Thursday, Friday, then Saturday 14 is a make-up working day; the
    // Spring Festival is from 15 to 23; work begins again on Tuesday 24.
    world.clock.set('2026-02-11T02:00:00.000Z')
    const id = await a.draft({ kind: 'normative', column: 'policies' })
    await a.submit(id)
    const dueOf = async (role: Role) =>
      (await a.openTasks(id)).find((task) => task.role === role)?.dueOn
    expect(await dueOf('department-reviewer')).toBe('2026-02-13') // 2: Thu 12, Fri 13
    world.clock.set('2026-02-12T02:00:00.000Z')
    await a.sign(id, 'department-reviewer')
    expect(await dueOf('secrecy-reviewer')).toBe('2026-02-24') // 3: Fri 13, Sat 14 (调休), Tue 24
    expect(await dueOf('legality-reviewer')).toBe('2026-02-24')
    world.clock.set('2026-02-14T02:00:00.000Z')
    await a.sign(id, 'secrecy-reviewer')
    await a.sign(id, 'legality-reviewer')
    expect(await dueOf('disclosure-reviewer')).toBe('2026-02-24') // 1: Tue 24
    world.clock.set('2026-02-25T02:00:00.000Z')
    const desk = good(await world.as('disclosure-reviewer').call(reviewContract.readDesk))
    expect(desk.tasks.find((task) => task.publicationId === id)?.overdue).toBe(true)
    world.clock.set('2026-03-02T01:00:00.000Z')
  })
})

describe('nobody reviews or issues their own submission', () => {
  test('who wrote it, holding the reviewer’s role too', async () => {
    const author = await addPerson('writes.and.reviews', ['contributor', 'department-reviewer'])
    const id = await a.draft()
    await a.save(id, { title: '由本人修改的标题' }, author)
    good(await a.trySubmit(id, author))
    const input = await a.signing(id, 'department-reviewer')
    expect(refusal(await author.call(reviewContract.signTask, input))).toBe(
      '403 review.own-submission',
    )
    await a.sign(id, 'department-reviewer')
  })

  test('who only edited one revision that was edited again by another', async () => {
    const editor = await addPerson('edited.once', ['contributor', 'issuer'])
    const id = await a.draft()
    await a.save(id, { title: '编辑改过的标题' }, editor)
    await a.save(id, { title: '起草人又改的标题' })
    await a.submit(id)
    await a.signUntil(id, 'issuer')
    const input = await a.signing(id, 'issuer')
    expect(refusal(await editor.call(reviewContract.signTask, input))).toBe(
      '403 review.own-submission',
    )
  })

  test('who only sent it on, without writing a word of it', async () => {
    const sender = await addPerson('sends.only', ['contributor', 'issuer'])
    const id = await a.draft()
    good(await a.trySubmit(id, sender))
    await a.signUntil(id, 'issuer')
    const input = await a.signing(id, 'issuer')
    expect(refusal(await sender.call(reviewContract.signTask, input))).toBe(
      '403 review.own-submission',
    )
  })

  test('who sent on an earlier round that was returned', async () => {
    const sender = await addPerson('sent.first.round', ['contributor', 'issuer'])
    const id = await a.draft()
    good(await a.trySubmit(id, sender))
    await a.giveBack(id, 'department-reviewer')
    await a.save(id, { title: '退回后由起草人修改' })
    await a.submit(id)
    await a.signUntil(id, 'issuer')
    const input = await a.signing(id, 'issuer')
    expect(refusal(await sender.call(reviewContract.signTask, input))).toBe(
      '403 review.own-submission',
    )
  })

  test('another role or another department decides nothing', async () => {
    const elsewhere = await addPerson(
      'other.department',
      ['department-reviewer'],
      world.A.units.office,
    )
    const id = await a.draft()
    await a.submit(id)
    const input = await a.signing(id, 'department-reviewer')
    expect(refusal(await world.as('issuer').call(reviewContract.signTask, input))).toBe(
      '403 review.not-your-step',
    )
    expect(refusal(await elsewhere.call(reviewContract.signTask, input))).toBe(
      '403 review.other-unit',
    )
  })
})

describe('a signature binds the hash', () => {
  test('of the revision the reviewer saw: an old one is refused', async () => {
    const id = await a.draft()
    const seen = (await a.read(id)).revision.hash
    await a.save(id, { title: '提交前又改了' })
    await a.submit(id)
    const input = await a.signing(id, 'department-reviewer')
    const late = { ...input, body: { ...input.body, revisionHash: seen } }
    expect(refusal(await world.as('department-reviewer').call(reviewContract.signTask, late))).toBe(
      '409 review.other-version',
    )
  })

  test('and is void after an edit: the trail says so and everyone signs again', async () => {
    const id = await a.draft()
    await a.submit(id)
    await a.sign(id, 'department-reviewer')
    await a.giveBack(id, 'secrecy-reviewer')
    await a.save(id, { title: '退回后修改过的标题' })
    const { reviews } = good(await world.as('contributor').call(reviewContract.readTrail, at(id)))
    expect(reviews[0]!.items.map((item) => [item.role, item.state])).toContainEqual([
      'department-reviewer',
      'void',
    ])
    await a.submit(id)
    expect(await rolesOpen(id)).toEqual(['department-reviewer'])
  })

  test('a decided task cannot be decided again', async () => {
    const id = await a.draft()
    await a.submit(id)
    const input = await a.signing(id, 'department-reviewer')
    good(await world.as('department-reviewer').call(reviewContract.signTask, input))
    const again = await world.as('department-reviewer').call(reviewContract.signTask, input)
    expect(refusal(again)).toBe('409 review.not-open')
  })

  test('what is under review or issued cannot be edited', async () => {
    const id = await a.draft()
    await a.submit(id)
    const saving = await a.saving(id, { title: '审核中偷改' })
    const call = () => world.as('contributor').call(contentContract.savePublication, saving)
    expect(refusal(await call())).toBe('409 content.in-review')
    await a.signUntil(id)
    expect(refusal(await call())).toBe('409 content.issued')
  })

  test('taking an issued piece back voids every signature', async () => {
    const id = await a.issue()
    const recall = { ...at(id), body: { reason: '发现错别字' } }
    good(await world.as('contributor').call(reviewContract.recallFromReview, recall))
    expect(await stateOf(id)).toBe('draft')
    const { reviews } = good(await world.as('contributor').call(reviewContract.readTrail, at(id)))
    expect(new Set(reviews[0]!.items.map((item) => item.state))).toEqual(new Set(['void']))
    expect(refusal(await a.tryPublish(id))).toBe('409 publish.not-issued')
    const told = await noticesOf(world, world.A.people.issuer.id)
    expect(told.at(-1)).toMatchObject({ kind: 'recalled', publicationId: id })
  })
})

describe('a return', () => {
  test('needs a reason', async () => {
    const id = await a.draft()
    await a.submit(id)
    const { revision } = await a.read(id)
    const answer = await world.as('department-reviewer').call(reviewContract.returnTask, {
      params: { taskId: await a.taskOf(id, 'department-reviewer') },
      body: { revisionHash: revision.hash, reason: ' ' },
    })
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues?.[0]?.field).toBe('reason')
  })

  test('tells the author and everyone of the earlier steps, nobody else, and closes the open branches', async () => {
    const id = await a.draft({ kind: 'normative', column: 'policies' })
    await a.submit(id)
    await a.signUntil(id, 'disclosure-reviewer')
    await a.giveBack(id, 'disclosure-reviewer', '解读方案不完整')
    expect(await rolesOpen(id)).toEqual([])
    expect(await stateOf(id)).toBe('returned')
    const told: Role[] = []
    for (const role of Object.keys(world.A.people) as Role[]) {
      const notices = await noticesOf(world, world.A.people[role].id)
      const one = notices.find(
        (notice) => notice.publicationId === id && notice.kind === 'returned',
      )
      if (one) told.push(role)
      if (one) expect(one.params).toMatchObject({ reason: '解读方案不完整' })
    }
    expect(told.sort()).toEqual([
      'contributor',
      'department-reviewer',
      'legality-reviewer',
      'secrecy-reviewer',
    ])
    const desk = good(await world.as('contributor').call(reviewContract.readDesk))
    expect(desk.returned.find((item) => item.publicationId === id)?.reason).toBe('解读方案不完整')
  })

  test('one branch of a parallel step returns: the other branch can no longer sign', async () => {
    const id = await a.draft({ kind: 'normative', column: 'policies' })
    await a.submit(id)
    await a.sign(id, 'department-reviewer')
    const other = await a.signing(id, 'legality-reviewer')
    await a.giveBack(id, 'secrecy-reviewer')
    expect(refusal(await world.as('legality-reviewer').call(reviewContract.signTask, other))).toBe(
      '409 review.not-open',
    )
  })
})

test('what is submitted while findings block names all of them at once', async () => {
  const id = await a.draft({
    kind: 'policy',
    column: 'policies',
    body: paragraphs('  '),
    metadata: { documentNo: '乱写的文号', formedOn: null, topicClass: null },
  })
  const answer = await a.trySubmit(id)
  expect(answer.status).toBe(422)
  expect(answer.body.error?.issues?.map((issue) => issue.field).sort()).toEqual([
    'body',
    'metadata.documentNo',
    'metadata.formedOn',
    'metadata.topicClass',
  ])
})
