import { addDays, dayOf, type Instant } from '../kernel/days.ts'
import type { Doing } from '../modules/requests/contract.ts'
import { actOnRequest, correctRequest, submitRequest } from '../modules/requests/index.ts'
import type { Services } from '../platform/context.ts'
import { newToken } from '../platform/ids.ts'
import { type Act, beijing, personContext } from './acting.ts'
import { pastRequests } from './past-requests.data.ts'
import { type DemoRequest, demoRequests } from './requests.data.ts'
import type { DemoWorld } from './seed-organizations.ts'

const ORGANIZATION = 'yunzhou'
const OFFICE = 'xu.li'
const HEAD = 'zhou.ming'
const HEAD_ACTS: readonly Doing['act'][] = ['extend', 'issue', 'return']
/** A reply goes out the day after it is issued. */
const SERVED_AFTER = 1

/** Every act on every application, each on its day; acts of days to come are left undone. */
export function requestActs(world: DemoWorld, now: Instant): Act[] {
  return [...pastRequests, ...demoRequests]
    .flatMap((request) => actsOf(request, world, dayOf(now)))
    .filter(({ at }) => at <= now)
}

function actsOf(
  { sentOn, application, steps }: DemoRequest,
  world: DemoWorld,
  today: string,
): Act[] {
  const first = typeof sentOn === 'number' ? addDays(today, -sentOn) : sentOn
  const at = (after: number, minute: number) =>
    beijing(addDays(first, after), `10:${String(minute).padStart(2, '0')}`)
  let id = ''
  let seen = 0
  const doneBy = async (services: Services, doing: Doing) => {
    const who = HEAD_ACTS.includes(doing.act) ? HEAD : OFFICE
    const context = await personContext(services, world, who)
    const { version } = await actOnRequest(context, id, { seen, doing })
    seen = version
  }
  const acts: Act[] = [
    {
      at: at(0, 0),
      run: async (services) => {
        const { number } = await submitRequest(dated(services), {
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
        id = row.id
      },
    },
  ]
  for (const [index, step] of steps.entries()) {
    acts.push({
      at: at(step.after, 10 + index),
      run: async (services) => {
        if ('doing' in step) return doneBy(dated(services), step.doing)
        await correctRequest(dated(services), 'zh-CN', id, step.correct)
        seen += 1
      },
    })
    if ('doing' in step && step.doing.act === 'issue') {
      const on = addDays(first, step.after + SERVED_AFTER)
      acts.push({
        at: at(step.after + SERVED_AFTER, 40),
        run: (services) => doneBy(dated(services), { act: 'serve', by: 'electronic', on }),
      })
    }
  }
  return acts
}

/** Services whose today is the day of the act: the law counts from it. */
function dated(services: Services): Services {
  const { now } = services.clock
  return { ...services, clock: { now, today: () => dayOf(now()) } }
}
