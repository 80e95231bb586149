import { refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { chineseFacts, englishOf } from '../english.ts'
import { liveEdition, lockPublication, openEdition, publicationFacts, revisionOf } from '../load.ts'
import type { Metadata } from '../rules/document.ts'
import { whyNotPath } from '../rules/paths.ts'
import { whyNotFollowChinese, whyNotMakeEnglish } from '../rules/permissions.ts'
import { refusals } from '../strings.ts'

import { insertPublication } from './draft.ts'

/**
 * Begins the English version of a published Chinese piece: same column, kind and department, its text,
 * tables and files to translate over, and the edition it follows written down.
 */
export async function makeEnglish(
  context: Context,
  chineseId: string,
  input: { title: string },
): Promise<{ id: string }> {
  const actor = requireActor(context)
  return command(context, { chineseId, ...input }, async (tx, record, now) => {
    const chinese = await lockPublication(tx, actor, chineseId)
    const hasEnglish = (await englishOf(tx, chineseId)) !== undefined
    const facts = { ...(await publicationFacts(tx, chinese)), locale: chinese.locale, hasEnglish }
    const refused = whyNotMakeEnglish(actor, facts)
    if (refused) throw refuse(refusals, refused)
    const followed = (await liveEdition(tx, chineseId))!
    const from = await revisionOf(tx, followed.revisionId)
    const { nameEn } = await tx
      .selectFrom('organizations')
      .select('nameEn')
      .where('id', '=', chinese.organizationId)
      .executeTakeFirstOrThrow()
    const made = await insertPublication(tx, {
      siteId: chinese.siteId,
      organizationId: chinese.organizationId,
      unitId: chinese.unitId,
      columnId: from.columnId,
      kind: chinese.kind,
      locale: 'en',
      translationOf: chineseId,
      followsEditionId: followed.id,
      createdBy: actor.id,
      now,
      draft: {
        title: input.title,
        body: from.body,
        metadata: metadataToTranslate(from.metadata, nameEn),
        attachments: from.attachments,
        // What it does to other documents the Chinese does: a translation has no effect of its own.
        relations: [],
        columnId: from.columnId,
        path: await pathBeside(tx, chinese.siteId, from.path),
      },
    })
    const subject = { subjectKind: 'publication', organizationId: chinese.organizationId }
    record({
      ...subject,
      kind: 'publication.created',
      subjectId: made.publicationId,
      payload: { kind: chinese.kind, columnId: from.columnId, revisionHash: made.hash },
    })
    record({
      ...subject,
      kind: 'publication.english-begun',
      subjectId: chineseId,
      payload: {
        englishId: made.publicationId,
        followsEdition: followed.number,
        followsHash: from.hash,
      },
    })
    return { id: made.publicationId }
  })
}

/** Writes down that the English draft has been brought up to the Chinese that is public now. */
export async function followChinese(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return command(context, { publicationId }, async (tx, record) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const facts = await publicationFacts(tx, publication)
    const open = await openEdition(tx, publicationId)
    const chinese = open ? await chineseFacts(tx, publicationId, open.id) : null
    const refused = whyNotFollowChinese(actor, { ...facts, chinese })
    if (refused) throw refuse(refusals, refused)
    const current = (await liveEdition(tx, publication.translationOf!))!
    await tx
      .updateTable('editions')
      .set({ followsEditionId: current.id })
      .where('id', '=', open!.id)
      .execute()
    record({
      kind: 'publication.english-follows',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { editionId: open!.id, followsEdition: current.number },
    })
    return { ok: true as const }
  })
}

/** Days, numbers and classes are those of the Chinese; words are to be written anew. */
function metadataToTranslate(metadata: Metadata, issuerEn: string): Metadata {
  return {
    ...metadata,
    summary: '',
    keywords: [],
    author: '',
    issuer: issuerEn || metadata.issuer,
    source: issuerEn || metadata.source,
    needsInterpretation: false,
    interpretationPlan: null,
    originallyPublishedOn: null,
    sourceAddress: null,
  }
}

/** `/en` before the Chinese path, where nobody has it; otherwise the usual address. */
async function pathBeside(tx: Tx, siteId: string, chinesePath: string): Promise<string | null> {
  const path = `/en${chinesePath}`
  if (whyNotPath(path)) return null
  const taken = await tx
    .selectFrom('pathReservations')
    .select('publicationId')
    .where('siteId', '=', siteId)
    .where('path', '=', path)
    .executeTakeFirst()
  return taken ? null : path
}
