import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Select, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { LinkButton, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { annualReportContract } from '../contract.ts'
import { Findings } from './findings.tsx'
import { Progress } from './progress.tsx'
import { ReopenDrawer } from './reopen.tsx'
import { Sections } from './sections.tsx'
import { strings } from './strings.ts'
import { ReportTables } from './tables.tsx'
import './annual-report.css'

export type Report = Answer<typeof annualReportContract.readReport>
export type Prepared = Report['prepared']

/** The report of a year: how far it is, its tables and words, and what is wrong with it. */
export function AnnualReportScreen() {
  const [year, setYear] = useState<number | null>(null)
  const list = useQuery({
    queryKey: ['annual-reports'],
    queryFn: () => call(annualReportContract.listReports, {}),
  })
  return (
    <div className="stack">
      <Loaded query={list}>
        {({ items }) => (
          <YearReport
            key={year ?? items[0]!.year}
            year={year ?? items[0]!.year}
            years={items}
            onYear={setYear}
          />
        )}
      </Loaded>
    </div>
  )
}

type Years = Answer<typeof annualReportContract.listReports>['items']

function YearReport(props: { year: number; years: Years; onYear: (year: number) => void }) {
  const { year } = props
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['annual-report', year],
    queryFn: () => call(annualReportContract.readReport, { params: { year } }),
  })
  const report = query.data
  return (
    <>
      <PageHeader
        title={say('title')}
        facts={
          <>
            <Select
              className="fits"
              aria-label={say('year')}
              value={year}
              onChange={props.onYear}
              options={props.years.map((each) => ({
                value: each.year,
                label: say('ofYear', { year: each.year }),
              }))}
            />{' '}
            {report && <State report={report} />}
          </>
        }
        actions={report && <Acts report={report} />}
      />
      <Loaded query={query}>{(loaded) => <Content report={loaded} />}</Loaded>
    </>
  )
}

function State({ report }: { report: Report }) {
  const say = useSay(strings)
  const { state, submittedAt, published } = report
  return (
    <>
      <Tag color={state === 'submitted' ? 'success' : 'processing'}>{say(`state.${state}`)}</Tag>
      {submittedAt && (
        <span className="quiet">{say('submittedAt', { at: beijingTime(submittedAt) })} </span>
      )}
      {published && (
        <a href={published.href} target="_blank" rel="noreferrer">
          {say('published')}
        </a>
      )}
    </>
  )
}

function Acts({ report }: { report: Report }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const submit = useAct(annualReportContract.submitReport)
  const draft = useAct(annualReportContract.draftReport)
  const [reopening, setReopening] = useState(false)
  const { year, may, version, state, publicationId } = report
  const params = { year }
  return (
    <div className="acts">
      <Button href={`/api/v1/annual-reports/${year}/docx`}>{say('docx')}</Button>
      <Button href={`/api/v1/annual-reports/${year}/pdf`}>{say('pdf')}</Button>
      <Button href={`/workbench/print/annual-report/${year}`} target="_blank" rel="noreferrer">
        {say('print')}
      </Button>
      {state === 'draft' && (
        <ActButton
          type="primary"
          why={may.submit}
          confirm={{ title: say('submit.title', { year }), content: say('submit.content') }}
          onAct={async () => {
            await submit.run({ params, body: { seen: version } })
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
              await draft.run({ params })
              notify.success(say('drafted'))
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
      {reopening && <ReopenDrawer year={year} onClose={() => setReopening(false)} />}
    </div>
  )
}

function Content({ report }: { report: Report }) {
  const say = useSay(strings)
  const errors = report.findings.filter(({ level, explained }) => level === 'error' && !explained)
  return (
    <>
      <Progress report={report} />
      {report.previous === null && (
        <Alert type="info" showIcon title={say('noPrevious', { year: report.year - 1 })} />
      )}
      <Tabs
        items={[
          { key: 'tables', label: say('tables'), children: <ReportTables report={report} /> },
          { key: 'words', label: say('words'), children: <Sections report={report} /> },
          {
            key: 'findings',
            label: say('findings', { n: report.findings.length, errors: errors.length }),
            children: <Findings report={report} />,
          },
        ]}
      />
    </>
  )
}
