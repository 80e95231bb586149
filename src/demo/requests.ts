import { addDays, dayOf, type Instant } from '../kernel/days.ts'
import type { Doing } from '../modules/requests/contract.ts'
import {
  actOnRequest,
  addRequestNote,
  closeReview,
  correctRequest,
  rateRequest,
  recordReview,
  registerRequest,
  submitRequest,
} from '../modules/requests/index.ts'
import type { Services } from '../platform/context.ts'
import { newToken } from '../platform/ids.ts'
import { type Act, beijing, personContext } from './acting.ts'
import { pastRequests } from './past-requests.data.ts'
import { answeredRequests } from './published-answer.data.ts'
import { type DemoRequest, demoRequests, type Step } from './requests.data.ts'
import type { DemoWorld } from './seed-organizations.ts'
import { demoStrings } from './strings.ts'

const ORGANIZATION = 'yunzhou'
const OFFICE = 'xu.li'
const HEAD = 'zhou.ming'
const HEAD_ACTS: readonly Doing['act'][] = ['extend', 'issue', 'return']
/** A reply goes out the day after it is issued. */
const SERVED_AFTER = 1
/** The office's own time on the green channel. */
const GREEN_DAYS = 5

/** Every act on every application, each on its day; acts of days to come are left undone. */
export function requestActs(world: DemoWorld, now: Instant): Act[] {
  const code: Act = {
    at: beijing('2023-12-20', '09:00'),
    run: async ({ db }) => {
      const settings = {
        organizationId: world.organizations.get(ORGANIZATION)!,
        documentCode: demoStrings.documentCode.zh,
      }
      await db.insertInto('caseSettings').values(settings).execute()
    },
  }
  const acts = [...pastRequests, ...demoRequests, ...answeredRequests]
    .flatMap((request) => actsOf(request, world, dayOf(now)))
    .filter(({ at }) => at <= now)
  return [code, ...acts]
}

function actsOf(request: DemoRequest, world: DemoWorld, today: string): Act[] {
  const { sentOn, steps } = request
  const first = typeof sentOn === 'number' ? addDays(today, -sentOn) : sentOn
  const at = (after: number, minute: number) =>
    beijing(addDays(first, after), `10:${String(minute).padStart(2, '0')}`)
  const told: Told = { id: '', reviewId: '', first }
  const acts: Act[] = [
    {
      at: at(request.came?.confirmedAfter ?? 0, 0),
      run: async (services) => {
        told.id = await bring(dated(services), world, request, first)
      },
    },
  ]
  for (const [index, step] of steps.entries()) {
    acts.push({
      at: at(step.after, 10 + index),
      run: (services) => take(dated(services), world, told, step),
    })
    if ('doing' in step && step.doing.act === 'issue') {
      const on = addDays(first, step.after + SERVED_AFTER)
      const after = step.after + SERVED_AFTER
      const serve: Step = { after, doing: { act: 'serve', by: 'electronic', on } }
      acts.push({
        at: at(after, 40),
        run: (services) => take(dated(services), world, told, serve),
      })
    }
  }
  return acts
}

type Told = { id: string; reviewId: string; first: string }

/** The application as it came, through the portal or to the office. */
async function bring(
  services: Services,
  world: DemoWorld,
  { application, came }: DemoRequest,
  first: string,
): Promise<string> {
  if (came) {
    const context = await personContext(services, world, OFFICE)
    const confirmedOn =
      came.confirmedAfter === undefined ? null : addDays(first, came.confirmedAfter)
    const { id } = await registerRequest(context, {
      ...application,
      channel: came.channel,
      arrivedOn: first,
      agencyConfirmedOn: confirmedOn,
      applicantConfirmedOn: confirmedOn,
      readBack: came.channel === 'oral',
    })
    return id
  }
  const { number } = await submitRequest(services, {
    siteId: world.sites.get(ORGANIZATION)!,
    key: newToken(),
    locale: 'zh-CN',
    application,
  })
  const row = await services.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return row.id
}

/** One step, by whoever takes it. */
async function take(services: Services, world: DemoWorld, told: Told, step: Step): Promise<void> {
  const { id, first } = told
  const on = addDays(first, step.after)
  const as = (who: string) => personContext(services, world, who)
  const doing = async (done: Doing) => {
    const context = await as(HEAD_ACTS.includes(done.act) ? HEAD : OFFICE)
    const { version } = await services.db
      .selectFrom('cases')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await actOnRequest(context, id, { seen: version, doing: done })
  }
  if ('doing' in step) {
    const { doing: done } = step
    const days = { innerDueOn: addDays(on, GREEN_DAYS) }
    await doing(done.act === 'green' ? { ...done, ...days } : done)
  } else if ('correct' in step) await correctRequest(services, 'zh-CN', id, step.correct)
  else if ('rate' in step)
    await rateRequest(services, 'zh-CN', id, { grade: step.rate, remark: step.remark })
  else if ('give' in step) {
    const { id: accountId } = (await as(step.give)).actor!
    await doing({ act: 'assign', accountId, innerDueOn: addDays(on, step.days), reason: '' })
  } else if ('giveUnitOf' in step) {
    const { unitId } = (await as(step.giveUnitOf)).actor!
    if (!unitId) throw new Error(`${step.giveUnitOf} has no department`)
    await doing({ act: 'assign-unit', unitId, innerDueOn: addDays(on, step.days), reason: '' })
  } else if ('ask' in step) {
    const { id: accountId } = (await as(step.ask)).actor!
    const { question, days } = step
    await doing({ act: 'ask-help', accountId, question, dueOn: addDays(on, days) })
  } else if ('note' in step && !('result' in step))
    await addRequestNote(await as(OFFICE), id, step.note)
  else if ('review' in step) {
    const filed = { kind: step.review, filedOn: on, body: step.body, note: '' }
    told.reviewId = (await recordReview(await as(OFFICE), id, filed)).id
  } else {
    const { result, note } = step
    await closeReview(await as(OFFICE), told.reviewId, { result, closedOn: on, note })
  }
}

/** Services whose today is the day of the act: the law counts from it. */
export function dated(services: Services): Services {
  const { now } = services.clock
  return { ...services, clock: { now, today: () => dayOf(now()) } }
}
