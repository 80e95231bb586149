import type { Services } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { scanFile } from './documents.ts'
import { SCANNER_VERSION } from './rules/documents/scan.ts'

const FILES_A_ROUND = 20

/** Looks through files again when the rules have changed, and those stored before there were any. */
export function documentJobs(services: Services): Job[] {
  return [
    {
      name: 'looking through files',
      everySeconds: 60,
      async run() {
        const files = await services.db
          .selectFrom('storedFiles as f')
          .leftJoin('fileScans as s', (join) =>
            join.onRef('s.hash', '=', 'f.hash').on('s.scannerVersion', '=', SCANNER_VERSION),
          )
          .select(['f.hash', 'f.mime'])
          .distinct()
          .where('s.hash', 'is', null)
          .limit(FILES_A_ROUND)
          .execute()
        for (const file of files) {
          const bytes = await services.files.get(file.hash).catch(() => null)
          await scanFile(services, file, bytes)
        }
      },
    },
  ]
}
