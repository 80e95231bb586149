import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  good,
  noticesOf,
  type Pieces,
  PROACTIVE,
  piecesOf,
  refusal,
} from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { accountsContract } from '../accounts/contract.ts'
import type { Role } from '../accounts/rules.ts'
import { organizationsContract } from '../organizations/contract.ts'
import { reviewContract } from './contract.ts'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

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

describe('taking over and delegating', () => {
  test('what lies with one is signed by another only after taking it over', async () => {
    const second = await addPerson('second.secrecy', ['secrecy-reviewer'])
    const id = await a.draft()
    await a.submit(id)
    await a.sign(id, 'department-reviewer')
    const task = { params: { taskId: await a.taskOf(id, 'secrecy-reviewer') } }
    good(await second.call(reviewContract.takeOverTask, task))
    expect(refusal(await second.call(reviewContract.takeOverTask, task))).toBe(
      '409 review.already-yours',
    )
    const input = await a.signing(id, 'secrecy-reviewer')
    const first = world.as('secrecy-reviewer')
    expect(refusal(await first.call(reviewContract.signTask, input))).toBe(
      '409 review.somebody-elses',
    )
    good(await first.call(reviewContract.takeOverTask, task))
    expect((await noticesOf(world, second.id)).at(-1)?.kind).toBe('taken-over')
    good(await first.call(reviewContract.signTask, input))
  })

  test('a holder of another role takes nothing over', async () => {
    const id = await a.draft()
    await a.submit(id)
    const task = { params: { taskId: await a.taskOf(id, 'department-reviewer') } }
    const answer = await world.as('issuer').call(reviewContract.takeOverTask, task)
    expect(refusal(answer)).toBe('403 review.not-your-step')
  })

  test('an issuer hands the task to the B 岗, who needs no reviewing role and signs in the issuer’s place', async () => {
    const deputy = await addPerson('deputy.b', [], world.A.units.office)
    const post = {
      params: { organizationId: world.A.id },
      body: {
        id: null,
        title: '分管领导',
        unitId: null,
        holderId: world.A.people.issuer.id,
        deputyId: deputy.id,
      },
    }
    await world.db
      .insertInto('accountRoles')
      .values({ accountId: deputy.id, organizationId: world.A.id, role: 'publisher' })
      .execute()
    good(await world.as('site-administrator').call(organizationsContract.savePost, post))
    const id = await a.draft()
    await a.submit(id)
    await a.signUntil(id, 'issuer')
    const taskId = await a.taskOf(id, 'issuer')
    const screen = good(
      await world.as('issuer').call(reviewContract.readTask, { params: { taskId } }),
    )
    expect(screen.delegates.map((person) => person.id)).toContain(deputy.id)
    const delegation = { params: { taskId }, body: { toAccountId: deputy.id, reason: '出差' } }
    good(await world.as('issuer').call(reviewContract.delegateTask, delegation))
    const desk = good(await deputy.call(reviewContract.readDesk))
    expect(desk.tasks.map((task) => task.id)).toContain(taskId)
    good(await deputy.call(reviewContract.readTask, { params: { taskId } }))
    const input = await a.signing(id, 'issuer')
    good(await deputy.call(reviewContract.signTask, input))
    const { reviews } = good(await world.as('contributor').call(reviewContract.readTrail, at(id)))
    const last = reviews[0]!.items.at(-1)!
    expect(last.decidedByName).toBe('deputy.b')
    expect(last.onBehalfOfName).toBe(world.A.people.issuer.name)
    expect(await stateOf(id)).toBe('issued')
  })

  test('to another holder of the role, but to no author, stranger or person of another organisation', async () => {
    const holder = await addPerson('other.issuer', ['issuer'])
    const writer = await addPerson('issuer.who.wrote', ['contributor', 'issuer'])
    const id = await a.draft()
    await a.save(id, { title: '签发人参与起草的通知' }, writer)
    await a.submit(id)
    await a.signUntil(id, 'issuer')
    const taskId = await a.taskOf(id, 'issuer')
    const to = (toAccountId: string) =>
      world.as('issuer').call(reviewContract.delegateTask, {
        params: { taskId },
        body: { toAccountId, reason: '出差' },
      })
    for (const nobody of [
      writer.id,
      world.A.people.auditor.id,
      world.A.people.issuer.id,
      world.B.people.issuer.id,
      '019b0000-0000-7000-8000-000000000000',
    ])
      expect(refusal(await to(nobody))).toBe('409 review.no-delegate')
    good(await to(holder.id))
    await a.sign(id, 'issuer', holder)
  })
})

describe('the disclosure attribute', () => {
  async function issueAs(
    disclosure: {
      mode: 'proactive' | 'on-request' | 'withheld'
      article: string | null
      onSite: boolean
    } | null,
  ) {
    const id = await a.draft()
    await a.submit(id)
    await a.signUntil(id, 'issuer')
    const input = await a.signing(id, 'issuer')
    const answer = await world
      .as('issuer')
      .call(reviewContract.signTask, { ...input, body: { ...input.body, disclosure } })
    return { id, answer }
  }

  test('is chosen at the last step', async () => {
    const { answer } = await issueAs(null)
    expect(refusal(answer)).toBe('409 review.disclosure-needed')
  })

  test.each([null, '', '  '])('withheld with the article %j is refused', async (article) => {
    const { answer } = await issueAs({ mode: 'withheld', article, onSite: false })
    expect(refusal(answer)).toBe('409 review.disclosure-needed')
  })

  test.each([
    ['withheld', '条例第十四条', false],
    ['withheld', '条例第十四条', true],
    ['on-request', null, true],
    ['proactive', null, false],
  ] as const)(
    'issued as %s (%s, on the site %s) it cannot be published or scheduled',
    async (mode, article, onSite) => {
      const { id, answer } = await issueAs({ mode, article, onSite })
      good(answer)
      expect(refusal(await a.tryPublish(id))).toBe('409 publish.not-proactive')
      expect(refusal(await a.trySchedule(id, '2026-05-06T02:00:00.000Z'))).toBe(
        '409 publish.not-proactive',
      )
      expect(await a.live(id)).toBeUndefined()
    },
  )

  test('proactive and for the site is published', async () => {
    const { id, answer } = await issueAs(PROACTIVE)
    good(answer)
    good(await a.tryPublish(id))
  })
})
