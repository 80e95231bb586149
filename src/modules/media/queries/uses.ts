import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import { OPEN_STATES } from '../../content/rules/permissions.ts'

const SHOWING = [...OPEN_STATES, 'live'] as const

/** The editions, open and live, whose text shows these files; one row a file and edition. */
export function usesOf(db: Db | Tx, fileIds: readonly string[]) {
  return db
    .selectFrom('fileUses as u')
    .innerJoin('editions as e', (join) =>
      join.onRef('e.id', '=', 'u.editionId').onRef('e.revisionId', '=', 'u.revisionId'),
    )
    .where('u.fileId', 'in', [...fileIds])
    .where('e.state', 'in', [...SHOWING])
}

/** Whether an open or live text, or a topic, shows `f`. */
export const isUsed = sql<boolean>`(
  exists (
    select 1 from file_uses u join editions e on e.id = u.edition_id and e.revision_id = u.revision_id
    where u.file_id = f.id and e.state in (${sql.join([...SHOWING])})
  ) or exists (select 1 from columns c where c.banner_file_id = f.id)
)`

/** Topics whose banner each file is. */
export async function bannersOf(db: Db | Tx, fileIds: readonly string[]) {
  return db
    .selectFrom('columns')
    .select(['id as columnId', 'name', 'siteId', 'online', 'bannerFileId'])
    .where('bannerFileId', 'in', [...fileIds])
    .orderBy('name')
    .execute()
}
