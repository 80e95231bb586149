import type { Db, Tx } from '../../../platform/database.ts'
import { openEdition, publicationFacts } from '../../content/index.ts'
import { authorsOf } from '../../review/index.ts'
import type { PublishFacts } from '../rules.ts'

/** What the publishing rules ask. */
export async function publishFacts(
  db: Db | Tx,
  publication: { id: string; organizationId: string; unitId: string | null },
): Promise<PublishFacts> {
  const [facts, open, schedule] = await Promise.all([
    publicationFacts(db, publication),
    openEdition(db, publication.id),
    openSchedule(db, publication.id),
  ])
  return {
    ...facts,
    forSite: open?.disclosureMode === 'proactive' && open.onSite,
    schedule: schedule?.state === 'failed' ? 'failed' : schedule ? 'waiting' : null,
  }
}

/** Urgent publishing also asks who wrote the open edition or sent it on. */
export async function urgentFacts(
  db: Db | Tx,
  publication: { id: string; organizationId: string; unitId: string | null },
) {
  const [facts, open] = await Promise.all([
    publicationFacts(db, publication),
    openEdition(db, publication.id),
  ])
  return { ...facts, authors: open ? await authorsOf(db, open.id) : [] }
}

export async function openSchedule(db: Db | Tx, publicationId: string) {
  return db
    .selectFrom('schedules')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirst()
}
