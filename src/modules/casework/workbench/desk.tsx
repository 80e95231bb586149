import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { Field, focusField, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { deskWords } from '../desk-strings.ts'

/** Days left in words; colour only repeats them. Nothing once it is answered. */
export function DaysLeft({ left }: { left: number | null }) {
  const say = useSay(deskWords)
  if (left === null) return null
  if (left < 0) return <Tag color="error">{say('late', { n: -left })}</Tag>
  if (left === 0) return <Tag color="warning">{say('today')}</Tag>
  return <Tag>{say('left', { n: left })}</Tag>
}

/** A longer list of days is folded. */
const SHORT_CLOCK = 7

/** The due day with every day looked at, and why it counts or not. */
export function ClockDays(props: {
  dueOn: string
  days: readonly { date: string; counted: boolean; why: string }[]
  provisional: boolean
}) {
  const say = useSay(deskWords)
  const list = (
    <ul>
      {props.days.map((day) => (
        <li key={day.date}>
          {day.date} {day.why} · {say(day.counted ? 'clock.counted' : 'clock.skipped')}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <strong>{props.dueOn}</strong>
      {props.days.length > SHORT_CLOCK ? (
        <details>
          <summary>{say('clock.days', { n: props.days.length })}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      {props.provisional && <p className="quiet">{say('clock.provisional')}</p>}
    </>
  )
}

const PURPOSE = 'openingPurpose'

/** Asks what sealed data are opened for, and opens them; a refusal is told and nothing typed is lost. */
export function AskPurpose(props: {
  onOpen: (purpose: string) => Promise<void>
  onCancel: () => void
}) {
  const say = useSay(deskWords)
  const issues = useIssues()
  const notify = useNotify()
  const [purpose, setPurpose] = useState('')
  const [pending, setPending] = useState(false)

  async function open(): Promise<void> {
    const missing = purpose.trim().length < 2
    issues.set(missing ? [{ field: PURPOSE, message: say('purpose.missing') }] : [])
    if (missing) return focusField(PURPOSE)
    setPending(true)
    try {
      await props.onOpen(purpose)
    } catch (error) {
      notify.error(error)
      setPending(false)
    }
  }

  return (
    <div className="ask-purpose">
      <Field
        name={PURPOSE}
        label={say('purpose')}
        extra={say('purpose.hint')}
        required
        issues={issues}
      >
        <Input
          autoFocus
          maxLength={200}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
          onPressEnter={() => void open()}
        />
      </Field>
      <div className="acts">
        <Button size="small" type="primary" loading={pending} onClick={() => void open()}>
          {say('show')}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  )
}
