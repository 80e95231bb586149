import type { LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import { inspectFile } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { documentOf, keepFile, lockCase, openLetter } from '../../casework/index.ts'
import { whyNotOpenSealed, whyNotReadCases } from '../../casework/rules/kind.ts'
import type { Letter } from '../../casework/rules/letter.ts'
import { scanFile, scansOf } from '../../checks/index.ts'
import { presentGroups } from '../../checks/rules/documents/present.ts'
import { unreadableWords } from '../../checks/strings.ts'
import { refusals } from '../refusal-strings.ts'
import { maskedName } from '../rules/application.ts'
import { requestKind } from '../rules/kind.ts'

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
    forApplicant: boolean
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
  if (query.forApplicant) await requireHarmless(context, file)
  return command(context, { requestId, ...query, hash: file.hash }, async (tx, record, now) => {
    const { row } = await lockCase(tx, requestKind, requestId)
    const fileId = newId()
    await tx
      .insertInto('files')
      .values({
        id: fileId,
        organizationId: row.organizationId,
        ...file,
        uploadedBy: actor.id,
        createdAt: now,
      })
      .execute()
    const id = await keepFile(
      tx,
      row,
      {
        kind: 'file',
        direction: query.direction,
        title: query.title,
        on: query.on,
        fileId,
        hash: file.hash,
        forApplicant: query.forApplicant && query.direction === 'sent',
        accountId: actor.id,
      },
      now,
    )
    record({
      kind: 'request.file-added',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, hash: file.hash, forApplicant: query.forApplicant },
    })
    return { id }
  })
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

type KeptFile = { hash: string; name: string; mime: string }

async function openDocument(
  context: Context,
  documentId: string,
): Promise<{ letter: Letter } | { file: KeptFile }> {
  const actor = requireActor(context)
  const found = await documentOf(context.db, documentId)
  if (!found || found.kind !== requestKind.name || !maySeeOrganization(actor, found.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotReadCases(actor, requestKind, found.organizationId)
  if (why) throw refuse(commonRefusals, why)
  if (found.deletedAt !== null) throw refuse(refusals, 'requests.anonymised')
  if (found.fileId !== null)
    return { file: { hash: found.hash!, name: found.name!, mime: found.mime! } }
  if (whyNotOpenSealed(actor, requestKind, found.organizationId))
    return { letter: masked(openLetter(context.sealer, found)) }
  // Letters name people: each opening is told to the ledger.
  await command(context, { documentId }, async (_tx, record) => {
    record({
      kind: 'request.letter-opened',
      subjectKind: 'request',
      subjectId: found.caseId,
      organizationId: found.organizationId,
      payload: { number: found.number, documentNo: found.documentNo },
    })
  })
  return { letter: openLetter(context.sealer, found) }
}

/** A document's file for an archive, under its title; letters whole only where that has been recorded. */
export async function documentBytes(
  context: Context,
  documentId: string,
  whole: boolean,
): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await documentOf(context.db, documentId)
  if (!found) throw new Error(`no document ${documentId}`)
  if (found.fileId !== null)
    return { name: found.name!, bytes: new Uint8Array(await context.files.get(found.hash!)) }
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
