import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { ledgerContract as contract } from './contract.ts'
import { listLedger } from './queries.ts'
import { giveVerdict } from './service.ts'

/** Walking a long chain is work; nobody needs it more often. */
const VERDICTS_PER_MINUTE = 20

export function bindLedger(api: Api): void {
  api.bind(contract.listLedger, (context, { query }) =>
    listLedger(context.db, requireActor(context), query),
  )
  api.bind(contract.verifyLedger, (context) => giveVerdict(context), {
    perMinute: VERDICTS_PER_MINUTE,
  })
}
