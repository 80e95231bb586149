import { dayOf, type Instant } from '../../kernel/days.ts'
import type { Recorder } from '../../platform/command.ts'
import type { Tx } from '../../platform/database.ts'
import { readCalendar } from '../calendar/index.ts'
import { deadline } from '../calendar/rules.ts'
import type { Metadata, Relation } from '../content/rules/document.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { LAW } from './law.data.ts'
import { INTERPRETATION_WORKING_DAYS } from './rules.ts'

/**
 * A document that needs interpretation owes one; an interpretation pays what it interprets. Only the
 * organisation that owes it can pay: 谁起草谁解读.
 */
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
    const met = await livingInterpretation(tx, publication)
    const made = await tx
      .insertInto('interpretationDuties')
      .values({
        publicationId: publication.id,
        organizationId: publication.organizationId,
        dueOn: due.dueOn,
        dueProvisional: due.provisional,
        metBy: met,
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
    .where('organizationId', '=', publication.organizationId)
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

/**
 * What an interpretation paid is owed again, by the day it was due, where it no longer interprets it:
 * withdrawn, or in an edition without that relation. Another living interpretation takes its place.
 * To be called when the relations of the publication have been written.
 */
export async function reopenInterpretations(
  tx: Tx,
  record: Recorder,
  publication: { id: string; organizationId: string },
): Promise<void> {
  const unpaid = await tx
    .selectFrom('interpretationDuties as d')
    .select(['d.publicationId as id', 'd.organizationId'])
    .where('d.metBy', '=', publication.id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('relations as r')
            .select('r.sourceId')
            .where('r.sourceId', '=', publication.id)
            .where('r.kind', '=', 'interprets')
            .whereRef('r.targetId', '=', 'd.publicationId'),
        ),
      ),
    )
    .execute()
  for (const duty of unpaid) {
    const metBy = await livingInterpretation(tx, duty)
    await tx
      .updateTable('interpretationDuties')
      .set(metBy ? { metBy } : { metBy: null, metAt: null })
      .where('publicationId', '=', duty.id)
      .execute()
    if (metBy) continue
    record({
      kind: 'interpretation.due-again',
      subjectKind: 'publication',
      subjectId: duty.id,
      organizationId: publication.organizationId,
      payload: { because: publication.id },
      legalBasis: LAW.interpretation,
    })
  }
}

/** A public interpretation of the document by its own organisation. */
async function livingInterpretation(
  tx: Tx,
  document: { id: string; organizationId: string },
): Promise<string | null> {
  const found = await tx
    .selectFrom('relations as r')
    .innerJoin('livePublications as l', 'l.publicationId', 'r.sourceId')
    .select('r.sourceId')
    .where('r.targetId', '=', document.id)
    .where('r.kind', '=', 'interprets')
    .where('l.organizationId', '=', document.organizationId)
    .where('l.withdrawn', '=', false)
    .orderBy('l.publishedAt')
    .executeTakeFirst()
  return found?.sourceId ?? null
}
