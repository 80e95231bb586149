import type { Api } from '../../platform/http.ts'
import { assuranceContract as contract } from './contract.ts'
import { readClocks, readWorking } from './queries/clocks.ts'
import { readAssurance } from './queries/columns.ts'
import { exportAssurance } from './queries/spreadsheet.ts'
import { setColumnKeeper } from './service/keepers.ts'

export function bindAssurance({ bind }: Api): void {
  bind(contract.readAssurance, (context, { params }) => readAssurance(context, params.siteId))
  bind(contract.exportAssurance, (context, { params }) => exportAssurance(context, params.siteId))
  bind(contract.readClocks, (context, { params, query }) =>
    readClocks(context, params.organizationId, query),
  )
  bind(contract.readWorking, (context, { params, query }) =>
    readWorking(context, params.organizationId, query),
  )
  bind(contract.setColumnKeeper, (context, { params, body }) =>
    setColumnKeeper(context, params.columnId, body),
  )
}
