import { refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { hasRole } from '../../accounts/rules.ts'
import { emptyMetadata } from '../rules/document.ts'
import { refusals } from '../strings.ts'

import { insertPublication, writableColumn } from './draft.ts'

/** Begins a publication with an empty first revision, and reserves its address. */
export async function createPublication(
  context: Context,
  input: { columnId: string; kind: string; title: string; locale: 'zh-CN' | 'en' },
) {
  const actor = requireActor(context)
  return command(context, input, async (tx, record, now) => {
    const column = await writableColumn(tx, context, input.columnId)
    if (!hasRole(actor, column.organizationId, 'contributor'))
      throw refuse(refusals, 'content.not-contributor')
    const unitId = actor.organizationId === column.organizationId ? actor.unitId : null
    const made = await insertPublication(tx, {
      ...input,
      siteId: column.siteId,
      organizationId: column.organizationId,
      unitId,
      createdBy: actor.id,
      now,
      draft: {
        title: input.title,
        body: { type: 'doc', content: [] },
        metadata: {
          ...emptyMetadata(),
          issuer: column.organizationName,
          source: column.organizationName,
        },
        attachments: [],
        relations: [],
        columnId: input.columnId,
        path: null,
      },
    })
    record({
      kind: 'publication.created',
      subjectKind: 'publication',
      subjectId: made.publicationId,
      organizationId: column.organizationId,
      payload: { kind: input.kind, columnId: input.columnId, revisionHash: made.hash },
    })
    return { id: made.publicationId }
  })
}
