import { sql } from 'kysely'
import { type Context, requireActor } from '../../../platform/context.ts'
import { accountNames } from '../../accounts/index.ts'
import { type Calendar, readCalendar, workingDaysBetween } from '../../calendar/index.ts'
import { wordsOf } from '../../casework/index.ts'
import { requestKind } from '../rules/kind.ts'
import { wantedMasked } from './masked.ts'

/** What this person is asked to help with, what is due first; nothing of who applied. */
export async function listHelp(context: Context) {
  const { db } = context
  const actor = requireActor(context)
  const rows = await db
    .selectFrom('caseHelpers as h')
    .innerJoin('cases as c', 'c.id', 'h.caseId')
    .innerJoin('organizations as o', 'o.id', 'c.organizationId')
    .innerJoin('caseEvents as e', (join) =>
      join.onRef('e.caseId', '=', 'h.caseId').onRef('e.seq', '=', 'h.seq'),
    )
    .select([
      'c.id as requestId',
      'c.sealed',
      'c.number',
      'h.seq as help',
      'h.dueOn',
      'o.regionCode',
    ])
    .select(['e.accountId'])
    .select(sql<string>`c.facts->>'wanted'`.as('wanted'))
    .where('c.kind', '=', requestKind.name)
    .where('h.accountId', '=', actor.id)
    .where('h.doneOn', 'is', null)
    .where('c.closedOn', 'is', null)
    .orderBy('h.dueOn')
    .orderBy('c.number')
    .execute()
  const names = await accountNames(
    db,
    rows.flatMap(({ accountId }) => accountId ?? []),
  )
  const calendars = new Map<string, Calendar>()
  for (const { regionCode } of rows)
    if (!calendars.has(regionCode)) calendars.set(regionCode, await readCalendar(db, regionCode))
  const today = context.clock.today()
  const questions = new Map<string, string>()
  for (const { requestId, help } of rows) {
    const words = await wordsOf(db, context.sealer, requestId)
    questions.set(`${requestId} ${help}`, words.get(help)?.['question'] ?? '')
  }
  return rows.map(({ accountId, regionCode, sealed, ...row }) => ({
    ...row,
    wanted: wantedMasked(context, { id: row.requestId, sealed, wanted: row.wanted }),
    question: questions.get(`${row.requestId} ${row.help}`)!,
    by: (accountId && names.get(accountId)) ?? '',
    daysLeft: workingDaysBetween(today, row.dueOn, calendars.get(regionCode)!),
  }))
}
