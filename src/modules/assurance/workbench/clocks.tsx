import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { addDays, weekday } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { today } from '../../../workbench/ui/tags.tsx'
import { assuranceContract } from '../contract.ts'
import { CLOCK_KINDS, type ClockKind } from '../rules/clocks.ts'
import { ClockList } from './clock-list.tsx'
import { clockWords } from './clock-strings.ts'
import { MonthGrid } from './month-grid.tsx'
import './clocks.css'

export type Clocks = Answer<typeof assuranceContract.readClocks>
export type Clock = Clocks['clocks'][number]
type View = 'month' | 'list'
/** Below this width a month's cells hold no words. */
const NARROW = '(max-width: 767px)'

/** What is due in my organisation, as a month or as a list; every clock shows its working. */
export function ClocksScreen() {
  const say = useSay(clockWords)
  const locale = useLocale()
  const { organizationId } = useSession()
  const [first, setFirst] = useState(() => `${today().slice(0, 7)}-01`)
  const [view, setView] = useState<View>(() => (matchMedia(NARROW).matches ? 'list' : 'month'))
  const { from, to } = weeksOf(first)
  const query = useQuery({
    queryKey: ['clocks', organizationId, from, to, locale],
    queryFn: () =>
      call(assuranceContract.readClocks, { params: { organizationId }, query: { from, to } }),
    placeholderData: keepPreviousData,
  })
  const [year, month] = first.split('-').map(Number)
  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={
          <Segmented<View>
            aria-label={say('view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'month', label: say('month') },
              { value: 'list', label: say('list') },
            ]}
          />
        }
      />
      <div className="acts">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={say('previous')}
          onClick={() => setFirst(monthLater(first, -1))}
        />
        <h2 className="month-name">{say('monthName', { year: year!, month: month! })}</h2>
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={say('next')}
          onClick={() => setFirst(monthLater(first, 1))}
        />
        <Button onClick={() => setFirst(`${today().slice(0, 7)}-01`)}>{say('today')}</Button>
      </div>
      <Loaded query={query}>
        {(data) => <Content key={first} data={data} month={first.slice(0, 7)} view={view} />}
      </Loaded>
    </div>
  )
}

function Content({ data, month, view }: { data: Clocks; month: string; view: View }) {
  const say = useSay(clockWords)
  const [kind, setKind] = useState<ClockKind | 'all'>('all')
  const [day, setDay] = useState<string | null>(null)
  const clocks = data.clocks.filter((clock) => kind === 'all' || clock.kind === kind)
  const shown = view === 'month' && day ? clocks.filter((clock) => clock.dueOn === day) : clocks
  const options = (['all', ...CLOCK_KINDS] as const).map((value) => {
    const count = data.clocks.filter((clock) => value === 'all' || clock.kind === value).length
    return { value, label: `${say(value === 'all' ? 'all' : `kind.${value}`)} ${count}` }
  })
  return (
    <>
      <Segmented<ClockKind | 'all'>
        aria-label={say('kinds')}
        className="assurance-states clock-kinds"
        options={options}
        value={kind}
        onChange={setKind}
      />
      {view === 'month' && (
        <MonthGrid data={data} clocks={clocks} month={month} day={day} onDay={setDay} />
      )}
      {view === 'month' && day && (
        <div className="acts">
          <h3 className="month-name">{say('ofDay', { day })}</h3>
          <Button size="small" onClick={() => setDay(null)}>
            {say('allDays')}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState title={say('empty')} />
      ) : (
        <ClockList clocks={shown} today={data.today} />
      )}
    </>
  )
}

/** Monday of the first week to Sunday of the last. */
function weeksOf(first: string): { from: string; to: string } {
  const last = addDays(monthLater(first, 1), -1)
  return { from: addDays(first, 1 - weekday(first)), to: addDays(last, 7 - weekday(last)) }
}

function monthLater(first: string, count: 1 | -1): string {
  const near = addDays(first, count === 1 ? 31 : -1)
  return `${near.slice(0, 7)}-01`
}
