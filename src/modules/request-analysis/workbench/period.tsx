import { DatePicker, Segmented, Select, Space } from 'antd'
import dayjs from 'dayjs'
import { dayOf } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { strings } from './strings.ts'

const WAYS = ['year', 'quarter', 'own'] as const
type Way = (typeof WAYS)[number]
const YEARS_SHOWN = 8

/** The period chosen, and of whom; `of` empty: the own organisation. */
export type Chosen = {
  way: Way
  year: number
  quarter: number
  from: string
  to: string
  of: string
}

/** The year that runs. */
export function thisYear(): Chosen {
  const today = dayOf(new Date().toISOString())
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const year = Number(today.slice(0, 4))
  return { way: 'year', year, quarter, from: `${year}-01-01`, to: today, of: '' }
}

/** What the server is asked. */
export function queryOf({ way, year, quarter, from, to, of }: Chosen) {
  const month = (n: number) => String(n).padStart(2, '0')
  const lastDay = quarter === 1 || quarter === 4 ? 31 : 30
  const span = {
    year: { from: `${year}-01-01`, to: `${year}-12-31` },
    quarter: {
      from: `${year}-${month(quarter * 3 - 2)}-01`,
      to: `${year}-${month(quarter * 3)}-${lastDay}`,
    },
    own: { from, to },
  }[way]
  return { ...span, ...(of === '' ? {} : { organizationId: of }) }
}

/** Chooses a year, a quarter or days, and the organisation where there are several. */
export function Period(props: {
  chosen: Chosen
  organizations: readonly { id: string; name: string }[]
  onChoose: (chosen: Chosen) => void
}) {
  const { chosen, organizations } = props
  const say = useSay(strings)
  const set = (changes: Partial<Chosen>) => props.onChoose({ ...chosen, ...changes })
  const current = thisYear().year
  return (
    <Space wrap size={[12, 8]}>
      <Segmented<Way>
        className="fits"
        aria-label={say('period')}
        value={chosen.way}
        onChange={(way) => set({ way })}
        options={WAYS.map((way) => ({ value: way, label: say(`period.${way}`) }))}
      />
      {chosen.way !== 'own' && (
        <Select
          className="fits"
          aria-label={say('year')}
          value={chosen.year}
          onChange={(year) => set({ year })}
          options={Array.from({ length: YEARS_SHOWN }, (_, index) => ({
            value: current - index,
            label: say('ofYear', { year: current - index }),
          }))}
        />
      )}
      {chosen.way === 'quarter' && (
        <Select
          className="fits"
          aria-label={say('quarter')}
          value={chosen.quarter}
          onChange={(quarter) => set({ quarter })}
          options={[1, 2, 3, 4].map((n) => ({ value: n, label: say('ofQuarter', { n }) }))}
        />
      )}
      {chosen.way === 'own' && (
        <DatePicker.RangePicker
          aria-label={say('range')}
          allowClear={false}
          value={[dayjs(chosen.from), dayjs(chosen.to)]}
          onChange={(days) => {
            if (days?.[0] && days[1])
              set({ from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') })
          }}
        />
      )}
      {organizations.length > 1 && (
        <Select
          className="fits"
          popupMatchSelectWidth={false}
          aria-label={say('organization')}
          value={chosen.of === '' ? organizations[0]!.id : chosen.of}
          onChange={(of) => set({ of })}
          options={[
            ...organizations.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'all', label: say('all') },
          ]}
        />
      )}
    </Space>
  )
}
