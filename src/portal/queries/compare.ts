import { dayOf } from '../../kernel/days.ts'
import { inLocale, speak } from '../../kernel/strings.ts'
import {
  type ComparableRevision,
  diffRevisions,
  foldSame,
} from '../../modules/content/rules/diff.ts'
import type { Metadata } from '../../modules/content/rules/document.ts'
import { kindOf } from '../../modules/content/rules/kinds.ts'
import { fieldNames } from '../../modules/content/strings.ts'
import { libraryStrings } from '../library/strings.ts'
import type { CompareView, FactChange } from '../library/view.ts'
import { columnView, crumbsOf, hrefOfPublication, type Portal, siteView } from '../portal.ts'
import { compareHref } from '../urls.ts'
import type { Link } from '../view.ts'
import { addressOf } from './ended.ts'

/** One side of a comparison: an edition of the document, or another document as it stands. */
type Version = {
  /** The edition's number, or the other document's id. */
  key: string
  text: string
  revisionId: string
}

type Subject = { publicationId: string; kind: string; revisionId: string }

type Related = { link: string; version: Version; isNewer: boolean }

/**
 * What of a document can be compared. Only official documents: their earlier wordings stay law for the
 * time they were in force. Another page may have been corrected because it named a person, and must not
 * keep the name one click away. Of editions only those that were public themselves.
 */
async function versionsOf(portal: Portal, subject: Subject): Promise<Version[]> {
  if (!kindOf(subject.kind).policy) return []
  const say = speak(libraryStrings, portal.locale)
  const editions = await portal.db
    .selectFrom('editions')
    .select(['number', 'publishedAt', 'revisionId', 'state'])
    .where('publicationId', '=', subject.publicationId)
    .where('state', 'in', ['live', 'superseded'])
    .where('publishedAt', 'is not', null)
    .where((eb) =>
      eb.or([eb('disclosureMode', 'is', null), eb('disclosureMode', '=', 'proactive')]),
    )
    .orderBy('number')
    .execute()
  return editions.map(({ number, publishedAt, revisionId, state }) => ({
    key: String(number),
    text: say(state === 'live' ? 'compare.current' : 'compare.edition', {
      number,
      day: dayOf(publishedAt!),
    }),
    revisionId,
  }))
}

/** Public documents it amends or supersedes, and those that amend or supersede it. */
async function relatedVersions(portal: Portal, subject: Subject): Promise<Related[]> {
  if (!kindOf(subject.kind).policy) return []
  const say = speak(libraryStrings, portal.locale)
  const id = subject.publicationId
  const rows = await portal.db
    .selectFrom('relations')
    .innerJoin('livePublications as l', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb('relations.sourceId', '=', id),
            eb('l.publicationId', '=', eb.ref('relations.targetId')),
          ]),
          eb.and([
            eb('relations.targetId', '=', id),
            eb('l.publicationId', '=', eb.ref('relations.sourceId')),
          ]),
        ]),
      ),
    )
    .select(['relations.kind', 'relations.sourceId'])
    .select(['l.publicationId', 'l.title', 'l.documentNo', 'l.revisionId'])
    .where('relations.kind', 'in', ['amends', 'supersedes'])
    .where('l.withdrawn', '=', false)
    .orderBy('l.sortedAt')
    .execute()
  return rows.map((row) => {
    portal.tags.add(`publication:${row.publicationId}`)
    const isNewer = row.sourceId !== id
    const words =
      row.kind === 'amends'
        ? isNewer
          ? 'compare.amended'
          : 'compare.amends'
        : isNewer
          ? 'compare.superseded'
          : 'compare.supersedes'
    const no = row.documentNo === null ? '' : say('sheet.no', { no: row.documentNo })
    return {
      link: say(words, { title: row.title }),
      isNewer,
      version: {
        key: row.publicationId,
        text: say('compare.other', { title: row.title, no }).trim(),
        revisionId: row.revisionId,
      },
    }
  })
}

