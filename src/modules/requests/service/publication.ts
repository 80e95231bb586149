import type { Instant } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { addEvent, lockCase, wordsOf } from '../../casework/index.ts'
import { insertPublication } from '../../content/index.ts'
import { type Attachment, type Body, emptyMetadata } from '../../content/rules/document.ts'
import { KINDS } from '../../content/rules/kinds.ts'
import { refusals as contentRefusals } from '../../content/strings.ts'
import { marksOf } from '../queries/marks.ts'
import { proposedFrom } from '../queries/publication.ts'
import { similarTo } from '../queries/related.ts'
import { refusals } from '../refusal-strings.ts'
import { type RequestAct, requestKind } from '../rules/kind.ts'
import { whyNotProposePublication } from '../rules/publication.ts'
import { isOther } from '../rules/similar.ts'
import { recordAct } from '../service.ts'

/**
 * Makes a draft of what was given to an applicant: the words of the reply and the files that went with
 * it, nothing else of the case. The case keeps which publication it became, and of which similar
 * applications it is the answer too: the gates compare the draft with who made any of them.
 */
export async function proposePublication(
  context: Context,
  requestId: string,
  input: { columnId: string; title: string },
): Promise<{ publicationId: string }> {
  const actor = requireActor(context)
  return command(context, { requestId, ...input }, async (tx, record, now) => {
    const locked = await lockCase<RequestAct>(tx, requestKind, requestId)
    const { row, events } = locked
    const { organizationId } = row
    if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
    const similar = await similarTo(tx, row)
    const ids = similar.map(({ id }) => id)
    const why = whyNotProposePublication(actor, {
      ...row,
      anonymised: row.anonymisedAt !== null,
      askedBySeveral: similar.some(isOther(marksOf(context, row))),
      proposed: (await proposedFrom(tx, requestId, ids)) !== null,
    })
    if (why) throw refuse({ ...commonRefusals, ...refusals }, why)
    const column = await columnOf(tx, input.columnId, organizationId)
    const words = await wordsOf(tx, context.sealer, requestId, 'needed')
    const proposal = events.findLast(({ act }) => act === 'propose')
    const reply = (proposal && words.get(proposal.seq)?.['reply']) ?? ''
    const { publicationKind } = column
    const kind = publicationKind && publicationKind in KINDS ? publicationKind : 'notice'
    const made = await insertPublication(tx, {
      siteId: column.siteId,
      organizationId,
      // The office's, not a department's: any of its contributors takes it on.
      unitId: null,
      columnId: input.columnId,
      kind,
      locale: 'zh-CN',
      createdBy: actor.id,
      now,
      draft: {
        title: input.title,
        body: bodyOf(reply),
        metadata: {
          ...emptyMetadata(),
          issuer: column.organizationName,
          source: column.organizationName,
        },
        attachments: await copiesOfGiven(tx, row, actor.id, now),
        relations: [],
        columnId: input.columnId,
        path: null,
      },
    })
    const { publicationId } = made
    const facts = { publicationId, others: ids, title: input.title }
    const on = context.clock.today()
    const event = { act: 'proposed-for-publication', on, accountId: actor.id, facts } as const
    const { dueOn } = await addEvent(tx, context.sealer, requestKind, locked, event, now)
    record({
      kind: 'publication.created',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId,
      payload: { kind, columnId: input.columnId, revisionHash: made.hash },
    })
    recordAct(record, row, 'proposed-for-publication', dueOn, { publicationId })
    return { publicationId }
  })
}

/** A column of the office's own sites that takes publications. */
async function columnOf(tx: Tx, columnId: string, organizationId: string) {
  const column = await tx
    .selectFrom('columns as c')
    .innerJoin('sites as s', 's.id', 'c.siteId')
    .innerJoin('organizations as o', 'o.id', 's.organizationId')
    .select(['c.siteId', 'c.kind', 'c.publicationKind', 'o.name as organizationName'])
    .where('c.id', '=', columnId)
    .where('s.organizationId', '=', organizationId)
    .where('c.archived', '=', false)
    .executeTakeFirst()
  if (!column) throw refuse(commonRefusals, 'not-found')
  if (column.kind === 'link') throw refuse(contentRefusals, 'content.kind-not-in-column')
  return column
}

/** The reply, a paragraph a line. */
function bodyOf(reply: string): Body {
  const lines = reply.split('\n').map((line) => line.trim())
  return {
    type: 'doc',
    content: lines
      .filter((line) => line !== '')
      .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

/**
 * The files the applicant was given, as they were given, each as a file of the library: never what came
 * in, never an original that was blacked out.
 */
async function copiesOfGiven(
  tx: Tx,
  { id: caseId, organizationId }: { id: string; organizationId: string },
  uploadedBy: string,
  createdAt: Instant,
): Promise<Attachment[]> {
  const given = await tx
    .selectFrom('caseDocuments as d')
    .innerJoin('caseFiles as f', 'f.id', 'd.fileId')
    .select(['f.name', 'f.size', 'f.mime', 'f.hash'])
    .where('d.caseId', '=', caseId)
    .where('d.direction', '=', 'sent')
    .where('d.forApplicant', '=', true)
    .where('d.deletedAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('caseRedactions as r').select('r.id').whereRef('r.sourceId', '=', 'd.id'),
        ),
      ),
    )
    .orderBy('d.addedAt')
    .orderBy('d.id')
    .execute()
  const copies = given.map((file) => ({ ...file, id: newId(), size: Number(file.size) }))
  if (copies.length > 0)
    await tx
      .insertInto('files')
      .values(copies.map((file) => ({ ...file, organizationId, uploadedBy, createdAt })))
      .execute()
  return copies.map(({ id: fileId, ...file }) => ({ ...file, fileId, url: null }))
}
