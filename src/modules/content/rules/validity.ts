import { addDays, type LocalDate } from '../../../kernel/days.ts'
import type { RelationKind, Validity } from './document.ts'

/** A relation that another document has to the one asked about. */
export type IncomingRelation = {
  kind: RelationKind
  sourceTitle: string
  sourceEffectiveOn: LocalDate | null
  /** Null while the source is not public: it has no effect yet. */
  sourcePublishedOn: LocalDate | null
  /** Repeals or supersedes a part only. */
  partial?: boolean
}

export type ValiditySubject = {
  effectiveOn: LocalDate | null
  /** The last day in force, 有效期至. */
  expiresOn: LocalDate | null
  relationsToIt: readonly IncomingRelation[]
}

export type ValidityAnswer = {
  validity: Validity
  /** The first day of this state; null where it is not known. */
  since: LocalDate | null
  /** The document that brought it about; null where its own dates did. */
  by: { kind: RelationKind; sourceTitle: string } | null
}

/**
 * 有效性 on a day. What has ended says so before anything else: repealed or superseded, then expired,
 * then not yet in force, then amended, then in force in part, then in force. A repeal or amendment
 * works from the effective day of the document that makes it, else from the day that was published;
 * one whose source is not public, or lies ahead, does nothing yet.
 */
export function validityOf(subject: ValiditySubject, today: LocalDate): ValidityAnswer {
  const { effectiveOn, expiresOn } = subject
  const working = subject.relationsToIt
    .flatMap((relation) => {
      const { sourcePublishedOn, sourceEffectiveOn } = relation
      if (sourcePublishedOn === null || sourcePublishedOn > today) return []
      const since = sourceEffectiveOn ?? sourcePublishedOn
      return since <= today ? [{ relation, since }] : []
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  const ends = ({ relation }: (typeof working)[number]) =>
    relation.kind === 'repeals' || relation.kind === 'supersedes'

  const repeal = working.find((one) => ends(one) && !one.relation.partial)
  if (repeal) return answer('repealed', repeal.since, repeal.relation)
  if (expiresOn !== null && expiresOn < today) return answer('expired', addDays(expiresOn, 1))
  if (effectiveOn !== null && effectiveOn > today) return answer('not-yet-in-force', null)
  const amendment = working.findLast(({ relation }) => relation.kind === 'amends')
  if (amendment) return answer('amended', amendment.since, amendment.relation)
  const partRepeal = working.findLast((one) => ends(one) && one.relation.partial)
  if (partRepeal) return answer('partly-in-force', partRepeal.since, partRepeal.relation)
  return answer('in-force', effectiveOn)
}

/**
 * The first day a document is not in force any more, as far as today tells: its own last day may have
 * passed before another document repealed it, and it ends once. Null while it has not ended.
 */
export function endOf(subject: ValiditySubject, today: LocalDate): LocalDate | null {
  const { validity, since } = validityOf(subject, today)
  if (validity === 'expired') return since
  if (validity !== 'repealed') return null
  const expired = validityOf({ ...subject, relationsToIt: [] }, today)
  return expired.validity === 'expired' && expired.since! < since! ? expired.since : since
}

function answer(
  validity: Validity,
  since: LocalDate | null,
  relation?: IncomingRelation,
): ValidityAnswer {
  const by = relation ? { kind: relation.kind, sourceTitle: relation.sourceTitle } : null
  return { validity, since, by }
}
