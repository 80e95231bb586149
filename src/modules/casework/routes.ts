import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Api } from '../../platform/http.ts'
import type { SealedColumn } from '../../platform/sealing.ts'
import { caseworkContract as contract } from './contract.ts'
import { listRetention, listRetentionKinds } from './queries/retention.ts'
import type { Retained } from './service/retention.ts'
import {
  decideRetention,
  proposeRetentionRun,
  setRetentionYears,
} from './service/retention-terms.ts'
import { readCaseSettings, saveCaseSettings } from './service/settings.ts'

/** `kinds` are those whose time is limited, `sealed` all columns whose values are sealed. */
export function bindCasework(
  api: Api,
  kinds: readonly Retained[],
  sealed: readonly SealedColumn[],
): void {
  const named = (name: string) => {
    const kind = kinds.find((each) => each.name === name)
    if (!kind) throw refuse(commonRefusals, 'not-found')
    return kind
  }
  api.bind(contract.listRetention, (context, { query }) =>
    listRetention(context, named(query.kind), query),
  )
  api.bind(contract.listRetentionKinds, (context, { query }) =>
    listRetentionKinds(context, kinds, query),
  )
  api.bind(contract.proposeRetentionRun, (context, { body }) =>
    proposeRetentionRun(context, named(body.kind), body),
  )
  api.bind(contract.decideRetention, (context, { params, body }) =>
    decideRetention(context, kinds, sealed, params.proposalId, body),
  )
  api.bind(contract.setRetentionYears, (context, { body }) =>
    setRetentionYears(context, named(body.kind), body),
  )
  api.bind(contract.readCaseSettings, (context, { params }) =>
    readCaseSettings(context, params.organizationId),
  )
  api.bind(contract.saveCaseSettings, (context, { params, body }) =>
    saveCaseSettings(context, params.organizationId, body),
  )
}
