import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import { requestsContract } from '../contract.ts'
import { OUTCOMES } from '../rules/outcomes.data.ts'
import { outcomeNames } from '../strings.ts'
import { words } from './handling-strings.ts'
import { strings } from './strings.ts'

type Item = Answer<typeof requestsContract.listReassessments>['items'][number]
const WHICH = ['due', 'all'] as const
const PAGE_SIZE = 20

/** What was withheld and comes back to be looked at, what is due first. */
export function Reassessments({ onOpen }: { onOpen: (requestId: string) => void }) {
  const say = useSay(words)
  const sayOf = useSay(strings)
  const locale = useLocale()
  const [which, setWhich] = useState<(typeof WHICH)[number]>('due')
  const [page, setPage] = useState(1)
  const query = useQuery({
    queryKey: ['requests', 'reassessments', which, page],
    queryFn: () =>
      call(requestsContract.listReassessments, { query: { page, pageSize: PAGE_SIZE, which } }),
  })
  return (
    <div className="stack">
      <p className="quiet">{say('reassess.intro')}</p>
      <Segmented
        className="fits"
        aria-label={say('tab.reassess')}
        value={which}
        onChange={(next) => {
          setWhich(next)
          setPage(1)
        }}
        options={WHICH.map((each) => ({ value: each, label: say(`reassess.${each}`) }))}
      />
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<Item>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
            locale={{ emptyText: <EmptyState title={say('reassess.empty')} /> }}
            columns={[
              {
                title: sayOf('number'),
                render: (_, { id, number }) => (
                  <Button
                    type="link"
                    size="small"
                    className="flush"
                    aria-label={sayOf('openNumber', { number })}
                    onClick={() => onOpen(id)}
                  >
                    {number}
                  </Button>
                ),
              },
              {
                title: sayOf('wanted'),
                render: (_, { wanted }) => <div className="cell-words wanted">{wanted}</div>,
              },
              {
                title: sayOf('outcome'),
                render: (_, { outcome }) => (
                  <div className="cell-words">
                    {inLocale(outcomeNames[outcome], locale)}
                    <div className="quiet">{OUTCOMES[outcome].article}</div>
                  </div>
                ),
              },
              {
                title: say('reassess.on'),
                render: (_, { reassessOn, due }) => (
                  <>
                    {reassessOn} {due && <Tag color="warning">{say('reassess.isDue')}</Tag>}
                  </>
                ),
              },
              {
                title: say('reassess.last'),
                render: (_, { lastOn, closedOn }) =>
                  lastOn ?? (
                    <span className="quiet">{say('reassess.never', { day: closedOn })}</span>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}
