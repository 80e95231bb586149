import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import { SealedShut, sealedAs } from '../../platform/sealing.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { whyNotReadCases } from '../casework/rules/kind.ts'
import { requestKind } from '../requests/rules/kind.ts'
import type { PageMark, TextMark } from './rules/marks.ts'
import { REDACTED_WORDS } from './sealed.ts'
import { answered, redactableOf, requireHandler, WITH_REPLY } from './service.ts'
import { refusals } from './strings.ts'
import { findInThread, pictureInThread, readInThread } from './thread.ts'

type Mark = TextMark | PageMark

/** A file for the redaction screen, with the marks of the copy made last. */
export async function readRedactable(context: Context, documentId: string) {
  const source = await openedOf(context, documentId)
  const content = answered(context, await readInThread(source.file))
  const last = await context.db
    .selectFrom('caseRedactions')
    .select(['id', 'marks', 'sealed'])
    .where('sourceId', '=', documentId)
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const words = last ? (opened(context, last) ?? []) : []
  return {
    requestId: source.caseId,
    number: source.number,
    title: source.title,
    name: source.name,
    content,
    marks: ((last?.marks ?? []) as Mark[]).map((mark, index) =>
      'page' in mark ? { ...mark, words: words[index] ?? '' } : mark,
    ),
  }
}

/** A file that is to be blacked out still says everything: that it was opened is told to the ledger. */
async function openedOf(context: Context, documentId: string) {
  const source = await redactableOf(context, documentId)
  await command(context, { documentId }, async (_tx, record) => {
    record({
      kind: 'request.file-opened',
      subjectKind: 'request',
      subjectId: source.caseId,
      organizationId: source.organizationId,
      payload: { number: source.number, hash: source.hash },
    })
  })
  return source
}

/** The picture of one page. */
export async function redactablePage(
  context: Context,
  documentId: string,
  page: number,
): Promise<Response> {
  const source = await redactableOf(context, documentId)
  const picture = answered(context, await pictureInThread(source.file, page))
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

export async function findInRedactable(context: Context, documentId: string, words: string) {
  const source = await redactableOf(context, documentId)
  return { found: answered(context, await findInThread(source.file, words)) }
}

/** What was blacked out for an application, the newest first. */
export async function listRedactions(context: Context, requestId: string) {
  const actor = requireActor(context)
  const of = await context.db
    .selectFrom('cases')
    .select('organizationId')
    .where('id', '=', requestId)
    .where('kind', '=', requestKind.name)
    .executeTakeFirst()
  if (!of || !maySeeOrganization(actor, of.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotReadCases(actor, requestKind, of.organizationId)
  if (why) throw refuse(commonRefusals, why)
  const rows = await context.db
    .selectFrom('caseRedactions as r')
    .innerJoin('caseDocuments as d', 'd.id', 'r.documentId')
    .innerJoin('caseDocuments as s', 's.id', 'r.sourceId')
    .innerJoin('accounts as a', 'a.id', 'r.madeBy')
    .select(['r.id', 'r.documentId', 'r.marks', 'r.madeAt as at', 'd.title', 'd.kind'])
    .select(['s.title as sourceTitle', 'a.name as by'])
    .where('r.caseId', '=', requestId)
    .orderBy('r.madeAt', 'desc')
    .orderBy('r.id')
    .execute()
  return rows.map(({ marks, kind, ...row }) => ({
    ...row,
    withReply: kind === WITH_REPLY,
    marks: (marks as Mark[]).map((mark) =>
      'page' in mark
        ? { kind: 'page' as const, number: mark.page, ground: mark.ground }
        : { kind: 'paragraph' as const, number: mark.paragraph + 1, ground: mark.ground },
    ),
  }))
}

/** The words of one redaction, in the order of its list; the opening is told to the ledger. */
export async function openRedaction(context: Context, redactionId: string, purpose: string) {
  const actor = requireActor(context)
  const row = await context.db
    .selectFrom('caseRedactions as r')
    .innerJoin('cases as c', 'c.id', 'r.caseId')
    .select(['r.id', 'r.sealed', 'c.id as caseId', 'c.number', 'c.organizationId'])
    .where('r.id', '=', redactionId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  requireHandler(actor, row.organizationId)
  const words = opened(context, row)
  if (!words) throw refuse(refusals, 'redaction.sealed-shut')
  await command(context, { redactionId, purpose }, async (_tx, record) => {
    record({
      kind: 'request.redaction-opened',
      subjectKind: 'request',
      subjectId: row.caseId,
      organizationId: row.organizationId,
      payload: { number: row.number, purpose },
    })
  })
  // Outside the command: what it answers is kept with its idempotency key.
  return { words }
}

/** The words, or null where their key is not at hand. */
function opened(
  { sealer }: Context,
  { id, sealed }: { id: string; sealed: string },
): string[] | null {
  try {
    return JSON.parse(sealer.open(sealed, sealedAs(REDACTED_WORDS, id)) || '[]') as string[]
  } catch (error) {
    if (error instanceof SealedShut) return null
    throw error
  }
}
