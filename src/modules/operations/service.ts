import { Readable } from 'node:stream'
import { takeBackup } from '../../platform/backup/take.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'

/**
 * Streams a backup. Whoever takes one holds everybody's data, so the ledger says who and when: before
 * the copy is made, so that the copy says it too.
 */
export async function streamBackup(context: Context): Promise<Response> {
  const actor = requireActor(context)
  await command(context, {}, async (_, record) => {
    record({
      kind: 'backup.taken',
      subjectKind: 'installation',
      subjectId: 'installation',
      organizationId: actor.organizationId,
    })
  })
  const archive = await takeBackup(context.db, context.files, context.clock.now(), (error) =>
    context.log.error({ err: error }, 'backup broke off'),
  )
  return new Response(Readable.toWeb(archive) as ReadableStream, {
    headers: { 'content-type': 'application/gzip', 'cache-control': 'no-store' },
  })
}
