import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Clocked } from './rules/kind.ts'
import { recountDueDays } from './service/recount.ts'
import { robotNames } from './strings.ts'

/** Due days of open cases, once the calendar they were counted by has changed. */
export function caseworkJobs(services: Services, kinds: readonly Clocked[]): Job[] {
  const context = robotContext(services, robotNames.calendar.zh)
  return [
    {
      name: 'due days after a change of the calendar',
      everySeconds: 3600,
      run: () => recountDueDays(context, kinds),
    },
  ]
}
