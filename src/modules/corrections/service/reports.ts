import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { newId, sha256 } from '../../../platform/ids.ts'
import { sealedAs } from '../../../platform/sealing.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { dueOn, readCalendar } from '../../calendar/index.ts'
import {
  ANSWER_WORKING_DAYS,
  type ErrorKind,
  normalCode,
  type Outcome,
  queryCode,
  receiptNumber,
  whyNotAnswer,
} from '../rules.ts'
import { formWords, refusals } from '../strings.ts'
import { CONTACT } from './contacts.ts'

export type NewReport = {
  siteId: string
  /** The form's one-time key: the same form sent twice is one report. */
  key: string
  locale: Locale
  page: string
  pageTitle: string
  kind: ErrorKind
  description: string
  contact: string
}
export type Receipt = { number: string; code: string }

/**
 * Stores what a visitor reports and answers its receipt; a form sent again answers the same one. The
 * report must have passed `reportIssues`. Neither the words nor the contact go to the ledger; the
 * contact is stored sealed.
 */
export async function reportError(services: Services, report: NewReport): Promise<Receipt> {
  const keyHash = sha256(report.key)
  const code = queryCode(sha256(`code ${report.key}`))
  const known = await numberOf(services.db, keyHash)
  if (known) return { number: known, code }
  try {
    return { number: await store(services, report, keyHash, sha256(code)), code }
  } catch (error) {
    // Sent twice at the same moment: the other one was stored.
    const stored = await numberOf(services.db, keyHash)
    if (stored) return { number: stored, code }
    throw error
  }
}

async function store(
  services: Services,
  { key: _key, contact, ...report }: NewReport,
  keyHash: string,
  codeHash: string,
): Promise<string> {
  return command(visitor(services, report.locale), null, async (tx, record, now) => {
    const organization = await tx
      .selectFrom('sites')
      .innerJoin('organizations', 'organizations.id', 'sites.organizationId')
      .select(['organizations.id', 'organizations.regionCode'])
      .where('sites.id', '=', report.siteId)
      .executeTakeFirstOrThrow()
    const today = services.clock.today()
    const calendar = await readCalendar(tx, organization.regionCode)
    const number = receiptNumber(today, (await reportsOn(tx, today)) + 1)
    const id = newId()
    await tx
      .insertInto('errorReports')
      .values({
        ...report,
        id,
        organizationId: organization.id,
        number,
        keyHash,
        codeHash,
        contactSealed: services.sealer.seal(contact.trim(), sealedAs(CONTACT, id)),
        receivedAt: now,
        dueOn: dueOn(today, ANSWER_WORKING_DAYS, calendar),
        answeredAt: null,
        answeredBy: null,
      })
      .execute()
    record({
      kind: 'error-report.received',
      subjectKind: 'error-report',
      subjectId: id,
      organizationId: organization.id,
      payload: { number, kind: report.kind, page: report.page },
    })
    return number
  })
}

/** The day's count, with everybody else who counts made to wait: numbers have no gaps and no twins. */
async function reportsOn(tx: Tx, day: string): Promise<number> {
  await tx.selectFrom('ledgerHead').select('seq').forUpdate().execute()
  const { count } = await tx
    .selectFrom('errorReports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('number', 'like', `${receiptNumber(day, 0).slice(0, -4)}%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function numberOf(db: Db, keyHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('errorReports')
    .select('number')
    .where('keyHash', '=', keyHash)
    .executeTakeFirst()
  return row?.number
}

/** Somebody of the public: has no account, and is named to nobody. */
function visitor(services: Services, locale: Locale): Context {
  return {
    ...services,
    actor: {
      id: 'public',
      name: formWords.visitor.zh,
      organizationId: '',
      unitId: null,
      grants: [],
    },
    locale,
    requestId: 'public',
    address: '',
    idempotencyKey: undefined,
    act: 'error-report',
  }
}

/** What a reporter may read again: only with the number and the code of the receipt. */
export async function followReport({ db }: Services, siteId: string, receipt: Receipt) {
  return db
    .selectFrom('errorReports')
    .select(['number', 'kind', 'page', 'pageTitle', 'state', 'receivedAt', 'dueOn'])
    .select(['answer', 'answeredAt'])
    .where('siteId', '=', siteId)
    .where('number', '=', receipt.number.trim().toUpperCase())
    .where('codeHash', '=', sha256(normalCode(receipt.code)))
    .executeTakeFirst()
}

/** Answers a report for good. Refuses whoever does not handle it and what is answered already. */
export async function answerErrorReport(
  context: Context,
  reportId: string,
  { outcome, answer }: { outcome: Outcome; answer: string },
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { reportId, outcome, answer }, async (tx, record, now) => {
    const report = await tx
      .selectFrom('errorReports')
      .select(['id', 'organizationId', 'state', 'number', 'dueOn'])
      .where('id', '=', reportId)
      .forUpdate()
      .executeTakeFirst()
    if (!report || !maySeeOrganization(actor, report.organizationId))
      throw refuse(commonRefusals, 'not-found')
    const why = whyNotAnswer(actor, report)
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    await tx
      .updateTable('errorReports')
      .set({ state: outcome, answer, answeredAt: now, answeredBy: actor.id })
      .where('id', '=', reportId)
      .execute()
    record({
      kind: 'error-report.answered',
      subjectKind: 'error-report',
      subjectId: reportId,
      organizationId: report.organizationId,
      payload: { number: report.number, outcome, dueOn: report.dueOn },
    })
    return { ok: true }
  })
}
