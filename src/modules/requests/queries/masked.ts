import type { Services } from '../../../platform/context.ts'
import { SealedShut, sealedAs } from '../../../platform/sealing.ts'
import { APPLICANTS } from '../../casework/index.ts'
import { type Identity, maskedName } from '../rules/application.ts'
import { maskedWanted } from '../rules/masking.ts'

type Of = { id: string; sealed: string }
type Opening = Pick<Services, 'sealer'>

/** What does not open is shown as nothing; opening it says why. */
export function maskedApplicant(opening: Opening, of: Of): string {
  const { name } = detailsOf(opening, of)
  return name === undefined ? '' : maskedName(name)
}

/** What somebody wants, as a list shows it. */
export function wantedMasked(opening: Opening, of: Of & { wanted: string }): string {
  return maskedWanted(of.wanted, detailsOf(opening, of))
}

/** A row with what is wanted masked, and nothing sealed. */
export function listedOf(opening: Opening) {
  return <Row extends Of & { wanted: string }>(row: Row): Omit<Row, 'sealed'> => {
    const { sealed: _, ...rest } = row
    return { ...rest, wanted: wantedMasked(opening, row) }
  }
}

function detailsOf({ sealer }: Opening, { id, sealed }: Of): Partial<Identity> {
  if (sealed === '') return {}
  try {
    return JSON.parse(sealer.open(sealed, sealedAs(APPLICANTS, id))) as Identity
  } catch (error) {
    if (error instanceof SealedShut) return {}
    throw error
  }
}
