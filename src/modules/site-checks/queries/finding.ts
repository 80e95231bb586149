import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { textOf } from '../../content/rules/body/text.ts'
import { publicUrl } from '../../content/rules/paths.ts'
import type { siteChecksContract } from '../contract.ts'
import { excerptOf } from '../rules/excerpt.ts'
import { whyNotAssignFinding, whyNotJudge } from '../rules/findings.ts'
import { findingsWithPages, itemOf } from './list.ts'
import { ownersOfColumns } from './owners.ts'
import { judgedRules } from './rules.ts'

/** One finding with its words where they stand in the text it was last seen in. */
export async function readSiteFinding(
  context: Context,
  findingId: string,
): Promise<OutputOf<typeof siteChecksContract.readSiteFinding>> {
  const { db } = context
  const actor = requireActor(context)
  const row = await findingsWithPages(db)
    .leftJoin('accounts as j', 'j.id', 'f.judgedBy')
    .leftJoin('publications as o', 'o.id', 'f.otherId')
    .leftJoin('livePublications as ol', 'ol.publicationId', 'f.otherId')
    .leftJoin('sites as os', 'os.id', 'o.siteId')
    .select(['f.organizationId', 'f.startAt', 'f.endAt', 'f.stateAt'])
    .select(['f.confidence', 'f.assigneeId', 'j.name as judgedByName'])
    .select(['r.body', 'r.metadata', 'p.path', 'p.locale', 's.prefix'])
    .select(['o.path as otherPath', 'o.indexNo as otherIndexNo', 'o.locale as otherLocale'])
    .select(['ol.title as otherTitle', 'os.prefix as otherPrefix'])
    .where('f.id', '=', findingId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const owners = await ownersOfColumns(db, row.organizationId)
  const rules = await judgedRules(context, row.organizationId)
  const { judged = 0, wrong = 0 } = rules.get(row.code) ?? {}
  const text = { title: row.pageTitle, summary: row.metadata.summary, body: textOf(row.body) }
  const inText = row.part === 'title' || row.part === 'summary' || row.part === 'body'
  return {
    ...itemOf(context, row, owners, rules),
    organizationId: row.organizationId,
    excerpt:
      inText && row.endAt > row.startAt
        ? excerptOf(text[row.part as 'body'], {
            start: row.startAt,
            end: row.endAt,
            words: row.words,
            category: row.category,
            code: row.code,
          })
        : null,
    suggestions: row.suggestions,
    source: row.source,
    verified: row.verified,
    confidence: row.confidence,
    pageHref: publicUrl(row.prefix, row.path, row.locale),
    other: row.otherPath
      ? {
          title: row.otherTitle ?? row.words,
          indexNo: row.otherIndexNo,
          href: publicUrl(row.otherPrefix ?? '', row.otherPath, row.otherLocale ?? 'zh-CN'),
        }
      : null,
    stateAt: row.stateAt,
    assigneeId: row.assigneeId,
    judgedByName: row.judgedByName,
    reason: row.reason,
    judged,
    wrong,
    may: {
      assign: whyNotAssignFinding(actor, row) ?? null,
      judge: whyNotJudge(actor, row, 'fixed') ?? null,
      reopen: whyNotJudge(actor, row, 'open') ?? null,
    },
  }
}
