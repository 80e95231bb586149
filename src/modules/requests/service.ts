import type { LocalDate } from '../../kernel/days.ts'
import { commonRefusals, InvalidInput, refuse } from '../../kernel/errors.ts'
import { inLocale, type Locale, speak } from '../../kernel/strings.ts'
import { command, type Recorder } from '../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import { sealedAs } from '../../platform/sealing.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { APPLICANTS, addEvent, lockCase, openCase, requireSeen } from '../casework/index.ts'
import { whyNotAct, whyNotOpenSealed } from '../casework/rules/kind.ts'
import { refusals as caseRefusals } from '../casework/strings.ts'
import { normalCode, queryCode } from '../corrections/rules.ts'
import type { Doing } from './contract.ts'
import { type Application, IDENTITY_FIELDS, type Identity } from './rules/application.ts'
import {
  actIssue,
  lawAgainst,
  type RequestAct,
  type RequestState,
  requestKind,
} from './rules/kind.ts'
import type { LawVersion } from './rules/limits.data.ts'
import { actIssueWords, actNames, publicWords, refusals } from './strings.ts'

const LAW: LawVersion = '711'

export type Receipt = { number: string; code: string }
export type NewApplication = {
  siteId: string
  /** The form's one-time key: the same form sent twice is one application. */
  key: string
  locale: Locale
  /** Checked by `applicationIssues`. */
  application: Application
}

/**
 * Stores an application and answers its receipt; a form sent again answers the same one. Who applies
 * is sealed at once and goes neither into the ledger nor into any log.
 */
export async function submitRequest(services: Services, fresh: NewApplication): Promise<Receipt> {
  const { siteId, key, locale } = fresh
  const code = queryCode(sha256(`code ${key}`))
  const known = await numberOf(services.db, key)
  if (known) return { number: known, code }
  try {
    const number = await command(applicant(services, locale), null, async (tx, record, now) => {
      const { organizationId } = await tx
        .selectFrom('sites')
        .select('organizationId')
        .where('id', '=', siteId)
        .executeTakeFirstOrThrow()
      const { application } = fresh
      const opened = await openCase(
        tx,
        services.sealer,
        requestKind,
        {
          organizationId,
          siteId,
          key,
          code,
          law: LAW,
          facts: {
            applicantKind: application.applicantKind,
            wanted: application.wanted.trim(),
            form: application.form,
            delivery: application.delivery,
          },
          identity: JSON.stringify(
            Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, application[field].trim()])),
          ),
          sameAs: application.certificate.trim().toUpperCase(),
        },
        now,
        services.clock.today(),
      )
      record({
        kind: 'request.submitted',
        subjectKind: 'request',
        subjectId: opened.id,
        organizationId,
        payload: { number: opened.number, applicantKind: application.applicantKind },
      })
      return opened.number
    })
    return { number, code }
  } catch (error) {
    // Sent twice at the same moment: the other one was stored.
    const stored = await numberOf(services.db, key)
    if (stored) return { number: stored, code }
    throw error
  }
}

async function numberOf(db: Db, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('cases')
    .select('number')
    .where('keyHash', '=', sha256(key))
    .executeTakeFirst()
  return row?.number
}

/** Somebody of the public: has no account, and is named to nobody. */
function applicant(services: Services, locale: Locale): Context {
  const name = publicWords.applicant.zh
  return {
    ...services,
    actor: { id: 'public', name, organizationId: '', unitId: null, grants: [] },
    locale,
    requestId: 'public',
    address: '',
    idempotencyKey: undefined,
    act: 'request',
  }
}

/** The id of the application a receipt belongs to. */
export async function requestOf(db: Db, siteId: string, receipt: Receipt): Promise<string | null> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where('kind', '=', requestKind.name)
    .where('siteId', '=', siteId)
    .where('number', '=', receipt.number.trim().toUpperCase())
    .where('codeHash', '=', sha256(normalCode(receipt.code)))
    .executeTakeFirst()
  return row?.id ?? null
}

/** The applicant's answer to a notice of correction. Refuses where none is waited for. */
export async function correctRequest(
  services: Services,
  locale: Locale,
  requestId: string,
  words: string,
): Promise<void> {
  await command(applicant(services, locale), null, async (tx, record, now) => {
    const locked = await lockCase(tx, requestKind, requestId)
    const { row } = locked
    if (!requestKind.acts.correct.from.some((state) => state === row.state))
      throw refuse(caseRefusals, 'casework.not-now')
    const on = services.clock.today()
    const event = { act: 'correct', on, accountId: null, facts: { words } } as const
    const { dueOn } = await addEvent(tx, requestKind, locked, event, now)
    recordAct(record, row, 'correct', dueOn)
  })
}

/** Does one act of the table of states, as far as role, state and law allow it. */
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
    if (why) throw refuse({ ...commonRefusals, ...caseRefusals }, why)
    await requireSeen(tx, locked, seen, ({ act, by }) => ({
      who: by ?? speak(publicWords, context.locale)('applicant'),
      what: inLocale(actNames[act], context.locale),
    }))
    const today = context.clock.today()
    const standing = { ...row, events, today, law: row.law as LawVersion, calendar }
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
    const { act, ...facts } = doing
    const on = 'on' in doing ? doing.on : today
    const set = {
      ...(act === 'confirm' ? { receivedOn: today } : {}),
      ...(doing.act === 'propose' ? { outcome: doing.outcome } : {}),
      ...(act === 'lapse' ? { outcome: 'other_noCorrection' } : {}),
    }
    const event = { act, on, accountId: actor.id, facts }
    const { dueOn, state } = await addEvent(tx, requestKind, locked, event, now, set)
    recordAct(record, row, act, dueOn)
    return { state: state as RequestState, dueOn, version: seen + 1 }
  })
}

function recordAct(
  record: Recorder,
  row: { id: string; organizationId: string; number: string },
  act: RequestAct,
  dueOn: LocalDate | null,
): void {
  record({
    kind: `request.${act}`,
    subjectKind: 'request',
    subjectId: row.id,
    organizationId: row.organizationId,
    payload: { number: row.number, dueOn },
  })
}

/** Opens who applied. Each opening is in the ledger, with who opened it and what for. */
export async function openApplicant(
  context: Context,
  requestId: string,
  purpose: string,
): Promise<Identity> {
  const actor = requireActor(context)
  await command(context, { requestId, purpose }, async (tx, record) => {
    const { row } = await lockCase(tx, requestKind, requestId)
    if (!maySeeOrganization(actor, row.organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotOpenSealed(actor, requestKind, row.organizationId)
    if (why) throw refuse(commonRefusals, why)
    record({
      kind: 'request.applicant-opened',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, purpose },
    })
  })
  // Outside the command: what it answers is kept with its idempotency key.
  const { sealed } = await context.db
    .selectFrom('cases')
    .select('sealed')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  return JSON.parse(context.sealer.open(sealed, sealedAs(APPLICANTS, requestId))) as Identity
}
