import { Button, Input } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { Field, focusField, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { correctionsContract } from '../contract.ts'
import { strings } from './strings.ts'

type Report = Answer<typeof correctionsContract.readErrorReport>

const PURPOSE = 'contactPurpose'

/** How to reach the reporter: a mask, until somebody who handles the report says what it is for. */
export function Contact({ report }: { report: Report }) {
  const say = useSay(strings)
  const { state, masked, deletedAt, retention } = report.contact
  const [asking, setAsking] = useState(false)
  const [opened, setOpened] = useState('')
  if (state === 'none') return <span className="quiet">{say('contact.none')}</span>
  if (state === 'deleted')
    return (
      <span className="quiet">
        {say('contact.deleted', { at: deletedAt ? beijingTime(deletedAt) : '' })}
      </span>
    )
  if (report.may.openContact !== null) return <span className="quiet">{say('contact.given')}</span>
  return (
    <>
      {opened === '' ? (
        <span className="code">{masked || say('contact.shut')}</span>
      ) : (
        <output className="secret">{opened}</output>
      )}{' '}
      {opened === '' && !asking && (
        <Button size="small" onClick={() => setAsking(true)}>
          {say('contact.open')}
        </Button>
      )}
      {asking && (
        <AskPurpose
          reportId={report.id}
          onOpened={(contact) => {
            setOpened(contact)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      <p className="quiet">
        {say('contact.hint')} {say('contact.retention', { basis: retention })}
      </p>
    </>
  )
}

function AskPurpose(props: {
  reportId: string
  onOpened: (contact: string) => void
  onCancel: () => void
}) {
  const say = useSay(strings)
  const issues = useIssues()
  const notify = useNotify()
  const act = useAct(correctionsContract.openContact)
  const [purpose, setPurpose] = useState('')

  async function open(): Promise<void> {
    const missing = purpose.trim().length < 2
    issues.set(missing ? [{ field: PURPOSE, message: say('contact.purposeMissing') }] : [])
    if (missing) return focusField(PURPOSE)
    try {
      const answer = await act.run({ params: { reportId: props.reportId }, body: { purpose } })
      props.onOpened(answer.contact)
    } catch (error) {
      notify.error(error)
    }
  }

  return (
    <div className="ask-purpose">
      <Field
        name={PURPOSE}
        label={say('contact.purpose')}
        extra={say('contact.purposeHint')}
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
        <Button size="small" type="primary" loading={act.pending} onClick={() => void open()}>
          {say('contact.show')}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {say('contact.cancel')}
        </Button>
      </div>
    </div>
  )
}
