import type { Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'

/** Sessions past their end, or ended by hand, are cleared away every hour: they let nobody in. */
export function accountJobs({ db, clock }: Services): Job[] {
  return [
    {
      name: 'ended sessions',
      everySeconds: 3600,
      run: () =>
        db
          .deleteFrom('sessions')
          .where((eb) =>
            eb.or([eb('expiresAt', '<=', clock.now()), eb('revokedAt', 'is not', null)]),
          )
          .execute(),
    },
  ]
}
