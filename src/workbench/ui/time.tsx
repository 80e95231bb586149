import { beijingTime } from '../../kernel/days.ts'

/** An instant as Beijing shows it, to the minute; the exact instant on hover. */
export function Moment(props: { at: string }) {
  return (
    <time dateTime={props.at} title={props.at} className="moment">
      {beijingTime(props.at).slice(0, 16)}
    </time>
  )
}
