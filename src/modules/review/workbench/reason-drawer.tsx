import { Alert, Input } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'

/** What every endpoint of this module asks of a reason. */
const schema = z.object({ reason: z.string().trim().min(2).max(1000) })

/** Asks for a compulsory reason. */
export function ReasonDrawer(props: {
  title: ReactNode
  label: string
  hint?: ReactNode
  saveLabel: ReactNode
  danger?: boolean
  onSave: (reason: string) => Promise<unknown>
  onClose: () => void
}) {
  return (
    <EditDrawer
      title={props.title}
      initial={{ reason: '' }}
      schema={schema}
      labelOf={() => props.label}
      saveLabel={props.saveLabel}
      danger={props.danger ?? false}
      onClose={props.onClose}
      onSave={({ reason }) => props.onSave(reason.trim())}
    >
      {({ value, set, issues }) => (
        <>
          {props.hint && <Alert type="info" title={props.hint} className="form-note" />}
          <Field name="reason" label={props.label} required issues={issues}>
            <Input.TextArea
              autoFocus
              rows={5}
              maxLength={1000}
              showCount
              value={value.reason}
              onChange={(event) => set('reason', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
