import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { annualReportContract } from '../contract.ts'
import { strings } from './strings.ts'

/** Takes a finished report back, with the reason that the ledger keeps. */
export function ReopenDrawer(props: { year: number; onClose: () => void }) {
  const say = useSay(strings)
  const client = useQueryClient()
  const act = useAct(annualReportContract.reopenReport)
  return (
    <EditDrawer
      title={say('reopen')}
      initial={{ reason: '' }}
      schema={annualReportContract.reopenReport.body}
      labelOf={() => say('reopen.reason')}
      saveLabel={say('reopen')}
      onSave={async ({ reason }) => {
        await act.run({ params: { year: props.year }, body: { reason } })
        await client.invalidateQueries()
      }}
      onClose={props.onClose}
    >
      {(form) => (
        <Field name="reason" label={say('reopen.reason')} required issues={form.issues}>
          <Input.TextArea
            rows={3}
            maxLength={500}
            value={form.value.reason}
            onChange={(event) => form.set('reason', event.target.value)}
          />
        </Field>
      )}
    </EditDrawer>
  )
}
