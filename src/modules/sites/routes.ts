import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { sitesContract as contract } from './contract.ts'
import { listCatalogue, listColumns, listSites, readHome, readSite, readTheme } from './queries.ts'
import { copyCatalogueYear, saveCatalogueItem } from './service/catalogue.ts'
import { previewHome, type RenderHome, saveHome } from './service/home.ts'
import {
  type ColumnTargets,
  createColumn,
  createTopic,
  setTopicOnline,
  updateColumn,
  updateSite,
} from './service/sites.ts'
import { saveTheme } from './service/theme.ts'

/**
 * `targets` knows the kinds of publication and the review routes, `renderHome` the portal's front page:
 * all stand above this module.
 */
export function bindSites(api: Api, targets: ColumnTargets, renderHome: RenderHome): void {
  api.bind(contract.listSites, async (context) => ({
    items: await listSites(context.db, requireActor(context)),
  }))
  api.bind(contract.readSite, (context, { params }) =>
    readSite(context.db, requireActor(context), params.siteId),
  )
  api.bind(contract.updateSite, (context, { params, body }) =>
    updateSite(context, params.siteId, body),
  )
  api.bind(contract.readHome, (context, { params }) =>
    readHome(context.db, requireActor(context), params.siteId),
  )
  api.bind(contract.saveHome, (context, { params, body }) => saveHome(context, params.siteId, body))
  api.bind(contract.previewHome, (context, { params, body }) =>
    previewHome(context, params.siteId, body, renderHome),
  )
  api.bind(contract.readTheme, (context, { params }) =>
    readTheme(context.db, requireActor(context), params.siteId),
  )
  api.bind(contract.saveTheme, (context, { params, body }) =>
    saveTheme(context, params.siteId, body),
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
