import type { Services } from '../../../platform/context.ts'
import { scanFile, scansOf } from '../../checks/index.ts'
import { foundInFile } from '../rules/attached.ts'
import type { Found } from '../rules/findings.ts'

/** What was found in the attachments of pages, by page. Files nobody has looked through yet are looked through now. */
export async function attachedTo(
  services: Pick<Services, 'db' | 'clock' | 'files' | 'log'>,
  pages: readonly { publicationId: string; revisionId: string }[],
): Promise<Map<string, Found[]>> {
  const { db } = services
  const rows = await db
    .selectFrom('fileUses as u')
    .leftJoin('fileReplacements as x', 'x.oldFileId', 'u.fileId')
    .innerJoin('files as f', (join) =>
      join.on((eb) => eb('f.id', '=', eb.fn.coalesce('x.newFileId', 'u.fileId'))),
    )
    .select(['u.publicationId', 'f.name', 'f.hash', 'f.mime'])
    .where('u.attached', '=', true)
    .where(
      'u.revisionId',
      'in',
      pages.map(({ revisionId }) => revisionId),
    )
    .execute()
  const scans = await scansOf(db, [...new Set(rows.map(({ hash }) => hash))])
  const found = new Map<string, Found[]>()
  for (const { publicationId, name, hash, mime } of rows) {
    const scan =
      scans.get(hash) ??
      (await scanFile(services, { hash, mime }, await services.files.get(hash).catch(() => null)))
    scans.set(hash, scan)
    const before = found.get(publicationId) ?? []
    found.set(publicationId, [...before, ...foundInFile({ name, hash }, scan)])
  }
  return found
}
