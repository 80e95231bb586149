import { Alert, Input } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { EditDrawer } from './edit-drawer.tsx'
import { Field } from './form.tsx'

/** Asks for a compulsory reason, of 2 to `longest` characters, as its endpoint does. */
export function ReasonDrawer(props: {
  title: ReactNode
  label: string
  hint?: ReactNode
  saveLabel: ReactNode
  danger?: boolean
  longest?: number
  onSave: (reason: string) => Promise<unknown>
  onClose: () => void
}) {
  const { longest = 1000 } = props
  return (
    <EditDrawer
      title={props.title}
      initial={{ reason: '' }}
      schema={z.object({ reason: z.string().trim().min(2).max(longest) })}
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
              maxLength={longest}
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
