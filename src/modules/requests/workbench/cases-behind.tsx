import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Behind } from '../../../workbench/ui/behind.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import type { RequestState } from '../rules/kind.ts'
import { stateNames } from '../strings.ts'
import { behindWords } from './behind-strings.ts'
import { CaseNumber, useOpenCase } from './case-number.tsx'

const PAGE_SIZE = 20

export type CaseBehind = {
  id: string
  number: string
  wanted: string
  state: RequestState
  receivedOn: string | null
  closedOn: string | null
}

/** The applications behind a number; each opens. `load` reads one page of them. */
export function CasesBehind(props: {
  title: string
  queryKey: readonly unknown[]
  load: (page: {
    page: number
    pageSize: number
  }) => Promise<{ items: readonly CaseBehind[]; total: number }>
  onClose: () => void
}) {
  const say = useSay(behindWords)
  const locale = useLocale()
  const [page, setPage] = useState(1)
  const { open, drawer } = useOpenCase()
  const query = useQuery({
    queryKey: ['cases-behind', ...props.queryKey, page],
    queryFn: () => props.load({ page, pageSize: PAGE_SIZE }),
  })
  return (
    <Behind title={props.title} onClose={props.onClose}>
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<CaseBehind>
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
            columns={[
              {
                title: say('number'),
                render: (_, { id, number }) => <CaseNumber id={id} number={number} onOpen={open} />,
              },
              { title: say('wanted'), dataIndex: 'wanted', width: 260, ellipsis: true },
              { title: say('received'), dataIndex: 'receivedOn' },
              { title: say('closed'), dataIndex: 'closedOn' },
              {
                title: say('state'),
                render: (_, { state }) => inLocale(stateNames[state], locale),
              },
            ]}
          />
        )}
      </Loaded>
      {drawer}
    </Behind>
  )
}
