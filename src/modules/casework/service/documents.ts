import type { Instant, LocalDate } from '../../../kernel/days.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import type { InspectedFile } from '../../../platform/files.ts'
import { newId, sha256 } from '../../../platform/ids.ts'
import { SealedShut, type Sealer, sealedAs } from '../../../platform/sealing.ts'
import { documentNo, type Letter } from '../rules/letter.ts'
import { refusals } from '../strings.ts'
import { documentCode } from './settings.ts'

/** The column that holds the words of letters. */
export const LETTERS_SENT = { table: 'case_documents', column: 'sealed' } as const

type Of = { id: string; organizationId: string }

export type NewLetter = Omit<Letter, 'documentNo'> & {
  kind: string
  series: string
  forApplicant: boolean
  accountId: string | null
}

/** Numbers a letter, seals its words and keeps it with the case; answers its id and number. */
export async function keepLetter(
  tx: Tx,
  sealer: Sealer,
  { id: caseId, organizationId }: Of,
  { kind, series, forApplicant, accountId, ...words }: NewLetter,
  now: Instant,
): Promise<{ id: string; documentNo: string }> {
  const year = Number(words.on.slice(0, 4))
  // Everybody else who numbers a letter waits: no number is missing, none is given twice.
  await tx.selectFrom('ledgerHead').select('seq').forUpdate().execute()
  const last = await tx
    .selectFrom('caseDocuments')
    .select((eb) => eb.fn.max('seriesCount').as('count'))
    .where('organizationId', '=', organizationId)
    .where('series', '=', series)
    .where('seriesYear', '=', year)
    .executeTakeFirst()
  const count = Number(last?.count ?? 0) + 1
  const number = documentNo(await documentCode(tx, organizationId), series, year, count)
  const letter: Letter = { ...words, documentNo: number }
  const plain = JSON.stringify(letter)
  const id = newId()
  await tx
    .insertInto('caseDocuments')
    .values({
      id,
      caseId,
      organizationId,
      direction: 'sent',
      kind,
      title: letter.title,
      onDay: letter.on,
      documentNo: number,
      series,
      seriesYear: year,
      seriesCount: count,
      sealed: sealer.seal(plain, sealedAs(LETTERS_SENT, id)),
      hash: sha256(plain),
      fileId: null,
      forApplicant,
      accountId,
      addedAt: now,
    })
    .execute()
  return { id, documentNo: number }
}

export type NewFile = {
  kind: string
  direction: 'received' | 'sent'
  title: string
  on: LocalDate
  file: InspectedFile
  forApplicant: boolean
  accountId: string
}

/** Keeps a stored file with the case, and with it alone: it is in no library. */
export async function keepFile(
  tx: Tx,
  { id: caseId, organizationId }: Of,
  { on, file, ...document }: NewFile,
  now: Instant,
): Promise<string> {
  const [id, fileId] = [newId(), newId()]
  await tx
    .insertInto('caseFiles')
    .values({
      id: fileId,
      organizationId,
      ...file,
      uploadedBy: document.accountId,
      createdAt: now,
    })
    .execute()
  await tx
    .insertInto('caseDocuments')
    .values({
      id,
      caseId,
      organizationId,
      ...document,
      fileId,
      hash: file.hash,
      onDay: on,
      series: null,
      seriesYear: null,
      seriesCount: null,
      addedAt: now,
    })
    .execute()
  return id
}

/** A letter's words as they were sent; there are none once they are deleted. Refuses where its key is not at hand. */
export function openLetter(sealer: Sealer, document: { id: string; sealed: string }): Letter {
  const about = sealedAs(LETTERS_SENT, document.id)
  return JSON.parse(openOrRefuse(sealer, document.sealed, about)) as Letter
}

/** Opens what is sealed; a key that is not at hand is a refusal to whoever asks, not a fault. */
export function openOrRefuse(sealer: Sealer, sealed: string, about: string): string {
  try {
    return sealer.open(sealed, about)
  } catch (error) {
    if (error instanceof SealedShut) throw refuse(refusals, 'casework.shut', { id: error.keyId })
    throw error
  }
}

/** What was received and sent about a case, in order; without the words. */
export function documentsOf(db: Db | Tx, caseId: string) {
  return db
    .selectFrom('caseDocuments as d')
    .leftJoin('caseFiles as f', 'f.id', 'd.fileId')
    .select([
      'd.id',
      'd.direction',
      'd.kind',
      'd.title',
      'd.documentNo',
      'd.onDay',
      'd.forApplicant',
      'd.hash',
      'd.deletedAt',
      'f.name as fileName',
      'f.size',
    ])
    .where('d.caseId', '=', caseId)
    .orderBy('d.addedAt')
    .orderBy('d.id')
    .execute()
}

/** One document with its case, whatever it is. */
export async function documentOf(db: Db, documentId: string) {
  return db
    .selectFrom('caseDocuments as d')
    .innerJoin('cases as c', 'c.id', 'd.caseId')
    .leftJoin('caseFiles as f', 'f.id', 'd.fileId')
    .select([
      'd.id',
      'd.caseId',
      'd.sealed',
      'd.deletedAt',
      'd.title',
      'd.documentNo',
      'd.forApplicant',
      'd.fileId',
      'd.direction',
      'd.kind as documentKind',
      'c.kind',
      'c.number',
      'c.organizationId',
      'f.name',
      'f.mime',
      'f.size',
      'f.hash',
    ])
    .where('d.id', '=', documentId)
    .executeTakeFirst()
}
