import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { useLocale, useSay } from '../session.tsx'
import { common } from '../strings.ts'
import { issuesOf } from './check.ts'
import { FormIssues, focusField, type Issues, useIssues } from './form.tsx'
import { useAskToLeave } from './leave-guard.ts'
import { errorWords } from './notify.tsx'
import { Drawer } from './overlay.tsx'
import { RefusalNote } from './refusal-note.tsx'

export type FormState<T> = {
  value: T
  set: <K extends keyof T>(field: K, value: T[K]) => void
  issues: Issues
}

/**
 * A form in a drawer. Saving asks `schema` and `check` first, so that all problems stand beside their
 * fields at once; a refusal leaves the drawer open with everything typed. Mount it only while it is
 * open: `initial` is read once.
 */
export function EditDrawer<T extends object>(props: {
  title: ReactNode
  initial: T
  schema?: z.ZodType
  check?: (value: T) => Issue[]
  labelOf?: (field: string) => string
  saveLabel?: ReactNode
  danger?: boolean
  onSave: (value: T) => Promise<unknown>
  onClose: () => void
  children: (form: FormState<T>) => ReactNode
}) {
  const say = useSay(common)
  const locale = useLocale()
  const ask = useAskToLeave()
  const issues = useIssues()
  const [initial] = useState(props.initial)
  const [value, setValue] = useState(initial)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState('')

  async function save(): Promise<void> {
    const found = [
      ...(props.schema ? issuesOf(props.schema, value, locale) : []),
      ...(props.check?.(value) ?? []),
    ]
    const first = found[0]
    issues.set(found)
    if (first) return focusField(first.field)
    setRefusal('')
    setPending(true)
    try {
      await props.onSave(value)
      props.onClose()
    } catch (error) {
      // It stays on the screen: whoever reads slowly must not lose it.
      if (!issues.take(error)) setRefusal(errorWords(error, locale))
    } finally {
      setPending(false)
    }
  }

  async function close(): Promise<void> {
    if (value === initial || (await ask())) props.onClose()
  }

  return (
    <Drawer
      open
      title={props.title}
      size={640}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      onClose={() => void close()}
      footer={
        <div className="drawer-actions">
          <Button onClick={() => void close()}>{say('cancel')}</Button>{' '}
          <Button
            type="primary"
            danger={props.danger ?? false}
            loading={pending}
            onClick={() => void save()}
          >
            {props.saveLabel ?? say('save')}
          </Button>
        </div>
      }
    >
      <Form layout="vertical" component="div">
        <RefusalNote words={refusal} />
        <FormIssues issues={issues} {...(props.labelOf ? { labelOf: props.labelOf } : {})} />
        {props.children({
          value,
          set: (field, next) => setValue((before) => ({ ...before, [field]: next })),
          issues,
        })}
      </Form>
    </Drawer>
  )
}
