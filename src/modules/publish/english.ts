import { sql } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { Tx } from '../../platform/database.ts'
import { englishOf } from '../content/index.ts'
import { authorsOf, notify } from '../review/index.ts'

/** Tells those who wrote the English version that the Chinese has a newer text now. */
export async function tellOfNewerChinese(tx: Tx, chineseId: string, now: Instant): Promise<void> {
  const englishId = await englishOf(tx, chineseId)
  if (!englishId) return
  const edition = await tx
    .selectFrom('editions')
    .select(['id', 'createdBy'])
    .where('publicationId', '=', englishId)
    .where('state', '<>', 'discarded')
    .orderBy(sql`state = 'live'`, 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!edition) return
  await notify(tx, [edition.createdBy, ...(await authorsOf(tx, edition.id))], {
    kind: 'chinese-changed',
    publicationId: englishId,
    now,
  })
}
