import { dayOf } from '../../kernel/days.ts'
import { later } from '../../platform/clock.ts'
import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Metrics } from '../../platform/metrics.ts'
import { refreshValiditiesOfDay } from './service/end.ts'
import { runOneSchedule } from './service/schedule.ts'
import { publishStrings } from './strings.ts'

const TWO_MINUTES = 120_000

/** Scheduled publishing, and the turn of the day for validity. Safe in several processes at once. */
export function publishJobs(services: Services, metrics: Metrics): Job[] {
  const context = robotContext(services, publishStrings.robot.zh)
  let validitiesOf = ''
  return [
    {
      name: 'scheduled publishing',
      everySeconds: 5,
      async run() {
        while (await runOneSchedule(context));
        const late = await services.db
          .selectFrom('schedules')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where((eb) =>
            eb.or([
              eb('state', '=', 'failed'),
              eb.and([
                eb('state', '=', 'waiting'),
                eb('publishAt', '<', later(services.clock.now(), -TWO_MINUTES)),
              ]),
            ]),
          )
          .executeTakeFirstOrThrow()
        metrics.overdueSchedules.set(Number(late.count))
      },
    },
    {
      name: 'validity of the day',
      everySeconds: 300,
      async run() {
        const today = dayOf(services.clock.now())
        if (validitiesOf === today) return
        await refreshValiditiesOfDay(context)
        validitiesOf = today
      },
    },
  ]
}
