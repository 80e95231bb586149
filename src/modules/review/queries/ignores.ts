import type { OutputOf } from '../../../kernel/endpoint.ts'
import { type Actor, type Context, requireActor } from '../../../platform/context.ts'
import { hasRole } from '../../accounts/rules.ts'
import { hear } from '../../checks/rules/ignores.ts'
import {
  openEdition,
  publicationFacts,
  revisionOf,
  visiblePublication,
} from '../../content/index.ts'
import { whyNotEdit } from '../../content/rules/permissions.ts'
import type { reviewContract } from '../contract.ts'
import { findingMessage, loadGateInput } from '../findings.ts'
import { hitsOf, sayHit } from '../rules/gates/hits.ts'
import { OFFICE_ROLES, whyNotIgnore, whyNotTakeBack } from '../rules/ignores.ts'

type Ignored = OutputOf<typeof reviewContract.listIgnores>['items'][number]

/**
 * What is ignored in the newest draft, as reviewers have to see it: what somebody ignored in this piece,
 * whether or not the words still stand there, and of the office's words those that do.
 */
export async function listIgnores(
  context: Context,
  publicationId: string,
): Promise<OutputOf<typeof reviewContract.listIgnores>> {
  const actor = requireActor(context)
  const { db, locale } = context
  const publication = await visiblePublication(context, publicationId)
  const { organizationId } = publication
  const edition = await db
    .selectFrom('editions')
    .select(['id', 'revisionId'])
    .where('publicationId', '=', publicationId)
    .where('state', '!=', 'discarded')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('checkIgnores as i')
    .innerJoin('accounts as a', 'a.id', 'i.accountId')
    .selectAll('i')
    .select('a.name as byName')
    .where('i.organizationId', '=', organizationId)
    .where('i.takenBackAt', 'is', null)
    .where((eb) =>
      eb.or([eb('i.publicationId', '=', publicationId), eb('i.publicationId', 'is', null)]),
    )
    .orderBy('i.publicationId', (order) => order.desc().nullsFirst())
    .orderBy('i.at')
    .execute()
  const may = {
    mayForAll: hasRole(actor, organizationId, ...OFFICE_ROLES),
    mayHere: await refusedHere(db, actor, publication),
  }
  if (!edition || rows.length === 0) return { items: [], ...may }
  const input = await loadGateInput(
    context,
    publication,
    edition,
    await revisionOf(db, edition.revisionId),
    'issue',
    { spelling: true },
  )
  const hits = hitsOf(input, { hints: true })
  const { silent } = hear(hits, rows, { editing: true })
  const atGates = new Set(hear(hits, rows).silent.map(({ found }) => found))
  const items = rows.flatMap((row): Ignored[] => {
    const own = silent.filter(({ ignore }) => ignore.id === row.id)
    const scope = row.publicationId ? 'piece' : 'organization'
    if (scope === 'organization' && own.length === 0) return []
    const found = own[0]?.found
    return [
      {
        id: row.id,
        scope,
        code: row.code,
        category: row.category,
        words: row.words,
        fileHash: row.fileHash,
        fileName: row.fileName,
        message: found ? findingMessage(sayHit(found), locale) : '',
        reason: row.reason,
        byName: row.byName,
        at: row.at,
        places: row.places,
        placesNow: own.length,
        clears: row.clears,
        stillBlocks: own.some((each) => !atGates.has(each.found)),
        mayTakeBack: whyNotTakeBack(actor, { organizationId, scope, takenBack: false }) ?? null,
      },
    ]
  })
  return { items, ...may }
}

/** Why nobody, or not this person, ignores anything in a piece. */
async function refusedHere(
  db: Context['db'],
  actor: Actor,
  publication: Awaited<ReturnType<typeof visiblePublication>>,
): Promise<string | null> {
  if (!(await openEdition(db, publication.id))) return 'content.nothing-open'
  const mayEdit = whyNotEdit(actor, await publicationFacts(db, publication)) === undefined
  const { organizationId } = publication
  const any = { scope: 'piece', code: '', category: 'attachment', severity: 'warn' } as const
  return whyNotIgnore(actor, { ...any, organizationId, mayEdit, authors: [] }) ?? null
}
