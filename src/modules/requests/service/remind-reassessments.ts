import { beijingTime } from '../../../kernel/days.ts'
import { command } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import { holdersOf } from '../../accounts/index.ts'
import { readCalendar } from '../../calendar/index.ts'
import { isOfficeTime } from '../../casework/rules/reminders.ts'
import { notify } from '../../review/index.ts'
import { requestKind } from '../rules/kind.ts'

/**
 * Tells each office, in its working hours, how much of what was withheld has come to its day; each
 * piece and day once.
 */
export async function remindReassessments(context: Context): Promise<void> {
  const today = context.clock.today()
  const time = beijingTime(context.clock.now()).slice(-5)
  const offices = new Map<string, { regionCode: string; due: Due[] }>()
  for (const { organizationId, regionCode, ...due } of await dueCases(context)) {
    const office = offices.get(organizationId) ?? { regionCode, due: [] }
    office.due.push(due)
    offices.set(organizationId, office)
  }
  for (const [organizationId, { regionCode, due }] of offices) {
    if (isOfficeTime(today, time, await readCalendar(context.db, regionCode)))
      await remind(context, organizationId, due)
  }
}

type Due = { id: string; number: string; reassessOn: string | null }

/** More are told of the next time. */
const MOST_AT_ONCE = 500

function dueCases({ db, clock }: Context) {
  return db
    .selectFrom('cases as c')
    .innerJoin('organizations as o', 'o.id', 'c.organizationId')
    .leftJoin('caseReminders as r', (join) =>
      join
        .onRef('r.caseId', '=', 'c.id')
        .onRef('r.lineOn', '=', 'c.reassessOn')
        .on('r.stage', '=', 'at'),
    )
    .select(['c.id', 'c.number', 'c.organizationId', 'c.reassessOn', 'o.regionCode'])
    .where('c.kind', '=', requestKind.name)
    .where('c.reassessOn', '<=', clock.today())
    .where('r.caseId', 'is', null)
    .orderBy('c.reassessOn')
    .limit(MOST_AT_ONCE)
    .execute()
}

async function remind(context: Context, organizationId: string, due: readonly Due[]) {
  await command(context, undefined, async (tx, record, now) => {
    const claimed = await tx
      .insertInto('caseReminders')
      .values(
        due.map(({ id, reassessOn }) => ({
          caseId: id,
          lineOn: reassessOn!,
          stage: 'at' as const,
          sentAt: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('caseId')
      .execute()
    // Another process was first.
    if (claimed.length === 0) throw new AlreadyTold()
    const office = await holdersOf(tx, organizationId, 'disclosure-reviewer')
    await notify(
      tx,
      office.map(({ id }) => id),
      {
        kind: 'request-reassess',
        publicationId: null,
        params: { count: claimed.length, path: '/requests' },
        now,
      },
    )
    const ids = new Set(claimed.map(({ caseId }) => caseId))
    record({
      kind: 'request.reassess-due',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { numbers: due.filter(({ id }) => ids.has(id)).map(({ number }) => number) },
    })
  }).catch((error: unknown) => {
    if (!(error instanceof AlreadyTold)) throw error
  })
}

class AlreadyTold extends Error {}
