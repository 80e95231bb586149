import { useQuery } from '@tanstack/react-query'
import { Alert, Tabs } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { ReportActs, ReportState, ReportYear } from '../../../workbench/ui/yearly-report.tsx'
import { annualReportContract } from '../contract.ts'
import { Findings } from './findings.tsx'
import { Progress } from './progress.tsx'
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
            <ReportYear year={year} years={props.years} onYear={props.onYear} />{' '}
            {report && <ReportState report={report} seePublished={say('published')} />}
          </>
        }
        actions={report && <Acts report={report} />}
      />
      <Loaded query={query}>{(loaded) => <Content report={loaded} />}</Loaded>
    </>
  )
}

function Acts({ report }: { report: Report }) {
  const say = useSay(strings)
  const submit = useAct(annualReportContract.submitReport)
  const draft = useAct(annualReportContract.draftReport)
  const reopen = useAct(annualReportContract.reopenReport)
  const { year } = report
  const params = { year }
  const file = `/api/v1/annual-reports/${year}`
  return (
    <ReportActs
      report={report}
      files={{
        docx: `${file}/docx`,
        pdf: `${file}/pdf`,
        print: `/workbench/print/annual-report/${year}`,
      }}
      confirm={{ title: say('submit.title', { year }), content: say('submit.content') }}
      drafted={say('drafted')}
      onSubmit={() => submit.run({ params, body: { seen: report.version } })}
      onDraft={() => draft.run({ params })}
      onReopen={(reason) => reopen.run({ params, body: { reason } })}
    />
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
