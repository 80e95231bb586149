import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import { Moment } from '../../../workbench/ui/time.tsx'
import { DaysLeft } from '../../casework/workbench/desk.tsx'
import { correctionsContract } from '../contract.ts'
import type { ReportState } from '../rules.ts'
import { kindNames, stateNames } from '../strings.ts'
import { ReportDrawer } from './report-drawer.tsx'
import { strings } from './strings.ts'

type Report = Answer<typeof correctionsContract.listErrorReports>['items'][number]

const PAGE_SIZE = 20
const STATES: readonly ReportState[] = ['received', 'fixed', 'not-an-error']

/** What visitors reported, those to answer first. */
export function ErrorReportsScreen() {
  const say = useSay(strings)
  const locale = useLocale()
  const [state, setState] = useState<ReportState | 'all'>('received')
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['error-reports', state, page],
    queryFn: () =>
      call(correctionsContract.listErrorReports, {
        query: { page, pageSize: PAGE_SIZE, ...(state === 'all' ? {} : { state }) },
      }),
  })
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
      <Segmented<ReportState | 'all'>
        className="fits"
        aria-label={say('filter')}
        value={state}
        onChange={(next) => {
          setState(next)
          setPage(1)
        }}
        options={[
          ...STATES.map((each) => ({ value: each, label: inLocale(stateNames[each], locale) })),
          { value: 'all' as const, label: say('all') },
        ]}
      />
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<Report>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
            locale={{ emptyText: <EmptyState title={say('empty')} /> }}
            columns={[
              { title: say('number'), dataIndex: 'number' },
              {
                title: say('kind'),
                render: (_, report) => inLocale(kindNames[report.kind], locale),
              },
              {
                title: say('page'),
                width: 320,
                render: (_, report) => (
                  <>
                    {report.pageTitle || say('wholeSite')}
                    <br />
                    <span className="quiet">{report.siteName}</span>
                  </>
                ),
              },
              {
                title: say('received'),
                render: (_, report) => <Moment at={report.receivedAt} />,
              },
              {
                title: say('due'),
                render: (_, report) => (
                  <>
                    {report.dueOn} <DaysLeft left={report.daysLeft} />
                  </>
                ),
              },
              {
                title: say('state'),
                render: (_, report) => inLocale(stateNames[report.state], locale),
              },
              {
                title: say('open'),
                render: (_, report) => (
                  <Button
                    size="small"
                    aria-label={say('openNumber', { number: report.number })}
                    onClick={() => setOpen(report.id)}
                  >
                    {say('open')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {open && <ReportDrawer reportId={open} onClose={() => setOpen(null)} />}
    </div>
  )
}
