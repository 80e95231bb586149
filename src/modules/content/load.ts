import type { Updateable } from 'kysely'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Actor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import {
  type EditionState,
  NEXT_EDITION_STATES,
  OPEN_STATES,
  type OpenState,
  type PublicationFacts,
} from './rules/permissions.ts'
import type { EditionRow } from './schema.ts'

/**
 * Locks a publication for the rest of the transaction, so that everything done to it has one order.
 * An English version is locked after its Chinese one, whose end is its own: always in this order.
 * A publication of an organisation the actor may not see answers as one that does not exist.
 */
export async function lockPublication(tx: Tx, actor: Actor, publicationId: string) {
  const rows = await tx
    .selectFrom('publications')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('id', '=', publicationId),
        eb(
          'id',
          '=',
          eb
            .selectFrom('publications as english')
            .select('english.translationOf')
            .where('english.id', '=', publicationId),
        ),
      ]),
    )
    .orderBy('translationOf', (order) => order.asc().nullsFirst())
    .forUpdate()
    .execute()
  const publication = rows.find(({ id }) => id === publicationId)
  if (!publication || !(isRobot(actor) || maySeeOrganization(actor, publication.organizationId))) {
    throw refuse(commonRefusals, 'not-found')
  }
  return publication
}

/** Robots act on what people have decided; they are made by jobs, never by a request. */
export function isRobot(actor: { id: string }): boolean {
  return actor.id.startsWith('robot:')
}

/** The edition being worked on, if any. */
export async function openEdition(db: Db | Tx, publicationId: string) {
  return db
    .selectFrom('editions')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .where('state', 'in', [...OPEN_STATES])
    .executeTakeFirst()
}

export async function liveEdition(db: Db | Tx, publicationId: string) {
  return db
    .selectFrom('editions')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .where('state', '=', 'live')
    .executeTakeFirst()
}

export async function revisionOf(db: Db | Tx, revisionId: string) {
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
}

/** What the permission rules ask about a publication. */
export async function publicationFacts(
  db: Db | Tx,
  publication: { id: string; organizationId: string; unitId: string | null },
): Promise<PublicationFacts> {
  const states = await db
    .selectFrom('editions')
    .select('state')
    .where('publicationId', '=', publication.id)
    .where('state', 'in', [...OPEN_STATES, 'live', 'ended'])
    .execute()
  const open = states.find(({ state }) => (OPEN_STATES as readonly string[]).includes(state))
  const live = states.some(({ state }) => state === 'live')
  return {
    organizationId: publication.organizationId,
    unitId: publication.unitId,
    open: (open?.state as OpenState | undefined) ?? null,
    live,
    ended: !live && states.some(({ state }) => state === 'ended'),
  }
}

/** Everyone who wrote any revision of an edition. */
export async function writersOf(db: Db | Tx, editionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('revisions')
    .select('createdBy')
    .distinct()
    .where('editionId', '=', editionId)
    .execute()
  return rows.map((row) => row.createdBy)
}

/** Moves an edition on, where the table of states allows it; anything else is a bug. */
export async function moveEdition(
  tx: Tx,
  edition: { id: string; state: EditionState },
  to: EditionState,
  changes: Updateable<EditionRow> = {},
): Promise<void> {
  const allowed: readonly EditionState[] = NEXT_EDITION_STATES[edition.state]
  if (!allowed.includes(to))
    throw new Error(`an edition does not go from ${edition.state} to ${to}`)
  await tx
    .updateTable('editions')
    .set({ ...changes, state: to })
    .where('id', '=', edition.id)
    .execute()
}
