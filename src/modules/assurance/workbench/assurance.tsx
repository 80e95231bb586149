import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { SitePicker, useSite } from '../../sites/workbench/site-picker.tsx'
import { assuranceContract } from '../contract.ts'
import { COLUMN_STATES, type ColumnState } from '../rules/columns.ts'
import { assuranceStrings } from '../strings.ts'
import { ColumnTable, type Watched } from './column-table.tsx'
import { KeeperDrawer } from './keeper-drawer.tsx'
import { strings } from './strings.ts'
import { type Verdict, Verdicts } from './verdicts.tsx'
import './assurance.css'

type Assurance = Answer<typeof assuranceContract.readAssurance>
type Filter = 'all' | 'next-week' | ColumnState

/** The supervisor's list: which columns are overdue, blank or soon due, and how far the site is from a veto. */
export function AssuranceScreen() {
  const say = useSay(strings)
  const locale = useLocale()
  const { query: siteQuery, sites, site, pick } = useSite()
  const query = useQuery({
    queryKey: ['assurance', site?.id, locale],
    queryFn: () => call(assuranceContract.readAssurance, { params: { siteId: site!.id } }),
    enabled: site !== undefined,
  })
  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={
          <>
            <SitePicker sites={sites} site={site} onPick={pick} />
            {site && (
              <Button
                icon={<DownloadOutlined aria-hidden />}
                href={`/api/v1/sites/${site.id}/assurance.xlsx?lang=${locale}`}
              >
                {say('export')}
              </Button>
            )}
          </>
        }
      />
      <Loaded query={siteQuery}>
        {() =>
          site ? (
            <Loaded query={query}>
              {(data) => (
                <Content
                  key={site.id}
                  data={data}
                  prefix={site.prefix}
                  organizationId={site.organizationId}
                />
              )}
            </Loaded>
          ) : (
            <EmptyState />
          )
        }
      </Loaded>
    </div>
  )
}

function Content(props: { data: Assurance; prefix: string; organizationId: string }) {
  const { columns, verdicts, nextWeekEndsOn, mayManage } = props.data
  const say = useSay(strings)
  const [filter, setFilter] = useState<Filter>('all')
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [text, setText] = useState('')
  const [keeping, setKeeping] = useState<Watched | null>(null)
  const nextWeek = columns.filter((column) => column.overdueNextWeek)
  const shown = columns.filter(
    (column) =>
      isOf(column, filter) &&
      (!verdict || verdict.columnIds.includes(column.id)) &&
      wordsOf(column).includes(text.trim()),
  )
  const choose = (next: Filter) => {
    setVerdict(null)
    setFilter(next)
  }
  return (
    <>
      <Verdicts
        verdicts={verdicts}
        onShow={(next) => {
          setFilter('all')
          setVerdict(next)
        }}
      />
      <Alert
        type={nextWeek.length > 0 ? 'warning' : 'success'}
        showIcon
        title={
          nextWeek.length > 0
            ? say('next-week.some', { day: nextWeekEndsOn, count: nextWeek.length })
            : say('next-week.none', { day: nextWeekEndsOn })
        }
        action={
          nextWeek.length > 0 && (
            <Button onClick={() => choose('next-week')}>{say('next-week.show')}</Button>
          )
        }
      />
      <Filters columns={columns} filter={filter} onFilter={choose} text={text} onText={setText} />
      {verdict && (
        <div>
          <Tag closable onClose={() => setVerdict(null)}>
            {say('filter.verdict', { name: say(`veto.${verdict.id}`) })}
          </Tag>
        </div>
      )}
      <ColumnTable
        columns={shown}
        prefix={props.prefix}
        {...(mayManage ? { onKeep: setKeeping } : {})}
      />
      {keeping && (
        <KeeperDrawer
          column={keeping}
          organizationId={props.organizationId}
          onClose={() => setKeeping(null)}
        />
      )}
    </>
  )
}

function Filters(props: {
  columns: readonly Watched[]
  filter: Filter
  onFilter: (filter: Filter) => void
  text: string
  onText: (text: string) => void
}) {
  const say = useSay(strings)
  const sayState = useSay(assuranceStrings)
  const options = (['all', 'next-week', ...COLUMN_STATES] as const).map((value) => {
    const words =
      value === 'all' || value === 'next-week' ? say(`filter.${value}`) : sayState(`state.${value}`)
    const count = props.columns.filter((column) => isOf(column, value)).length
    return { value, label: `${words} ${count}` }
  })
  return (
    <div className="assurance-filters">
      <Segmented<Filter>
        aria-label={say('filter.label')}
        className="assurance-states"
        options={options}
        value={props.filter}
        onChange={props.onFilter}
      />
      <Input.Search
        allowClear
        className="assurance-search"
        placeholder={say('filter.text')}
        aria-label={say('filter.text')}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
      />
    </div>
  )
}

function isOf(column: Watched, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'next-week' ? column.overdueNextWeek : column.state === filter
}

function wordsOf(column: Watched): string {
  return [...column.above, column.name, column.keeper?.name ?? ''].join(' ')
}
