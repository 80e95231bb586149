import { useQueryClient } from '@tanstack/react-query'
import { Alert, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { reviewContract } from '../contract.ts'
import {
  type Disclosure,
  DisclosureFields,
  disclosureIssues,
  PROACTIVE,
} from './disclosure-fields.tsx'
import { strings } from './strings.ts'

/** An issuer's way past the route, with a reason and a compulsory review afterwards. */
export function UrgentPublish(props: {
  publication: { id: string; lockVersion: number; may: Record<string, string | null> }
}) {
  const { publication } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.publishUrgently)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActButton danger why={publication.may['publishUrgently']} onAct={() => setOpen(true)}>
        {say('urgent.action')}
      </ActButton>
      {open && (
        <EditDrawer<{ reason: string; disclosure: Disclosure }>
          title={say('urgent.action')}
          initial={{ reason: '', disclosure: PROACTIVE }}
          schema={reviewContract.publishUrgently.body.omit({ lockVersion: true })}
          check={({ disclosure }) => disclosureIssues(disclosure, say)}
          labelOf={(field) =>
            field === 'reason' ? say('urgent.reason') : say('disclosure.article')
          }
          saveLabel={say('urgent.action')}
          danger
          onClose={() => setOpen(false)}
          onSave={async (value) => {
            await act.run({
              params: { publicationId: publication.id },
              body: { ...value, lockVersion: publication.lockVersion },
            })
            notify.success(say('urgent.done'))
            await client.invalidateQueries()
          }}
        >
          {({ value, set, issues }) => (
            <>
              <Alert type="warning" showIcon title={say('urgent.warning')} className="form-note" />
              <Field name="reason" label={say('urgent.reason')} required issues={issues}>
                <Input.TextArea
                  rows={4}
                  maxLength={1000}
                  value={value.reason}
                  onChange={(event) => set('reason', event.target.value)}
                />
              </Field>
              <DisclosureFields
                value={value.disclosure}
                onChange={(disclosure) => set('disclosure', disclosure)}
                issues={issues}
              />
            </>
          )}
        </EditDrawer>
      )}
    </>
  )
}
