import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { Field, type Issues } from '../../../workbench/ui/form.tsx'
import { strings } from './strings.ts'

/** What the copy is called, whether it goes out, and the making of it. */
export function Save(props: {
  title: string
  issues: Issues
  pending: boolean
  disabled: boolean
  onSave: (title: string, withReply: boolean) => Promise<void>
}) {
  const { issues } = props
  const say = useSay(strings)
  const [title, setTitle] = useState(props.title)
  const [withReply, setWithReply] = useState(true)
  return (
    <section className="redact-save">
      <Form layout="vertical" component={false}>
        <Field
          name="title"
          label={say('copy.title')}
          required
          issues={issues}
          extra={say('copy.titleHint')}
        >
          <Input maxLength={150} value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      </Form>
      <Checkbox checked={withReply} onChange={(event) => setWithReply(event.target.checked)}>
        {say('withReply')}
      </Checkbox>
      <Button
        type="primary"
        block
        loading={props.pending}
        disabled={props.disabled}
        onClick={() => {
          if (title.trim() !== '') return void props.onSave(title.trim(), withReply)
          issues.set([{ field: 'title', message: say('required', { field: say('copy.title') }) }])
        }}
      >
        {say('make')}
      </Button>
      {props.pending && (
        <p className="quiet" role="status">
          {say('make.wait')}
        </p>
      )}
    </section>
  )
}
