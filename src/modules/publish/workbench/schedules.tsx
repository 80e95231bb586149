import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useCan, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { publishContract } from '../contract.ts'
import { strings } from './strings.ts'

type Schedule = Answer<typeof publishContract.listSchedules>['items'][number]
type State = Schedule['state']

/** Failures first: somebody must act on them. */
const STATES: readonly State[] = ['failed', 'waiting', 'done', 'cancelled']
const COLOURS = {
  failed: 'error',
  waiting: 'warning',
  done: 'success',
  cancelled: 'default',
} as const

/** What the robot will publish when, and what failed and why. */
export function SchedulesScreen() {
  const say = useSay(strings)
  const [state, setState] = useState<State | 'all'>('all')
  const query = useQuery({
    queryKey: ['schedules'],
    queryFn: () => call(publishContract.listSchedules, {}),
  })
  return (
    <div className="stack">
      <PageHeader title={say('schedules.title')} facts={say('schedules.intro')} />
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Segmented<State | 'all'>
              className="fits"
              aria-label={say('schedules.showFilter')}
              value={state}
              onChange={setState}
              options={[
                { value: 'all', label: say('schedules.all') },
                ...STATES.map((each) => ({
                  value: each,
                  label: `${say(`schedules.${each}`)} ${items.filter((item) => item.state === each).length}`,
                })),
              ]}
            />
            <Schedules items={items.filter((item) => state === 'all' || item.state === state)} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Schedules({ items }: { items: readonly Schedule[] }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const why = useCan('publisher') ? null : 'not-your-role'
  const retry = useAct(publishContract.retrySchedule)
  const cancel = useAct(publishContract.cancelSchedule)
  async function after(words: string): Promise<void> {
    notify.success(words)
    await client.invalidateQueries()
  }
  const sorted = items.toSorted(
    (a, b) =>
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      // What comes next first; of what is over, the newest first.
      (a.state === 'waiting' ? 1 : -1) * (a.publishAt < b.publishAt ? -1 : 1),
  )
  return (
    <Table<Schedule>
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      dataSource={sorted}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <EmptyState title={say('schedules.empty')} /> }}
      columns={[
        {
          title: say('schedules.piece'),
          width: 360,
          render: (_, item) => (
            <>
              <Link
                to="/publications/$publicationId"
                params={{ publicationId: item.publicationId }}
              >
                {item.title}
              </Link>
              {item.failure.length > 0 && item.state === 'failed' && (
                <ul className="problem-list">
                  {item.failure.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
        { title: say('schedules.at'), render: (_, item) => <Moment at={item.publishAt} /> },
        {
          title: say('schedules.state'),
          render: (_, item) => (
            <>
              <Tag color={COLOURS[item.state]}>{say(`schedules.${item.state}`)}</Tag>
              {item.attempts > 1 && (
                <span className="quiet">{say('schedules.attempts', { n: item.attempts })}</span>
              )}
            </>
          ),
        },
        { title: say('schedules.by'), dataIndex: 'createdByName' },
        {
          title: say('schedules.actions'),
          render: (_, item) => {
            const params = { publicationId: item.publicationId }
            if (item.state !== 'failed' && item.state !== 'waiting') return null
            return (
              <div className="acts">
                {item.state === 'failed' && (
                  <ActButton
                    size="small"
                    type="primary"
                    why={why}
                    onAct={async () => {
                      await retry.run({ params })
                      await after(say('schedule.retried'))
                    }}
                  >
                    {say('schedule.retry')}
                  </ActButton>
                )}
                <ActButton
                  size="small"
                  why={why}
                  confirm={{
                    title: say('schedule.cancelConfirm'),
                    ok: say('schedule.cancel'),
                  }}
                  onAct={async () => {
                    await cancel.run({ params })
                    await after(say('schedule.cancelled'))
                  }}
                >
                  {say('schedule.cancel')}
                </ActButton>
              </div>
            )
          },
        },
      ]}
    />
  )
}
