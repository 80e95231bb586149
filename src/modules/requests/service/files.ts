import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { inspectFile } from '../../../platform/files.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { documentOf, keepFile, lockCase, openLetter } from '../../casework/index.ts'
import { whyNotOpenSealed, whyNotReadCases } from '../../casework/rules/kind.ts'
import type { Letter } from '../../casework/rules/letter.ts'
import { scanFile, scansOf } from '../../checks/index.ts'
import { presentGroups } from '../../checks/rules/documents/present.ts'
import { unreadableWords } from '../../checks/strings.ts'
import { refusals } from '../refusal-strings.ts'
import { maskedName } from '../rules/application.ts'
import { ENCLOSURES, KEPT_AS, whyNotChangeEnclosures } from '../rules/enclosures.ts'
import { type RequestState, requestKind } from '../rules/kind.ts'
import { requireKept } from '../service.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Keeps a file with an application. What the applicant is to have must hide nothing. */
export async function addRequestFile(
  context: Context,
  requestId: string,
  query: {
    name: string
    title: string
    direction: 'received' | 'sent'
    on: LocalDate
    withReply: boolean
  },
  bytes: Uint8Array,
): Promise<{ id: string }> {
  const actor = requireActor(context)
  const of = await context.db
    .selectFrom('cases')
    .select('organizationId')
    .where('id', '=', requestId)
    .where('kind', '=', requestKind.name)
    .executeTakeFirst()
  if (!of || !maySeeOrganization(actor, of.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotOpenSealed(actor, requestKind, of.organizationId)
  if (why) throw refuse(commonRefusals, why)
  const file = await inspectFile(query.name, bytes)
  await context.files.put(file.hash, bytes)
  await scanFile(context, file, bytes)
  if (query.withReply) await requireHarmless(context, file)
  return command(context, { requestId, ...query, hash: file.hash }, async (tx, record, now) => {
    const { row } = await lockCase(tx, requestKind, requestId)
    requireKept(row)
    const encloses = query.withReply && query.direction === 'sent'
    if (encloses) requireEnclosable(row.state)
    const id = await keepFile(
      tx,
      row,
      {
        kind: encloses ? 'enclosure' : 'file',
        direction: query.direction,
        title: query.title,
        on: query.on,
        file,
        // What goes out with the reply is read when that has been served.
        forApplicant: false,
        accountId: actor.id,
      },
      now,
    )
    record({
      kind: 'request.file-added',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, hash: file.hash, withReply: encloses },
    })
    return { id }
  })
}

/** A file that was to go out with the reply stays with the application and does not. */
export async function leaveOutDocument(
  context: Context,
  documentId: string,
): Promise<{ ok: true }> {
  const found = await documentSeen(context, documentId, whyNotOpenSealed)
  return command(context, { documentId }, async (tx, record) => {
    const { row } = await lockCase(tx, requestKind, found.caseId)
    requireEnclosable(row.state)
    await leaveOut(tx, [documentId])
    record({
      kind: 'request.file-left-out',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, hash: found.hash },
    })
    return { ok: true }
  })
}

