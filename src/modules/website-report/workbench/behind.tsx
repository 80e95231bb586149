import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useState } from 'react'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { Behind } from '../../../workbench/ui/behind.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import { websiteReportContract } from '../contract.ts'
import type { CountedField } from '../rules/form.ts'
import type { OfSite } from './report.tsx'
import { strings } from './strings.ts'

const PAGE_SIZE = 20

const RULES = {
  published: 'pages',
  profileUpdates: 'profile',
  newsUpdates: 'pages',
  catalogueUpdates: 'pages',
  topicsKept: 'topics',
  topicsOpened: 'topics',
  interpretationMaterials: 'interpretations',
  interpretationProducts: 'interpretations',
  languages: 'languages',
} as const satisfies Record<CountedField, string>

/** The pages or topics behind a counted field, and the rule they are counted by. */
export function FieldBehind(props: {
  field: CountedField
  title: string
  params: OfSite['params']
  onClose: () => void
}) {
  const { field, params } = props
  const say = useSay(strings)
  const [page, setPage] = useState(1)
  const query = useQuery({
    queryKey: ['website-report-behind', params.siteId, params.year, field, page],
    queryFn: () =>
      call(websiteReportContract.listBehind, {
        params,
        query: { field, page, pageSize: PAGE_SIZE },
      }),
  })
  const isTopic = RULES[field] === 'topics'
  return (
    <Behind title={props.title} onClose={props.onClose}>
      <p className="quiet">{say(`rule.${RULES[field]}`)}</p>
      <Loaded query={query}>
        {({ items, total }) => (
          <Table
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
            locale={{ emptyText: <EmptyState title={say('behind.none')} /> }}
            columns={[
              {
                title: say(isTopic ? 'behind.topic' : 'behind.page'),
                width: 360,
                render: (_, { id, title }) =>
                  isTopic ? title : <a href={`/workbench/publications/${id}`}>{title}</a>,
              },
              ...(isTopic ? [] : [{ title: say('behind.column'), dataIndex: 'column' }]),
              { title: say(isTopic ? 'behind.opened' : 'behind.on'), dataIndex: 'on' },
            ]}
          />
        )}
      </Loaded>
    </Behind>
  )
}
