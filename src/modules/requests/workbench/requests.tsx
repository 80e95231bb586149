import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { requestsContract } from '../contract.ts'
import { applicantKindNames, stateNames } from '../strings.ts'
import { Due } from './due.tsx'
import { RequestDrawer } from './request-drawer.tsx'
import { strings } from './strings.ts'

type Request = Answer<typeof requestsContract.listRequests>['items'][number]

const PAGE_SIZE = 20
const WHICH = ['open', 'closed', 'all'] as const
type Which = (typeof WHICH)[number]

/** Applications for information, those due first. */
export function RequestsScreen() {
  const say = useSay(strings)
  const locale = useLocale()
  const [which, setWhich] = useState<Which>('open')
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['requests', which, page],
    queryFn: () =>
      call(requestsContract.listRequests, { query: { page, pageSize: PAGE_SIZE, which } }),
  })
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
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
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<Request>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total,
              onChange: setPage,
              hideOnSinglePage: true,
            }}
            locale={{ emptyText: <EmptyState title={say('empty')} /> }}
            columns={[
              {
                title: say('number'),
                render: (_, { id, number }) => (
                  <Button
                    type="link"
                    size="small"
                    className="flush"
                    aria-label={say('openNumber', { number })}
                    onClick={() => setOpen(id)}
                  >
                    {number}
                  </Button>
                ),
              },
              {
                title: say('applicant'),
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
              { title: say('wanted'), dataIndex: 'wanted', width: 280, ellipsis: true },
              {
                title: say('received'),
                render: (_, { receivedOn }) =>
                  receivedOn ?? <span className="quiet">{say('received.not')}</span>,
              },
              {
                title: say('due'),
                render: (_, request) => <Due request={request} />,
              },
              {
                title: say('state'),
                render: (_, { state }) => inLocale(stateNames[state], locale),
              },
            ]}
          />
        )}
      </Loaded>
      {open && <RequestDrawer requestId={open} onClose={() => setOpen(null)} />}
    </div>
  )
}
