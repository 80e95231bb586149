import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Card, Checkbox, Input, Select, Table, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { inLocale, type Phrase } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { KindName, StateTag } from '../../../workbench/ui/tags.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { contentContract } from '../contract.ts'
import { kindNames, stateNames } from '../strings.ts'
import { englishWords } from './english-strings.ts'
import { useColumns, useSites } from './sites.ts'
import { listWords } from './strings.ts'

type Item = Answer<typeof contentContract.listPublications>['items'][number]
type Search = Partial<
  Record<'siteId' | 'columnId' | 'kind' | 'state' | 'text' | 'mine', string> & { page: number }
>

const PAGE_SIZE = 20
const TYPING_MILLISECONDS = 400

/** Every publication I may see; the address keeps the filters. */
export function PublicationList() {
  const say = useSay(listWords)
  const search = useSearch({ strict: false }) as Search
  const { organizationId } = useSession()
  const page = search.page ?? 1
  const query = useQuery({
    queryKey: ['publications', organizationId, search],
    queryFn: ({ signal }) =>
      call(contentContract.listPublications, {
        query: { ...search, organizationId, page, pageSize: PAGE_SIZE } as never,
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="stack">
      <PageHeader title={say('title')} />
      <Card>
        <div className="stack">
          <Filters search={search} />
          <Loaded query={query}>
            {(answer) => <Rows answer={answer} loading={query.isPlaceholderData} />}
          </Loaded>
        </div>
      </Card>
    </div>
  )
}

function useChange(): (change: Search) => void {
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Search
  return (change) => {
    const next = { ...search, page: undefined, ...change }
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value))
    void navigate({ to: '/publications', search: kept as never, replace: true })
  }
}

function Filters({ search }: { search: Search }) {
  const say = useSay(listWords)
  const locale = useLocale()
  const change = useChange()
  const sites = useSites()
  const siteId = search.siteId ?? (sites.length === 1 ? sites[0]?.id : undefined)
  const columns = useColumns(siteId)
  const options = (names: Record<string, Phrase>) =>
    Object.entries(names).map(([value, phrase]) => ({ value, label: inLocale(phrase, locale) }))
  return (
    <search className="filters">
      <TextFilter value={search.text ?? ''} onChange={(text) => change({ text })} />
      {sites.length > 1 && (
        <Select
          aria-label={say('site')}
          placeholder={say('site')}
          allowClear
          value={search.siteId ?? null}
          onChange={(value) => change({ siteId: value ?? '', columnId: '' })}
          options={sites.map((site) => ({ value: site.id, label: site.name }))}
        />
      )}
      <Select
        aria-label={say('column')}
        placeholder={say('column')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        disabled={!siteId}
        value={search.columnId ?? null}
        onChange={(value) => change({ columnId: value ?? '' })}
        options={columns.map((column) => ({ value: column.id, label: column.label }))}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={say('kind')}
        placeholder={say('kind')}
        allowClear
        value={search.kind ?? null}
        onChange={(value) => change({ kind: value ?? '' })}
        options={options(kindNames)}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={say('state')}
        placeholder={say('state')}
        allowClear
        value={search.state ?? null}
        onChange={(value) => change({ state: value ?? '' })}
        options={options(stateNames)}
      />
      <Checkbox
        className="filter-check"
        checked={String(search.mine) === 'true'}
        onChange={(event) => change({ mine: event.target.checked ? 'true' : '' })}
      >
        {say('mine')}
      </Checkbox>
    </search>
  )
}

/** Asks the server when the typing pauses. */
function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const say = useSay(listWords)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), TYPING_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <Input
      className="filter-text"
      type="search"
      allowClear
      maxLength={100}
      aria-label={say('text')}
      placeholder={say('text')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

function Rows(props: {
  answer: Answer<typeof contentContract.listPublications>
  loading: boolean
}) {
  const say = useSay(listWords)
  const sayEnglish = useSay(englishWords)
  const words = useSay(common)
  const change = useChange()
  const { answer } = props
  return (
    <Table<Item>
      rowKey="id"
      size="middle"
      className="publications"
      loading={props.loading}
      dataSource={answer.items}
      locale={{
        emptyText: (
          <EmptyState
            title={say('empty')}
            hint={say('emptyHint')}
            action={<Button onClick={() => change(NO_FILTERS)}>{say('reset')}</Button>}
          />
        ),
      }}
      pagination={{
        current: answer.page,
        pageSize: answer.pageSize,
        total: answer.total,
        showSizeChanger: false,
        showTotal: (count) => words('total', { count }),
        onChange: (page) => change({ page }),
      }}
      columns={[
        {
          title: say('headTitle'),
          render: (_, item) => (
            <>
              <Link to={`/publications/${item.id}`} className="row-title">
                {item.title}
              </Link>
              <div className="facts">
                {item.locale === 'en' && <Tag>{sayEnglish('english')}</Tag>}
                {item.outOfDate && <Tag color="warning">{sayEnglish('outOfDate')}</Tag>}
                {item.documentNo && <span>{item.documentNo}</span>}
                {item.indexNo && <span>{item.indexNo}</span>}
                <span className="narrow-only">
                  {item.columnName} · {item.authorName} · <Moment at={item.updatedAt} />
                </span>
              </div>
            </>
          ),
        },
        { title: say('headColumn'), dataIndex: 'columnName', width: 130, responsive: ['md'] },
        {
          title: say('headKind'),
          width: 120,
          responsive: ['md'],
          render: (_, item) => <KindName kind={item.kind} />,
        },
        {
          title: say('headState'),
          width: 120,
          render: (_, item) => (
            <>
              <StateTag state={item.state} />
              {item.live && item.state !== 'live' && (
                <Tag color="success" title={say('liveToo')}>
                  ●<span className="sr-only">{say('liveToo')}</span>
                </Tag>
              )}
            </>
          ),
        },
        {
          title: say('headAuthor'),
          width: 130,
          responsive: ['lg'],
          render: (_, item) => (
            <>
              {item.authorName}
              <div className="facts">{item.unitName}</div>
            </>
          ),
        },
        {
          title: say('headUpdated'),
          width: 150,
          responsive: ['md'],
          render: (_, item) => <Moment at={item.updatedAt} />,
        },
      ]}
    />
  )
}

const NO_FILTERS = { siteId: '', columnId: '', kind: '', state: '', text: '', mine: '' }
