import { Link } from '@tanstack/react-router'
import { Button, Card, Tag } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { DueTag } from '../../../workbench/ui/tags.tsx'
import { clockWords } from './clock-strings.ts'
import type { Clock } from './clocks.tsx'
import { Working } from './working.tsx'

/** Clocks by day, what is overdue first. */
export function ClockList({ clocks, today }: { clocks: readonly Clock[]; today: string }) {
  const say = useSay(clockWords)
  const overdue = clocks.filter((clock) => clock.overdue)
  const days = [...new Set(clocks.filter((clock) => !clock.overdue).map((clock) => clock.dueOn))]
  return (
    <>
      {overdue.length > 0 && <Group title={say('overdue')} clocks={overdue} />}
      {days.map((day) => (
        <Group
          key={day}
          title={day === today ? `${day} · ${say('dueToday')}` : day}
          clocks={clocks.filter((clock) => !clock.overdue && clock.dueOn === day)}
        />
      ))}
    </>
  )
}

function Group({ title, clocks }: { title: string; clocks: readonly Clock[] }) {
  return (
    <Card size="small" title={<h3 className="month-name">{title}</h3>}>
      <ul className="rows">
        {clocks.map((clock) => (
          <Row key={`${clock.kind}${clock.id}`} clock={clock} />
        ))}
      </ul>
    </Card>
  )
}

function Row({ clock }: { clock: Clock }) {
  const say = useSay(clockWords)
  const [open, setOpen] = useState(false)
  const isCounted = clock.from !== null
  return (
    <li className="row clock-row">
      <div className="row-words">
        <Link to={addressOf(clock)} className="row-title">
          {clock.title}
        </Link>
        <div className="facts">
          <Tag className={`clock-tag clock-${clock.kind}`}>{say(`kind.${clock.kind}`)}</Tag>
          {clock.detail && <span>{clock.detail}</span>}
          {clock.at && <span>{say('goesOut', { at: beijingTime(clock.at) })}</span>}
        </div>
      </div>
      <div className="row-side">
        <DueTag dueOn={clock.dueOn} provisional={clock.provisional} overdue={clock.overdue} />
        {isCounted && (
          <Button
            type="link"
            size="small"
            aria-expanded={open}
            aria-label={say('howOf', { title: clock.title })}
            onClick={() => setOpen(!open)}
          >
            {say('how')}
          </Button>
        )}
      </div>
      {open && <Working clock={clock} />}
    </li>
  )
}

function addressOf(clock: Clock): string {
  if (clock.taskId) return `/review/${clock.taskId}`
  return clock.publicationId ? `/publications/${clock.publicationId}` : '/assurance'
}
