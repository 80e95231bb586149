import type { EnteredName } from './prepared.ts'

/** Entered figures that should be whole and are not: only money has decimals. */
export function whyNotEntered(
  entered: Partial<Record<EnteredName, { value: number } | undefined>>,
): EnteredName[] {
  return (Object.keys(entered) as EnteredName[]).filter(
    (name) => name !== 'feesWanYuan' && !Number.isInteger(entered[name]?.value),
  )
}
