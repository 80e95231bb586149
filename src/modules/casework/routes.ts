import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Api } from '../../platform/http.ts'
import { caseworkContract as contract } from './contract.ts'
import { listRetention } from './queries/retention.ts'
import { type Retained, setRetentionYears } from './service/retention.ts'
import { readCaseSettings, saveCaseSettings } from './service/settings.ts'

/** `kinds` are those whose time is limited. */
export function bindCasework(api: Api, kinds: readonly Retained[]): void {
  const named = (name: string) => {
    const kind = kinds.find((each) => each.name === name)
    if (!kind) throw refuse(commonRefusals, 'not-found')
    return kind
  }
  api.bind(contract.listRetention, (context, { query }) =>
    listRetention(context, named(query.kind), query),
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
