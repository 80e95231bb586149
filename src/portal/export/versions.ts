import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../../kernel/days.ts'
import type { Db } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import type { Portal } from '../portal.ts'

/** The Beijing day, for pages that count from today; the page cache ends with the day instead. */
export const TODAY_TAG = 'today'

const LENGTH = 20

/**
 * What everything public is at this moment, by the tags the page cache knows: a page is still right
 * while none of its tags has changed. Taken from the rows themselves, so that nothing has to be told
 * and an export that was cut off needs no memory of what it began from.
 */
export async function readVersions(portal: Portal, since: Instant | null) {
  const { db } = portal
  const publications = await fingerprints(db)
  const byTag = new Map<string, string>([[TODAY_TAG, portal.today]])
  const lists = new Map<string, ReturnType<typeof createHash>>()
  const touched = new Set<string>()
  const english = new Set<string>()
  for (const [id, { text, siteId, columnId, locale, changedAt }] of publications) {
    const own = `publication:${id}`
    byTag.set(own, text)
    const above = siteId ? [`list:${siteId}`, `column:${columnId}`] : []
    for (const tag of above) {
      const hash = lists.get(tag) ?? createHash('sha256')
      lists.set(tag, hash.update(`${id} ${text}\n`))
    }
    if (siteId === portal.site.id && locale === 'en') english.add(columnId)
    if (since !== null && changedAt >= since) for (const tag of [own, ...above]) touched.add(tag)
  }
  for (const [tag, hash] of lists) byTag.set(tag, hash.digest('hex'))
  const frame = frameOf(portal, english)
  return {
    of(tags: readonly string[]): string {
      const parts = tags.map((tag) => `${tag} ${byTag.get(tag) ?? ''}`)
      return sha256(`${frame}\n${parts.join('\n')}`).slice(0, LENGTH)
    },
    /** Whether anything shown was changed at or after the instant asked for. */
    isTouched: (tags: readonly string[]) => tags.some((tag) => touched.has(tag)),
  }
}

export type Versions = Awaited<ReturnType<typeof readVersions>>

type Fingerprint = {
  text: string
  /** '' where it is no longer live. */
  siteId: string
  columnId: string
  locale: string
  changedAt: Instant
}

/** One text for each publication that is or was public; it changes with anything its page shows. */
async function fingerprints(db: Db): Promise<Map<string, Fingerprint>> {
  const [rows, endings, relations, translations, replacements] = await Promise.all([
    db
      .selectFrom('livePublications')
      .select(['publicationId', 'siteId', 'columnId', 'locale', 'path'])
      .select(['version', 'validity', 'withdrawn', 'updatedAt'])
      .orderBy('publicationId')
      .execute(),
    db
      .selectFrom('endings')
      .select(['publicationId', 'kind', 'target', 'at'])
      .orderBy('publicationId')
      .execute(),
    db
      .selectFrom('relations')
      .select(['sourceId', 'targetId', 'kind'])
      .orderBy('sourceId')
      .orderBy('targetId')
      .orderBy('kind')
      .execute(),
    db
      .selectFrom('publications')
      .innerJoin('livePublications as l', 'l.publicationId', 'publications.id')
      .select(['publications.id', 'publications.translationOf'])
      .where('publications.translationOf', 'is not', null)
      .where('l.withdrawn', '=', false)
      .orderBy('publications.id')
      .execute(),
    db
      .selectFrom('fileReplacements as r')
      .innerJoin('publishedFiles as p', 'p.fileId', 'r.oldFileId')
      .select(['p.publicationId', 'r.oldFileId', 'r.newFileId', 'r.replacedAt'])
      .orderBy('r.oldFileId')
      .execute(),
  ])
  const found = new Map<string, Fingerprint>()
  for (const row of rows) {
    const { publicationId, siteId, columnId, locale, path, updatedAt } = row
    const text = `${row.version} ${row.validity} ${row.withdrawn} ${updatedAt} ${path} ${columnId}`
    found.set(publicationId, { text, siteId, columnId, locale, changedAt: updatedAt })
  }
  for (const { publicationId, kind, target, at } of endings) {
    const known = found.get(publicationId)
    const text = `${known?.text ?? ''} ${kind} ${target} ${at}`
    const changedAt = known && known.changedAt > at ? known.changedAt : at
    const plain = { siteId: '', columnId: '', locale: '' }
    found.set(publicationId, { ...plain, ...known, text, changedAt })
  }
  // A new relation changes the pages at both ends, though only one of them was published.
  for (const { sourceId, targetId, kind } of relations) {
    for (const id of [sourceId, targetId]) {
      const known = found.get(id)
      if (known) known.text += ` ${sourceId}-${kind}-${targetId}`
    }
  }
  // A file that stands in another's place changes the page without a new publishing, too.
  for (const { publicationId, oldFileId, newFileId, replacedAt } of replacements) {
    const known = found.get(publicationId)
    if (!known) continue
    known.text += ` ${oldFileId}-replaced-${newFileId}`
    if (replacedAt > known.changedAt) known.changedAt = replacedAt
  }
  // Nor was the Chinese page published again when its English one came or went.
  for (const { id, translationOf } of translations) {
    const chinese = found.get(translationOf!)
    if (chinese) chinese.text += ` english ${id}`
  }
  return found
}

/** What every page shows, and the program that makes it. */
function frameOf(portal: Portal, english: Set<string>): string {
  const { sites, columns, organization, stylesheetHref, scriptHref } = portal
  // In the bundle this is the whole program; from sources, this file alone.
  const program = sha256(readFileSync(fileURLToPath(import.meta.url)))
  const shown = { sites, columns, organization, stylesheetHref, scriptHref, program }
  return sha256(JSON.stringify([shown, [...english].sort()]))
}
