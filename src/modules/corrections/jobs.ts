import type { Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { sealFormerContacts } from './service/contacts.ts'

/** Contact details of reporters are sealed where an earlier version has not done so. */
export function correctionJobs(services: Services): Job[] {
  return [
    {
      name: 'contact details of error reports',
      everySeconds: 3600,
      run: () => sealFormerContacts(services),
    },
  ]
}
