import type { z } from 'zod'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { notes } from '../contract.ts'
import { fileFacts, libraryFile } from '../queries/facts.ts'
import { whyNotDescribe, whyNotRestore, whyNotRetire } from '../rules.ts'
import { refusals } from '../strings.ts'

const done = { ok: true } as const

/** Writes what the library says of a file. Texts that show it keep the words they have. */
export async function describeMedium(
  context: Context,
  fileId: string,
  given: z.output<typeof notes>,
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { fileId, ...given }, async (tx, record, now) => {
    const file = await libraryFile(context, tx, fileId)
    const refused = whyNotDescribe(actor, file.organizationId)
    if (refused) throw refuse(commonRefusals, refused)
    const values = { ...given, updatedBy: actor.id, updatedAt: now }
    await tx
      .insertInto('mediaNotes')
      .values({ fileId, ...values })
      .onConflict((conflict) => conflict.column('fileId').doUpdateSet(values))
      .execute()
    record({
      kind: 'file.described',
      subjectKind: 'file',
      subjectId: fileId,
      organizationId: file.organizationId,
      payload: { ...given },
    })
    return done
  })
}

/** Takes a file out of the library or brings it back. The bytes stay: old revisions show them. */
export async function retireMedium(
  context: Context,
  fileId: string,
  retired: boolean,
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { fileId, retired }, async (tx, record, now) => {
    await tx.selectFrom('files').select('id').where('id', '=', fileId).forUpdate().execute()
    const file = await libraryFile(context, tx, fileId)
    const { facts, texts, topics } = await fileFacts(tx, file)
    const refused = (retired ? whyNotRetire : whyNotRestore)(actor, facts)
    if (refused)
      throw refuse(
        { ...commonRefusals, ...refusals },
        refused,
        {},
        refused === 'media.in-use'
          ? { titles: [...texts.map(({ title }) => title), ...topics.map(({ name }) => name)] }
          : undefined,
      )
    if (retired)
      await tx
        .insertInto('fileRetirements')
        .values({ fileId, retiredBy: actor.id, retiredAt: now })
        .execute()
    else await tx.deleteFrom('fileRetirements').where('fileId', '=', fileId).execute()
    record({
      kind: retired ? 'file.retired' : 'file.restored',
      subjectKind: 'file',
      subjectId: fileId,
      organizationId: file.organizationId,
      payload: { hash: file.hash },
    })
    return done
  })
}
