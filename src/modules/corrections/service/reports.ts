import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import {
  addEvent,
  caseOfReceipt,
  lockCase,
  openCase,
  publicContext,
  type Receipt,
  receiveOnce,
} from '../../casework/index.ts'
import { answerOf, STATE } from '../queries.ts'
import { type ErrorKind, errorReportKind, type Outcome, whyNotAnswer } from '../rules.ts'
import { formWords, refusals } from '../strings.ts'

export type NewReport = {
  siteId: string
  /** The form's one-time key: the same form sent twice, saying the same, is one report. */
  key: string
  locale: Locale
  page: string
  pageTitle: string
  kind: ErrorKind
  description: string
  contact: string
}

/**
 * Stores what a visitor reports and answers its receipt; a form sent again answers the same one. The
 * report must have passed `reportIssues`. Neither the words nor the contact go to the ledger; the
 * contact is stored sealed.
 */
export async function reportError(services: Services, report: NewReport): Promise<Receipt> {
  const { key, contact, siteId, locale, ...rest } = report
  const facts = { locale, ...rest }
  const visitor = publicContext(services, errorReportKind, formWords.visitor.zh, locale)
  const { page, kind, description } = report
  const content = { page, kind, description, contact }
  const sent = { key, kind: errorReportKind.name, siteId, content }
  return receiveOnce(services, sent, visitor, async (tx, record, now, made) => {
    const { organizationId } = await tx
      .selectFrom('sites')
      .select('organizationId')
      .where('id', '=', siteId)
      .executeTakeFirstOrThrow()
    const today = services.clock.today()
    const { id, number } = await openCase(
      tx,
      services.sealer,
      errorReportKind,
      {
        organizationId,
        siteId,
        ...made,
        law: '',
        facts,
        identity: contact.trim(),
        receivedOn: today,
      },
      now,
      today,
    )
    record({
      kind: 'error-report.received',
      subjectKind: 'error-report',
      subjectId: id,
      organizationId,
      // An address nobody has a page for is the visitor's own words, which the ledger would keep for good.
      payload: { number, kind, page: knownPage(report) },
    })
    return number
  })
}

/** The page reported, where the site has it: without what stands behind its path, which is anybody's words. */
function knownPage({ page, pageTitle }: Pick<NewReport, 'page' | 'pageTitle'>): string {
  const [path = ''] = page.split(/[?#]/)
  return pageTitle !== '' || path === '/' ? path : ''
}

/** What a reporter may read again: only with the number and the code of the receipt. */
export async function followReport({ db, sealer }: Services, siteId: string, receipt: Receipt) {
  const id = await caseOfReceipt(db, errorReportKind, siteId, receipt)
  if (id === null) return undefined
  const row = await db
    .selectFrom('cases as r')
    .leftJoin('caseEvents as e', (join) =>
      join.onRef('e.caseId', '=', 'r.id').on('e.kind', '=', 'answer'),
    )
    .select(['r.number', 'r.submittedAt as receivedAt', 'e.at as answeredAt'])
    .select(sql<LocalDate>`r.due_on`.as('dueOn'))
    .select(sql<ErrorKind>`r.facts->>'kind'`.as('kind'))
    .select(sql<string>`r.facts->>'page'`.as('page'))
    .select(sql<string>`r.facts->>'pageTitle'`.as('pageTitle'))
    .select(STATE.as('state'))
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, answer: await answerOf(db, sealer, id) }
}

/** Answers a report for good. Refuses whoever does not handle it and what is answered already. */
export async function answerErrorReport(
  context: Context,
  reportId: string,
  { outcome, answer }: { outcome: Outcome; answer: string },
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { reportId, outcome, answer }, async (tx, record, now) => {
    const locked = await lockCase(tx, errorReportKind, reportId)
    const { row } = locked
    if (!maySeeOrganization(actor, row.organizationId)) throw refuse(commonRefusals, 'not-found')
    const why = whyNotAnswer(actor, {
      organizationId: row.organizationId,
      state: row.state === 'received' ? 'received' : outcome,
    })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    const on = context.clock.today()
    const event = { act: 'answer', on, accountId: actor.id, facts: { answer } } as const
    const { dueOn } = await addEvent(tx, context.sealer, errorReportKind, locked, event, now, {
      outcome,
    })
    record({
      kind: 'error-report.answered',
      subjectKind: 'error-report',
      subjectId: reportId,
      organizationId: row.organizationId,
      payload: { number: row.number, outcome, dueOn },
    })
    return { ok: true }
  })
}