/** A document of an application, for somebody against whom `whyNot` has nothing. */
export async function documentSeen(
  context: Context,
  documentId: string,
  whyNot: typeof whyNotOpenSealed | typeof whyNotReadCases,
): Promise<Found> {
  const actor = requireActor(context)
  const found = await documentOf(context.db, documentId)
  if (!found || found.kind !== requestKind.name || !maySeeOrganization(actor, found.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNot(actor, requestKind, found.organizationId)
  if (why) throw refuse(commonRefusals, why)
  return found
}

/** Throws where what goes out with the reply is no longer to be changed. */
export function requireEnclosable(state: string): void {
  const why = whyNotChangeEnclosures(state as RequestState)
  if (why) throw refuse(refusals, why)
}

/** Of these documents, those that were to go out with the reply do not. */
export async function leaveOut(tx: Tx, documentIds: readonly string[]): Promise<void> {
  for (const kind of ENCLOSURES)
    await tx
      .updateTable('caseDocuments')
      .set({ kind: KEPT_AS[kind] })
      .where('id', '=', sql<string>`any(${documentIds}::uuid[])`)
      .where('kind', '=', kind)
      .execute()
}

/**
 * Refuses what hides something, or says what must not be said: comments, tracked changes, numbers of
 * people; and what cannot be looked through, for nobody knows what it hides.
 */
export async function requireHarmless(
  { db, locale }: Context,
  { name, hash }: { name: string; hash: string },
): Promise<void> {
  const scan = (await scansOf(db, [hash])).get(hash)
  if (!scan) return
  if (scan.why)
    throw refuse(refusals, 'requests.file-unread', {
      name,
      why: speak(unreadableWords, locale)(scan.why),
    })
  const hidden = presentGroups(scan.findings, locale).filter(({ severity }) => severity === 'block')
  const said = scan.texts.filter(({ severity }) => severity === 'block')
  const why = [...hidden.map((group) => group.name), ...said.map(({ shown }) => shown)]
  if (why.length > 0)
    throw refuse(refusals, 'requests.file-blocked', { name, why: why.slice(0, 5).join(' / ') })
}

/** A document of an application as a file. A letter to the applicant says who applied: that is recorded. */
export async function downloadDocument(context: Context, documentId: string): Promise<Response> {
  const document = await openDocument(context, documentId)
  return 'letter' in document ? docxOf(document.letter) : fileOf(context, document.file)
}

/** A letter for its print page; nothing else has one. */
export async function letterForPrint(context: Context, documentId: string): Promise<Letter> {
  const document = await openDocument(context, documentId)
  if (!('letter' in document)) throw refuse(commonRefusals, 'not-found')
  return document.letter
}

type Found = NonNullable<Awaited<ReturnType<typeof documentOf>>>
type KeptFile = { hash: string; name: string; mime: string }

async function openDocument(
  context: Context,
  documentId: string,
): Promise<{ letter: Letter } | { file: KeptFile }> {
  const found = await documentSeen(context, documentId, whyNotReadCases)
  if (found.deletedAt !== null) throw refuse(refusals, 'requests.anonymised')
  const mayOpen = !whyNotOpenSealed(requireActor(context), requestKind, found.organizationId)
  const isLetter = found.fileId === null
  if (isLetter && !mayOpen) return { letter: masked(openLetter(context.sealer, found)) }
  if (found.direction === 'received' && !mayOpen) throw refuse(refusals, 'requests.file-received')
  const document = isLetter
    ? { letter: openLetter(context.sealer, found) }
    : { file: { hash: found.hash!, name: found.name!, mime: found.mime! } }
  // Letters and what came in name people: each opening is told to the ledger.
  if (isLetter || !goesToApplicant(found))
    await command(context, { documentId }, async (_tx, record) => {
      record({
        kind: isLetter ? 'request.letter-opened' : 'request.file-opened',
        subjectKind: 'request',
        subjectId: found.caseId,
        organizationId: found.organizationId,
        payload: { number: found.number, documentNo: found.documentNo, hash: found.hash },
      })
    })
  return document
}

/** What was looked through and goes to the applicant, or has gone: it says nothing of others. */
function goesToApplicant({ documentKind, forApplicant }: Found): boolean {
  return forApplicant || ENCLOSURES.some((kind) => kind === documentKind)
}

/**
 * A document's file for an archive, under its title. Letters are whole, and what came in is there at all,
 * only where that has been recorded; null otherwise.
 */
export async function documentBytes(
  context: Context,
  documentId: string,
  whole: boolean,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const found = await documentOf(context.db, documentId)
  if (!found) throw new Error(`no document ${documentId}`)
  if (found.fileId !== null) {
    if (!whole && found.direction === 'received') return null
    return { name: found.name!, bytes: new Uint8Array(await context.files.get(found.hash!)) }
  }
  const letter = openLetter(context.sealer, found)
  const { letterDocx } = await import('../../casework/queries/letter-docx.ts')
  const bytes = await letterDocx(whole ? letter : masked(letter))
  return { name: `${letter.title} ${letter.documentNo}.docx`, bytes }
}

/** A letter for those who do not learn whom it is to; the query code of a receipt opens an application. */
function masked(letter: Letter): Letter {
  return {
    ...letter,
    to: letter.to === '' ? '' : maskedName(letter.to),
    paragraphs: letter.paragraphs.map((text) => text.replace(/[2-9A-Z]{8}/g, '********')),
  }
}

/** What the applicant may have of an application, by id; null for everything else. */
export async function applicantDocument(
  services: Services,
  requestId: string,
  documentId: string,
): Promise<Response | null> {
  const found = await documentOf(services.db, documentId)
  if (!found || found.caseId !== requestId || !found.forApplicant || found.deletedAt) return null
  if (found.fileId === null) return docxOf(openLetter(services.sealer, found))
  return fileOf(services, { hash: found.hash!, name: found.name!, mime: found.mime! })
}

async function docxOf(letter: Letter): Promise<Response> {
  // A Word writer is much to load for those who never write a letter.
  const { letterDocx } = await import('../../casework/queries/letter-docx.ts')
  return attachment(await letterDocx(letter), `${letter.title} ${letter.documentNo}.docx`, DOCX)
}

async function fileOf({ files }: Pick<Services, 'files'>, file: KeptFile): Promise<Response> {
  return attachment(new Uint8Array(await files.get(file.hash)), file.name, file.mime)
}

function attachment(bytes: Uint8Array<ArrayBuffer>, name: string, mime: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
