import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { ReportActs, ReportState, ReportYear } from '../../../workbench/ui/yearly-report.tsx'
import { SitePicker, useSite } from '../../sites/workbench/site-picker.tsx'
import { websiteReportContract } from '../contract.ts'
import { Content } from './content.tsx'
import { strings } from './strings.ts'
import './website-report.css'

export type Report = Answer<typeof websiteReportContract.readReport>
/** The report of a site and the address of its endpoints. */
export type OfSite = { report: Report; params: { siteId: string; year: number } }

/** The yearly working report of a site: what is counted, known, entered, and what is unknown still. */
export function WebsiteReportScreen() {
  const { query, sites, site, pick } = useSite()
  const say = useSay(strings)
  return (
    <div className="stack">
      <Loaded query={query}>
        {() =>
          site ? (
            <SiteReports
              key={site.id}
              siteId={site.id}
              picker={<SitePicker sites={sites} site={site} onPick={pick} />}
            />
          ) : (
            <>
              <PageHeader title={say('title')} />
              <EmptyState title={say('noSite')} />
            </>
          )
        }
      </Loaded>
    </div>
  )
}

function SiteReports({ siteId, picker }: { siteId: string; picker: ReactNode }) {
  const [picked, setYear] = useState<number | null>(null)
  const list = useQuery({
    queryKey: ['website-reports', siteId],
    queryFn: () => call(websiteReportContract.listReports, { params: { siteId } }),
  })
  return (
    <Loaded query={list}>
      {({ items }) => {
        // The year that has to be reported of: the last that is over.
        const year = picked ?? items[1]!.year
        const chooser = (
          <>
            {picker} <ReportYear year={year} years={items} onYear={setYear} />
          </>
        )
        return <YearReport key={year} params={{ siteId, year }} chooser={chooser} />
      }}
    </Loaded>
  )
}

function YearReport({ params, chooser }: { params: OfSite['params']; chooser: ReactNode }) {
  const say = useSay(strings)
  const locale = useLocale()
  const query = useQuery({
    queryKey: ['website-report', params.siteId, params.year, locale],
    queryFn: () => call(websiteReportContract.readReport, { params }),
  })
  const report = query.data
  return (
    <>
      <PageHeader
        title={say('title')}
        facts={
          <>
            {chooser} {report && <ReportState report={report} seePublished={say('published')} />}
          </>
        }
        actions={report && <Acts report={report} params={params} />}
      />
      <Loaded query={query}>{(loaded) => <Content report={loaded} params={params} />}</Loaded>
    </>
  )
}

function Acts({ report, params }: OfSite) {
  const say = useSay(strings)
  const submit = useAct(websiteReportContract.submitReport)
  const draft = useAct(websiteReportContract.draftReport)
  const reopen = useAct(websiteReportContract.reopenReport)
  const { siteId, year } = params
  const file = `/api/v1/sites/${siteId}/website-reports/${year}/file`
  return (
    <ReportActs
      report={report}
      files={{
        docx: `${file}?kind=docx`,
        pdf: `${file}?kind=pdf`,
        print: `/workbench/print/website-report/${siteId}/${year}`,
      }}
      confirm={{ title: say('submit.title', { year }), content: say('submit.content') }}
      drafted={say('drafted')}
      onSubmit={() => submit.run({ params, body: { seen: report.version } })}
      onDraft={() => draft.run({ params })}
      onReopen={(reason) => reopen.run({ params, body: { reason } })}
    />
  )
}
