import type { Services } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { runInWorker, type WorkerLimits, WorkerStopped } from '../../platform/worker.ts'
import type { CheckFileOptions } from './engine/check-file.ts'
import type { DocxHtml } from './rules/documents/docx-html.ts'
import type { UnreadableCode } from './rules/documents/findings.ts'
import { documentKind } from './rules/documents/kinds.ts'
import type { DocumentPreview } from './rules/documents/preview.ts'
import { SCANNER_VERSION, type Scan, scanDocument, unreadable } from './rules/documents/scan.ts'
import { MOST_ROWS } from './rules/office/workbook.ts'
import { unreadableFinding } from './rules/texts/document.ts'
import type { PlacedFinding } from './rules/texts/source.ts'
import type { OwnWords } from './spelling/own.ts'
import { threadScript } from './threads.ts'
import type { DocumentTask } from './worker.ts'

const LIMITS: WorkerLimits = { seconds: 30, megabytes: 768 }
/** Thousands of sentences are spelt through one by one. */
const CHECK_LIMITS: WorkerLimits = { seconds: 300, megabytes: 1024 }
/** Bytes of a workbook of word lists. */
const MOST_WORKBOOK = 2 * 1024 * 1024

/** Looks through a file and keeps what it found, unless this version has done so already. */
export async function scanFile(
  { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
  file: { hash: string; mime: string },
  bytes: Uint8Array | null,
): Promise<Scan> {
  const known = (await scansOf(db, [file.hash])).get(file.hash)
  if (known) return known
  const started = performance.now()
  const scan = bytes ? await scanSafely(bytes, file.mime) : unreadable('damaged')
  log.info(
    { hash: file.hash, state: scan.state, ms: Math.round(performance.now() - started) },
    'file looked through',
  )
  const values = {
    scannerVersion: SCANNER_VERSION,
    state: scan.state,
    why: scan.why,
    findings: JSON.stringify(scan.findings),
    texts: JSON.stringify(scan.texts),
    scannedAt: clock.now(),
  }
  await db
    .insertInto('fileScans')
    .values({ hash: file.hash, ...values })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet(values))
    .execute()
  return scan
}

/** A clean copy; null where none can be made. */
export async function cleanFile(bytes: Uint8Array, mime: string): Promise<Uint8Array | null> {
  try {
    return await inThread<Uint8Array | null>({ act: 'clean', bytes, mime })
  } catch (error) {
    if (error instanceof WorkerStopped) return null
    throw error
  }
}

/** A Word file as HTML, or why it cannot be read. */
export async function docxHtml(bytes: Uint8Array): Promise<DocxHtml | { why: UnreadableCode }> {
  try {
    return await inThread({ act: 'html', bytes, mime: '' })
  } catch (error) {
    return { why: whyStopped(error) }
  }
}

/** What a file says, for a page. */
export async function previewFile(bytes: Uint8Array, mime: string): Promise<DocumentPreview> {
  try {
    return await inThread({ act: 'preview', bytes, mime })
  } catch (error) {
    return { kind: 'none', why: whyStopped(error) }
  }
}

/** What a file says, for a search in memory; null where it cannot be read. */
export async function textOfFile(bytes: Uint8Array, mime: string): Promise<string | null> {
  try {
    return await inThread<string | null>({ act: 'text', bytes, mime })
  } catch {
    return null
  }
}

/** The rows of a workbook of word lists; null where it cannot be read, or is longer than anybody keeps. */
export async function wordRows(bytes: Uint8Array): Promise<string[][] | null> {
  if (bytes.length > MOST_WORKBOOK) return null
  try {
    const rows = await inThread<string[][]>({ act: 'rows', bytes, mime: '' })
    return rows.length > MOST_ROWS + 1 ? null : rows
  } catch {
    return null
  }
}

/**
 * What the checks find in a file, in a thread with limits: a file that takes too long or too much is
 * told as such.
 */
export async function checkFile(
  bytes: Uint8Array,
  mime: string,
  options: CheckFileOptions,
  own?: OwnWords,
): Promise<PlacedFinding[]> {
  try {
    const task = { act: 'check' as const, bytes, mime, options, ...(own && { own }) }
    return await inThread(task, CHECK_LIMITS)
  } catch (error) {
    if (!(error instanceof WorkerStopped)) throw error
    return [unreadableFinding(whyStopped(error), options.locale)]
  }
}

/** What this version of the rules found in files, by hash; what is not there has yet to be looked through. */
export async function scansOf(db: Db | Tx, hashes: readonly string[]): Promise<Map<string, Scan>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('fileScans')
    .selectAll()
    .where('hash', 'in', [...hashes])
    .where('scannerVersion', '=', SCANNER_VERSION)
    .execute()
  return new Map(
    rows.map(({ hash, state, why, findings, texts }) => [hash, { state, why, findings, texts }]),
  )
}

/** Text and pictures are read in passing; what has to be unpacked goes to a thread with limits. */
async function scanSafely(bytes: Uint8Array, mime: string): Promise<Scan> {
  if (!['docx', 'xlsx', 'pdf'].includes(documentKind(mime))) return scanDocument(bytes, mime)
  try {
    return await inThread<Scan>({ act: 'scan', bytes, mime })
  } catch (error) {
    return unreadable(whyStopped(error))
  }
}

function whyStopped(error: unknown): UnreadableCode {
  if (!(error instanceof WorkerStopped)) return 'damaged'
  return error.why === 'time' ? 'too-slow' : 'too-large'
}

async function inThread<T>(task: DocumentTask, limits = LIMITS): Promise<T> {
  return runInWorker<T>(await threadScript('documents'), task, limits)
}
