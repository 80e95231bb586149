import { LinkOutlined, SearchOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Progress, Tabs } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { type Site, SitePicker, useSite } from '../../sites/workbench/site-picker.tsx'
import { siteChecksContract } from '../contract.ts'
import { severityNames } from '../strings.ts'
import { FindingList } from './finding-list.tsx'
import { History } from './history.tsx'
import { RuleTable } from './rule-table.tsx'
import { strings } from './strings.ts'
import './site-checks.css'

export type Overview = Answer<typeof siteChecksContract.readSiteChecks>

const POLL_MILLISECONDS = 1000

/** Everything published, checked as a whole: how far it is, what was found, how right the rules are. */
export function SiteChecksScreen() {
  const { query: siteQuery, sites, site, pick } = useSite()
  const say = useSay(strings)
  return (
    <Loaded query={siteQuery}>
      {() =>
        site ? (
          <OfSite
            key={site.id}
            site={site}
            picker={<SitePicker sites={sites} site={site} onPick={pick} />}
          />
        ) : (
          <>
            <PageHeader title={say('title')} facts={say('intro')} />
            <EmptyState />
          </>
        )
      }
    </Loaded>
  )
}

function OfSite({ site, picker }: { site: Site; picker: ReactNode }) {
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(siteChecksContract.startSiteCheck)
  const [tab, setTab] = useState('list')
  const query = useQuery({
    queryKey: ['site-checks', site.id, locale],
    queryFn: () => call(siteChecksContract.readSiteChecks, { params: { siteId: site.id } }),
    refetchInterval: ({ state }) => (state.data?.running.length ? POLL_MILLISECONDS : false),
  })
  const running = query.data?.running.length ?? 0
  const before = useRef(running)
  useEffect(() => {
    // A check has ended: what it found is read anew.
    if (running < before.current) void client.invalidateQueries({ queryKey: ['site-findings'] })
    before.current = running
  }, [running, client])

  async function start(kind: 'text' | 'links'): Promise<void> {
    await act.run({ params: { siteId: site.id }, body: { kind } })
    notify.success(say('started'))
    await query.refetch()
  }
  const busy = (kind: 'text' | 'links') => query.data?.running.some((each) => each.kind === kind)

  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={
          <>
            {picker}
            <ActButton
              icon={<LinkOutlined aria-hidden />}
              why={query.data?.may.check}
              disabled={busy('links') ?? true}
              title={say('checkLinksHint')}
              onAct={() => start('links')}
            >
              {say('checkLinks')}
            </ActButton>
            <ActButton
              type="primary"
              icon={<SearchOutlined aria-hidden />}
              why={query.data?.may.check}
              disabled={busy('text') ?? true}
              onAct={() => start('text')}
            >
              {say('checkNow')}
            </ActButton>
          </>
        }
      />
      <Loaded query={query}>
        {(data) => (
          <>
            {data.running.map((each) => (
              <Running key={each.id} check={each} />
            ))}
            <Facts data={data} />
            <Tabs
              activeKey={tab}
              onChange={setTab}
              items={[
                { key: 'list', label: say('tab.list'), children: <FindingList site={site} /> },
                {
                  key: 'rules',
                  label: say('tab.rules'),
                  children: <RuleTable rules={data.rules} />,
                },
                { key: 'history', label: say('tab.history'), children: <History data={data} /> },
              ]}
            />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Running({ check }: { check: Overview['running'][number] }) {
  const say = useSay(strings)
  const todo = check.total - check.skipped
  const percent = todo > 0 ? Math.floor((check.looked / todo) * 100) : 0
  return (
    <div className="site-check-running" role="status">
      <p>
        {say(`running.${check.kind}`)} {say('progress', { looked: check.looked, todo })}{' '}
        {check.skipped > 0 && <span className="quiet">{say('skipped', { n: check.skipped })}</span>}
      </p>
      <Progress percent={percent} aria-label={say(`running.${check.kind}`)} />
    </div>
  )
}

function Facts({ data }: { data: Overview }) {
  const say = useSay(strings)
  const locale = useLocale()
  const last = data.recent.find(({ kind }) => kind === 'text')
  return (
    <div className="site-check-facts">
      {(['block', 'warn', 'hint'] as const).map((severity) => (
        <span key={severity}>
          {say('openNow')} · {inLocale(severityNames[severity], locale)}{' '}
          <strong>{data.open[severity]}</strong>
        </span>
      ))}
      <span className="quiet">
        {last?.counts && last.finishedAt
          ? say('last', {
              at: beijingTime(last.finishedAt),
              total: last.total,
              found: last.counts.found,
              gone: last.counts.gone,
            })
          : say('last.never')}
      </span>
      {data.unknownLinks > 0 && (
        <span className="quiet">{say('unknownLinks', { n: data.unknownLinks })}</span>
      )}
    </div>
  )
}
