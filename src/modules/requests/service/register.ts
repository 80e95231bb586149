import type { Instant, LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, InvalidInput, type Issue, refuse } from '../../../kernel/errors.ts'
import { inLocale, type Locale, speak } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Actor, type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import {
  addEvent,
  codeOfKey,
  keepLetter,
  lockCase,
  openCase,
  staffKey,
} from '../../casework/index.ts'
import { whyNotAct } from '../../casework/rules/kind.ts'
import { applicationIssueWords } from '../public-strings.ts'
import { APPLICATION_FIELDS, type Application, applicationIssues } from '../rules/application.ts'
import { type Event, requestKind } from '../rules/kind.ts'
import { contactSentence, letterOf, receivedSentence } from '../rules/letters.ts'
import { type Registration, registeredOn, registrationIssues } from '../rules/registration.ts'
import { LAW, newFacts, recordAct, sealedIdentity } from '../service.ts'
import { channelNames, registrationIssueWords } from '../strings.ts'
import { letterFacts, officeOf } from './letters.ts'

export type StaffApplication = Application & Registration
type Registered = {
  id: string
  number: string
  code: string
  receivedOn: LocalDate | null
  documentId: string
}

/** Everything wrong with what staff filled in, in words. */
export function issuesOf(form: StaffApplication, today: LocalDate, locale: Locale): Issue[] {
  const say = speak(applicationIssueWords, locale)
  const sayHow = speak(registrationIssueWords, locale)
  return [
    ...registrationIssues(form, today).map(({ field, code }) => ({ field, message: sayHow(code) })),
    ...applicationIssues(form).map(({ field, code }) => ({ field, message: say(code) })),
  ]
}

/** The organisation applications are registered for; refuses whoever does not register there. */
export function registeringOrganization(actor: Actor, named: string | undefined): string {
  const organizationId = named ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const where = { organizationId, state: requestKind.first }
  if (whyNotAct(actor, requestKind, 'register', where))
    throw refuse(commonRefusals, 'not-your-role')
  return organizationId
}

/** Registers what came to the counter, by post, fax or e-mail, and writes the receipt. */
export async function registerRequest(
  context: Context,
  { organizationId: named, ...form }: StaffApplication & { organizationId?: string | undefined },
): Promise<Registered> {
  const actor = requireActor(context)
  const organizationId = registeringOrganization(actor, named)
  const today = context.clock.today()
  const issues = issuesOf(form, today, context.locale)
  if (issues.length > 0) throw new InvalidInput(issues)
  const key = staffKey(context, actor.id)
  const made = await command(context, { organizationId, form }, async (tx, record, now) => {
    const of = { organizationId, form, key, now, today }
    const { code: _, ...registered } = await register(context, tx, record, of)
    return registered
  })
  return { ...made, code: codeOfKey(key) }
}

/** One application within a command; `form` has been checked. */
export async function register(
  context: Context,
  tx: Tx,
  record: Recorder,
  of: {
    organizationId: string
    form: StaffApplication
    key: string
    now: Instant
    today: LocalDate
  },
): Promise<Registered> {
  const { organizationId, form, key, now, today } = of
  const actor = requireActor(context)
  const { channel, arrivedOn, agencyConfirmedOn, applicantConfirmedOn } = form
  const application = Object.fromEntries(
    APPLICATION_FIELDS.map((field) => [field, form[field]]),
  ) as Application
  const site = await tx
    .selectFrom('sites')
    .select('id')
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .executeTakeFirst()
  const code = codeOfKey(key)
  const opened = await openCase(
    tx,
    context.sealer,
    requestKind,
    {
      organizationId,
      siteId: site?.id ?? null,
      key,
      code,
      law: LAW,
      facts: { ...newFacts(application), channel, arrivedOn },
      ...sealedIdentity(application),
    },
    now,
    today,
  )
  const told = { channel, arrivedOn, agencyConfirmedOn, applicantConfirmedOn }
  const receivedOn = registeredOn(form)
  const events: Omit<Event, 'accountId'>[] = [
    { act: 'register', on: arrivedOn, facts: { channel, arrivedOn } },
  ]
  if (receivedOn !== null) events.push({ act: 'confirm', on: receivedOn, facts: told })
  for (const event of events) {
    const locked = await lockCase(tx, requestKind, opened.id)
    const set = event.act === 'confirm' ? { receivedOn: receivedOn! } : {}
    const done = { ...event, accountId: actor.id }
    const { dueOn } = await addEvent(tx, context.sealer, requestKind, locked, done, now, set)
    recordAct(record, locked.row, event.act, dueOn)
  }
  const { row } = await lockCase(tx, requestKind, opened.id)
  const office = await officeOf(tx, organizationId)
  const letter = letterOf('receipt', letterFacts(row), {
    code,
    channel: inLocale(channelNames[channel], 'zh-CN'),
    receivedSentence: receivedSentence(receivedOn),
    contact: contactSentence(office),
  })
  const { id: documentId } = await keepLetter(
    tx,
    context.sealer,
    row,
    {
      kind: 'receipt',
      ...letter,
      to: application.name.trim(),
      from: office.name,
      on: today,
      forApplicant: true,
      accountId: actor.id,
    },
    now,
  )
  return { ...opened, code, receivedOn, documentId }
}
