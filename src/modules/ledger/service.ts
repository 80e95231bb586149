import { speak } from '../../kernel/strings.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import { verifyLedger } from '../../platform/ledger.ts'
import { visibleOrganizations } from '../accounts/rules.ts'
import { findForgedTimes } from './queries.ts'
import { verdictStrings } from './verdict-strings.ts'

/**
 * Walks the whole chain and compares what the public is shown with it. The chain is one for the
 * installation, so its verdict is everybody's; forged times are named to those who may see them.
 */
export async function giveVerdict(context: Context) {
  const actor = requireActor(context)
  const { events, firstBreak } = await verifyLedger(context.db)
  const say = speak(verdictStrings, context.locale)
  return {
    events,
    firstBreak: firstBreak && {
      ...firstBreak,
      message: say(firstBreak.why, { seq: firstBreak.seq }),
    },
    forgedTimes: await findForgedTimes(context.db, visibleOrganizations(actor)),
    verifiedAt: context.clock.now(),
  }
}
