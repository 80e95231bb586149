import { dayOf, type Instant } from '../../kernel/days.ts'
import type { Recorder } from '../../platform/command.ts'
import type { Tx } from '../../platform/database.ts'
import { readCalendar } from '../calendar/index.ts'
import { deadline } from '../calendar/rules.ts'
import type { Metadata, Relation } from '../content/rules/document.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { LAW } from './law.data.ts'
import { INTERPRETATION_WORKING_DAYS } from './rules.ts'

/** A document that needs interpretation owes one; an interpretation pays what it interprets. */
export async function settleInterpretations(
  tx: Tx,
  record: Recorder,
  publication: { id: string; kind: string; organizationId: string },
  revision: { metadata: Metadata; relations: readonly Relation[] },
  now: Instant,
): Promise<void> {
  const event = {
    subjectKind: 'publication',
    organizationId: publication.organizationId,
    legalBasis: LAW.interpretation,
  }
  if (kindOf(publication.kind).policy && revision.metadata.needsInterpretation) {
    const { regionCode } = await tx
      .selectFrom('organizations')
      .select('regionCode')
      .where('id', '=', publication.organizationId)
      .executeTakeFirstOrThrow()
    const due = deadline(
      dayOf(now),
      INTERPRETATION_WORKING_DAYS,
      await readCalendar(tx, regionCode),
    )
    const met = await tx
      .selectFrom('relations as r')
      .innerJoin('livePublications as l', 'l.publicationId', 'r.sourceId')
      .select('r.sourceId')
      .where('r.targetId', '=', publication.id)
      .where('r.kind', '=', 'interprets')
      .where('l.withdrawn', '=', false)
      .executeTakeFirst()
    const made = await tx
      .insertInto('interpretationDuties')
      .values({
        publicationId: publication.id,
        organizationId: publication.organizationId,
        dueOn: due.dueOn,
        dueProvisional: due.provisional,
        metBy: met?.sourceId ?? null,
        metAt: met ? now : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('publicationId')
      .executeTakeFirst()
    if (made)
      record({
        ...event,
        kind: 'interpretation.due',
        subjectId: publication.id,
        payload: { dueOn: due.dueOn },
      })
  }
  const targets = revision.relations
    .filter((relation) => relation.kind === 'interprets')
    .map((relation) => relation.targetId)
  if (targets.length === 0) return
  const paid = await tx
    .updateTable('interpretationDuties')
    .set({ metBy: publication.id, metAt: now })
    .where('publicationId', 'in', targets)
    .where('metAt', 'is', null)
    .returning('publicationId')
    .execute()
  for (const { publicationId } of paid)
    record({
      ...event,
      kind: 'interpretation.met',
      subjectId: publicationId,
      payload: { by: publication.id },
    })
}
