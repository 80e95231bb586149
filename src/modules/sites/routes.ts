import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { sitesContract as contract } from './contract.ts'
import { listCatalogue, listColumns, listSites, readSite } from './queries.ts'
import { copyCatalogueYear, saveCatalogueItem } from './service/catalogue.ts'
import {
  type ColumnTargets,
  createColumn,
  createTopic,
  setTopicOnline,
  updateColumn,
  updateSite,
} from './service/sites.ts'

/** `targets` knows the kinds of publication and the review routes: both stand in higher modules. */
export function bindSites(api: Api, targets: ColumnTargets): void {
  api.bind(contract.listSites, async (context) => ({
    items: await listSites(context.db, requireActor(context)),
  }))
  api.bind(contract.readSite, (context, { params }) =>
    readSite(context.db, requireActor(context), params.siteId),
  )
  api.bind(contract.updateSite, (context, { params, body }) =>
    updateSite(context, params.siteId, body),
  )
  api.bind(contract.listColumns, async (context, { params }) => ({
    items: await listColumns(context.db, requireActor(context), params.siteId),
  }))
  api.bind(contract.createColumn, (context, { params, body }) =>
    createColumn(context, params.siteId, body, targets),
  )
  api.bind(contract.createTopic, (context, { params, body }) =>
    createTopic(context, params.siteId, body),
  )
  api.bind(contract.updateColumn, (context, { params, body }) =>
    updateColumn(context, params.columnId, body, targets),
  )
  api.bind(contract.setTopicOnline, (context, { params, body }) =>
    setTopicOnline(context, params.columnId, body.online),
  )
  api.bind(contract.listCatalogue, (context, { params, query }) =>
    listCatalogue(context.db, requireActor(context), params.organizationId, query.year),
  )
  api.bind(contract.saveCatalogueItem, (context, { params, body }) =>
    saveCatalogueItem(context, params.organizationId, body),
  )
  api.bind(contract.copyCatalogueYear, (context, { params, body }) =>
    copyCatalogueYear(context, params.organizationId, body),
  )
}
