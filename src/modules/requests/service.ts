import type { Instant, LocalDate } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/strings.ts'
import { command, type Recorder } from '../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { sealedAs } from '../../platform/sealing.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import {
  APPLICANTS,
  addEvent,
  caseOfReceipt,
  lockCase,
  openCase,
  openOrRefuse,
  publicContext,
  type Receipt,
  rateCase,
  receiveOnce,
} from '../casework/index.ts'
import { whyNotOpenSealed } from '../casework/rules/kind.ts'
import type { Grade } from '../casework/rules/ratings.ts'
import { refusals as caseRefusals } from '../casework/strings.ts'
import { publicWords } from './public-strings.ts'
import { refusals } from './refusal-strings.ts'
import { type Application, IDENTITY_FIELDS, type Identity } from './rules/application.ts'
import { type RequestAct, requestKind } from './rules/kind.ts'
import type { LawVersion } from './rules/limits.data.ts'

/** The law applications begin under now. */
export const LAW: LawVersion = '711'

export type NewApplication = {
  siteId: string
  /** The form's one-time key: the same form sent twice, saying the same, is one application. */
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
  const { siteId, key, locale, application } = fresh
  const sent = { key, kind: requestKind.name, siteId, content: application }
  const who = applicant(services, locale)
  return receiveOnce(services, sent, who, async (tx, record, now, made) => {
    const { organizationId } = await tx
      .selectFrom('sites')
      .select('organizationId')
      .where('id', '=', siteId)
      .executeTakeFirstOrThrow()
    const { id, number } = await openCase(
      tx,
      services.sealer,
      requestKind,
      {
        organizationId,
        siteId,
        ...made,
        law: LAW,
        facts: newFacts(application),
        ...sealedIdentity(application),
      },
      now,
      services.clock.today(),
    )
    record({
      kind: 'request.submitted',
      subjectKind: 'request',
      subjectId: id,
      organizationId,
      payload: { number, applicantKind: application.applicantKind },
    })
    return number
  })
}

/** What an application keeps in plain words. */
export function newFacts(application: Application): Record<string, string> {
  const { applicantKind, form, delivery } = application
  return { applicantKind, wanted: application.wanted.trim(), form, delivery }
}

/** Who applies, to be sealed, and what tells them from others, of which only a mark is kept. */
export function sealedIdentity(application: Application): { identity: string; sameAs: string } {
  const identity = Object.fromEntries(
    IDENTITY_FIELDS.map((field) => [field, application[field].trim()]),
  )
  return {
    identity: JSON.stringify(identity),
    sameAs: application.certificate.trim().toUpperCase(),
  }
}

const applicant = (services: Services, locale: Locale) =>
  publicContext(services, requestKind, publicWords.applicant.zh, locale)

/** The id of the application a receipt belongs to. */
export function requestOf(db: Db, siteId: string, receipt: Receipt): Promise<string | null> {
  return caseOfReceipt(db, requestKind, siteId, receipt)
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
    const { dueOn } = await addEvent(tx, services.sealer, requestKind, locked, event, now)
    recordAct(record, row, 'correct', dueOn)
  })
}

/** What the applicant says of the reply. Refuses before it is served, and a second time. */
export async function rateRequest(
  services: Services,
  locale: Locale,
  requestId: string,
  rating: { grade: Grade; remark: string },
): Promise<void> {
  await command(applicant(services, locale), null, async (tx, record, now) => {
    const locked = await lockCase(tx, requestKind, requestId)
    const today = services.clock.today()
    await rateCase(tx, services.sealer, requestKind, locked, rating, today, now)
    recordAct(record, locked.row, 'rate', locked.row.dueOn)
  })
}

/** Tells the ledger what was done. */
export function recordAct(
  record: Recorder,
  row: { id: string; organizationId: string; number: string },
  act: RequestAct,
  dueOn: LocalDate | null,
  more: Record<string, string> = {},
): void {
  record({
    kind: `request.${act}`,
    subjectKind: 'request',
    subjectId: row.id,
    organizationId: row.organizationId,
    payload: { number: row.number, dueOn, ...more },
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
    requireKept(row)
    // What does not open has not been opened.
    identityIn(context, row)
    record({
      kind: 'request.applicant-opened',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, purpose },
    })
  })
  // Outside the command: what it answers is kept with its idempotency key.
  return identityOf(context, requestId)
}

/** Who applied. Whoever asks records what for. Refuses where the key is not at hand. */
export async function identityOf(
  { db, sealer }: Pick<Context, 'db' | 'sealer'>,
  requestId: string,
): Promise<Identity> {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'sealed'])
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  return identityIn({ sealer }, row)
}

/** Who applied, of a case that is not anonymised. Refuses where the key is not at hand. */
export function identityIn(
  { sealer }: Pick<Services, 'sealer'>,
  { id, sealed }: { id: string; sealed: string },
): Identity {
  return JSON.parse(openOrRefuse(sealer, sealed, sealedAs(APPLICANTS, id))) as Identity
}

/** Refuses to write to a case whose time is over: what is added then would stay for good. */
export function requireKept({ anonymisedAt }: { anonymisedAt: Instant | null }): void {
  if (anonymisedAt !== null) throw refuse(refusals, 'requests.anonymised')
}
