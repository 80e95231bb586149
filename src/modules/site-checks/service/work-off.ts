import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { silenceIgnored } from './ignored.ts'
import { checkLinks, type LinkOptions } from './links.ts'
import { claimRun, finishRun, giveUpLease, LeaseLost, type Run } from './runs.ts'
import { type LookOptions, lookThrough } from './scan.ts'

/** Does every check that waits, one after another; leaves off between two bundles when told to. */
export async function workOff(
  context: Context,
  runner: string,
  options: LookOptions & LinkOptions = {},
): Promise<void> {
  for (;;) {
    if (options.stopping?.aborted) return
    const run = await claimRun(context, runner)
    if (!run) return
    try {
      const state =
        run.kind === 'text'
          ? await lookThrough(context, run, options)
          : await checkLinks(context, run, options)
      if (state === 'stopped') return await giveUpLease(context.db, run)
      await context.db.transaction().execute(async (tx) => {
        await closeOffline(tx, run, context.clock.now())
        // What was ignored, or heard of again, since the look before, on pages that have not changed.
        await silenceIgnored(tx, run, context.clock.now())
      })
      await finishRun(context, run)
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
    }
  }
}

/** What was found on pages that are public no longer is nobody's work any more. */
async function closeOffline(tx: Tx, run: Run, now: string): Promise<void> {
  await tx
    .updateTable('siteFindings')
    .set({ state: 'dropped', stateAt: now })
    .where('siteId', '=', run.siteId)
    .where('state', '=', 'open')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('livePublications as l')
            .select('l.publicationId')
            .whereRef('l.publicationId', '=', 'siteFindings.publicationId')
            .where('l.withdrawn', '=', false),
        ),
      ),
    )
    .execute()
}
