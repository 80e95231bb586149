import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Select, Table } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { annualReportContract } from '../contract.ts'
import { COLUMNS, type Column, ROWS, type Row } from '../rules/form.ts'
import { columnNames, rowNames } from '../strings.ts'
import { strings } from './strings.ts'

const FIRST_YEAR = 2025
const PAGE_SIZE = 20
type Counts = Answer<typeof annualReportContract.countApplications>['table2']
type Cell = { row: Row; column: Column; count: number }

/** Table two of a year; every number above nought opens its cases. */
export function CountedScreen() {
  const say = useSay(strings)
  const thisYear = new Date().getFullYear()
  const [year, setYear] = useState(thisYear)
  const [cell, setCell] = useState<Cell | null>(null)
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index)
  const query = useQuery({
    queryKey: ['annual-report', year],
    queryFn: () => call(annualReportContract.countApplications, { query: { year } }),
  })
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
      <Select
        className="fits"
        aria-label={say('year')}
        value={year}
        onChange={setYear}
        options={years.map((each) => ({ value: each, label: String(each) }))}
      />
      <Loaded query={query}>{({ table2 }) => <TableTwo counts={table2} onOpen={setCell} />}</Loaded>
      <p className="quiet">{say('other')}</p>
      {cell && <Behind cell={cell} year={year} onClose={() => setCell(null)} />}
    </div>
  )
}

function TableTwo(props: { counts: Counts; onOpen: (cell: Cell) => void }) {
  const say = useSay(strings)
  const locale = useLocale()
  const nameOf = (row: Row) => inLocale(rowNames[row], locale)
  return (
    <Table<{ row: Row }>
      rowKey="row"
      size="small"
      bordered
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={ROWS.map((row) => ({ row }))}
      columns={[
        { title: say('row'), render: (_, { row }) => nameOf(row) },
        ...COLUMNS.map((column) => ({
          title: inLocale(columnNames[column], locale),
          align: 'right' as const,
          render: (_: unknown, { row }: { row: Row }) => {
            const count = props.counts[row][column]
            if (count === 0) return 0
            return (
              <Button
                type="link"
                size="small"
                aria-label={say('behind', {
                  row: nameOf(row),
                  column: inLocale(columnNames[column], locale),
                  n: count,
                })}
                onClick={() => props.onOpen({ row, column, count })}
              >
                {count}
              </Button>
            )
          },
        })),
      ]}
    />
  )
}

function Behind(props: { cell: Cell; year: number; onClose: () => void }) {
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
    <Drawer
      open
      size={720}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={say('behind', {
        row: inLocale(rowNames[row], locale),
        column: inLocale(columnNames[column], locale),
        n: count,
      })}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{say('close')}</Button>}
    >
      <Loaded query={query}>
        {({ items, total }) => (
          <Table
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total,
              onChange: setPage,
              hideOnSinglePage: true,
            }}
            columns={[
              { title: say('number'), dataIndex: 'number' },
              { title: say('wanted'), dataIndex: 'wanted', width: 280, ellipsis: true },
              { title: say('received'), dataIndex: 'receivedOn' },
              { title: say('closed'), dataIndex: 'closedOn' },
            ]}
          />
        )}
      </Loaded>
    </Drawer>
  )
}
