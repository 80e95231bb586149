import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { ReasonDrawer } from '../../../workbench/ui/reason-drawer.tsx'
import { annualReportContract } from '../contract.ts'
import { strings } from './strings.ts'

/** Takes a finished report back, with the reason that the ledger keeps. */
export function ReopenDrawer(props: { year: number; onClose: () => void }) {
  const say = useSay(strings)
  const client = useQueryClient()
  const act = useAct(annualReportContract.reopenReport)
  return (
    <ReasonDrawer
      title={say('reopen')}
      label={say('reopen.reason')}
      saveLabel={say('reopen')}
      longest={500}
      onSave={async (reason) => {
        await act.run({ params: { year: props.year }, body: { reason } })
        await client.invalidateQueries()
      }}
      onClose={props.onClose}
    />
  )
}
