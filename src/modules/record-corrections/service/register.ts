import type { LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, InvalidInput, type Issue, refuse } from '../../../kernel/errors.ts'
import { type Locale, speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { addEvent, codeOfKey, lockCase, staffKey } from '../../casework/index.ts'
import { whyNotAct } from '../../casework/rules/kind.ts'
import { applicationIssueWords } from '../../requests/public-strings.ts'
import { registrationIssues, type StaffChannel } from '../../requests/rules/registration.ts'
import { registrationIssueWords } from '../../requests/strings.ts'
import { type Application, applicationIssues, recordCorrectionKind as KIND } from '../rules.ts'
import { openCorrection } from '../service.ts'
import { writtenIssueWords } from '../strings.ts'

type Registration = Application & {
  channel: StaffChannel
  arrivedOn: LocalDate
  readBack: boolean
  organizationId?: string | undefined
}

/**
 * Registers an application that came to the counter or by post. 条例 Art. 41 asks for no confirmation: it
 * counts as received on the day it came, whichever way. The ledger and the event know who registered it
 * and how it came, and nothing of what was written.
 */
export async function registerRecordCorrection(
  context: Context,
  { organizationId: named, channel, arrivedOn, readBack, ...application }: Registration,
): Promise<{ id: string; number: string; code: string }> {
  const actor = requireActor(context)
  const organizationId = named ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  if (whyNotAct(actor, KIND, 'register', { organizationId, state: KIND.first }))
    throw refuse(commonRefusals, 'not-your-role')
  const how = { channel, arrivedOn, readBack }
  const issues = issuesOf(application, how, context)
  if (issues.length > 0) throw new InvalidInput(issues)
  const key = staffKey(context, actor.id)
  const input = { organizationId, ...how, application }
  const made = await command(context, input, async (tx, record, now) => {
    const site = await tx
      .selectFrom('sites')
      .select('id')
      .where('organizationId', '=', organizationId)
      .orderBy('id')
      .executeTakeFirst()
    const opened = await openCorrection(
      context,
      tx,
      record,
      {
        organizationId,
        siteId: site?.id ?? null,
        key,
        code: codeOfKey(key),
        application,
        receivedOn: arrivedOn,
        facts: { channel, arrivedOn },
      },
      now,
    )
    const locked = await lockCase(tx, KIND, opened.id)
    const facts = { channel, arrivedOn }
    const event = { act: 'register', on: arrivedOn, accountId: actor.id, facts } as const
    const { dueOn } = await addEvent(tx, context.sealer, KIND, locked, event, now)
    record({
      kind: 'record-correction.registered',
      subjectKind: 'record-correction',
      subjectId: opened.id,
      organizationId,
      payload: { number: opened.number, channel, arrivedOn, dueOn },
    })
    return opened
  })
  return { ...made, code: codeOfKey(key) }
}

/** Everything wrong with what staff filled in, in words. */
function issuesOf(
  application: Application,
  how: { channel: StaffChannel; arrivedOn: LocalDate; readBack: boolean },
  { clock, locale }: { clock: Context['clock']; locale: Locale },
): Issue[] {
  const say = speak({ ...applicationIssueWords, ...writtenIssueWords }, locale)
  const sayHow = speak(registrationIssueWords, locale)
  const told = { ...how, agencyConfirmedOn: null, applicantConfirmedOn: null }
  return [
    ...registrationIssues(told, clock.today()).map(({ field, code }) => ({
      field,
      message: sayHow(code),
    })),
    ...applicationIssues(application).map(({ field, code }) => ({ field, message: say(code) })),
  ]
}
