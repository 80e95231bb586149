import { weekday } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { clockWords } from './clock-strings.ts'
import type { Clock, Clocks } from './clocks.tsx'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
/** Titles in a cell; the rest is a number. */
const IN_CELL = 3

/** A month of whole weeks; a day is a button that lists what is due on it. */
export function MonthGrid(props: {
  data: Clocks
  clocks: readonly Clock[]
  month: string
  day: string | null
  onDay: (day: string | null) => void
}) {
  const say = useSay(clockWords)
  const { data, month } = props
  return (
    <div className="month">
      <div className="month-head" aria-hidden>
        {WEEKDAYS.map((number) => (
          <div key={number}>{say(`weekday.${number}`)}</div>
        ))}
      </div>
      <div className="month-days">
        {data.days.map(({ date, working, why }) => {
          const due = props.clocks.filter((clock) => clock.dueOn === date)
          const offWeek = !working && weekday(date) < 6
          const classes = [
            'month-day',
            !working && 'month-off',
            date.slice(0, 7) !== month && 'month-other',
            date === data.today && 'month-today',
            due.some((clock) => clock.overdue) && 'month-overdue',
          ]
          return (
            <button
              key={date}
              type="button"
              className={classes.filter(Boolean).join(' ')}
              aria-pressed={props.day === date}
              title={why}
              onClick={() => props.onDay(props.day === date ? null : date)}
            >
              {/* Before what is seen, so that the name a screen reader says holds both. */}
              <span className="sr-only">
                {say('dayLabel', { day: date, count: due.length })} {why}
              </span>
              <span className="month-date">
                {Number(date.slice(8))}
                {offWeek && <span className="month-mark">{say('off')}</span>}
                {due.length > 0 && <span className="month-count">{due.length}</span>}
              </span>
              {due.slice(0, IN_CELL).map((clock) => (
                <span key={`${clock.kind}${clock.id}`} className={`month-item clock-${clock.kind}`}>
                  {clock.title}
                </span>
              ))}
              {due.length > IN_CELL && (
                <span className="month-more quiet">
                  {say('more', { count: due.length - IN_CELL })}
                </span>
              )}
            </button>
          )
        })}
      </div>
    </div>
  )
}
