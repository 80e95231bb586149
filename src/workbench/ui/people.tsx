import { useSay } from '../session.tsx'
import { peopleWords } from '../strings.ts'

/** Who may decide, each with their stand-in; that nobody may is said plainly. */
export function People(props: {
  people: readonly { name: string; standIns: readonly string[] }[]
}) {
  const say = useSay(peopleWords)
  if (props.people.length === 0) return <div className="problem">{say('nobody')}</div>
  const names = props.people.map(({ name, standIns }) =>
    standIns.length === 0
      ? name
      : say('withStandIn', { name, standIn: standIns.join(say('between')) }),
  )
  return <div className="quiet">{say('may', { names: names.join(say('between')) })}</div>
}
