import type { Instant, LocalDate } from '../../../kernel/days.ts'
import { inLocale } from '../../../kernel/strings.ts'
import type { Services } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { SealedShut, sealedAs } from '../../../platform/sealing.ts'
import { APPLICANTS, keepLetter } from '../../casework/index.ts'
import { dayInWords } from '../../casework/rules/letter.ts'
import type { Doing } from '../contract.ts'
import type { ApplicantKind, Identity } from '../rules/application.ts'
import { ENCLOSURES, mayEnclose } from '../rules/enclosures.ts'
import type { Event } from '../rules/kind.ts'
import { type LetterKind, UNNAMED } from '../rules/letters.data.ts'
import {
  contactSentence,
  extendedUntil,
  feeWords,
  type LetterFacts,
  letterOf,
  replyOf,
} from '../rules/letters.ts'
import { OUTCOMES, type OutcomeRow } from '../rules/outcomes.data.ts'
import { remedyNames } from '../strings.ts'

type Row = {
  id: string
  organizationId: string
  number: string
  facts: unknown
  sealed: string
  receivedOn: LocalDate | null
}

type Written = { kind: LetterKind; title: string; series: string; paragraphs: string[] }

/** What every letter about this application may say. */
export function letterFacts(row: Pick<Row, 'number' | 'facts' | 'receivedOn'>): LetterFacts {
  const { applicantKind, wanted } = row.facts as { applicantKind: ApplicantKind; wanted: string }
  return { number: row.number, wanted, applicantKind, receivedOn: row.receivedOn }
}

/** The reply as it stands: of the proposed outcome, in the words last proposed. */
export function replyLetter(
  row: Pick<Row, 'number' | 'facts' | 'receivedOn'>,
  outcome: OutcomeRow,
  reply: string,
): Written {
  const remedy = inLocale(remedyNames[OUTCOMES[outcome].remedy], 'zh-CN')
  return { kind: 'reply', ...replyOf(outcome, letterFacts(row), { reply, remedy }) }
}

/** A reason as part of a sentence. */
const inSentence = (reason: string) => reason.replace(/[。.；;]+$/, '') || reason

/** The letter an act sends, if it sends one. `dueOn` is the due day after the act. */
function letterOfAct(
  row: Row,
  doing: Doing,
  {
    events,
    dueOn,
    contact,
  }: { events: readonly Event[]; dueOn: LocalDate | null; contact: string },
): Written | undefined {
  const facts = letterFacts(row)
  const of = (kind: LetterKind, more: Record<string, string>): Written => ({
    kind,
    ...letterOf(kind, facts, more),
  })
  switch (doing.act) {
    case 'ask-correction':
      return of('correction', { items: doing.items, answerBy: dayInWords(doing.answerBy) })
    case 'consult':
      return of(doing.whom, { about: doing.about, question: doing.question })
    case 'tell-third-party':
      return of('told-third-party', { words: doing.words })
    case 'refer':
      return of('refer', { about: doing.about, words: doing.words })
    case 'extend':
      return of('extension', {
        reason: inSentence(doing.reason),
        workingDays: String(doing.workingDays),
        until: extendedUntil(dueOn),
      })
    case 'set-aside':
      return of('set-aside', { reason: inSentence(doing.reason), contact })
    case 'ask-reasons':
      return of('reasons', { words: doing.words })
    case 'delay':
      return of('delay', {
        reason: inSentence(doing.reason),
        until: dayInWords(doing.until),
      })
    case 'ask-fee':
      return of('fee', {
        ...feeWords(doing.method, doing.count, doing.before),
        howToPay: doing.howToPay,
      })
    case 'lapse':
      return replyLetter(row, 'other_noCorrection', '')
    case 'fee-lapse':
      return replyLetter(row, 'other_feeUnpaid', '')
    case 'withdraw':
      return replyLetter(row, 'other_other', doing.words)
    case 'issue': {
      const proposed = events.findLast(({ act }) => act === 'propose')?.facts
      if (!proposed) return undefined
      return replyLetter(row, proposed['outcome'] as OutcomeRow, String(proposed['reply']))
    }
    default:
      return undefined
  }
}

/** Whoever is written to: the applicant, or those who are asked or told. */
function addresseeOf(services: Services, row: Row, doing: Doing): { to: string; own: boolean } {
  if (doing.act === 'consult') return { to: doing.addressee ?? UNNAMED[doing.whom], own: false }
  if (doing.act === 'tell-third-party' || doing.act === 'refer')
    return { to: doing.addressee, own: false }
  return { to: applicantName(services, row), own: true }
}

/** Writes, numbers and keeps the letter an act sends. */
export async function sendLetterOfAct(
  services: Services,
  tx: Tx,
  row: Row,
  doing: Doing,
  by: {
    events: readonly Event[]
    dueOn: LocalDate | null
    accountId: string
    on: LocalDate
    now: Instant
  },
): Promise<void> {
  const office = await officeOf(tx, row.organizationId)
  const contact = contactSentence(office)
  const written = letterOfAct(row, doing, { ...by, contact })
  if (!written) return
  const { to, own } = addresseeOf(services, row, doing)
  await keepLetter(
    tx,
    services.sealer,
    row,
    {
      ...written,
      to,
      from: office.name,
      on: by.on,
      // A reply is read when it has been served.
      forApplicant: own && doing.act !== 'issue',
      accountId: by.accountId,
    },
    by.now,
  )
}

/** What a letter says of the organisation that writes it. */
export function officeOf(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('organizations')
    .select(['name', 'address', 'phone'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
}

/** The applicant's name for a letter; '' where its key is not at hand. */
export function applicantName(
  { sealer }: Pick<Services, 'sealer'>,
  { id, sealed }: Pick<Row, 'id' | 'sealed'>,
): string {
  if (sealed === '') return ''
  try {
    const { name } = JSON.parse(sealer.open(sealed, sealedAs(APPLICANTS, id))) as Identity
    return name
  } catch (error) {
    if (error instanceof SealedShut) return ''
    throw error
  }
}

/** The reply, once served, is the applicant's to read, and so is what goes out with it. */
export async function showReply(tx: Tx, caseId: string, outcome: OutcomeRow): Promise<void> {
  const shown = mayEnclose(outcome) ? ['reply', ...ENCLOSURES] : ['reply']
  await tx
    .updateTable('caseDocuments')
    .set({ forApplicant: true })
    .where('caseId', '=', caseId)
    .where('kind', 'in', shown)
    .execute()
}
