import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import { type FileRow, type FileStore, inspectFile, type StoredFile } from '../../platform/files.ts'
import { newId, sha256 } from '../../platform/ids.ts'
import { isRemade, remakePicture } from '../../platform/pictures.ts'
import { hasRole, maySeeOrganization } from '../accounts/rules.ts'
import { scanFile } from '../checks/index.ts'
import { refusals } from './strings.ts'

/** The organisation files are stored for, the actor's own unless named; refuses where they may not. */
export function storingOrganization(context: Context, named: string | undefined): string {
  const actor = requireActor(context)
  const organizationId = named ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  if (!hasRole(actor, organizationId, 'contributor', 'site-administrator'))
    throw refuse(commonRefusals, 'not-your-role')
  return organizationId
}

/** Stores an uploaded file, private to the organisation until something published shows it. */
export async function storeFile(
  context: Context,
  query: {
    name: string
    organizationId?: string | undefined
    purpose?: 'attachment' | 'picture' | undefined
    maxEdge?: number | undefined
  },
  uploaded: Uint8Array,
): Promise<StoredFile> {
  const actor = requireActor(context)
  const organizationId = storingOrganization(context, query.organizationId)
  const sent = await inspectFile(query.name, uploaded)
  const bytes =
    query.purpose === 'picture' ? await pictureFor(sent.mime, uploaded, query) : uploaded
  const inspected = { ...sent, hash: sha256(bytes), size: bytes.length }
  // The bytes are on disk before the row exists: a crash leaves at worst a file nobody names.
  await context.files.put(inspected.hash, bytes)
  await scanFile(context, inspected, bytes)
  return command(context, { ...query, hash: sent.hash }, async (tx, record, now) => {
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

/** A picture as it may go on a page: upright, without metadata. A file that only calls itself one is refused. */
async function pictureFor(
  mime: string,
  bytes: Uint8Array,
  options: { maxEdge?: number | undefined },
): Promise<Uint8Array> {
  if (!isRemade(mime)) return bytes
  const made = await remakePicture(bytes, mime, options)
  if (!made) throw refuse(refusals, 'content.bad-picture')
  return made
}

/** Types a browser may show in place; everything else is downloaded. HTML and SVG are never stored. */
const INLINE = /^(image\/(png|jpeg|gif|webp)|application\/pdf|video\/mp4|audio\/mpeg)$/

/** Pixels of a picture in a list, for screens with two dots a pixel. */
const SMALL_EDGE = 480

/** A picture as a list shows it; kept by the one who looks, for a stored file never changes. */
export async function smallPicture(
  store: FileStore,
  file: Pick<FileRow, 'hash' | 'name' | 'mime' | 'size'>,
): Promise<Response> {
  const small = await remakePicture(await store.get(file.hash), file.mime, { maxEdge: SMALL_EDGE })
  // Stored before pictures were made anew, and no picture: the browser shows that it is none.
  if (!small) return fileResponse(store, file, { shared: false })
  return answerWith(small, file, 'private, max-age=86400', '-small')
}

/** A stored file as an answer: sandboxed, never sniffed, never run. */
export async function fileResponse(
  store: FileStore,
  file: Pick<FileRow, 'hash' | 'name' | 'mime' | 'size'>,
  options: { shared: boolean },
): Promise<Response> {
  const bytes = await store.get(file.hash)
  return answerWith(bytes, file, options.shared ? 'public, max-age=300' : 'private, no-store')
}

function answerWith(
  bytes: Uint8Array,
  file: Pick<FileRow, 'hash' | 'name' | 'mime'>,
  cacheControl: string,
  variant = '',
): Response {
  const disposition = INLINE.test(file.mime) ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mime,
      'content-length': String(bytes.length),
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': cacheControl,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: `"${file.hash.slice(0, 20)}${variant}"`,
    },
  })
}
