import { robotContext, type Services } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs.ts'
import { learnWhatIsDue } from './service/learn.ts'
import { startNightly } from './service/runs.ts'
import { workOff } from './service/work-off.ts'
import { checkStrings } from './strings.ts'

/** Begins the checks of the night, and does whatever check waits to be done. */
export function siteCheckJobs(services: Services): Job[] {
  const context = robotContext(services, checkStrings.robot.zh)
  const runner = newId()
  return [
    {
      name: 'site checks',
      everySeconds: 2,
      async run(stopping) {
        await startNightly(context)
        await workOff(context, runner, { stopping })
      },
    },
    {
      name: 'learning own words',
      everySeconds: 5,
      run: (stopping) => learnWhatIsDue(context, stopping),
    },
  ]
}
