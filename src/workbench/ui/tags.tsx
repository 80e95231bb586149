import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import { dayOf, daysBetween } from '../../kernel/days.ts'
import { inLocale } from '../../kernel/strings.ts'
import { kindPhrase } from '../../modules/content/rules/kinds.ts'
import { stateNames } from '../../modules/content/strings.ts'
import { useLocale, useSay } from '../session.tsx'
import { dueWords } from '../strings.ts'

const SOON_DAYS = 2

/** Today in Beijing, by this computer's clock. */
export function today(): string {
  return dayOf(new Date().toISOString())
}

/** A due day: overdue, soon or later, in words and colour; says when the day is provisional. */
export function DueTag(props: { dueOn: string; provisional?: boolean; overdue?: boolean }) {
  const say = useSay(dueWords)
  const left = daysBetween(today(), props.dueOn)
  const overdue = props.overdue ?? left < 0
  const words = overdue
    ? say('overdue', { days: Math.max(1, -left) })
    : left <= 0
      ? say('today')
      : left <= SOON_DAYS
        ? say('soon', { days: left })
        : say('on', { day: props.dueOn })
  const tag = (
    <Tag
      color={overdue ? 'error' : left <= SOON_DAYS ? 'warning' : 'default'}
      icon={overdue ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}
      title={props.dueOn}
    >
      {words}
      {props.provisional && ` · ${say('provisional')}`}
    </Tag>
  )
  return props.provisional ? <Tooltip title={say('provisionalWhy')}>{tag}</Tooltip> : tag
}

const STATE_COLOURS: Record<string, string> = {
  'in-review': 'processing',
  returned: 'error',
  issued: 'warning',
  scheduled: 'warning',
  live: 'success',
}

/** The state of an edition. */
export function StateTag(props: { state: string }) {
  const locale = useLocale()
  const phrase = (stateNames as Record<string, { zh: string; en: string }>)[props.state]
  return (
    <Tag color={STATE_COLOURS[props.state] ?? 'default'}>
      {phrase ? inLocale(phrase, locale) : props.state}
    </Tag>
  )
}

/** The kind of a publication, in words. */
export function KindName(props: { kind: string }) {
  return inLocale(kindPhrase(props.kind), useLocale())
}
