import { SafetyOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useMe, useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { ledgerContract } from '../contract.ts'
import { eventName, eventNames, subjectName } from '../strings.ts'
import { EventDrawer } from './event-drawer.tsx'
import { Hash, type LedgerEvent } from './hash.tsx'
import { strings } from './strings.ts'
import { Verdict } from './verdict.tsx'

type Filters = { kind?: string; actor?: string; organizationId?: string; subjectId?: string }

/** Every act, newest first; and whether the chain holds. */
export function LedgerScreen() {
  const say = useSay(strings)
  const notify = useNotify()
  const [filters, setFilters] = useState<Filters>({})
  const [page, setPage] = useState({ page: 1, pageSize: 20 })
  const [open, setOpen] = useState<LedgerEvent | null>(null)
  const query = useQuery({
    queryKey: ['ledger', filters, page],
    queryFn: () => call(ledgerContract.listLedger, { query: { ...filters, ...page } }),
    placeholderData: keepPreviousData,
  })
  const verdict = useQuery({
    queryKey: ['ledger-verdict'],
    queryFn: () => call(ledgerContract.verifyLedger, {}),
    // Walking the whole chain is only done when somebody asks.
    enabled: false,
    gcTime: 0,
  })

  function filter(next: Filters): void {
    setFilters(next)
    setPage((before) => ({ ...before, page: 1 }))
  }

  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={
          <Button
            type="primary"
            icon={<SafetyOutlined aria-hidden />}
            loading={verdict.isFetching}
            onClick={async () => {
              const { error } = await verdict.refetch()
              if (error) notify.error(error)
            }}
          >
            {say(verdict.isFetching ? 'verifying' : 'verify')}
          </Button>
        }
      />
      {verdict.data && <Verdict verdict={verdict.data} />}
      <FilterBar filters={filters} onChange={filter} />
      <Loaded query={query}>
        {(data) => (
          <Events
            data={data}
            loading={query.isFetching}
            onPage={(next, pageSize) => setPage({ page: next, pageSize })}
            onOpen={setOpen}
          />
        )}
      </Loaded>
      {open && (
        <EventDrawer
          event={open}
          onSubject={() => {
            filter({ subjectId: open.subjectId })
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function FilterBar(props: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { filters, onChange } = props
  const say = useSay(strings)
  const locale = useLocale()
  const me = useMe()
  const [actor, setActor] = useState('')
  const organizations = [
    ...new Map(me.roles.map((each) => [each.organizationId, each.organizationName])),
  ]
  const isFiltered = Object.values(filters).some((value) => value !== undefined)

  /** An empty choice is no filter. */
  function choose(field: keyof Filters, value: string | undefined): void {
    const { [field]: _, ...others } = filters
    onChange(value ? { ...others, [field]: value } : others)
  }

  return (
    <div className="filters">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say('filterKind')}
        aria-label={say('filterKind')}
        value={filters.kind ?? null}
        onChange={(kind) => choose('kind', kind ?? undefined)}
        popupMatchSelectWidth={false}
        options={Object.keys(eventNames).map((kind) => ({
          value: kind,
          label: eventName(kind, locale),
        }))}
      />
      <Input.Search
        allowClear
        placeholder={say('filterActor')}
        aria-label={say('filterActor')}
        value={actor}
        maxLength={40}
        onChange={(event) => setActor(event.target.value)}
        onSearch={(text) => choose('actor', text.trim())}
      />
      {organizations.length > 1 && (
        <Select
          allowClear
          placeholder={say('filterOrganization')}
          aria-label={say('filterOrganization')}
          value={filters.organizationId ?? null}
          onChange={(id) => choose('organizationId', id ?? undefined)}
          popupMatchSelectWidth={false}
          options={organizations.map(([value, label]) => ({ value, label }))}
        />
      )}
      {isFiltered && (
        <Button
          onClick={() => {
            setActor('')
            onChange({})
          }}
        >
          {say('clear')}
        </Button>
      )}
    </div>
  )
}

function Events(props: {
  data: Answer<typeof ledgerContract.listLedger>
  loading: boolean
  onPage: (page: number, pageSize: number) => void
  onOpen: (event: LedgerEvent) => void
}) {
  const { data } = props
  const say = useSay(strings)
  const words = useSay(common)
  const locale = useLocale()
  return (
    <Table<LedgerEvent>
      rowKey="seq"
      size="middle"
      loading={props.loading}
      scroll={{ x: 'max-content' }}
      dataSource={data.items}
      pagination={{
        current: data.page,
        pageSize: data.pageSize,
        total: data.total,
        showSizeChanger: true,
        showTotal: (count) => words('total', { count }),
        onChange: props.onPage,
      }}
      locale={{ emptyText: <EmptyState title={say('empty')} /> }}
      columns={[
        { title: say('seq'), dataIndex: 'seq', align: 'right' },
        { title: say('at'), render: (_, event) => <Moment at={event.at} /> },
        { title: say('kind'), render: (_, event) => eventName(event.kind, locale) },
        { title: say('actor'), dataIndex: 'actorName' },
        {
          title: say('subject'),
          width: 320,
          render: (_, event) => (
            <div className="cell-words">
              {event.subjectTitle ?? subjectName(event.subjectKind, locale)}
            </div>
          ),
        },
        { title: say('organization'), dataIndex: 'organizationName' },
        { title: say('hash'), render: (_, event) => <Hash hash={event.hash} /> },
        {
          title: words('actions'),
          render: (_, event) => (
            <Button
              size="small"
              aria-label={`${say('details')} ${event.seq}`}
              onClick={() => props.onOpen(event)}
            >
              {say('details')}
            </Button>
          ),
        },
      ]}
    />
  )
}
