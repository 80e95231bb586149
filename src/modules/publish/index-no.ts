import { dayOf, type Instant } from '../../kernel/days.ts'
import { commonRefusals, InvalidInput, refusalMessage, refuse } from '../../kernel/errors.ts'
import { inLocale } from '../../kernel/strings.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { requireVisibleOrganization } from '../accounts/index.ts'
import { whyNotManagePeople } from '../accounts/rules.ts'
import {
  DEFAULT_INDEX_NO_RULE,
  formatIndexNo,
  type IndexNoParts,
  type IndexNoRule,
  whyNotIndexNo,
  whyNotIndexNoRule,
} from '../content/rules/index-no.ts'
import { indexNoProblems, refusals } from './strings.ts'

/** The organisation's next index number, by its own rule; counted up in the caller's transaction. */
export async function nextIndexNo(
  tx: Tx,
  organizationId: string,
  statutoryItem: number | null,
  now: Instant,
): Promise<string> {
  const rule = await ruleOf(tx, organizationId)
  const year = Number(dayOf(now).slice(0, 4))
  const organizationCode = await codeOf(tx, organizationId)
  for (;;) {
    const sequence = await countUp(tx, organizationId, counterYear(rule, year))
    const parts = { organizationCode, year, sequence, statutoryItem }
    const problem = whyNotIndexNo(rule, parts)
    if (problem) throw refuse(refusals, 'publish.index-no', { why: indexNoProblems[problem].zh })
    const indexNo = formatIndexNo(rule, parts)
    // Taken under an earlier rule, or by an organisation whose numbers are written alike.
    const taken = await tx
      .selectFrom('publications')
      .select('id')
      .where('indexNo', '=', indexNo)
      .executeTakeFirst()
    if (!taken) return indexNo
  }
}

async function countUp(tx: Tx, organizationId: string, year: number): Promise<number> {
  const counter = await tx
    .insertInto('indexNoCounters')
    .values({ organizationId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'year'])
        .doUpdateSet((eb) => ({ last: eb('indexNoCounters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return counter.last
}

/** The rule in force and what the next number would be. */
export async function readIndexNoRule(context: Context, organizationId: string) {
  await requireVisibleOrganization(context.db, requireActor(context), organizationId)
  const rule = await ruleOf(context.db, organizationId)
  return { rule: asSent(rule), next: await previewOf(context, organizationId, rule) }
}

/** Changes how new numbers are written. */
export async function updateIndexNoRule(
  context: Context,
  organizationId: string,
  rule: IndexNoRule,
) {
  const actor = requireActor(context)
  await requireVisibleOrganization(context.db, actor, organizationId)
  if (whyNotManagePeople(actor, organizationId)) throw refuse(commonRefusals, 'not-your-role')
  const problem = whyNotIndexNoRule(rule)
  if (problem) {
    const message = inLocale(indexNoProblems[problem], context.locale)
    throw new InvalidInput([{ field: 'rule.segments', message }])
  }
  const next = await previewOf(context, organizationId, rule)
  return command(context, { organizationId, rule }, async (tx, record) => {
    const value = JSON.stringify({ value: rule })
    await tx
      .insertInto('settings')
      .values({ key: settingKey(organizationId), value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
    record({
      kind: 'organization.index-no-rule-set',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { rule },
    })
    return { rule: asSent(rule), next }
  })
}

async function previewOf(
  context: Context,
  organizationId: string,
  rule: IndexNoRule,
): Promise<string> {
  const { db } = context
  const year = Number(context.clock.today().slice(0, 4))
  const counter = await db
    .selectFrom('indexNoCounters')
    .select('last')
    .where('organizationId', '=', organizationId)
    .where('year', '=', counterYear(rule, year))
    .executeTakeFirst()
  const parts: IndexNoParts = {
    organizationCode: await codeOf(db, organizationId),
    year,
    sequence: (counter?.last ?? 0) + 1,
    statutoryItem: 1,
  }
  const problem = whyNotIndexNo(rule, parts)
  if (!problem) return formatIndexNo(rule, parts)
  const why = inLocale(indexNoProblems[problem], context.locale)
  throw new InvalidInput([
    {
      field: 'rule.segments',
      message: refusalMessage(refusals['publish.index-no'], context.locale, { why }),
    },
  ])
}

async function ruleOf(db: Db | Tx, organizationId: string): Promise<IndexNoRule> {
  const own = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', settingKey(organizationId))
    .executeTakeFirst()
  return (own?.value.value as IndexNoRule | undefined) ?? DEFAULT_INDEX_NO_RULE
}

async function codeOf(db: Db | Tx, organizationId: string): Promise<string> {
  const row = await db
    .selectFrom('organizations')
    .select('organizationCode')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return row.organizationCode
}

function asSent(rule: IndexNoRule) {
  return { ...rule, segments: [...rule.segments] }
}

/** Rules that never begin again count under year 0. */
function counterYear(rule: IndexNoRule, year: number): number {
  return rule.resetBy === 'year' ? year : 0
}

function settingKey(organizationId: string): string {
  return `index-no-rule:${organizationId}`
}
