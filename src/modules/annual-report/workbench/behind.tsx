import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import { annualReportContract } from '../contract.ts'
import type { Column, Dispute, ResultColumn, Row } from '../rules/form.ts'
import { columnNames, rowNames } from '../strings.ts'
import { strings } from './strings.ts'

const PAGE_SIZE = 20
export type CountedCell = { row: Row; column: Column; count: number }

function Behind(props: { title: string; onClose: () => void; children: ReactNode }) {
  const say = useSay(strings)
  return (
    <Drawer
      open
      size={720}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={props.title}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{say('close')}</Button>}
    >
      {props.children}
    </Drawer>
  )
}

/** The applications behind one number of table two. */
export function CasesBehind(props: { cell: CountedCell; year: number; onClose: () => void }) {
  const { row, column, count } = props.cell
  const say = useSay(strings)
  const locale = useLocale()
  const [page, setPage] = useState(1)
  const query = useQuery({
    queryKey: ['annual-report-cases', props.year, row, column, page],
    queryFn: () =>
      call(annualReportContract.listCounted, {
        query: { year: props.year, row, column, page, pageSize: PAGE_SIZE },
      }),
  })
  return (
    <Behind
      title={say('behind', {
        row: inLocale(rowNames[row], locale),
        column: inLocale(columnNames[column], locale),
        n: count,
      })}
      onClose={props.onClose}
    >
      <Loaded query={query}>
        {({ items, total }) => (
          <Table
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
            columns={[
              { title: say('number'), dataIndex: 'number' },
              { title: say('wanted'), dataIndex: 'wanted', width: 280, ellipsis: true },
              { title: say('received'), dataIndex: 'receivedOn' },
              { title: say('closed'), dataIndex: 'closedOn' },
            ]}
          />
        )}
      </Loaded>
    </Behind>
  )
}

type DocumentColumn = 'issued' | 'repealed' | 'inForce'

/** The normative documents behind one number of table one. */
export function DocumentsBehind(props: {
  column: DocumentColumn
  title: string
  year: number
  onClose: () => void
}) {
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['annual-report-documents', props.year, props.column],
    queryFn: () =>
      call(annualReportContract.listReportDocuments, {
        params: { year: props.year },
        query: { column: props.column },
      }),
  })
  return (
    <Behind title={props.title} onClose={props.onClose}>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true }}
            columns={[
              {
                title: say('document'),
                width: 320,
                render: (_, { id, title }) => <a href={`/workbench/publications/${id}`}>{title}</a>,
              },
              { title: say('documentNo'), dataIndex: 'documentNo' },
              { title: say('formed'), dataIndex: 'formedOn' },
              { title: say('ended'), dataIndex: 'endedOn' },
            ]}
          />
        )}
      </Loaded>
    </Behind>
  )
}

export type DisputeCell = { dispute: Dispute; column: ResultColumn; title: string }

/** The reviews and lawsuits behind one number of table three. */
export function DisputesBehind(props: { cell: DisputeCell; year: number; onClose: () => void }) {
  const { dispute, column, title } = props.cell
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['annual-report-disputes', props.year, dispute, column],
    queryFn: () =>
      call(annualReportContract.listReportDisputes, {
        params: { year: props.year },
        query: { dispute, column },
      }),
  })
  return (
    <Behind title={title} onClose={props.onClose}>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true }}
            columns={[
              { title: say('number'), dataIndex: 'number' },
              { title: say('body'), dataIndex: 'body' },
              { title: say('filed'), dataIndex: 'filedOn' },
              { title: say('decided'), dataIndex: 'closedOn' },
            ]}
          />
        )}
      </Loaded>
    </Behind>
  )
}
