import { sql } from 'kysely'
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts'
import { inLocale, type Phrase } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { requireVisibleOrganization } from '../../accounts/index.ts'
import { whyNotTakeBack } from '../../review/rules/ignores.ts'
import type { siteChecksContract } from '../contract.ts'

/** Everything somebody in the organisation wants to hear no more of, the newest first. */
export async function listIgnored(
  context: Context,
  organizationId: string,
  { page, pageSize, scope }: InputOf<typeof siteChecksContract.listIgnored>['query'],
): Promise<OutputOf<typeof siteChecksContract.listIgnored>> {
  const { db, locale } = context
  const actor = requireActor(context)
  await requireVisibleOrganization(db, actor, organizationId)
  let rows = db
    .selectFrom('checkIgnores as i')
    .innerJoin('accounts as a', 'a.id', 'i.accountId')
    .where('i.organizationId', '=', organizationId)
    .where('i.takenBackAt', 'is', null)
  if (scope) rows = rows.where('i.publicationId', scope === 'piece' ? 'is not' : 'is', null)
  const { total } = await rows
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const items = await rows
    .leftJoin('publications as p', 'p.id', 'i.publicationId')
    .select(['i.id', 'i.publicationId', 'i.code', 'i.category', 'i.words', 'i.reason', 'i.at'])
    .select(['i.fileName', 'i.clears', 'a.name as byName'])
    .select([
      sql<string>`coalesce((select r.title from revisions r where r.publication_id = i.publication_id
        order by r.created_at desc, r.number desc limit 1), '')`.as('pageTitle'),
      sql<number>`coalesce((select sum(f.times) from site_findings f where f.ignored_by = i.id), 0)`.as(
        'times',
      ),
      sql<number>`(select count(distinct f.publication_id) from site_findings f
        where f.ignored_by = i.id)`.as('pages'),
      sql<Phrase | null>`(select f.message from site_findings f where f.ignored_by = i.id limit 1)`.as(
        'message',
      ),
    ])
    .orderBy('i.at', 'desc')
    .orderBy('i.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return {
    items: items.map(({ message, ...item }) => ({
      ...item,
      times: Number(item.times),
      pages: Number(item.pages),
      message: message ? inLocale(message, locale) : '',
      mayTakeBack:
        whyNotTakeBack(actor, {
          organizationId,
          scope: item.publicationId ? 'piece' : 'organization',
          takenBack: false,
        }) ?? null,
    })),
    total: Number(total),
    page,
    pageSize,
  }
}
