import { sql } from 'kysely'
import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { commonRefusals, InvalidInput, refuse } from '../../kernel/errors.ts'
import { messagesIn } from '../../kernel/issues.ts'
import { type Locale, speak } from '../../kernel/strings.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { hasRole, maySeeOrganization } from '../accounts/rules.ts'
import { presentDropped } from '../content/convert.ts'
import {
  type Draft,
  insertPublication,
  lockPublication,
  moveEdition,
  openEdition,
  revisionOf,
} from '../content/index.ts'
import { bodyFromHtml, type Dropped } from '../content/rules/body/from-html.ts'
import { canonicalBody, isEmptyBody } from '../content/rules/body/schema.ts'
import { type Attachment, type Body, emptyMetadata } from '../content/rules/document.ts'
import { KINDS } from '../content/rules/kinds.ts'
import { publicUrl } from '../content/rules/paths.ts'
import { findingMessage, findingsOf, standing } from '../review/index.ts'
import { goLive } from './live.ts'
import { publishStrings } from './strings.ts'

const link = z.url({ protocol: /^https?$/ })

/**
 * One page as another system gives it: its address, title, day, and HTML or plain text. Neither means
 * a page of a title alone, or whose films did not come along: it arrives all the same, as a draft.
 */
const pageRow = z.object({
  url: link.max(1000),
  title: z.string().trim().min(1).max(200),
  date: z.preprocess((date) => (date === '' ? null : date), day.nullish()),
  html: z.string().max(5_000_000).nullish(),
  text: z.string().max(2_000_000).nullish(),
  site: z.string().max(100).nullish(),
  issuer: z.string().max(200).nullish(),
  category: z.string().max(100).nullish(),
  attachments: z
    .array(
      z.object({
        mark: z.string().max(300).nullish(),
        name: z.string().max(300).nullish(),
        link: link.nullish(),
        url: link.nullish(),
      }),
    )
    .nullish(),
})

type PageRow = z.output<typeof pageRow>

/** Every problem of every row, by row (from 1) and field; and how many are imported already. */
export async function checkImport(
  context: Context,
  siteId: string,
  input: { columnId: string; rows: unknown[] },
) {
  await importColumn(context, siteId, input.columnId)
  const problems: { row: number; field: string; message: string }[] = []
  const addresses: string[] = []
  for (const [index, raw] of input.rows.entries()) {
    const { row, issues } = readRow(raw, context.locale)
    if (row) addresses.push(row.url)
    problems.push(...issues.map((issue) => ({ row: index + 1, ...issue })))
  }
  const known =
    addresses.length === 0
      ? []
      : await context.db
          .selectFrom('importSources')
          .select('sourceAddress')
          .where('siteId', '=', siteId)
          .where('sourceAddress', 'in', addresses)
          .execute()
  return { problems, known: known.length }
}

/**
 * Imports one page, whole or not at all, once for each source address. What was already public at its
 * source needs no new signatures, but the gates for secrets and personal data hold: a page they block
 * arrives as a draft with the reasons.
 */
export async function importPage(
  context: Context,
  siteId: string,
  input: { columnId: string; publish: boolean; row: unknown },
) {
  const actor = requireActor(context)
  const column = await importColumn(context, siteId, input.columnId)
  const { row, issues } = readRow(input.row, context.locale)
  if (!row)
    throw new InvalidInput(issues.map((issue) => ({ ...issue, field: `row.${issue.field}` })))
  const known = await knownImport(context.db, siteId, row.url)
  if (known) return known
  const { draft, dropped } = draftOf(row, input.columnId)
  const kind =
    column.publicationKind && column.publicationKind in KINDS ? column.publicationKind : 'notice'
  return command(context, { siteId, ...input }, async (tx, record, now) => {
    await oneAtATime(tx, siteId, row.url)
    const meanwhile = await knownImport(tx, siteId, row.url)
    if (meanwhile) throw new AlreadyImported(meanwhile)
    const made = await insertPublication(tx, {
      siteId,
      organizationId: column.organizationId,
      unitId: null,
      columnId: input.columnId,
      kind,
      locale: 'zh-CN',
      createdBy: actor.id,
      now,
      draft,
    })
    await tx
      .insertInto('importSources')
      .values({ siteId, sourceAddress: row.url, publicationId: made.publicationId })
      .execute()
    const publication = await lockPublication(tx, actor, made.publicationId)
    const revision = await revisionOf(tx, made.revisionId)
    const blocks = input.publish
      ? standing(
          await findingsOf(
            { ...context, db: tx },
            publication,
            { id: made.editionId },
            revision,
            'publish',
            {
              withoutSignatures: true,
            },
          ),
        )
      : []
    const answer = {
      publicationId: made.publicationId,
      outcome: 'imported' as const,
      url: null as string | null,
      published: false,
      dropped: presentDropped(dropped, context.locale),
      blockedBy: blocks.map((block) => findingMessage(block, context.locale)),
    }
    if (input.publish && isEmptyBody(draft.body) && draft.attachments.length === 0)
      answer.blockedBy.push(speak(publishStrings, context.locale)('nothingToShow'))
    if (!input.publish || answer.blockedBy.length > 0) {
      record({
        kind: 'publication.created',
        subjectKind: 'publication',
        subjectId: made.publicationId,
        organizationId: column.organizationId,
        payload: { kind, columnId: input.columnId, revisionHash: made.hash, importedFrom: row.url },
      })
      return answer
    }
    const edition = (await openEdition(tx, made.publicationId))!
    await moveEdition(tx, edition, 'issued', {
      issuedAt: now,
      disclosureMode: 'proactive',
      onSite: true,
    })
    const live = await goLive(tx, record, {
      publication,
      edition: { ...edition, state: 'issued', major: false },
      revision,
      now,
      kind: 'publication.imported',
    })
    return { ...answer, url: live.url, published: true }
  }).catch((error: unknown) => {
    if (error instanceof AlreadyImported) return error.answer
    throw error
  })
}

