import { sql } from 'kysely'
import { inLocale, type Phrase } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'

/**
 * How often each rule was right, by what became of its findings. Right: fixed, by somebody's word or by
 * a new version without the words, and accepted. Wrong: refuted. What the rules dropped counts for neither.
 */
export async function judgedRules(
  { db, locale }: Pick<Context, 'db' | 'locale'>,
  organizationId: string,
) {
  const rows = await db
    .selectFrom('siteFindings')
    .select([
      'code',
      'category',
      sql<number>`count(*) filter (where state = 'open')`.as('open'),
      sql<number>`count(*) filter (where state in ('fixed', 'refuted', 'accepted'))`.as('judged'),
      sql<number>`count(*) filter (where state = 'refuted')`.as('wrong'),
      sql<Phrase>`(array_agg(message order by last_seen_at desc))[1]`.as('example'),
    ])
    .where('organizationId', '=', organizationId)
    .groupBy(['code', 'category'])
    .orderBy('open', 'desc')
    .orderBy('code')
    .execute()
  return new Map(
    rows.map(({ example, ...rule }) => [
      rule.code,
      { ...rule, example: inLocale(example, locale) },
    ]),
  )
}
