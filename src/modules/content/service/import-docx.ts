import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, Refusal, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { inspectFile, type StoredFile } from '../../../platform/files.ts'
import { hasRole, maySeeOrganization } from '../../accounts/rules.ts'
import { docxHtml } from '../../checks/index.ts'
import { IMAGE_ADDRESS } from '../../checks/rules/documents/docx-html.data.ts'
import { documentKind } from '../../checks/rules/documents/kinds.ts'
import { hiddenNames, unreadableWords } from '../../checks/strings.ts'
import type { contentContract } from '../contract.ts'
import { presentDropped } from '../convert.ts'
import { storeFile, storingOrganization } from '../files.ts'
import { joinCaptions } from '../rules/body/captions.ts'
import { bodyFromHtml } from '../rules/body/from-html.ts'
import { recogniseOfficial } from '../rules/body/official.ts'
import { liftFootnotes, settleBody } from '../rules/body/word-html.ts'
import { leftNames, refusals } from '../strings.ts'

/** Pictures stored from one file; a scanned book is no text to import. */
const MAX_IMAGES = 60
const MAX_INVISIBLE = 20

/**
 * A Word file as a body: headings, lists, tables, footnotes and pictures; the rest is told as dropped.
 * Its pictures are stored without metadata. Nothing of the piece itself changes.
 */
export async function convertDocx(
  context: Context,
  query: { name: string; organizationId?: string | undefined },
  bytes: Uint8Array,
): Promise<OutputOf<typeof contentContract.convertDocx>> {
  storingOrganization(context, query.organizationId)
  const actor = requireActor(context)
  const organizationId = query.organizationId ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  if (!hasRole(actor, organizationId, 'contributor')) throw refuse(commonRefusals, 'not-your-role')
  const { mime } = await inspectFile(query.name, bytes)
  if (documentKind(mime) !== 'docx') throw refuse(refusals, 'content.not-docx')
  const read = await docxHtml(bytes)
  if ('why' in read) {
    const { zh, en } = unreadableWords[read.why]
    throw refuse({ 'content.unreadable-docx': { status: 415, zh, en } }, 'content.unreadable-docx')
  }
  const { html, notes } = liftFootnotes(read.html)
  const converted = bodyFromHtml(html)
  const files = await storePictures(context, organizationId, read.images)
  const settled = settleBody(converted.body, notes, (src) =>
    src.startsWith(IMAGE_ADDRESS)
      ? (files.get(Number(src.slice(IMAGE_ADDRESS.length)))?.id ?? null)
      : null,
  )
  const { body, facts } = recogniseOfficial(settled, read.title)
  const lost = read.images.length - files.size
  return {
    ...facts,
    body: { ...body, content: joinCaptions(body.content) },
    marked: read.hidden.some(({ code }) => code === 'comment' || code === 'tracked-change'),
    invisible: read.invisible.slice(0, MAX_INVISIBLE),
    dropped: [
      ...read.hidden.map(({ code, count }) => ({
        code,
        message: speak(hiddenNames, context.locale)(code),
        count,
      })),
      ...read.left.map(({ code, count }) => ({
        code,
        message: speak(leftNames, context.locale)(code),
        count,
      })),
      ...(lost > 0
        ? [
            {
              code: 'image',
              message: speak(leftNames, context.locale)('picture-format'),
              count: lost,
            },
          ]
        : []),
      ...presentDropped(converted.dropped, context.locale),
    ],
    files: [...files.values()],
  }
}

async function storePictures(
  context: Context,
  organizationId: string,
  images: readonly { contentType: string; bytes: Uint8Array }[],
): Promise<Map<number, StoredFile>> {
  const stored = new Map<number, StoredFile>()
  for (const [index, image] of images.slice(0, MAX_IMAGES).entries()) {
    const extension = image.contentType.replace('image/', '').replace('jpeg', 'jpg')
    const name = `word-${index + 1}.${extension}`
    try {
      // One import is one request; its key must not make all pictures the first one.
      const own = { ...context, idempotencyKey: undefined }
      const query = { name, organizationId, purpose: 'picture' as const, maxEdge: 1920 }
      stored.set(index, await storeFile(own, query, image.bytes))
    } catch (error) {
      // A picture that is none is told as left behind.
      if (!(error instanceof Refusal)) throw error
    }
  }
  return stored
}
