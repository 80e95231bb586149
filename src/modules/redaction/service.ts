import { commonRefusals, InvalidInput, refuse } from '../../kernel/errors.ts'
import { inLocale, speak } from '../../kernel/strings.ts'
import { command } from '../../platform/command.ts'
import { type Actor, type Context, requireActor } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { inspectFile } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import { sealedAs } from '../../platform/sealing.ts'
import { keepFile, lockCase } from '../casework/index.ts'
import { whyNotOpenSealed } from '../casework/rules/kind.ts'
import { scanFile } from '../checks/index.ts'
import { documentKind } from '../checks/rules/documents/kinds.ts'
import {
  documentSeen,
  leaveOut,
  requireEnclosable,
  requireHarmless,
  requireKept,
} from '../requests/index.ts'
import { ENCLOSURES, KEPT_AS } from '../requests/rules/enclosures.ts'
import { requestKind } from '../requests/rules/kind.ts'
import type { Ground } from './rules/grounds.data.ts'
import type { PageMark, TextMark } from './rules/marks.ts'
import { isSought, sameForm } from './rules/words.ts'
import { REDACTED_WORDS } from './sealed.ts'
import { cannotWords, refusals, words as sayings } from './strings.ts'
import { makeInThread } from './thread.ts'
import type { Cannot, RedactionTask } from './worker.ts'

/** The kind of document a redacted copy is that goes out with the reply. */
export const WITH_REPLY = 'redacted-reply'

export type Redactable = Awaited<ReturnType<typeof redactableOf>>

/** A file of an application this person handles, with its bytes. */
export async function redactableOf(context: Context, documentId: string) {
  const found = await documentSeen(context, documentId, whyNotOpenSealed)
  if (found.fileId === null || !['docx', 'pdf', 'plain'].includes(documentKind(found.mime!)))
    throw refuse(refusals, 'redaction.not-this-kind')
  const bytes = new Uint8Array(await context.files.get(found.hash!))
  return {
    ...found,
    name: found.name!,
    file: { bytes, mime: found.mime!, hash: found.hash! },
  }
}

export function requireHandler(actor: Actor, organizationId: string): void {
  const why = whyNotOpenSealed(actor, requestKind, organizationId)
  if (why) throw refuse(commonRefusals, why)
}

/** The answer of the thread, or the sentence why there is none. */
export function answered<T>(context: Context, answer: T | Cannot): T {
  if (answer !== null && typeof answer === 'object' && 'why' in answer)
    throw refuse(refusals, 'redaction.cannot', {
      why: speak(cannotWords, context.locale)(answer.why),
    })
  return answer as T
}

/**
 * Makes a redacted copy of a file beside the original, reads it again, and keeps it with the list of
 * what was blacked out and why. A copy in which any of the words is still found is not kept.
 */
export async function redactDocument(
  context: Context,
  documentId: string,
  told: { title: string; marks: TextMark[] | PageMark[]; withReply: boolean },
): Promise<{ id: string }> {
  const actor = requireActor(context)
  const source = await redactableOf(context, documentId)
  if (source.forApplicant || ENCLOSURES.some((kind) => kind === source.documentKind))
    throw refuse(refusals, 'redaction.already-given')
  const { bytes, words } = await made(context, source, told)
  requireSilentTitle(context, told.title, words)
  const file = await inspectFile(fileName(context, told.title, source.name), bytes)
  await context.files.put(file.hash, bytes)
  await scanFile(context, file, bytes)
  if (told.withReply) await requireHarmless(context, file)
  return command(context, { documentId, ...told, hash: file.hash }, async (tx, record, now) => {
    const { row } = await lockCase(tx, requestKind, source.caseId)
    requireKept(row)
    if (told.withReply) {
      requireEnclosable(row.state)
      // The copy made last goes out, not those it was to better.
      await leaveOut(tx, await copiesOf(tx, documentId))
    }
    const id = await keepFile(
      tx,
      row,
      {
        kind: told.withReply ? WITH_REPLY : KEPT_AS[WITH_REPLY],
        direction: 'sent',
        title: told.title,
        on: context.clock.today(),
        file,
        forApplicant: false,
        accountId: actor.id,
      },
      now,
    )
    const redactionId = newId()
    await tx
      .insertInto('caseRedactions')
      .values({
        id: redactionId,
        caseId: row.id,
        sourceId: documentId,
        documentId: id,
        marks: JSON.stringify(told.marks.map(withoutWords)),
        sealed: context.sealer.seal(JSON.stringify(words), sealedAs(REDACTED_WORDS, redactionId)),
        madeBy: actor.id,
        madeAt: now,
      })
      .execute()
    record({
      kind: 'request.redacted',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: {
        number: row.number,
        source: source.hash,
        hash: file.hash,
        grounds: countedGrounds(told.marks),
      },
    })
    return { id }
  })
}

/** The redacted copies that were made of a document. */
async function copiesOf(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('caseRedactions')
    .select('documentId')
    .where('sourceId', '=', sourceId)
    .execute()
  return rows.map(({ documentId }) => documentId)
}

async function made(
  context: Context,
  source: Redactable,
  { marks, title }: { marks: TextMark[] | PageMark[]; title: string },
) {
  const isPdf = documentKind(source.file.mime) === 'pdf'
  const [first] = marks
  if (!first || 'page' in first !== isPdf) throw refuse(refusals, 'redaction.other-marks')
  const task: RedactionTask = isPdf
    ? { act: 'pages', ...source.file, marks: marks as PageMark[], title }
    : { act: 'text', ...source.file, marks: marks as TextMark[] }
  const result = answered(context, await makeInThread(task))
  if (!isPdf && result.words.some((words) => words === ''))
    throw refuse(refusals, 'redaction.other-marks')
  if (result.leftOver.length > 0) {
    // Where, never what: the words are the reason for all this.
    context.log.warn({ hash: source.hash, places: result.leftOver }, 'redacted words still found')
    const say = speak(sayings, context.locale)
    throw refuse(refusals, 'redaction.words-left', {
      places: result.leftOver
        .slice(0, 5)
        .map((place) => placeInWords(place, say))
        .join(' / '),
    })
  }
  return result
}

function placeInWords(place: string, say: ReturnType<typeof speak<typeof sayings>>): string {
  const [kind, number = ''] = place.split(' ')
  if (kind === 'paragraph') return say('place.paragraph', { number })
  return kind === 'page' ? say('place.page', { number }) : place
}

function requireSilentTitle(context: Context, title: string, words: readonly string[]): void {
  const form = sameForm(title)
  if (!words.some((each) => isSought(each) && form.includes(sameForm(each)))) return
  throw new InvalidInput([
    { field: 'title', message: speak(sayings, context.locale)('title.says') },
  ])
}

/** Of the title alone: the original's name may say what was blacked out. */
function fileName(context: Context, title: string, original: string): string {
  const extension = original.slice(original.lastIndexOf('.') + 1)
  const safe = title.replace(/[\\/:*?"<>|]/g, ' ')
  return `${safe}${inLocale(sayings['name.redacted'], context.locale)}.${extension}`
}

function withoutWords(mark: TextMark | PageMark): object {
  if ('paragraph' in mark) return mark
  const { words: _, ...place } = mark
  return place
}

function countedGrounds(marks: readonly { ground: Ground }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { ground } of marks) counts[ground] = (counts[ground] ?? 0) + 1
  return counts
}
