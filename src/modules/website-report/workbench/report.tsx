import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, LinkButton, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { ReasonDrawer } from '../../../workbench/ui/reason-drawer.tsx'
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
  const say = useSay(strings)
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
            {picker}{' '}
            <Select
              className="fits"
              aria-label={say('year')}
              value={year}
              onChange={setYear}
              options={items.map((each) => ({
                value: each.year,
                label: say('ofYear', { year: each.year }),
              }))}
            />
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
            {chooser} {report && <State report={report} />}
          </>
        }
        actions={report && <Acts report={report} params={params} />}
      />
      <Loaded query={query}>{(loaded) => <Content report={loaded} params={params} />}</Loaded>
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

function Acts({ report, params }: OfSite) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const submit = useAct(websiteReportContract.submitReport)
  const draft = useAct(websiteReportContract.draftReport)
  const reopen = useAct(websiteReportContract.reopenReport)
  const [reopening, setReopening] = useState(false)
  const { may, version, state, publicationId } = report
  const { siteId, year } = params
  const file = `/api/v1/sites/${siteId}/website-reports/${year}/file`
  return (
    <div className="acts">
      <Button href={`${file}?kind=docx`}>{say('docx')}</Button>
      <Button href={`${file}?kind=pdf`}>{say('pdf')}</Button>
      <Button
        href={`/workbench/print/website-report/${siteId}/${year}`}
        target="_blank"
        rel="noreferrer"
      >
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
      {reopening && (
        <ReasonDrawer
          title={say('reopen')}
          label={say('reopen.reason')}
          saveLabel={say('reopen')}
          longest={500}
          onSave={async (reason) => {
            await reopen.run({ params, body: { reason } })
            await client.invalidateQueries()
          }}
          onClose={() => setReopening(false)}
        />
      )}
    </div>
  )
}
