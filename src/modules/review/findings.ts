import { refusalMessage, refuse } from '../../kernel/errors.ts'
import { inLocale, type Locale } from '../../kernel/strings.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { currentFiles } from '../../platform/files.ts'
import {
  checkSettingsOf,
  createNameTagger,
  ignoresOf,
  scansOf,
  spellingFor,
} from '../checks/index.ts'
import { chineseFacts, filesOf } from '../content/index.ts'
import { linksOf } from '../content/rules/body/text.ts'
import type { Body, Metadata } from '../content/rules/document.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { applicantsOf, type Reader } from './queries/applicants.ts'
import { textsOf } from './rules/gates/places.ts'
import {
  type Finding,
  type GateInput,
  type LinkTarget,
  type Moment,
  runGates,
  type ShownFile,
  standingBlocks,
} from './rules/gates.ts'
import { refusals } from './strings.ts'

type RevisionLike = {
  id: string
  hash: string
  title: string
  body: Body
  metadata: Metadata
  attachments: GateInput['attachments']
  relations: GateInput['relations']
}

export type FindingWithOverride = Finding & {
  override: { by: string; reason: string; at: string } | null
}

type PublicationLike = { id: string; organizationId: string; siteId: string; kind: string }

type GateOptions = {
  withoutSignatures?: boolean
  /** Asked where people look; not where the gates decide, as a likely slip never blocks. */
  spelling?: boolean
}

/** Loads what the gates look at. */
export async function loadGateInput(
  reader: Reader,
  publication: PublicationLike,
  edition: { id: string },
  revision: RevisionLike,
  moment: Moment,
  options: GateOptions = {},
): Promise<GateInput> {
  const { db } = reader
  const files = await shownFiles(db, edition.id, revision)
  const signatures = await db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .select('t.role')
    .where('r.editionId', '=', edition.id)
    .where('t.state', '=', 'signed')
    .where('t.revisionHash', '=', revision.hash)
    .execute()
  return {
    kind: kindOf(publication.kind),
    title: revision.title,
    body: revision.body,
    metadata: revision.metadata,
    attachments: revision.attachments,
    files,
    relations: revision.relations,
    ...(await checkSettingsOf(db, publication.organizationId, revision.metadata.formedOn)),
    findNames: createNameTagger().tag,
    ...(options.spelling && {
      spelling: await spellingFor(textsOf(revision), {
        db,
        organizationId: publication.organizationId,
      }),
    }),
    ignores: await ignoresOf(db, publication),
    marksOf: (words) => reader.sealer.marksOf(words, `check_ignores.words:${publication.id}`),
    links: await resolveLinks(db, publication.siteId, linksOf(revision.body)),
    chinese: await chineseFacts(db, publication.id, edition.id),
    applicants: await applicantsOf(reader, publication.id, files),
    signedBy: signatures.map((signature) => signature.role),
    withoutSignatures: options.withoutSignatures ?? false,
    moment,
  }
}

/** What all gates say of a revision, with what somebody cleared. */
export async function findingsOf(
  reader: Reader,
  publication: PublicationLike,
  edition: { id: string },
  revision: RevisionLike,
  moment: Moment,
  options: GateOptions = {},
): Promise<FindingWithOverride[]> {
  const findings = runGates(
    await loadGateInput(reader, publication, edition, revision, moment, options),
  )
  const overrides = await reader.db
    .selectFrom('gateOverrides as o')
    .innerJoin('accounts as a', 'a.id', 'o.accountId')
    .select(['o.gate', 'o.findingKey', 'o.reason', 'o.at', 'a.name as by'])
    .where('o.editionId', '=', edition.id)
    .where('o.revisionHash', '=', revision.hash)
    .execute()
  return findings.map((finding) => {
    const override = overrides.find((o) => o.gate === finding.gate && o.findingKey === finding.key)
    return {
      ...finding,
      override: override ? { by: override.by, reason: override.reason, at: override.at } : null,
    }
  })
}

/** Blocks that nobody has cleared. */
export function standing(findings: readonly FindingWithOverride[]): FindingWithOverride[] {
  return standingBlocks(
    findings,
    findings
      .filter((finding) => finding.override)
      .map((finding) => ({ gate: finding.gate, findingKey: finding.key })),
  )
}

export function findingMessage(
  finding: Pick<Finding, 'phrase' | 'params'>,
  locale: Locale,
): string {
  return refusalMessage({ status: 409, ...finding.phrase }, locale, finding.params)
}

