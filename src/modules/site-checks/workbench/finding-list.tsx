import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { CATEGORIES } from '../../checks/engine/finding.ts'
import { columnOptions, type Site, useColumns } from '../../sites/workbench/site-picker.tsx'
import { type findingFilter, siteChecksContract } from '../contract.ts'
import { STATES } from '../rules/findings.ts'
import { categoryNames, partNames, severityNames, stateNames } from '../strings.ts'
import { FindingDrawer } from './finding-drawer.tsx'
import { ManyBar } from './many.tsx'
import { strings } from './strings.ts'

type List = Answer<typeof siteChecksContract.listSiteFindings>
type Finding = List['items'][number]
type Filter = z.output<typeof findingFilter>

const PAGE_SIZE = 20
const SEVERITIES = ['block', 'warn', 'hint'] as const
export const SEVERITY_COLOURS = { block: 'error', warn: 'warning', hint: 'default' } as const

/** What is to be put right on a site, the most serious first. */
export function FindingList({ site }: { site: Site }) {
  const say = useSay(strings)
  const locale = useLocale()
  const [filter, setFilter] = useState<Filter>({ siteId: site.id, state: 'open' })
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { organizationId } = site
  const query = useQuery({
    queryKey: ['site-findings', organizationId, filter, page, locale],
    queryFn: () =>
      call(siteChecksContract.listSiteFindings, {
        params: { organizationId },
        query: { ...filter, page, pageSize: PAGE_SIZE },
      }),
    placeholderData: (before) => before,
  })
  const narrow = (next: Filter) => {
    setFilter(next)
    setPage(1)
    setChosen([])
  }
  const asked = new URLSearchParams({ ...filter, lang: locale } as Record<string, string>)
  return (
    <div className="stack">
      <Filters
        site={site}
        filter={filter}
        owners={query.data?.owners ?? []}
        onChange={narrow}
        exportHref={`/api/v1/organizations/${organizationId}/site-findings.xlsx?${asked}`}
      />
      {chosen.length > 0 && (
        <ManyBar organizationId={organizationId} chosen={chosen} onDone={() => setChosen([])} />
      )}
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<Finding>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            rowSelection={{
              selectedRowKeys: [...chosen],
              onChange: (keys) => setChosen(keys.map(String)),
              getCheckboxProps: ({ state, pageTitle, words, code }) => ({
                disabled: state !== 'open',
                'aria-label': say('select', { title: pageTitle, words: words || code }),
              }),
            }}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total,
              onChange: (next) => {
                setPage(next)
                setChosen([])
              },
              showSizeChanger: false,
              showTotal: (n) => say('total', { n }),
            }}
            locale={{ emptyText: <EmptyState title={say('empty')} /> }}
            columns={[
              {
                title: say('severity'),
                render: (_, { severity, category }) => (
                  <>
                    <Tag color={SEVERITY_COLOURS[severity]}>
                      {inLocale(severityNames[severity], locale)}
                    </Tag>
                    <br />
                    <span className="quiet">{inLocale(categoryNames[category], locale)}</span>
                  </>
                ),
              },
              {
                title: say('problem'),
                render: (_, finding) => <Problem finding={finding} />,
              },
              {
                title: say('page'),
                render: (_, { pageTitle, columnName, part, fileName }) => (
                  <div className="site-check-page">
                    {pageTitle}
                    <br />
                    <span className="quiet">
                      {[columnName, inLocale(partNames[part], locale), fileName]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </div>
                ),
              },
              {
                title: say('owner'),
                render: (_, { ownerName, assigned }) => (
                  <>
                    {ownerName || <span className="quiet">{say('nobody')}</span>}
                    {assigned && (
                      <>
                        <br />
                        <span className="quiet">{say('assignedMark')}</span>
                      </>
                    )}
                  </>
                ),
              },
              {
                title: say('state'),
                render: (_, { state }) => inLocale(stateNames[state], locale),
              },
              {
                title: say('open'),
                render: (_, { id, pageTitle, words, code }) => (
                  <Button
                    size="small"
                    aria-label={say('openFinding', { title: pageTitle, words: words || code })}
                    onClick={() => setOpen(id)}
                  >
                    {say('open')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {open && <FindingDrawer key={open} findingId={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Problem({ finding }: { finding: Finding }) {
  const say = useSay(strings)
  const { words, message, times, shaky } = finding
  return (
    <div className="site-check-problem">
      {words !== '' && <mark className="site-check-words">{words}</mark>} {message}{' '}
      {times > 1 && <span className="quiet">{say('times', { n: times })}</span>}{' '}
      {shaky && <Tag color="warning">{say('shaky')}</Tag>}
    </div>
  )
}

function Filters(props: {
  site: Site
  filter: Filter
  owners: List['owners']
  onChange: (filter: Filter) => void
  exportHref: string
}) {
  const say = useSay(strings)
  const locale = useLocale()
  const columns = useColumns(props.site.id)
  const { filter } = props
  function set<K extends keyof Filter>(name: K, value: string): void {
    const { [name]: _before, ...rest } = filter
    props.onChange((value === '' ? rest : { ...rest, [name]: value }) as Filter)
  }
  const choice = (
    name: 'severity' | 'category' | 'state' | 'ownerId' | 'columnId',
    words: { label: string; any: string },
    options: { value: string; label: string }[],
  ) => (
    <Select
      {...(name === 'columnId' && { className: 'site-check-column' })}
      aria-label={words.label}
      showSearch={{ optionFilterProp: 'label' }}
      value={filter[name] ?? ''}
      onChange={(value: string) => set(name, value)}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: words.any }, ...options]}
    />
  )
  return (
    <div className="site-check-filters">
      {choice(
        'state',
        { label: say('state'), any: say('anyState') },
        STATES.map((value) => ({ value, label: inLocale(stateNames[value], locale) })),
      )}
      {choice(
        'severity',
        { label: say('severity'), any: say('anySeverity') },
        SEVERITIES.map((value) => ({ value, label: inLocale(severityNames[value], locale) })),
      )}
      {choice(
        'category',
        { label: say('category'), any: say('anyCategory') },
        CATEGORIES.map((value) => ({ value, label: inLocale(categoryNames[value], locale) })),
      )}
      {choice(
        'columnId',
        { label: say('column'), any: say('anyColumn') },
        columnOptions(columns.data?.items ?? []).map(({ value, label }) => ({ value, label })),
      )}
      {choice(
        'ownerId',
        { label: say('owner'), any: say('anyOwner') },
        props.owners.map(({ id, name }) => ({ value: id, label: name })),
      )}
      <Button icon={<DownloadOutlined aria-hidden />} href={props.exportHref}>
        {say('export')}
      </Button>
    </div>
  )
}
