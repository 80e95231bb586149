import type { LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { inLocale, speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { addEvent, type CaseChange, lockCase, requireSeen, wordsOf } from '../../casework/index.ts'
import { whyNotAct } from '../../casework/rules/kind.ts'
import { withWords } from '../../casework/rules/words.ts'
import { refusals as caseRefusals } from '../../casework/strings.ts'
import type { Doing } from '../contract.ts'
import { publicWords } from '../public-strings.ts'
import { refusals } from '../refusal-strings.ts'
import { actIssue, isWithheld, lawAgainst } from '../rules/against.ts'
import { ENCLOSURES, mayEnclose } from '../rules/enclosures.ts'
import { feeOf } from '../rules/fees.ts'
import { type RequestAct, type RequestState, requestKind } from '../rules/kind.ts'
import type { LawVersion } from '../rules/limits.data.ts'
import type { OutcomeRow } from '../rules/outcomes.data.ts'
import { namingIssues, wordsToOthers } from '../rules/outgoing.ts'
import { nextReassessment, yearAfter } from '../rules/reassessment.ts'
import { type Channel, cameOn, confirmedOn } from '../rules/registration.ts'
import { identityIn, recordAct } from '../service.ts'
import { actIssueWords, actNames, namedWords } from '../strings.ts'
import { sendLetterOfAct, showReply } from './letters.ts'
import { handlerFor, helperFor, tellPerson, tellUnit, unitFor } from './people.ts'

type Locked = Awaited<ReturnType<typeof lockCase<RequestAct>>>

/** Does one act of the table of states, as far as role, state and law allow it, and sends its letter. */
export async function actOnRequest(
  context: Context,
  requestId: string,
  { seen, doing }: { seen: number; doing: Doing },
) {
  const actor = requireActor(context)
  return command(context, { requestId, seen, doing }, async (tx, record, now) => {
    const locked = await lockCase(tx, requestKind, requestId)
    const { row, events, calendar } = locked
    if (!maySeeOrganization(actor, row.organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotAct(actor, requestKind, doing.act, row)
    if (why === 'not-your-role') throw refuse(commonRefusals, why)
    // Whoever was too late is told so, rather than that the case is in another state.
    await requireSeen(tx, locked, seen, ({ act, by }) => ({
      who: by ?? speak(publicWords, context.locale)('applicant'),
      what: inLocale(actNames[act], context.locale),
    }))
    if (why) throw refuse(caseRefusals, why)
    const today = context.clock.today()
    const standing = {
      ...row,
      cameOn: cameOn(row),
      events,
      today,
      law: row.law as LawVersion,
      calendar,
      byUnitId: actor.unitId,
    }
    const against = lawAgainst(doing.act, standing, actor.id)
    if (against) throw refuse(refusals, against)
    const issue = actIssue(doing, standing)
    if (issue)
      throw new InvalidInput([
        {
          field: `doing.${issue.field}`,
          message: speak(actIssueWords, context.locale)(issue.code),
        },
      ])
    requireUnnamed(context, row, doing)
    const on = 'on' in doing && doing.on ? doing.on : today
    const set = await changeOf(context, tx, locked, doing, today)
    const event = { act: doing.act, on, accountId: actor.id, facts: factsOf(doing) }
    const { dueOn, state } = await addEvent(
      tx,
      context.sealer,
      requestKind,
      locked,
      event,
      now,
      set,
    )
    const by = {
      // The letter of a reply takes up what was proposed.
      events:
        doing.act === 'issue'
          ? withWords(events, await wordsOf(tx, context.sealer, row.id, 'needed'))
          : events,
      dueOn,
      accountId: actor.id,
      on,
      now,
    }
    await sendLetterOfAct(context, tx, row, doing, by)
    if (doing.act === 'serve') await showReply(tx, row.id, row.outcome as OutcomeRow)
    if (doing.act === 'assign' || doing.act === 'ask-help')
      await tellPerson(tx, doing, row, { by: actor.name, seq: events.length + 1, now })
    if (doing.act === 'assign-unit') await tellUnit(tx, doing, row, { by: actor.name, now })
    recordAct(record, row, doing.act, dueOn)
    return { state: state as RequestState, dueOn, version: seen + 1 }
  })
}

/** Others learn what is asked for and never by whom; where that cannot be looked up, nothing goes out. */
function requireUnnamed(context: Context, row: Locked['row'], doing: Doing): void {
  const said = wordsToOthers(doing)
  if (Object.keys(said).length === 0 || row.sealed === '') return
  const issues = namingIssues(said, identityIn(context, row)).map(({ field, what }) => ({
    field: `doing.${field}`,
    message: speak(namedWords, context.locale)(what),
  }))
  if (issues.length > 0) throw new InvalidInput(issues)
}

/** What an act changes of the case besides its state. */
async function changeOf(
  context: Context,
  tx: Tx,
  { row }: Locked,
  doing: Doing,
  today: LocalDate,
): Promise<CaseChange> {
  switch (doing.act) {
    case 'confirm': {
      const channel = ((row.facts as { channel?: Channel }).channel ?? 'internet') as Channel
      const on = doing.on ?? today
      return { receivedOn: confirmedOn(channel, { on, applicantOn: doing.applicantOn ?? on }) }
    }
    case 'propose':
      if (!mayEnclose(doing.outcome) && (await hasEnclosures(tx, row.id)))
        throw refuse(refusals, 'requests.denied-with-files')
      return { outcome: doing.outcome }
    case 'return':
      return { outcome: null }
    case 'lapse':
      return { outcome: 'other_noCorrection' }
    case 'fee-lapse':
      return { outcome: 'other_feeUnpaid' }
    case 'withdraw':
    case 'set-aside':
      return { outcome: 'other_other' }
    case 'take-up':
      return { outcome: null }
    case 'assign': {
      const { id, unitId } = await handlerFor(tx, row.organizationId, doing.accountId)
      return { handlerId: id, unitId, innerDueOn: doing.innerDueOn ?? row.innerDueOn }
    }
    case 'ask-help':
      await helperFor(tx, row.organizationId, doing.accountId)
      return {}
    case 'assign-unit': {
      await unitFor(tx, row.organizationId, doing.unitId)
      const innerDueOn = doing.innerDueOn ?? row.innerDueOn
      return { handlerId: null, unitId: doing.unitId, innerDueOn }
    }
    case 'claim':
      return { handlerId: requireActor(context).id }
    case 'hand-back':
      return { handlerId: null, unitId: null, innerDueOn: null }
    case 'keep':
      return { kept: true }
    case 'unkeep':
      return { kept: false }
    case 'green':
      return { green: true, innerDueOn: doing.innerDueOn }
    case 'ungreen':
      return { green: false }
    case 'merge':
      return { mergedIntoId: await mergeTarget(context, tx, row, doing.into) }
    case 'split':
      return { mergedIntoId: null }
    case 'serve':
      return isWithheld(row.outcome) ? { reassessOn: yearAfter(doing.on) } : {}
    case 'reassess':
      return { reassessOn: nextReassessment(doing.result, { on: today, againOn: doing.againOn }) }
    default:
      return {}
  }
}

async function hasEnclosures(tx: Tx, caseId: string): Promise<boolean> {
  const one = await tx
    .selectFrom('caseDocuments')
    .select('id')
    .where('caseId', '=', caseId)
    .where('kind', 'in', [...ENCLOSURES])
    .executeTakeFirst()
  return one !== undefined
}

/** What an event keeps of what it was told; whoever is written to stands in the sealed letter only. */
function factsOf(doing: Doing): Record<string, unknown> {
  const { act: _, ...told } = doing
  const facts: Record<string, unknown> = { ...told }
  delete facts['addressee']
  if (doing.act === 'ask-fee') facts['yuan'] = feeOf(doing.method, doing.count, doing.before).yuan
  return facts
}

/** The application another is handled together with: of the same organisation, and itself in none. */
async function mergeTarget(
  context: Context,
  tx: Tx,
  row: Locked['row'],
  number: string,
): Promise<string> {
  const target = await tx
    .selectFrom('cases')
    .select(['id', 'mergedIntoId'])
    .where('organizationId', '=', row.organizationId)
    .where('kind', '=', requestKind.name)
    .where('number', '=', number.toUpperCase())
    .executeTakeFirst()
  const others = await tx
    .selectFrom('cases')
    .select('id')
    .where('mergedIntoId', '=', row.id)
    .executeTakeFirst()
  if (!target || target.id === row.id || target.mergedIntoId !== null || others)
    throw new InvalidInput([
      { field: 'doing.into', message: speak(actIssueWords, context.locale)('into') },
    ])
  return target.id
}
