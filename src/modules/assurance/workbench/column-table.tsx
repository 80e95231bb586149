import { Button, Table, type TableColumnType, Tag, Tooltip } from 'antd'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import type { assuranceContract } from '../contract.ts'
import type { ColumnState } from '../rules/columns.ts'
import { assuranceStrings } from '../strings.ts'
import { strings } from './strings.ts'

export type Watched = Answer<typeof assuranceContract.readAssurance>['columns'][number]

const COLOURS: Record<ColumnState, string> = {
  overdue: 'error',
  blank: 'error',
  'due-soon': 'warning',
  ok: 'success',
  archived: 'default',
}

/** Columns with their state; on a phone the lesser facts stand below the name. */
export function ColumnTable(props: {
  columns: readonly Watched[]
  prefix: string
  onKeep?: (column: Watched) => void
}) {
  const say = useSay(strings)
  const sayHead = useSay(assuranceStrings)
  const words = useSay(common)
  const { onKeep } = props
  const fields: TableColumnType<Watched>[] = [
    {
      title: sayHead('head.column'),
      render: (_, column) => <ColumnName column={column} prefix={props.prefix} />,
    },
    {
      title: sayHead('head.state'),
      render: (_, column) => <StateOf column={column} />,
      width: 150,
    },
    {
      title: sayHead('head.lastUpdateOn'),
      responsive: ['md'],
      width: 120,
      render: (_, column) => column.lastUpdateOn ?? say('never'),
    },
    {
      title: sayHead('head.lineOn'),
      responsive: ['md'],
      width: 120,
      render: (_, column) => column.lineOn ?? say('noLine'),
    },
    {
      title: sayHead('head.cadence'),
      responsive: ['lg'],
      render: (_, column) => <CadenceOf column={column} />,
    },
    {
      title: sayHead('head.keeper'),
      responsive: ['md'],
      render: (_, column) => <KeeperOf column={column} />,
    },
  ]
  if (onKeep)
    fields.push({
      title: words('actions'),
      width: 110,
      responsive: ['sm'],
      render: (_, column) => (
        <Button
          size="small"
          aria-label={say('keeper.of', { name: column.name })}
          onClick={() => onKeep(column)}
        >
          {say('keeper.set')}
        </Button>
      ),
    })
  return (
    <Table<Watched>
      rowKey="id"
      size="middle"
      className="assurance-table"
      dataSource={[...props.columns]}
      columns={fields}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <EmptyState title={say('empty')} /> }}
    />
  )
}

function ColumnName({ column, prefix }: { column: Watched; prefix: string }) {
  const say = useSay(strings)
  const sayHead = useSay(assuranceStrings)
  const address = `${prefix === '' ? '' : `/${prefix}`}/${column.path}/`
  return (
    <>
      {column.above.length > 0 && <div className="quiet">{column.above.join(' / ')}</div>}
      <a href={address} target="_blank" rel="noopener">
        {column.name}
      </a>
      {column.remark && <div className="assurance-remark">{say(`remark.${column.remark}`)}</div>}
      <div className="quiet narrow-only-block">
        {sayHead('head.lastUpdateOn')} {column.lastUpdateOn ?? say('never')}
        {' · '}
        {sayHead('head.keeper')} {column.keeper?.name ?? say('keeper.none')}
      </div>
    </>
  )
}

function StateOf({ column }: { column: Watched }) {
  const say = useSay(strings)
  const sayState = useSay(assuranceStrings)
  const { daysLeft, state } = column
  return (
    <>
      <Tag color={COLOURS[state]}>{sayState(`state.${state}`)}</Tag>
      {daysLeft !== null && (
        <div className="quiet">
          {daysLeft < 0
            ? say('overdueBy', { days: -daysLeft })
            : daysLeft === 0
              ? say('lastDay')
              : say('left', { days: daysLeft })}
        </div>
      )}
    </>
  )
}

function CadenceOf({ column }: { column: Watched }) {
  const say = useSay(strings)
  const sayClass = useSay(assuranceStrings)
  return (
    <>
      {sayClass(`class.${column.cadenceClass ?? 'none'}`)}{' '}
      {column.cadenceClass && !column.cadenceVerified && (
        <Tooltip title={say('unverifiedWhy', { source: column.cadenceSource })}>
          <Tag tabIndex={0}>{say('unverified')}</Tag>
        </Tooltip>
      )}
    </>
  )
}

function KeeperOf({ column: { keeper } }: { column: Watched }) {
  const say = useSay(strings)
  if (!keeper) return <span className="quiet">{say('keeper.none')}</span>
  return (
    <>
      {keeper.name}
      {keeper.inherited && <div className="quiet">{say('keeper.inherited')}</div>}
    </>
  )
}
