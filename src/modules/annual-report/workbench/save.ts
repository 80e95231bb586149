import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { annualReportContract } from '../contract.ts'
import type { Prepared, Report } from './report.tsx'
import { strings } from './strings.ts'

/** Saves a report with one part of it changed; everything else stays as it was read. */
export function useSaveReport({ year, version, prepared }: Report) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(annualReportContract.saveReport)
  return async (change: Partial<Prepared>): Promise<void> => {
    await act.run({ params: { year }, body: { ...prepared, ...change, seen: version } })
    notify.success(say('saved'))
    await client.invalidateQueries({ queryKey: ['annual-report', year] })
    await client.invalidateQueries({ queryKey: ['annual-reports'] })
  }
}
