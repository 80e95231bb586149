import { afterAll, beforeAll, test } from 'vitest'
import type { Role } from '../../src/modules/accounts/rules.ts'
import { contentContract } from '../../src/modules/content/contract.ts'
import { publicUrl } from '../../src/modules/content/rules/paths.ts'
import { publishContract } from '../../src/modules/publish/contract.ts'
import { reviewContract } from '../../src/modules/review/contract.ts'
import { at, PROACTIVE, piecesOf } from '../pieces.ts'
import { createWorld, type World } from '../world.ts'
import { createInstallation, type Installation } from './installation.ts'
import { AT_ONCE, rounds, SEED } from './rounds.ts'
import { halfDone } from './whole.ts'

const ROUNDS = { publishing: 34, importing: 33, signing: 33 }
/** A quiet machine needs two minutes for all; a busy one must not fail for being busy. */
const PATIENCE = 1_800_000

let world: World
const issued: string[] = []
const inReview: string[] = []
/** Three installations, so that the tests may run side by side. */
const installations: Installation[] = []

beforeAll(async () => {
  world = await createWorld()
  const pieces = piecesOf(world)
  // As many as are used up where every kill comes after the last answer.
  for (let n = 0; n < ROUNDS.signing; n++) {
    const id = await pieces.draft({ title: `关于第${n}号事项的通知` })
    await pieces.submit(id)
    inReview.push(id)
  }
  for (let n = 0; n < ROUNDS.publishing * AT_ONCE; n++) {
    issued.push(await pieces.issue({ title: `关于第${n}号安排的通知` }))
  }
  for (let n = 0; n < 3; n++) installations.push(await createInstallation(world))
}, PATIENCE)
afterAll(async () => {
  for (const installation of installations) await installation.close()
  await world?.close()
})

test.concurrent(`killed ${ROUNDS.publishing} times while publishing: what was answered is public, the rest is whole or absent`, {
  timeout: PATIENCE,
}, async ({ expect }) => {
  const server = installations[0]!
  const published = new Set<string>()
  await rounds(server, ROUNDS.publishing, SEED, async () => {
    const batch = issued.filter((id) => !published.has(id)).slice(0, AT_ONCE)
    const drafts = await Promise.all(
      batch.map((id) => server.ask('publisher', contentContract.readPublication, at(id))),
    )
    const acts = drafts.map(({ id, lockVersion }) => () => {
      return server.call('publisher', publishContract.publishNow, {
        ...at(id),
        body: { lockVersion },
      })
    })
    return {
      acts,
      async after(answers) {
        for (const [index, id] of batch.entries()) {
          const now = await server.ask('publisher', contentContract.readPublication, at(id))
          const live = now.liveEdition !== null
          if (answers[index]) expect([answers[index]?.status, live]).toEqual([200, true])
          expect(now.edition.state).toBe(live ? 'live' : 'issued')
          expect(await server.visit(publicUrl('', now.path, 'zh-CN'))).toBe(live ? 200 : 404)
          if (live) published.add(id)
        }
      },
    }
  })
  expect(published.size).toBeGreaterThan(ROUNDS.publishing / 2)
  await server.start()
  for (const id of published) {
    const { path } = await server.ask('publisher', contentContract.readPublication, at(id))
    expect(await server.visit(publicUrl('', path, 'zh-CN'))).toBe(200)
  }
  await server.kill()
  expect(await server.inspect(({ db }) => halfDone(db)), `seed ${SEED}`).toEqual({})
})

test.concurrent(`killed ${ROUNDS.importing} times while importing: every page is there whole, once`, {
  timeout: PATIENCE,
}, async ({ expect }) => {
  const server = installations[1]!
  const urls: string[] = []
  let page = 0
  await rounds(server, ROUNDS.importing, SEED + 1, async () => {
    const acts = Array.from({ length: AT_ONCE }, () => {
      const n = page++
      const row = {
        url: `https://old.example/${n}.html`,
        title: `旧站第${n}号通知`,
        date: '2019-04-01',
        html: '<p>现将有关事项通知如下。</p><table><tr><td>一</td><td>二</td></tr></table>',
      }
      return () =>
        server.call(
          'site-administrator',
          publishContract.importPage,
          {
            params: { siteId: world.A.siteId },
            body: { columnId: world.A.columns.news, publish: true, row },
          },
          `import-${n}`,
        )
    })
    return {
      acts,
      async after(answers) {
        for (const [index, act] of acts.entries()) {
          // What was not answered is sent again under its key, as the command line does.
          const answer = await act()
          expect(answer).toMatchObject({ status: 200, body: { published: true } })
          const { publicationId, url } = answer!.body
          if (answers[index]) expect(answers[index]!.body).toMatchObject({ publicationId, url })
          expect(await server.visit(url!)).toBe(200)
          urls.push(url!)
        }
      },
    }
  })
  expect(new Set(urls).size).toBe(ROUNDS.importing * AT_ONCE)
  const found = await server.inspect(async ({ db }) => ({
    pages: await db.selectFrom('importSources').select('publicationId').distinct().execute(),
    half: await halfDone(db),
  }))
  expect(found.half, `seed ${SEED}`).toEqual({})
  expect(found.pages).toHaveLength(ROUNDS.importing * AT_ONCE)
})

test.concurrent(`killed ${ROUNDS.signing} times while signing: every signature that was answered is there, with its event`, {
  timeout: PATIENCE,
}, async ({ expect }) => {
  const server = installations[2]!
  const signed = new Set<string>()
  await rounds(server, ROUNDS.signing, SEED + 2, async () => {
    const tasks: { id: string; taskId: string; role: Role; hash: string }[] = []
    for (const id of [...inReview]) {
      if (tasks.length === AT_ONCE) break
      const { edition, revision } = await server.ask(
        'contributor',
        contentContract.readPublication,
        at(id),
      )
      const open = await openTask(server, id)
      if (open) tasks.push({ id, ...open, hash: revision.hash })
      else {
        expect(edition.state).toBe('issued')
        inReview.splice(inReview.indexOf(id), 1)
      }
    }
    return {
      acts: tasks.map(({ taskId, role, hash }) => () => {
        const disclosure = role === 'issuer' ? PROACTIVE : null
        return server.call(role, reviewContract.signTask, {
          params: { taskId },
          body: { revisionHash: hash, opinion: '同意', disclosure },
        })
      }),
      async after(answers) {
        for (const [index, { id, taskId }] of tasks.entries()) {
          const { reviews } = await server.ask('contributor', reviewContract.readTrail, at(id))
          const item = reviews
            .flatMap((review) => review.items)
            .find((each) => each.taskId === taskId)
          if (answers[index]) expect([answers[index]?.status, item?.state]).toEqual([200, 'signed'])
          expect(['open', 'signed']).toContain(item?.state)
          if (item?.state === 'signed') signed.add(taskId)
        }
      },
    }
  })
  const found = await server.inspect(async ({ db }) => ({
    signed: await db.selectFrom('reviewTasks').select('id').where('state', '=', 'signed').execute(),
    half: await halfDone(db),
  }))
  expect(found.half, `seed ${SEED}`).toEqual({})
  expect(found.signed.map((task) => task.id)).toEqual(expect.arrayContaining([...signed]))
})

async function openTask(
  server: Installation,
  id: string,
): Promise<{ taskId: string; role: Role } | undefined> {
  const { reviews } = await server.ask('contributor', reviewContract.readTrail, at(id))
  const open = reviews.flatMap((review) => review.items).find((item) => item.state === 'open')
  return open?.taskId ? { taskId: open.taskId, role: open.role } : undefined
}
