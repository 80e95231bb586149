import { dayOf } from '../../../kernel/days.ts'
import { InvalidInput, refusalMessage, refuse } from '../../../kernel/errors.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { notifyChanged } from '../../../platform/outbox.ts'
import { liveEdition, lockPublication, revisionOf } from '../../content/index.ts'
import { endLive } from '../live.ts'
import { englishEnding, whyNotEnd, whyNotEndAs } from '../rules.ts'
import type { EndingKind } from '../schema.ts'
import { refusals } from '../strings.ts'
import { currentValidity, refreshValidity } from '../validity.ts'

import { publishFacts } from './facts.ts'

export async function endPublication(
  context: Context,
  publicationId: string,
  {
    explanationEn = '',
    ...ending
  }: {
    kind: EndingKind
    explanation: string
    target: string | null
    explanationEn?: string | undefined
  },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, explanationEn, ...ending }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotEnd(actor, await publishFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const problems = whyNotEndAs(ending, publication.path)
    if (problems.length > 0) {
      throw new InvalidInput(
        problems.map((code) => ({
          field: code === 'publish.explanation-needed' ? 'explanation' : 'target',
          message: refusalMessage(refusals[code], context.locale, {}),
        })),
      )
    }
    await endLive(
      tx,
      record,
      publication,
      { ...ending, target: ending.kind === 'redirect' ? ending.target : null },
      now,
    )
    await endEnglish(tx, record, publication, { kind: ending.kind, explanationEn }, now)
    return { ok: true as const }
  })
}

/** An English version never outlives its Chinese: it ends in the same act, and says so in English. */
async function endEnglish(
  tx: Tx,
  record: Recorder,
  chinese: { id: string },
  ending: { kind: EndingKind; explanationEn: string },
  now: string,
): Promise<void> {
  const english = await tx
    .selectFrom('publications')
    .selectAll()
    .where('translationOf', '=', chinese.id)
    .forUpdate()
    .executeTakeFirst()
  if (!english || !(await liveEdition(tx, english.id))) return
  await endLive(tx, record, english, englishEnding(ending.kind, ending.explanationEn), now)
}

/** Documents whose validity changes with the day: they take effect, or run out. Answers how many changed. */
export async function refreshValiditiesOfDay(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('livePublications')
    .select(['publicationId', 'organizationId', 'revisionId', 'validity'])
    .where('validity', 'is not', null)
    .where('withdrawn', '=', false)
    .orderBy('publicationId')
    .execute()
  let changed = 0
  for (const row of rows) {
    const revision = await revisionOf(context.db, row.revisionId)
    if (
      (await currentValidity(context.db, row.publicationId, revision, context.clock.now())) ===
      row.validity
    )
      continue
    changed += 1
    await command(context, undefined, async (tx, record, now) => {
      const validity = await refreshValidity(tx, row.publicationId, now)
      await notifyChanged(tx, [`publication:${row.publicationId}`])
      record({
        kind: 'validity.changed',
        subjectKind: 'publication',
        subjectId: row.publicationId,
        organizationId: row.organizationId,
        payload: { from: row.validity, to: validity ?? row.validity, on: dayOf(now) },
      })
    })
  }
  return changed
}
