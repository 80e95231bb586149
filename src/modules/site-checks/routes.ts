import type { Api } from '../../platform/http.ts'
import { siteChecksContract as contract } from './contract.ts'
import { readSiteFinding } from './queries/finding.ts'
import { listIgnored } from './queries/ignored.ts'
import { exportSiteFindings, listSiteFindings } from './queries/list.ts'
import { readSiteChecks } from './queries/overview.ts'
import {
  assignSiteFinding,
  assignSiteFindings,
  judgeSiteFinding,
  judgeSiteFindings,
} from './service/judge.ts'
import { startSiteCheck } from './service/runs.ts'

export function bindSiteChecks({ bind }: Api): void {
  bind(contract.readSiteChecks, (context, { params }) => readSiteChecks(context, params.siteId))
  bind(contract.startSiteCheck, (context, { params, body }) =>
    startSiteCheck(context, params.siteId, body.kind),
  )
  bind(contract.listSiteFindings, (context, { params, query }) =>
    listSiteFindings(context, params.organizationId, query),
  )
  bind(contract.exportSiteFindings, (context, { params, query }) =>
    exportSiteFindings(context, params.organizationId, query),
  )
  bind(contract.readSiteFinding, (context, { params }) =>
    readSiteFinding(context, params.findingId),
  )
  bind(contract.assignSiteFinding, (context, { params, body }) =>
    assignSiteFinding(context, params.findingId, body.accountId),
  )
  bind(contract.assignSiteFindings, (context, { params, body }) =>
    assignSiteFindings(context, params.organizationId, body),
  )
  bind(contract.judgeSiteFindings, (context, { params, body }) =>
    judgeSiteFindings(context, params.organizationId, body),
  )
  bind(contract.listIgnored, (context, { params, query }) =>
    listIgnored(context, params.organizationId, query),
  )
  bind(contract.judgeSiteFinding, (context, { params, body }) =>
    judgeSiteFinding(context, params.findingId, body),
  )
}
