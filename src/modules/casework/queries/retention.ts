import { sql } from 'kysely'
import { addDays, type LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { type Actor, type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { whyNotReadCases } from '../rules/kind.ts'
import {
  keptBecause,
  keptUntil,
  LOOK_AHEAD_DAYS,
  whyNotConfirmRetention,
  whyNotRefuseRetention,
  whyNotSetRetention,
} from '../rules/retention.ts'
import type { Retained } from '../service/retention.ts'

/** For how many years an organisation keeps closed cases of a kind whole. */
export async function yearsOf(
  db: Db | Tx,
  { name, retention }: Pick<Retained, 'name' | 'retention'>,
  organizationId: string,
): Promise<number> {
  const row = await db
    .selectFrom('caseRetentionTerms')
    .select('years')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', name)
    .executeTakeFirst()
  return row?.years ?? retention.years
}

/** Closed cases that are still whole: those whose time is over on a day, or will be by a later one. */
export function retainedIn(
  db: Db | Tx,
  { name }: Pick<Retained, 'name'>,
  organizationId: string,
  years: number,
  which: 'over' | 'by',
  day: LocalDate,
) {
  const until = sql<LocalDate>`(c.closed_on + make_interval(years => ${years}::int))::date`
  return db
    .selectFrom('cases as c')
    .select(['c.id', 'c.number', 'c.kept', sql<LocalDate>`c.closed_on`.as('closedOn')])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('caseReviews as r')
            .select('r.id')
            .whereRef('r.caseId', '=', 'c.id')
            .where('r.result', 'is', null),
        )
        .$castTo<boolean>()
        .as('pending'),
    )
    .where('c.kind', '=', name)
    .where('c.organizationId', '=', organizationId)
    .where('c.closedOn', 'is not', null)
    .where('c.anonymisedAt', 'is', null)
    .where(until, which === 'over' ? '<' : '<=', sql<LocalDate>`${day}::date`)
    .orderBy('c.closedOn')
    .orderBy('c.number')
}

const SHOWN = 200

type Named = { organizationId?: string | undefined }

function reading(context: Context, { organizationId: named }: Named) {
  const actor = requireActor(context)
  const organizationId = named ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  return { actor, organizationId }
}

/** Every kind whose personal data have a time and whose cases this person reads. */
export async function listRetentionKinds(
  context: Context,
  kinds: readonly Retained[],
  named: Named,
) {
  const { db, locale } = context
  const { actor, organizationId } = reading(context, named)
  const mine = kinds.filter((kind) => whyNotReadCases(actor, kind, organizationId) === undefined)
  if (mine.length === 0) throw refuse(commonRefusals, 'not-your-role')
  const waiting = await db
    .selectFrom('caseRetentionProposals')
    .select('kind')
    .where('organizationId', '=', organizationId)
    .where('agreed', 'is', null)
    .execute()
  return Promise.all(
    mine.map(async (kind) => ({
      kind: kind.name,
      title: inLocale(kind.retention.title, locale),
      screen: kind.retention.screen,
      years: await yearsOf(db, kind, organizationId),
      waiting: waiting.some((each) => each.kind === kind.name),
    })),
  )
}

/** What would be anonymised soon, what is kept and why, what is proposed, and when it was last looked for. */
export async function listRetention(context: Context, kind: Retained, named: Named) {
  const { db, locale } = context
  const { actor, organizationId } = reading(context, named)
  const why = whyNotReadCases(actor, kind, organizationId)
  if (why) throw refuse(commonRefusals, why)
  const years = await yearsOf(db, kind, organizationId)
  const by = addDays(context.clock.today(), LOOK_AHEAD_DAYS)
  const rows = await retainedIn(db, kind, organizationId, years, 'by', by).execute()
  const lastRun = await db
    .selectFrom('caseRetentionRuns')
    .select(['ranAt', 'anonymised', 'leftOut'])
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind.name)
    .orderBy('ranOn', 'desc')
    .executeTakeFirst()
  return {
    years,
    declaredYears: kind.retention.years,
    basis: inLocale(kind.retention.basis, locale),
    verified: kind.retention.verified,
    due: rows.filter((row) => keptBecause(row) === null).length,
    leftOut: rows.filter((row) => keptBecause(row) !== null).length,
    lastRun: lastRun ?? null,
    maySet: whyNotSetRetention(actor, kind, organizationId) ?? null,
    proposal: await openProposal(context, actor, kind, organizationId),
    items: rows.slice(0, SHOWN).map((row) => ({
      id: row.id,
      number: row.number,
      closedOn: row.closedOn,
      keptUntil: keptUntil(row.closedOn, years),
      keptBecause: keptBecause(row),
    })),
  }
}

/** What waits for another person, and how many cases it would have deleted at once or the next night. */
async function openProposal(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  kind: Retained,
  organizationId: string,
) {
  const row = await db
    .selectFrom('caseRetentionProposals as p')
    .innerJoin('accounts as a', 'a.id', 'p.proposedBy')
    .select(['p.id', 'p.what', 'p.years', 'p.reason', 'p.proposedBy', 'p.proposedAt as at'])
    .select('a.name as by')
    .where('p.organizationId', '=', organizationId)
    .where('p.kind', '=', kind.name)
    .where('p.agreed', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { proposedBy, ...proposal } = row
  const years =
    row.what === 'run'
      ? await yearsOf(db, kind, organizationId)
      : (row.years ?? kind.retention.years)
  const over = await retainedIn(db, kind, organizationId, years, 'over', clock.today()).execute()
  const of = { organizationId, proposedBy }
  return {
    ...proposal,
    over: over.filter((each) => keptBecause(each) === null).length,
    mayConfirm: whyNotConfirmRetention(actor, kind, of) ?? null,
    mayRefuse: whyNotRefuseRetention(actor, kind, of) ?? null,
  }
}
