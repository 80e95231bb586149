import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { remindHandlers } from './service/remind.ts'
import { remindReassessments } from './service/remind-reassessments.ts'
import { robotName } from './strings.ts'

/** Reminders in working hours; the table of reminders keeps several processes from repeating them. */
export function requestJobs(services: Services): Job[] {
  const context = robotContext(services, robotName.zh)
  return [
    { name: 'request reminders', everySeconds: 600, run: () => remindHandlers(context) },
    { name: 'reassessments', everySeconds: 600, run: () => remindReassessments(context) },
  ]
}