type Known = NonNullable<Awaited<ReturnType<typeof knownImport>>>

/** Somebody else imported the page between the look and the act. */
class AlreadyImported extends Error {
  readonly answer: Known
  constructor(answer: Known) {
    super('already imported')
    this.answer = answer
  }
}

/** Imports of the same address wait for each other until the first has committed. */
async function oneAtATime(tx: Tx, siteId: string, sourceAddress: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${siteId} ${sourceAddress}`}, 0))`.execute(
    tx,
  )
}

function readRow(
  raw: unknown,
  locale: Locale,
): { row?: PageRow; issues: { field: string; message: string }[] } {
  const parsed = pageRow.safeParse(raw, { error: messagesIn(locale), reportInput: false })
  if (parsed.success) return { row: parsed.data, issues: [] }
  return {
    issues: parsed.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: issue.message,
    })),
  }
}

function draftOf(row: PageRow, columnId: string): { draft: Draft; dropped: Dropped[] } {
  const read = row.html?.trim()
    ? bodyFromHtml(row.html, { baseUrl: row.url })
    : { body: bodyFromText(row.text ?? ''), dropped: [], attachments: [] }
  const attachments = new Map<string, Attachment>()
  const add = (name: string, url: string) => {
    if (attachments.has(url)) return
    attachments.set(url, {
      fileId: null,
      url,
      name: (name || url.split('/').at(-1) || url).slice(0, 200),
      size: null,
      mime: '',
      hash: null,
    })
  }
  for (const given of row.attachments ?? []) {
    const url = given.link ?? given.url
    if (url) add((given.mark ?? given.name ?? '').trim(), url)
  }
  for (const found of read.attachments) add(found.name.trim(), found.url)
  const source = row.site ?? new URL(row.url).hostname
  return {
    dropped: read.dropped,
    draft: {
      title: row.title,
      body: canonicalBody(read.body),
      metadata: {
        ...emptyMetadata(),
        source: source.slice(0, 100),
        issuer: row.issuer || source,
        originallyPublishedOn: row.date || null,
        sourceAddress: row.url,
      },
      attachments: [...attachments.values()].slice(0, 50),
      relations: [],
      columnId,
      path: null,
    },
  }
}

function bodyFromText(text: string): Body {
  const paragraphs = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return {
    type: 'doc',
    content: paragraphs.map((line) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: line }],
    })),
  }
}

async function knownImport(db: Db | Tx, siteId: string, sourceAddress: string) {
  const known = await db
    .selectFrom('importSources as i')
    .innerJoin('publications as p', 'p.id', 'i.publicationId')
    .innerJoin('sites as s', 's.id', 'i.siteId')
    .leftJoin('livePublications as l', 'l.publicationId', 'i.publicationId')
    .select(['i.publicationId', 'l.path', 'l.withdrawn', 's.prefix', 'p.locale'])
    .where('i.siteId', '=', siteId)
    .where('i.sourceAddress', '=', sourceAddress)
    .executeTakeFirst()
  if (!known) return undefined
  return {
    publicationId: known.publicationId,
    outcome: 'already-imported' as const,
    url: known.path === null ? null : publicUrl(known.prefix, known.path, known.locale),
    published: known.path !== null && known.withdrawn === false,
    dropped: [],
    blockedBy: [],
  }
}

async function importColumn(context: Context, siteId: string, columnId: string) {
  const actor = requireActor(context)
  const column = await context.db
    .selectFrom('columns as c')
    .innerJoin('sites as s', 's.id', 'c.siteId')
    .select(['c.id', 'c.kind', 'c.publicationKind', 's.organizationId'])
    .where('c.id', '=', columnId)
    .where('c.siteId', '=', siteId)
    .executeTakeFirst()
  if (!column || !maySeeOrganization(actor, column.organizationId))
    throw refuse(commonRefusals, 'not-found')
  if (!hasRole(actor, column.organizationId, 'site-administrator'))
    throw refuse(commonRefusals, 'not-your-role')
  return column
}
