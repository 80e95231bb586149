import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { deleteOldContacts, sealFormerContacts } from './service/contacts.ts'
import { robotNames } from './strings.ts'

/** Contact details of reporters: sealed where they are not yet, deleted when their time is over. */
export function correctionJobs(services: Services): Job[] {
  const context = robotContext(services, robotNames.keeper.zh)
  return [
    {
      name: 'contact details of error reports',
      everySeconds: 3600,
      async run() {
        await sealFormerContacts(services)
        await deleteOldContacts(context)
      },
    },
  ]
}
