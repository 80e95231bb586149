import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/days.ts'
import { commonRefusals, InvalidInput, refuse } from '../../kernel/errors.ts'
import { type Locale, speak } from '../../kernel/strings.ts'
import { command, type Recorder } from '../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { SealedShut, sealedAs } from '../../platform/sealing.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import {
  APPLICANTS,
  addEvent,
  caseOfReceipt,
  lockCase,
  type NewCase,
  openCase,
  publicContext,
  type Receipt,
  receiveOnce,
} from '../casework/index.ts'
import { whyNotAct, whyNotOpenSealed } from '../casework/rules/kind.ts'
import { refusals as caseRefusals } from '../casework/strings.ts'
import { AGENCY, STATE } from './queries.ts'
import {
  type Answer,
  type Application,
  answerIssues,
  FIELDS,
  recordCorrectionKind as KIND,
  namesAgency,
  type Sealed,
} from './rules.ts'
import { answerIssueWords, formWords, refusals } from './strings.ts'

export type NewCorrection = {
  siteId: string
  /** The form's one-time key: the same form sent twice, saying the same, is one application. */
  key: string
  locale: Locale
  /** Checked by `applicationIssues`. */
  application: Application
}

/**
 * Stores an application to correct a record and answers its receipt. All of it is about a person and
 * sealed at once; nothing of it goes into the facts, the ledger or any log.
 */
export async function applyForCorrection(
  services: Services,
  { siteId, key, locale, application }: NewCorrection,
): Promise<Receipt> {
  const applicant = publicContext(services, KIND, formWords.applicant.zh, locale)
  const sent = { key, kind: KIND.name, siteId, content: application }
  return receiveOnce(services, sent, applicant, async (tx, record, now, made) => {
    const { organizationId } = await tx
      .selectFrom('sites')
      .select('organizationId')
      .where('id', '=', siteId)
      .executeTakeFirstOrThrow()
    const receivedOn = services.clock.today()
    const of = { organizationId, siteId, ...made, application, receivedOn, facts: {} }
    return (await openCorrection(services, tx, record, of, now)).number
  })
}

/** Opens the case, in the command's transaction: all that was written sealed. */
export async function openCorrection(
  { sealer, clock }: Pick<Services, 'sealer' | 'clock'>,
  tx: Tx,
  record: Recorder,
  of: Omit<NewCase, 'law' | 'identity'> & { application: Application; receivedOn: LocalDate },
  now: Instant,
): Promise<{ id: string; number: string }> {
  const { application, ...fresh } = of
  const words = Object.fromEntries(FIELDS.map((field) => [field, application[field].trim()]))
  const identity = JSON.stringify({ ...words, answer: '' })
  const made = await openCase(tx, sealer, KIND, { ...fresh, law: '', identity }, now, clock.today())
  record({
    kind: 'record-correction.received',
    subjectKind: 'record-correction',
    subjectId: made.id,
    organizationId: fresh.organizationId,
    payload: { number: made.number },
  })
  return made
}

/** What an applicant may read again, only with the number and the code: the state, and the answer to them. */
export async function followCorrection(services: Services, siteId: string, receipt: Receipt) {
  const id = await caseOfReceipt(services.db, KIND, siteId, receipt)
  if (id === null) return undefined
  const { sealed, ...row } = await services.db
    .selectFrom('cases as c')
    .leftJoin('caseEvents as e', (join) =>
      join.onRef('e.caseId', '=', 'c.id').on('e.kind', '=', 'answer'),
    )
    .select(['c.number', 'c.submittedAt as receivedAt', 'e.at as answeredAt'])
    .select(['c.sealed', 'c.anonymisedAt', 'c.provisional'])
    .select(sql<LocalDate>`c.due_on`.as('dueOn'))
    .select([STATE.as('state'), AGENCY.as('agency')])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
  const isAnswered = row.answeredAt !== null && row.anonymisedAt === null
  return { ...row, answer: isAnswered ? answerIn(services, { id, sealed }) : '' }
}

/** '' where its key is not at hand, which is no fault of whoever asks. */
function answerIn(services: Services, row: Row): string {
  try {
    return unsealed(services, row).answer
  } catch (error) {
    if (error instanceof SealedShut) return ''
    throw error
  }
}

/**
 * Opens who applies and what they wrote, for a purpose. The opening is in the ledger before the words
 * leave; they are no part of the command, whose answer is kept for repetitions.
 */
export async function openRecordCorrection(
  context: Context,
  caseId: string,
  purpose: string,
): Promise<Sealed> {
  const actor = requireActor(context)
  const row = await command(context, { caseId, purpose }, async (tx, record) => {
    const { row: found } = await lockCase(tx, KIND, caseId)
    if (!maySeeOrganization(actor, found.organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotOpenSealed(actor, KIND, found.organizationId)
    if (why) throw refuse(commonRefusals, why)
    if (found.anonymisedAt !== null) throw refuse(refusals, 'record-corrections.anonymised')
    record({
      kind: 'record-correction.opened',
      subjectKind: 'record-correction',
      subjectId: caseId,
      organizationId: found.organizationId,
      payload: { number: found.number, purpose },
    })
    return { id: caseId }
  })
  const { sealed } = await context.db
    .selectFrom('cases')
    .select('sealed')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  return opened(context, { id: caseId, sealed })
}

/**
 * Answers an application for good. The words are sealed with the application; in the event stand only
 * the outcome's own facts. Refuses whoever does not handle it and what is answered already.
 */
export async function answerRecordCorrection(
  context: Context,
  caseId: string,
  input: Answer,
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  const say = speak(answerIssueWords, context.locale)
  const issues = answerIssues(input).map(({ field, code }) => ({ field, message: say(code) }))
  return command(context, { caseId, ...input }, async (tx, record, now) => {
    const locked = await lockCase(tx, KIND, caseId)
    const { row } = locked
    const { organizationId, state, number } = row
    if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotAct(actor, KIND, 'answer', { organizationId, state })
    if (why) throw refuse({ ...commonRefusals, ...caseRefusals }, why)
    if (issues.length > 0) throw new InvalidInput(issues)
    const { outcome } = input
    const agency = namesAgency(outcome) ? input.agency.trim() : ''
    const words: Sealed = { ...opened(context, row), answer: input.answer.trim() }
    await tx
      .updateTable('cases')
      .set({ sealed: context.sealer.seal(JSON.stringify(words), sealedAs(APPLICANTS, caseId)) })
      .where('id', '=', caseId)
      .execute()
    const on = context.clock.today()
    const event = { act: 'answer', on, accountId: actor.id, facts: { agency } } as const
    const { dueOn } = await addEvent(tx, context.sealer, KIND, locked, event, now, { outcome })
    record({
      kind: 'record-correction.answered',
      subjectKind: 'record-correction',
      subjectId: caseId,
      organizationId,
      payload: { number, outcome, agency, dueOn },
    })
    return { ok: true }
  })
}

type Row = { id: string; sealed: string }

/** Throws `SealedShut` where the key is not at hand. */
function unsealed({ sealer }: Pick<Services, 'sealer'>, { id, sealed }: Row): Sealed {
  return JSON.parse(sealer.open(sealed, sealedAs(APPLICANTS, id))) as Sealed
}

function opened(context: Context, row: Row): Sealed {
  try {
    return unsealed(context, row)
  } catch (error) {
    if (error instanceof SealedShut)
      throw refuse(refusals, 'record-corrections.shut', { id: error.keyId })
    throw error
  }
}
