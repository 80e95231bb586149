import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Behind } from '../../../workbench/ui/behind.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { CaseNumber, useOpenCase } from '../../requests/workbench/case-number.tsx'
import { CasesBehind } from '../../requests/workbench/cases-behind.tsx'
import { annualReportContract } from '../contract.ts'
import type { Column, Dispute, ResultColumn, Row } from '../rules/form.ts'
import { columnNames, rowNames } from '../strings.ts'
import type { Report } from './report.tsx'
import { Source } from './source.tsx'
import { strings } from './strings.ts'

const PAGE_SIZE = 20
export type CountedCell = { row: Row; column: Column; count: number }

/** The applications behind one number of table two. */
export function CellBehind(props: { cell: CountedCell; year: number; onClose: () => void }) {
  const { year } = props
  const { row, column, count } = props.cell
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <CasesBehind
      title={say('behind', {
        row: inLocale(rowNames[row], locale),
        column: inLocale(columnNames[column], locale),
        n: count,
      })}
      queryKey={['annual-report', year, row, column]}
      load={(page) =>
        call(annualReportContract.listCounted, { query: { year, row, column, ...page } })
      }
      onClose={props.onClose}
    />
  )
}

type DocumentColumn = 'issued' | 'repealed' | 'inForce'

/** The normative documents behind one number of table one: those here, and how many stand elsewhere. */
export function DocumentsBehind(props: {
  column: DocumentColumn
  title: string
  report: Report
  onClose: () => void
}) {
  const say = useSay(strings)
  const { year, prepared } = props.report
  const elsewhere = prepared.entered[`elsewhere.${props.column}`]
  const query = useQuery({
    queryKey: ['annual-report-documents', year, props.column],
    queryFn: () =>
      call(annualReportContract.listReportDocuments, {
        params: { year },
        query: { column: props.column },
      }),
  })
  return (
    <Behind title={props.title} onClose={props.onClose}>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <p>{say('behind.here', { n: items.length })}</p>
            {items.length > 0 && <Documents items={items} />}
            {elsewhere && elsewhere.value > 0 && (
              <p>
                {say('behind.elsewhere', { n: elsewhere.value })}
                <Source figure={elsewhere} />
              </p>
            )}
          </>
        )}
      </Loaded>
    </Behind>
  )
}

type Document = Answer<typeof annualReportContract.listReportDocuments>['items'][number]

function Documents({ items }: { items: readonly Document[] }) {
  const say = useSay(strings)
  return (
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
  )
}

export type DisputeCell = { dispute: Dispute; column: ResultColumn; title: string }

/** The reviews and lawsuits behind one number of table three. */
export function DisputesBehind(props: { cell: DisputeCell; year: number; onClose: () => void }) {
  const { dispute, column, title } = props.cell
  const say = useSay(strings)
  const { open, drawer } = useOpenCase()
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
              {
                title: say('number'),
                render: (_, { requestId, number }) => (
                  <CaseNumber id={requestId} number={number} onOpen={open} />
                ),
              },
              { title: say('body'), dataIndex: 'body' },
              { title: say('filed'), dataIndex: 'filedOn' },
              { title: say('decided'), dataIndex: 'closedOn' },
            ]}
          />
        )}
      </Loaded>
      {drawer}
    </Behind>
  )
}
