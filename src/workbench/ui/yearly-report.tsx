import { useQueryClient } from '@tanstack/react-query'
import { Button, Select, Tag } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../kernel/days.ts'
import { useSay } from '../session.tsx'
import { ActButton } from './act.tsx'
import { useNotify } from './notify.tsx'
import { LinkButton } from './page.tsx'
import { ReasonDrawer } from './reason-drawer.tsx'
import { yearlyReportWords } from './yearly-report-strings.ts'

const LONGEST_REASON = 500

/** A report that is made once a year, finished, and published as a publication. */
type YearlyReport = {
  state: 'draft' | 'submitted'
  submittedAt: string | null
  publicationId: string | null
  published: { href: string } | null
  /** The refusal that stands against each act; null: allowed. */
  may: Record<'submit' | 'reopen' | 'draft', string | null>
}

/** Chooses the year a report is of. */
export function ReportYear(props: {
  year: number
  years: readonly { year: number }[]
  onYear: (year: number) => void
}) {
  const say = useSay(yearlyReportWords)
  return (
    <Select
      className="fits"
      aria-label={say('year')}
      value={props.year}
      onChange={props.onYear}
      options={props.years.map(({ year }) => ({ value: year, label: say('ofYear', { year }) }))}
    />
  )
}

/** How far a report is, and where the public reads it; `seePublished` are the words of that link. */
export function ReportState(props: { report: YearlyReport; seePublished: string }) {
  const say = useSay(yearlyReportWords)
  const { state, submittedAt, published } = props.report
  return (
    <>
      <Tag color={state === 'submitted' ? 'success' : 'processing'}>{say(`state.${state}`)}</Tag>
      {submittedAt && (
        <span className="quiet">{say('submittedAt', { at: beijingTime(submittedAt) })} </span>
      )}
      {published && (
        <a href={published.href} target="_blank" rel="noreferrer">
          {props.seePublished}
        </a>
      )}
    </>
  )
}

/** What can be done with a report: its files, and finish it, take it back, make a publication of it. */
export function ReportActs(props: {
  report: YearlyReport
  files: Record<'docx' | 'pdf' | 'print', string>
  confirm: { title: string; content: string }
  /** Told when a publication has been made. */
  drafted: string
  onSubmit: () => Promise<unknown>
  onDraft: () => Promise<unknown>
  onReopen: (reason: string) => Promise<unknown>
}) {
  const { files } = props
  const { may, state, publicationId } = props.report
  const say = useSay(yearlyReportWords)
  const notify = useNotify()
  const client = useQueryClient()
  const [reopening, setReopening] = useState(false)
  return (
    <div className="acts">
      <Button href={files.docx}>{say('docx')}</Button>
      <Button href={files.pdf}>{say('pdf')}</Button>
      <Button href={files.print} target="_blank" rel="noreferrer">
        {say('print')}
      </Button>
      {state === 'draft' && (
        <ActButton
          type="primary"
          why={may.submit}
          confirm={props.confirm}
          onAct={async () => {
            await props.onSubmit()
            notify.success(say('submitted'))
            await client.invalidateQueries()
          }}
        >
          {say('submit')}
        </ActButton>
      )}
      {state === 'submitted' && publicationId === null && (
        <>
          <ActButton why={may.reopen} onAct={() => setReopening(true)}>
            {say('reopen')}
          </ActButton>
          <ActButton
            type="primary"
            why={may.draft}
            onAct={async () => {
              await props.onDraft()
              notify.success(props.drafted)
              await client.invalidateQueries()
            }}
          >
            {say('draft')}
          </ActButton>
        </>
      )}
      {publicationId !== null && (
        <LinkButton to={`/publications/${publicationId}`}>{say('toDraft')}</LinkButton>
      )}
      {reopening && (
        <ReasonDrawer
          title={say('reopen')}
          label={say('reopen.reason')}
          saveLabel={say('reopen')}
          longest={LONGEST_REASON}
          onSave={async (reason) => {
            await props.onReopen(reason)
            await client.invalidateQueries()
          }}
          onClose={() => setReopening(false)}
        />
      )}
    </div>
  )
}
