import { addDays, dayOf, type Instant } from '../kernel/days.ts'
import {
  assignFinding,
  beginByItself,
  judgeFinding,
  workOff,
} from '../modules/site-checks/index.ts'
import { robotContext, type Services } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { type Act, beijing, personContext } from './acting.ts'
import type { DemoWorld } from './seed-organizations.ts'
import { demoVerdicts } from './site-checks.data.ts'
import { demoStrings } from './strings.ts'

const ORGANIZATION = 'yunzhou'
const OFFICE = 'xu.li'
/** Weeks before the day of filling in whose night the site was looked through; the last night besides. */
const WEEKS = [4, 3, 2, 1]

/** The checks of earlier nights, by the real one: what each found is what stood on the site then. */
export function siteCheckActs(world: DemoWorld, now: Instant): Act[] {
  const today = dayOf(now)
  const nights = [...WEEKS.map((weeks) => addDays(today, -7 * weeks)), addDays(today, -1)]
  return [
    ...nights.map((day) => ({
      at: beijing(day, '01:10'),
      run: (services: Services) => check(services, world),
    })),
    ...demoVerdicts.map((verdict) => ({
      at: beijing(addDays(today, -verdict.daysAgo), '09:30'),
      run: (services: Services) => judge(services, world, verdict),
    })),
  ]
}

async function check(services: Services, world: DemoWorld): Promise<void> {
  const context = robotContext(services, demoStrings.robot.zh)
  await beginByItself(
    context,
    {
      id: world.sites.get(ORGANIZATION)!,
      organizationId: world.organizations.get(ORGANIZATION)!,
    },
    'text',
  )
  await workOff(context, newId())
}

/** What the rules find changes with the rules: a verdict on nothing is left out. */
async function judge(
  services: Services,
  world: DemoWorld,
  verdict: (typeof demoVerdicts)[number],
): Promise<void> {
  const findings = await services.db
    .selectFrom('siteFindings as f')
    .innerJoin('livePublications as l', 'l.publicationId', 'f.publicationId')
    .select('f.id')
    .where('f.code', '=', verdict.code)
    .where('f.state', '=', 'open')
    .where('l.title', 'like', `${verdict.title}%`)
    .where('f.organizationId', '=', world.organizations.get(ORGANIZATION)!)
    .execute()
  const context = await personContext(services, world, OFFICE)
  for (const { id } of findings)
    if ('assignee' in verdict) await assignFinding(context, id, world.people.get(verdict.assignee)!)
    else await judgeFinding(context, id, verdict)
}
