import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { sealedAs } from '../../../platform/sealing.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { addEvent, lockCase, NOTES } from '../../casework/index.ts'
import { whyNotAct, whyNotReadCases } from '../../casework/rules/kind.ts'
import { refusals as caseRefusals } from '../../casework/strings.ts'
import { notify } from '../../review/index.ts'
import { openHelp } from '../rules/against.ts'
import { requestKind } from '../rules/kind.ts'
import { recordAct, requireKept } from '../service.ts'
import { actIssueWords } from '../strings.ts'
import { handlersOf, helpersOf, unitsOf } from './people.ts'

const done = { ok: true } as const

/** Writes a note of the office for itself: it changes nothing of the case. */
export async function addRequestNote(context: Context, requestId: string, words: string) {
  const actor = requireActor(context)
  return command(context, { requestId, words }, async (tx, record, now) => {
    const { row } = await lockCase(tx, requestKind, requestId)
    if (!maySeeOrganization(actor, row.organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotAct(actor, requestKind, 'assign', { ...row, state: requestKind.first })
    if (why) throw refuse(commonRefusals, 'not-your-role')
    requireKept(row)
    const id = newId()
    const sealed = context.sealer.seal(words, sealedAs(NOTES, id))
    await tx
      .insertInto('caseNotes')
      .values({ id, caseId: row.id, accountId: actor.id, at: now, words: sealed })
      .execute()
    record({
      kind: 'request.noted',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number },
    })
    return done
  })
}

/** What somebody was asked to say, said; whoever asked is told. */
export async function giveHelp(
  context: Context,
  requestId: string,
  { help, words }: { help: number; words: string },
) {
  const actor = requireActor(context)
  return command(context, { requestId, help, words }, async (tx, record, now) => {
    const locked = await lockCase(tx, requestKind, requestId)
    const { row, events } = locked
    if (!maySeeOrganization(actor, row.organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotAct(actor, requestKind, 'help', row)
    if (why) throw refuse({ ...commonRefusals, ...caseRefusals }, why)
    requireKept(row)
    const asked = openHelp(events).find((each) => each.help === help)
    if (!asked || asked.accountId !== actor.id)
      throw new InvalidInput([
        { field: 'help', message: speak(actIssueWords, context.locale)('help') },
      ])
    const on = context.clock.today()
    const event = { act: 'help', on, accountId: actor.id, facts: { help, words } } as const
    const { dueOn } = await addEvent(tx, context.sealer, requestKind, locked, event, now)
    await tx
      .updateTable('caseHelpers')
      .set({ doneOn: on })
      .where('caseId', '=', row.id)
      .where('seq', '=', help)
      .execute()
    const asker = events[help - 1]?.accountId
    if (asker)
      await notify(tx, [asker], {
        kind: 'request-helped',
        publicationId: null,
        params: { number: row.number, by: actor.name, path: '/requests' },
        now,
      })
    recordAct(record, row, 'help', dueOn)
    return done
  })
}

/** Whoever may handle an application, and whoever may be asked to help. */
export async function listHandlers(context: Context, requestId: string) {
  const actor = requireActor(context)
  const row = await context.db
    .selectFrom('cases')
    .select('organizationId')
    .where('id', '=', requestId)
    .where('kind', '=', requestKind.name)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotReadCases(actor, requestKind, row.organizationId)
  if (why) throw refuse(commonRefusals, why)
  const shown = (people: Awaited<ReturnType<typeof handlersOf>>) =>
    people.map(({ id, name, unit }) => ({ id, name, unit }))
  const handlers = await handlersOf(context.db, row.organizationId)
  return {
    handlers: shown(handlers),
    units: unitsOf(handlers),
    helpers: shown(await helpersOf(context.db, row.organizationId)),
  }
}
