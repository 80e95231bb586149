import { strToU8, zipSync } from 'fflate'
import { beijingTime } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/ids.ts'
import { csvFile } from '../../../platform/spreadsheet.ts'
import { whyNotOpenSealed } from '../../casework/rules/kind.ts'
import { archiveWords } from '../batch-strings.ts'
import { wantedMasked } from '../queries/masked.ts'
import { readRequest } from '../queries.ts'
import { requestKind } from '../rules/kind.ts'
import { identityOf } from '../service.ts'
import { documentBytes } from './files.ts'

/**
 * Everything of one application in one file, with an index that gives each part its SHA-256: what was
 * asked, every event, letters and files. Who applied is in it only for a purpose, which is recorded;
 * otherwise letters are masked, and what came in is named without its content.
 */
export async function archiveRequest(
  context: Context,
  requestId: string,
  purpose: string | undefined,
): Promise<Response> {
  const actor = requireActor(context)
  const request = await readRequest(context, requestId)
  if (purpose !== undefined) {
    const why = whyNotOpenSealed(actor, requestKind, request.organizationId)
    if (why) throw refuse(commonRefusals, why)
  }
  const say = speak(archiveWords, context.locale)
  const { may: _may, mayOpen: _mayOpen, similar: _similar, sameApplicant: _same, ...kept } = request
  const wanted = purpose === undefined ? await maskedOf(context, request) : request.wanted
  const parts: Record<string, Uint8Array> = { 'case.json': json({ ...kept, wanted }) }
  if (purpose !== undefined && request.anonymisedAt === null)
    parts['applicant.json'] = json(await identityOf(context, requestId))
  const rows: string[][] = []
  const held = request.documents.filter(({ deleted }) => !deleted)
  for (const [index, document] of held.entries()) {
    const part = await documentBytes(context, document.id, purpose !== undefined)
    const path = part
      ? `${String(index + 1).padStart(2, '0')}-${part.name.replace(/[\\/:*?"<>|]/g, ' ')}`
      : say('withheld')
    if (part) parts[path] = part.bytes
    rows.push([
      String(index + 1),
      path,
      document.title,
      document.documentNo,
      document.on,
      say(document.direction),
    ])
  }
  const columns = ['number', 'path', 'title', 'documentNo', 'on', 'direction'] as const
  parts['index.csv'] = new Uint8Array(
    await csvFile({
      name: request.number,
      columns: columns.map((column) => ({ title: say(`column.${column}`), width: 20 })),
      rows,
    }),
  )
  const sums = Object.entries(parts).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
  parts['SHA256SUMS'] = strToU8(sums.join(''))
  // Recorded when it has been put together: what does not open has not been given out.
  if (purpose !== undefined)
    await command(context, { requestId, purpose }, async (_tx, record) => {
      record({
        kind: 'request.archived',
        subjectKind: 'request',
        subjectId: requestId,
        organizationId: request.organizationId,
        payload: { number: request.number, purpose },
      })
    })
  const made = beijingTime(context.clock.now()).replace(/[- :]/g, '')
  return new Response(new Uint8Array(zipSync(parts)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${request.number}-${made}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

async function maskedOf(context: Context, { id, wanted }: { id: string; wanted: string }) {
  const { sealed } = await context.db
    .selectFrom('cases')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return wantedMasked(context, { id, sealed, wanted })
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`)
}
