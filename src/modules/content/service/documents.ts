import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { inLocale, type Locale } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { StoredFile } from '../../../platform/files.ts'
import { isRemade, remakePicture } from '../../../platform/pictures.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { cleanFile, scanFile, scansOf } from '../../checks/index.ts'
import { isCleanable } from '../../checks/rules/documents/kinds.ts'
import { presentGroups } from '../../checks/rules/documents/present.ts'
import type { Scan } from '../../checks/rules/documents/scan.ts'
import { unreadableWords } from '../../checks/strings.ts'
import type { contentContract } from '../contract.ts'
import { storeFile } from '../files.ts'
import { refusals } from '../strings.ts'

type Presented = OutputOf<typeof contentContract.readFileScan>

/** What lies inside a file, in words with places. */
export async function readFileScan(context: Context, fileId: string): Promise<Presented> {
  const file = await visibleFile(context, fileId)
  return presentScan((await scansOf(context.db, [file.hash])).get(file.hash), file, context.locale)
}

/**
 * Stores a copy without what should not go out, as a file of its own, and looks through it in turn.
 * Refused where no clean copy can be made, or it would be the same.
 */
export async function makeCleanCopy(
  context: Context,
  fileId: string,
): Promise<OutputOf<typeof contentContract.cleanFile>> {
  const file = await visibleFile(context, fileId)
  const bytes = await context.files.get(file.hash)
  const before = await scanFile(context, file, bytes)
  const clean = isRemade(file.mime)
    ? await remakePicture(bytes, file.mime)
    : await cleanFile(bytes, file.mime)
  if (!clean) throw refuse(refusals, 'content.no-clean-copy')
  const stored: StoredFile = await storeFile(
    context,
    { name: file.name, organizationId: file.organizationId },
    clean,
  )
  const after = (await scansOf(context.db, [stored.hash])).get(stored.hash)
  const scan = presentScan(after, stored, context.locale)
  const left = new Set((after?.findings ?? []).map((finding) => JSON.stringify(finding)))
  const removed = before.findings.filter((finding) => !left.has(JSON.stringify(finding)))
  if (removed.length === 0) throw refuse(refusals, 'content.no-clean-copy')
  return { file: stored, removed: presentGroups(removed, context.locale), scan }
}

async function visibleFile(context: Context, fileId: string) {
  const file = await context.db
    .selectFrom('files')
    .select(['id', 'organizationId', 'name', 'hash', 'mime'])
    .where('id', '=', fileId)
    .executeTakeFirst()
  if (!file || !maySeeOrganization(requireActor(context), file.organizationId))
    throw refuse(commonRefusals, 'not-found')
  return file
}

function shownOf(scan: Scan, category: string): string[] {
  return scan.texts.filter((each) => each.category === category).map(({ shown }) => shown)
}

function presentScan(scan: Scan | undefined, file: { mime: string }, locale: Locale): Presented {
  if (!scan)
    return { state: 'waiting', message: null, groups: [], marks: [], numbers: [], cleanable: false }
  return {
    state: scan.state,
    message: scan.why ? inLocale(unreadableWords[scan.why], locale) : null,
    groups: presentGroups(scan.findings, locale),
    marks: shownOf(scan, 'secrecy'),
    numbers: shownOf(scan, 'privacy'),
    cleanable: scan.findings.length > 0 && isCleanable(file.mime),
  }
}
