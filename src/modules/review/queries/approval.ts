import { beijingTime } from '../../../kernel/days.ts'
import { inLocale, speak } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { roleNames } from '../../accounts/strings.ts'
import { revisionOf, visiblePublication } from '../../content/index.ts'
import { kindPhrase } from '../../content/rules/kinds.ts'
import { approvalStrings } from '../approval-strings.ts'
import { findingMessage, findingsOf } from '../findings.ts'
import { listIgnores } from './ignores.ts'
import { trailOf } from './trail.ts'

type Step = { step: string; opinion: string; signature: string; at: string; version: string }

/** The approval form in words, ready for paper; docx and print page show the same. */
export type ApprovalForm = {
  title: string
  head: string
  /** Pairs of label and value; a single pair takes the whole line. */
  facts: [string, string][][]
  columns: string[]
  rounds: { title: string; steps: Step[] }[]
  noReview: string
  overrides: { title: string; lines: string[] }
  ignores: { title: string; lines: string[] }
  made: string
}

/** How the newest edition of a publication was approved: every round, every signature, all that was cleared. */
export async function readApproval(context: Context, publicationId: string): Promise<ApprovalForm> {
  const publication = await visiblePublication(context, publicationId)
  const { db, locale } = context
  const say = speak(approvalStrings, locale)
  const [edition, names] = await Promise.all([
    db
      .selectFrom('editions')
      .selectAll()
      .where('publicationId', '=', publicationId)
      .where('state', '!=', 'discarded')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('publications as p')
      .innerJoin('columns as c', 'c.id', 'p.columnId')
      .innerJoin('accounts as a', 'a.id', 'p.createdBy')
      .leftJoin('units as u', 'u.id', 'p.unitId')
      .select([
        'c.name as columnName',
        'c.nameEn as columnNameEn',
        'a.name as authorName',
        'u.name as unitName',
      ])
      .where('p.id', '=', publicationId)
      .executeTakeFirstOrThrow(),
  ])
  const revision = await revisionOf(db, edition.revisionId)
  const [trail, overrides, ignores] = await Promise.all([
    trailOf(db, locale, publicationId),
    overridesOf(context, publication, edition, revision),
    ignoredLines(context, publicationId),
  ])
  const fact = (
    key:
      | 'title'
      | 'documentNo'
      | 'indexNo'
      | 'unit'
      | 'author'
      | 'column'
      | 'kind'
      | 'edition'
      | 'disclosure'
      | 'publishedAt',
    value: string | null,
  ): [string, string] => [say(`field.${key}`), value || '—']
  return {
    title: revision.title,
    head: say('title'),
    facts: [
      [fact('title', revision.title)],
      [fact('documentNo', revision.metadata.documentNo), fact('indexNo', publication.indexNo)],
      [fact('unit', names.unitName), fact('author', names.authorName)],
      [
        fact('column', (locale === 'en' && names.columnNameEn) || names.columnName),
        fact('kind', inLocale(kindPhrase(publication.kind), locale)),
      ],
      [
        fact('edition', say('editionOf', { edition: edition.number, revision: revision.number })),
        fact('publishedAt', edition.publishedAt && beijingTime(edition.publishedAt)),
      ],
      [fact('disclosure', disclosureWords(edition, say))],
    ],
    columns: (['step', 'opinion', 'signature', 'at', 'version'] as const).map((key) =>
      say(`head.${key}`),
    ),
    rounds: trail
      .filter((review) => review.editionNumber === edition.number)
      .map((review, index) => ({
        title:
          say('round', {
            n: index + 1,
            by: review.submittedByName,
            at: beijingTime(review.submittedAt),
          }) + (review.afterwards ? say('afterwards') : ''),
        steps: review.items.map((item) => ({
          step: `${item.stepName} ${inLocale(roleNames[item.role], locale)}`,
          opinion: opinionWords(item.opinion, say(`state.${item.state}`), say),
          signature:
            item.decidedByName && item.onBehalfOfName
              ? say('behalf', { name: item.decidedByName, principal: item.onBehalfOfName })
              : (item.decidedByName ?? ''),
          at: item.decidedAt ? beijingTime(item.decidedAt) : '',
          version: item.revisionHash
            ? `${say('revision', { n: item.revisionNumber ?? 0 })} ${item.revisionHash.slice(0, 16)}`
            : '',
        })),
      })),
    noReview: say('noReview'),
    overrides: {
      title: say('overrides'),
      lines: overrides.length > 0 ? overrides : [say('noOverrides')],
    },
    ignores: {
      title: say('ignores'),
      lines: ignores.length > 0 ? ignores : [say('noIgnores')],
    },
    made: say('made', { at: beijingTime(context.clock.now()), by: requireActor(context).name }),
  }
}

/** What was decided, and the reviewer's own words where they say more. */
function opinionWords(
  opinion: string,
  state: string,
  say: ReturnType<typeof speak<typeof approvalStrings>>,
): string {
  if (opinion === '') return state
  return opinion.startsWith(state) ? opinion : say('opinionOf', { state, opinion })
}

function disclosureWords(
  edition: {
    disclosureMode: 'proactive' | 'on-request' | 'withheld' | null
    disclosureArticle: string | null
    onSite: boolean
  },
  say: ReturnType<typeof speak<typeof approvalStrings>>,
): string {
  const { disclosureMode: mode } = edition
  if (mode === null) return say('mode.none')
  const words =
    mode === 'withheld'
      ? say('mode.withheld', { article: edition.disclosureArticle ?? '' })
      : say(`mode.${mode}`)
  return edition.onSite ? words : words + say('offSite')
}

/** One sentence for each find somebody ignored that still stands in the text. */
async function ignoredLines(context: Context, publicationId: string): Promise<string[]> {
  const say = speak(approvalStrings, context.locale)
  const { items } = await listIgnores(context, publicationId)
  return items
    .filter(({ placesNow }) => placesNow > 0)
    .map(
      ({ words, message, placesNow, byName, at, reason, scope, stillBlocks }) =>
        say('ignored', {
          words,
          message,
          places: placesNow,
          name: byName,
          at: beijingTime(at),
          reason,
        }) +
        (scope === 'organization' ? say('ignoredForAll') : '') +
        (stillBlocks ? say('stillBlocks') : ''),
    )
}

/** One sentence for each finding somebody cleared, in any version of the edition. */
async function overridesOf(
  context: Context,
  publication: { id: string; organizationId: string; siteId: string; kind: string },
  edition: { id: string },
  revision: Parameters<typeof findingsOf>[3],
): Promise<string[]> {
  const { db, locale } = context
  const say = speak(approvalStrings, locale)
  const rows = await db
    .selectFrom('gateOverrides as o')
    .innerJoin('accounts as a', 'a.id', 'o.accountId')
    .select(['o.gate', 'o.findingKey', 'o.reason', 'o.at', 'o.role', 'a.name'])
    .where('o.editionId', '=', edition.id)
    .orderBy('o.at')
    .execute()
  if (rows.length === 0) return []
  const findings = await findingsOf(context, publication, edition, revision, 'issue', {
    withoutSignatures: true,
  })
  return rows.map(({ gate, findingKey, at, role, name, reason }) => {
    const found = findings.find((each) => each.gate === gate && each.key === findingKey)
    return say('override', {
      finding: found ? findingMessage(found, locale) : `${gate} ${findingKey}`,
      name,
      role: inLocale(roleNames[role], locale),
      at: beijingTime(at),
      reason,
    })
  })
}
