import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import { type FileRow, type FileStore, inspectFile, type StoredFile } from '../../platform/files.ts'
import { newId, sha256 } from '../../platform/ids.ts'
import { hasRole, maySeeOrganization } from '../accounts/rules.ts'

/** Stores an uploaded file, private to the organisation until something published shows it. */
export async function storeFile(
  context: Context,
  query: { name: string; organizationId?: string | undefined },
  bytes: Uint8Array,
): Promise<StoredFile> {
  const actor = requireActor(context)
  const organizationId = query.organizationId ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  if (!hasRole(actor, organizationId, 'contributor', 'site-administrator'))
    throw refuse(commonRefusals, 'not-your-role')
  const inspected = await inspectFile(query.name, bytes)
  // The bytes are on disk before the row exists: a crash leaves at worst a file nobody names.
  await context.files.put(inspected.hash, bytes)
  return command(context, { ...query, hash: sha256(bytes) }, async (tx, record, now) => {
    const id = newId()
    await tx
      .insertInto('files')
      .values({ id, organizationId, ...inspected, uploadedBy: actor.id, createdAt: now })
      .execute()
    record({
      kind: 'file.stored',
      subjectKind: 'file',
      subjectId: id,
      organizationId,
      payload: { hash: inspected.hash, size: inspected.size, mime: inspected.mime },
    })
    return { id, ...inspected }
  })
}

/** Types a browser may show in place; everything else is downloaded. HTML and SVG are never stored. */
const INLINE = /^(image\/(png|jpeg|gif|webp)|application\/pdf|video\/mp4|audio\/mpeg)$/

/** A stored file as an answer: sandboxed, never sniffed, never run. */
export async function fileResponse(
  store: FileStore,
  file: Pick<FileRow, 'hash' | 'name' | 'mime' | 'size'>,
  options: { shared: boolean },
): Promise<Response> {
  const bytes = await store.get(file.hash)
  const disposition = INLINE.test(file.mime) ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mime,
      'content-length': String(bytes.length),
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': options.shared ? 'public, max-age=300' : 'private, no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: `"${file.hash.slice(0, 20)}"`,
    },
  })
}
