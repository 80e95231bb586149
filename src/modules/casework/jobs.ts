import { robotContext, type Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import type { SealedColumn } from '../../platform/sealing.ts'
import type { Clocked } from './rules/kind.ts'
import { recountDueDays } from './service/recount.ts'
import { anonymiseOld, type Retained } from './service/retention.ts'
import { sealFormerWords } from './service/words.ts'
import { robotNames } from './strings.ts'

/**
 * Due days of open cases, once the calendar they were counted by has changed; and of closed ones what says
 * who somebody is, once their time is over.
 */
export function caseworkJobs(
  services: Services,
  kinds: readonly Clocked[],
  retained: readonly Retained[],
  sealed: readonly SealedColumn[],
): Job[] {
  return [
    {
      name: 'words of cases from before they were sealed',
      everySeconds: 3600,
      run: () => sealFormerWords(services),
    },
    {
      name: 'due days after a change of the calendar',
      everySeconds: 3600,
      run: () => recountDueDays(robotContext(services, robotNames.calendar.zh), kinds),
    },
    {
      name: 'closed cases whose time is over',
      everySeconds: 1800,
      run: () => anonymiseOld(robotContext(services, robotNames.archivist.zh), retained, sealed),
    },
  ]
}