/** Where an article leads to its comparisons: with the version before, with what it changes or what changed it. */
export async function comparisonsOf(
  portal: Portal,
  subject: Subject,
  href: string,
): Promise<Link[]> {
  const say = speak(libraryStrings, portal.locale)
  const [editions, related] = await Promise.all([
    versionsOf(portal, subject),
    relatedVersions(portal, subject),
  ])
  const [before, current] = editions.slice(-2)
  const own = editions.at(-1)
  return [
    ...(before && current
      ? [{ text: say('compare.previous'), href: compareHref(href, before.key, current.key) }]
      : []),
    ...(own
      ? related.map(({ link, version, isNewer }) => ({
          text: link,
          href: isNewer
            ? compareHref(href, own.key, version.key)
            : compareHref(href, version.key, own.key),
        }))
      : []),
  ]
}

/** Null where nothing public at this address can be compared so. */
export async function compareOf(
  portal: Portal,
  path: string,
  asked: { from: string; to: string },
): Promise<CompareView | null> {
  const address = await addressOf(portal, path)
  if (address.kind !== 'live') return null
  const row = await portal.db
    .selectFrom('livePublications')
    .selectAll()
    .where('publicationId', '=', address.publicationId)
    .executeTakeFirstOrThrow()
  const column = portal.columns.find((each) => each.id === row.columnId)
  if (!column) return null
  const [editions, related] = await Promise.all([
    versionsOf(portal, row),
    relatedVersions(portal, row),
  ])
  const versions = [
    ...related.filter(({ isNewer }) => !isNewer).map(({ version }) => version),
    ...editions,
    ...related.filter(({ isNewer }) => isNewer).map(({ version }) => version),
  ]
  const find = (key: string) => versions.find((version) => version.key === key)
  const to = asked.to === '' ? editions.at(-1) : find(asked.to)
  const from = asked.from === '' ? versions[to ? versions.indexOf(to) - 1 : -1] : find(asked.from)
  if (!from || !to || from === to) return null
  const [before, after] = await Promise.all([
    revisionOf(portal, from.revisionId),
    revisionOf(portal, to.revisionId),
  ])
  const diff = diffRevisions(before, after)
  const href = hrefOfPublication(portal, row)
  return {
    site: siteView(portal, column),
    locale: portal.locale,
    column: columnView(portal, column),
    crumbs: [
      ...crumbsOf(portal, column),
      { text: row.title, href },
      {
        text: speak(libraryStrings, portal.locale)('compare.crumb'),
        href: compareHref(href, from.key, to.key),
      },
    ],
    title: row.title,
    href,
    versions: versions.map(({ key, text }) => ({ value: key, text })),
    from: { value: from.key, text: from.text },
    to: { value: to.key, text: to.text },
    facts: factChanges(portal, diff.fields),
    attachments: diff.attachments.map((change) => ({
      before: change.before?.name ?? null,
      after: change.after?.name ?? null,
    })),
    counts: diff.counts,
    blocks: foldSame(diff.blocks),
  }
}

/** What a fact table shows; how a document was prepared is nobody's business but the house's. */
const PUBLIC_FIELDS: readonly ('title' | keyof Metadata)[] = [
  ...(['title', 'issuer', 'documentNo', 'normativeNo', 'formedOn', 'effectiveOn'] as const),
  ...(['expiresOn', 'topicClass', 'genreClass', 'audienceClass', 'summary', 'keywords'] as const),
]

function factChanges(
  portal: Portal,
  changes: ReturnType<typeof diffRevisions>['fields'],
): FactChange[] {
  return PUBLIC_FIELDS.flatMap((field) =>
    changes
      .filter((change) => change.field === field)
      .map((change) => ({
        name: inLocale(fieldNames[field], portal.locale),
        before: factText(change.before),
        after: factText(change.after),
      })),
  )
}

function factText(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
}

async function revisionOf(portal: Portal, revisionId: string): Promise<ComparableRevision> {
  return portal.db
    .selectFrom('revisions')
    .select(['title', 'body', 'metadata', 'attachments', 'relations'])
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
}
