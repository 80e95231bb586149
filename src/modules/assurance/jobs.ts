import { dayOf } from '../../kernel/days.ts'
import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { remindKeepers } from './service/remind.ts'
import { assuranceStrings } from './strings.ts'

/** Reminders once a day; the table of reminders keeps several processes from repeating them. */
export function assuranceJobs(services: Services): Job[] {
  const context = robotContext(services, assuranceStrings.robot.zh)
  let remindedOn = ''
  return [
    {
      name: 'column reminders',
      everySeconds: 300,
      async run() {
        const today = dayOf(services.clock.now())
        if (remindedOn === today) return
        await remindKeepers(context)
        remindedOn = today
      },
    },
  ]
}