/** As the API shows findings. */
export function presentFindings(findings: readonly FindingWithOverride[], locale: Locale) {
  return findings.map(({ phrase, params, ...finding }) => ({
    ...finding,
    message: refusalMessage({ status: 409, ...phrase }, locale, params),
    overridableBy: [...finding.overridableBy],
    ignorable: finding.ignorable ?? null,
  }))
}

/** Refuses with every standing block at once. */
export function refuseStanding(findings: readonly FindingWithOverride[], locale: Locale): void {
  const blocks = standing(findings)
  if (blocks.length === 0) return
  throw refuse(
    refusals,
    'review.findings-block',
    {
      count: blocks.length,
      messages: blocks
        .map((block) => findingMessage(block, locale))
        .join(inLocale({ zh: '', en: ' ' }, locale)),
    },
    { findings: presentFindings(blocks, locale) },
  )
}

/**
 * Every stored file a revision shows, each once, with what was found in it: where one was replaced, the
 * one that stands there now and would be public. Its hash is the store's, not the draft's.
 */
async function shownFiles(
  db: Db | Tx,
  editionId: string,
  revision: RevisionLike,
): Promise<ShownFile[]> {
  const named = [...new Set(filesOf({ ...revision, attachments: [...revision.attachments] }))]
  if (named.length === 0) return []
  const current = await currentFiles(db, named)
  // A draft is given its new files when it is submitted; of what is public two persons have replaced it.
  const edition =
    current.size > 0 &&
    (await db
      .selectFrom('editions')
      .select('state')
      .where('id', '=', editionId)
      .executeTakeFirstOrThrow())
  const isSigned = edition && ['in-review', 'issued', 'scheduled'].includes(edition.state)
  const ids = named.map((id) => current.get(id)?.id ?? id)
  const files = await db
    .selectFrom('files')
    .select(['id', 'name', 'hash'])
    .where('id', 'in', ids)
    .execute()
  const scans = await scansOf(
    db,
    files.map(({ hash }) => hash),
  )
  return named.flatMap((id) => {
    const file = files.find((each) => each.id === (current.get(id)?.id ?? id))
    if (!file) return []
    const position = revision.attachments.findIndex(({ fileId }) => fileId === id)
    const field =
      position >= 0
        ? `attachments.${position}`
        : revision.metadata.imageFileId === id
          ? 'metadata.imageFileId'
          : 'body'
    const unsigned = current.has(id) && isSigned
    const { name, hash } = file
    const scan = scans.get(hash) ?? null
    return [{ id: file.id, name, hash, field, scan, ...(unsigned && { unsigned }) }]
  })
}

/** Internal links: by publication id, or by a path of this site. */
export async function resolveLinks(
  db: Db | Tx,
  siteId: string,
  links: readonly string[],
): Promise<LinkTarget[]> {
  const hrefs = [...new Set(links)]
  const ids = hrefs.flatMap((href) => /^publication:([0-9a-f-]{36})$/.exec(href)?.[1] ?? [])
  const paths = hrefs.filter((href) => /^\/[^/].*\.html$/.test(href))
  const [targets, reserved] = await Promise.all([
    ids.length === 0
      ? []
      : db
          .selectFrom('publications as p')
          .innerJoin('revisions as r', 'r.publicationId', 'p.id')
          .leftJoin('livePublications as l', (join) =>
            join.onRef('l.publicationId', '=', 'p.id').on('l.withdrawn', '=', false),
          )
          .distinctOn('p.id')
          .select(['p.id', 'p.siteId', 'r.title', 'l.publicationId as liveId'])
          .where('p.id', 'in', ids)
          .orderBy('p.id')
          .orderBy('r.number', 'desc')
          .execute(),
    paths.length === 0
      ? []
      : db
          .selectFrom('pathReservations')
          .select('path')
          .where('siteId', '=', siteId)
          .where('path', 'in', paths)
          .execute(),
  ])
  const byId = new Map(targets.map((target) => [target.id, target]))
  const known = new Set(reserved.map((row) => row.path))
  return [
    ...ids.map((id): LinkTarget => {
      const target = byId.get(id)
      const href = `publication:${id}`
      // What another organisation has not published is to this one as if it did not exist.
      if (!target || (!target.liveId && target.siteId !== siteId))
        return { href, state: 'dead', title: '' }
      return { href, state: target.liveId ? 'live' : 'unpublished', title: target.title }
    }),
    ...paths.map(
      (href): LinkTarget => ({ href, state: known.has(href) ? 'live' : 'dead', title: '' }),
    ),
  ]
}
