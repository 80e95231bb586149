import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button, Checkbox, Segmented, Space, Table, Tabs, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useCan, useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded, PageHeader, Waiting } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import { Retention } from '../../casework/workbench/retention.tsx'
import { requestsContract } from '../contract.ts'
import { requestKind } from '../rules/kind.ts'
import { applicantKindNames, stateNames } from '../strings.ts'
import { BatchDrawer } from './batch-drawer.tsx'
import { Due, InnerDue } from './due.tsx'
import { words } from './handling-strings.ts'
import { RatingsLine } from './ratings.tsx'
import { Reassessments } from './reassessments.tsx'
import { RegisterDrawer } from './register-drawer.tsx'
import { RequestDrawer } from './request-drawer.tsx'
import { ReviewRegister } from './reviews.tsx'
import './requests.css'
import { strings } from './strings.ts'

type Request = Answer<typeof requestsContract.listRequests>['items'][number]

const PAGE_SIZE = 20
const WHICH = ['open', 'closed', 'unreceived', 'all'] as const
type Which = (typeof WHICH)[number]
const WHOSE = ['all', 'mine', 'unit'] as const
type Whose = (typeof WHOSE)[number]

const TABS = ['requests', 'reviews', 'reassess', 'analysis', 'retention'] as const
type Tab = (typeof TABS)[number]
/** Fetched when it is first looked at: most days nobody counts. */
const Analysis = lazy(async () => {
  const { Analysis: component } = await import('../../request-analysis/workbench/analysis.tsx')
  return { default: component }
})

/** Applications for information, those due first. */
export function RequestsScreen() {
  const say = useSay(strings)
  const { open: asked } = useSearch({ strict: false }) as { open?: string }
  const [open, setOpen] = useState<string | null>(asked ?? null)
  const [making, setMaking] = useState<'one' | 'batch' | null>(null)
  const [tab, setTab] = useState<Tab>('requests')
  const sayMore = useSay(words)
  const registers = useCan(requestKind.openers)
  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={
          registers && (
            <Space wrap>
              <Button onClick={() => setMaking('batch')}>{sayMore('batch')}</Button>
              <Button type="primary" onClick={() => setMaking('one')}>
                {sayMore('register')}
              </Button>
            </Space>
          )
        }
      />
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(TABS.find((each) => each === key)!)}
        items={TABS.map((key) => ({
          key,
          label: sayMore(`tab.${key}`),
        }))}
      />
      {tab === 'requests' && <Desk onOpen={setOpen} />}
      {tab === 'reviews' && <ReviewRegister onOpen={setOpen} />}
      {tab === 'reassess' && <Reassessments onOpen={setOpen} />}
      {tab === 'analysis' && (
        <Suspense fallback={<Waiting />}>
          <Analysis />
        </Suspense>
      )}
      {tab === 'retention' && <Retention kind={requestKind.name} onOpen={setOpen} />}
      {open && <RequestDrawer requestId={open} onOpen={setOpen} onClose={() => setOpen(null)} />}
      {making === 'one' && <RegisterDrawer onOpen={setOpen} onClose={() => setMaking(null)} />}
      {making === 'batch' && <BatchDrawer onClose={() => setMaking(null)} />}
    </div>
  )
}

/** What is to be handled, what is due first on top; by whom it is handled. */
function Desk({ onOpen }: { onOpen: (requestId: string) => void }) {
  const say = useSay(strings)
  const sayMore = useSay(words)
  const locale = useLocale()
  const [which, setWhich] = useState<Which>('open')
  const [whose, setWhose] = useState<Whose>('all')
  const [green, setGreen] = useState(false)
  const [page, setPage] = useState(1)
  const query = useQuery({
    queryKey: ['requests', which, whose, green, page],
    queryFn: () =>
      call(requestsContract.listRequests, {
        query: {
          page,
          pageSize: PAGE_SIZE,
          which,
          ...(whose === 'all' ? {} : { whose }),
          ...(green ? { green: 'true' } : {}),
        },
      }),
  })
  return (
    <div className="stack">
      <Space wrap size={[16, 8]}>
        <Segmented<Which>
          className="fits"
          aria-label={say('filter')}
          value={which}
          onChange={(next) => {
            setWhich(next)
            setPage(1)
          }}
          options={WHICH.map((each) => ({ value: each, label: say(`which.${each}`) }))}
        />
        <Segmented<Whose>
          className="fits"
          aria-label={sayMore('whose')}
          value={whose}
          onChange={(next) => {
            setWhose(next)
            setPage(1)
          }}
          options={WHOSE.map((each) => ({ value: each, label: sayMore(`whose.${each}`) }))}
        />
        <Checkbox
          checked={green}
          onChange={(event) => {
            setGreen(event.target.checked)
            setPage(1)
          }}
        >
          {sayMore('onlyGreen')}
        </Checkbox>
      </Space>
      <RatingsLine />
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<Request>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
            locale={{ emptyText: <EmptyState title={say('empty')} /> }}
            columns={[
              {
                title: say('number'),
                render: (_, request) => (
                  <>
                    <Button
                      type="link"
                      size="small"
                      className="flush"
                      aria-label={say('openNumber', { number: request.number })}
                      onClick={() => onOpen(request.id)}
                    >
                      {request.number}
                    </Button>
                    {request.green && (
                      <div>
                        <Tag color="success">{sayMore('green')}</Tag>
                      </div>
                    )}
                    <div className="narrow-facts">
                      <Due request={request} />
                      <InnerDue request={request} />
                      <StateOf request={request} />
                    </div>
                  </>
                ),
              },
              {
                title: say('applicant'),
                responsive: ['sm'],
                render: (_, request) => (
                  <>
                    {request.applicant}
                    <br />
                    <span className="quiet">
                      {inLocale(applicantKindNames[request.applicantKind], locale)}
                    </span>
                  </>
                ),
              },
              {
                title: say('wanted'),
                render: (_, { wanted }) => <div className="cell-words wanted">{wanted}</div>,
              },
              {
                title: say('received'),
                responsive: ['sm'],
                render: (_, { receivedOn, closedOn }) =>
                  receivedOn ?? (
                    <span className="quiet">
                      {say(closedOn ? 'received.never' : 'received.not')}
                    </span>
                  ),
              },
              {
                title: say('due'),
                responsive: ['sm'],
                render: (_, request) => (
                  <>
                    <Due request={request} />
                    <InnerDue request={request} />
                  </>
                ),
              },
              {
                title: say('state'),
                responsive: ['sm'],
                render: (_, request) => <StateOf request={request} />,
              },
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}

/** How far it is, and who has it. */
function StateOf({ request: { state, handler, unit } }: { request: Request }) {
  const sayMore = useSay(words)
  const locale = useLocale()
  return (
    <>
      {inLocale(stateNames[state], locale)}
      <div className="quiet">
        {handler?.name ??
          (unit ? `${unit} · ${sayMore('handler.unclaimed')}` : sayMore('handler.none'))}
      </div>
    </>
  )
}
