import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { organizationsContract as contract } from './contract.ts'
import { listOrganizations, readOrganization } from './queries.ts'
import {
  type AfterCreate,
  createOrganization,
  removeLeader,
  saveLeader,
  savePost,
  saveUnit,
  updateOrganization,
} from './service.ts'

/** `afterCreate` gives a new organisation its site: sites are a level above. */
export function bindOrganizations(api: Api, options: { afterCreate?: AfterCreate } = {}): void {
  api.bind(contract.listOrganizations, async (context) => ({
    items: await listOrganizations(context.db, requireActor(context)),
  }))
  api.bind(contract.readOrganization, (context, { params }) =>
    readOrganization(context.db, requireActor(context), params.organizationId),
  )
  api.bind(contract.updateOrganization, (context, { params, body }) =>
    updateOrganization(context, params.organizationId, body),
  )
  api.bind(contract.createOrganization, (context, { body }) =>
    createOrganization(context, body, options.afterCreate),
  )
  api.bind(contract.saveUnit, (context, { params, body }) =>
    saveUnit(context, params.organizationId, body),
  )
  api.bind(contract.saveLeader, (context, { params, body }) =>
    saveLeader(context, params.organizationId, body),
  )
  api.bind(contract.removeLeader, (context, { params }) => removeLeader(context, params.leaderId))
  api.bind(contract.savePost, (context, { params, body }) =>
    savePost(context, params.organizationId, body),
  )
}
