import { Button, Card, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { useLocale, useSay } from '../session.tsx'
import { common } from '../strings.ts'
import { issuesOf } from './check.ts'
import type { FormState } from './edit-drawer.tsx'
import { FormIssues, focusField, useIssues } from './form.tsx'
import { errorWords, useNotify } from './notify.tsx'
import { RefusalNote } from './refusal-note.tsx'

/** A form that stands on the page itself: the same rules as `EditDrawer`, saved in place. */
export function EditPage<T extends object>(props: {
  initial: T
  schema: z.ZodType
  labelOf: (field: string) => string
  /** Why it cannot be changed: the form is then only read. */
  readOnly?: boolean
  onSave: (value: T) => Promise<unknown>
  children: (form: FormState<T>) => ReactNode
}) {
  const say = useSay(common)
  const locale = useLocale()
  const notify = useNotify()
  const issues = useIssues()
  const [value, setValue] = useState(props.initial)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState('')

  async function save(): Promise<void> {
    const found = issuesOf(props.schema, value, locale)
    issues.set(found)
    if (found[0]) return focusField(found[0].field)
    setRefusal('')
    setPending(true)
    try {
      await props.onSave(value)
      notify.success(say('saved'))
    } catch (error) {
      // It stays on the screen: whoever reads slowly must not lose it.
      if (!issues.take(error)) setRefusal(errorWords(error, locale))
    } finally {
      setPending(false)
    }
  }

  return (
    <Card>
      <Form layout="vertical" component="div" disabled={props.readOnly ?? false}>
        <RefusalNote words={refusal} />
        <FormIssues issues={issues} labelOf={props.labelOf} />
        {props.children({
          value,
          set: (field, next) => setValue((before) => ({ ...before, [field]: next })),
          issues,
        })}
        {!props.readOnly && (
          <Button type="primary" loading={pending} onClick={() => void save()}>
            {say('save')}
          </Button>
        )}
      </Form>
    </Card>
  )
}
