import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { SealedShut, sealedAs } from '../../../platform/sealing.ts'
import { textOfFile } from '../../checks/index.ts'
import { type Applicants, PERSONAL, type Personal } from '../rules/gates/applicants.ts'
import type { ShownFile } from '../rules/gates.ts'

/** What the gates read by. */
export type Reader = { db: Db | Tx } & Pick<Context, 'sealer' | 'files'>

/** Cases stand above the reviews: what an applicant is sealed as is named here by its column. */
const SEALED = { table: 'cases', column: 'sealed' } as const

/**
 * Who applied, of a piece that was made of an answer, and what its files say; null for every other
 * piece. Lives as long as the gates look at it, and is kept nowhere.
 */
export async function applicantsOf(
  { db, sealer, files }: Reader,
  publicationId: string,
  shown: readonly ShownFile[],
): Promise<Applicants | null> {
  const cases = await db
    .selectFrom('caseEvents as e')
    .innerJoin('cases as c', (join) =>
      join.on(
        sql<boolean>`c.id = e.case_id or c.id in
          (select value::uuid from jsonb_array_elements_text(e.facts->'others') as o(value))`,
      ),
    )
    .select(['c.id', 'c.sealed'])
    .where('e.kind', '=', 'proposed-for-publication')
    .where(sql<string>`e.facts->>'publicationId'`, '=', publicationId)
    .execute()
  if (cases.length === 0) return null
  const people: Record<Personal, string>[] = []
  let shut = false
  for (const { id, sealed } of cases) {
    if (sealed === '') continue
    try {
      const told = JSON.parse(sealer.open(sealed, sealedAs(SEALED, id))) as Record<Personal, string>
      people.push(
        Object.fromEntries(PERSONAL.map((what) => [what, told[what] ?? ''])) as typeof told,
      )
    } catch (error) {
      if (!(error instanceof SealedShut)) throw error
      shut = true
    }
  }
  const texts: { field: string; text: string | null }[] = []
  for (const { id, field } of shown) {
    const { hash, mime } = await db
      .selectFrom('files')
      .select(['hash', 'mime'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    texts.push({ field, text: await textOfFile(new Uint8Array(await files.get(hash)), mime) })
  }
  return { people, shut, files: texts }
}
