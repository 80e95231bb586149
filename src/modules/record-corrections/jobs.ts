import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { type Reminded, remindOf } from '../casework/index.ts'
import { recordCorrectionKind as KIND } from './rules.ts'
import { robotName } from './strings.ts'

const REMINDED: Reminded = {
  name: KIND.name,
  openers: KIND.openers,
  reminders: {
    notices: { before: 'record-due-soon', at: 'record-due', after: 'record-overdue' },
    path: '/record-corrections',
    fact: 'record-correction.reminded',
    subject: 'record-correction',
  },
}

/** Reminders in working hours, each once. */
export function recordCorrectionJobs(services: Services): Job[] {
  const context = robotContext(services, robotName.zh)
  return [
    {
      name: 'record correction reminders',
      everySeconds: 600,
      run: () => remindOf(context, REMINDED),
    },
  ]
}
