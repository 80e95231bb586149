import type { Services } from '../../../platform/context.ts'
import { SealedShut, sealedAs } from '../../../platform/sealing.ts'
import { APPLICANT_MARK, APPLICANTS } from '../../casework/index.ts'
import type { Identity } from '../rules/application.ts'

/** The marks the same applicant is known by, with every key; the kept one where nothing opens. */
export function marksOf(
  { sealer }: Pick<Services, 'sealer'>,
  row: { id: string; sealed: string; applicantHash: string | null },
): readonly string[] {
  if (row.applicantHash === null) return []
  try {
    const { certificate } = JSON.parse(
      sealer.open(row.sealed, sealedAs(APPLICANTS, row.id)),
    ) as Identity
    return sealer.marksOf(certificate.toUpperCase(), APPLICANT_MARK)
  } catch (error) {
    if (error instanceof SealedShut) return [row.applicantHash]
    throw error
  }
}
