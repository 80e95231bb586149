import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { type Reminded, remindOf } from '../casework/index.ts'
import { requestKind } from './rules/kind.ts'
import { remindReassessments } from './service/remind-reassessments.ts'
import { robotName } from './strings.ts'

const REMINDED: Reminded = {
  name: requestKind.name,
  openers: requestKind.openers,
  reminders: {
    notices: { before: 'request-due-soon', at: 'request-due', after: 'request-overdue' },
    path: '/requests',
    fact: 'request.reminded',
    subject: 'request',
  },
}

/** Reminders in working hours; the table of reminders keeps several processes from repeating them. */
export function requestJobs(services: Services): Job[] {
  const context = robotContext(services, robotName.zh)
  return [
    { name: 'request reminders', everySeconds: 600, run: () => remindOf(context, REMINDED) },
    { name: 'reassessments', everySeconds: 600, run: () => remindReassessments(context) },
  ]
}
