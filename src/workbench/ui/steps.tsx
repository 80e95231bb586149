import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import './steps.css'

export type Step = {
  key: string
  name: ReactNode
  isDone: boolean
  words: ReactNode
  more?: ReactNode
}

/** How far something is: its steps side by side, each done or with what it lacks. */
export function Steps(props: { title: ReactNode; steps: readonly Step[]; id: string }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id} className="month-name">
        {props.title}
      </h2>
      <ol className="steps">
        {props.steps.map(({ key, name, isDone, words, more }) => (
          <li key={key} className={isDone ? 'done' : 'lacking'}>
            {isDone ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
            <span>
              <strong>{name}</strong>
              <span className="quiet">{words}</span>
              {more && <span className="quiet">{more}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
