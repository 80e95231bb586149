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
import { recordCorrectionsContract } from '../contract.ts'
import { type RecordState, STATES } from '../rules.ts'
import { stateNames } from '../strings.ts'
import { RecordDrawer } from './record-drawer.tsx'
import { strings } from './strings.ts'

type Listed = Answer<typeof recordCorrectionsContract.listRecordCorrections>

const PAGE_SIZE = 20

/** Applications to correct a record, those to answer first; the filter counts what came of all. */
export function RecordCorrectionsScreen() {
  const say = useSay(strings)
  const locale = useLocale()
  const [state, setState] = useState<RecordState | 'all'>('received')
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['record-corrections', state, page],
    queryFn: () =>
      call(recordCorrectionsContract.listRecordCorrections, {
        query: { page, pageSize: PAGE_SIZE, ...(state === 'all' ? {} : { state }) },
      }),
    placeholderData: (before) => before,
  })
  const counts = new Map(query.data?.counts.map(({ state: of, count }) => [of, count]))
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
      <Segmented<RecordState | 'all'>
        className="fits"
        aria-label={say('filter')}
        value={state}
        onChange={(next) => {
          setState(next)
          setPage(1)
        }}
        options={[
          ...STATES.map((each) => ({
            value: each,
            label: say('state.n', {
              state: inLocale(stateNames[each], locale),
              n: counts.get(each) ?? 0,
            }),
          })),
          { value: 'all' as const, label: say('all') },
        ]}
      />
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<Listed['items'][number]>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
            locale={{ emptyText: <EmptyState title={say('empty')} /> }}
            columns={[
              { title: say('number'), dataIndex: 'number' },
              { title: say('received'), render: (_, each) => <Moment at={each.receivedAt} /> },
              {
                title: say('due'),
                render: (_, each) => (
                  <>
                    {each.dueOn} <DaysLeft left={each.daysLeft} />
                  </>
                ),
              },
              {
                title: say('state'),
                render: (_, each) => inLocale(stateNames[each.state], locale),
              },
              {
                title: say('open'),
                render: (_, each) => (
                  <Button
                    size="small"
                    aria-label={say('openNumber', { number: each.number })}
                    onClick={() => setOpen(each.id)}
                  >
                    {say('open')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {open && <RecordDrawer caseId={open} onClose={() => setOpen(null)} />}
    </div>
  )
}
