import type { Api } from '../../platform/http.ts'
import { operationsContract as contract } from './contract.ts'
import { streamBackup } from './service.ts'

/** Reading everything is work; nobody needs it more often. */
const BACKUPS_PER_MINUTE = 3

export function bindOperations(api: Api): void {
  api.bind(contract.takeBackup, (context) => streamBackup(context), {
    perMinute: BACKUPS_PER_MINUTE,
  })
}
