import { Button } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { AskPurpose } from '../../casework/workbench/desk.tsx'
import { correctionsContract } from '../contract.ts'
import { strings } from './strings.ts'

type Report = Answer<typeof correctionsContract.readErrorReport>

/** How to reach the reporter: a mask, until somebody who handles the report says what it is for. */
export function Contact({ report }: { report: Report }) {
  const say = useSay(strings)
  const { state, masked, deletedAt, keptYears, retention } = report.contact
  const act = useAct(correctionsContract.openContact)
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
          onOpen={async (purpose) => {
            const answer = await act.run({ params: { reportId: report.id }, body: { purpose } })
            setOpened(answer.contact)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      <p className="quiet">
        {say('contact.hint')} {say('contact.retention', { years: keptYears, basis: retention })}
      </p>
    </>
  )
}
