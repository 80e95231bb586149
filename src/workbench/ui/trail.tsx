import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  MinusCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import { Timeline } from 'antd'
import type { z } from 'zod'
import { inLocale } from '../../kernel/strings.ts'
import { roleNames } from '../../modules/accounts/strings.ts'
import type { trailItem } from '../../modules/review/desk-contract.ts'
import { useLocale, useSay } from '../session.tsx'
import { trailWords } from '../strings.ts'
import { EmptyState } from './page.tsx'
import { People } from './people.tsx'
import { DueTag } from './tags.tsx'
import { Moment } from './time.tsx'

type TrailItem = z.infer<typeof trailItem>

const LOOKS = {
  waiting: { icon: <MinusCircleOutlined aria-hidden />, color: 'gray' },
  open: { icon: <SyncOutlined aria-hidden />, color: 'blue' },
  signed: { icon: <CheckCircleFilled />, color: 'green' },
  returned: { icon: <CloseCircleFilled />, color: 'red' },
  void: { icon: <ClockCircleOutlined aria-hidden />, color: 'gray' },
} as const

/** The steps of a review: who signed what when, what is open, what is to come. */
export function Trail(props: { items: readonly TrailItem[] }) {
  const say = useSay(trailWords)
  const locale = useLocale()
  if (props.items.length === 0) return <EmptyState title={say('empty')} />
  return (
    <Timeline
      className="trail"
      items={props.items.map((item, index) => ({
        key: item.taskId ?? index,
        ...LOOKS[item.state],
        content: (
          <>
            <div>
              <strong>{item.stepName}</strong>{' '}
              <span className="quiet">{inLocale(roleNames[item.role], locale)}</span>
              {' · '}
              {say(item.state)}
            </div>
            <div className="quiet">
              {item.decidedByName ?? item.assigneeName}
              {item.onBehalfOfName && ` (${say('behalf', { name: item.onBehalfOfName })})`}
              {item.decidedAt && (
                <>
                  {' '}
                  <Moment at={item.decidedAt} />
                </>
              )}
              {item.revisionNumber !== null &&
                ` · ${say('revision', { number: item.revisionNumber })}`}
            </div>
            {item.opinion && <blockquote className="opinion">{item.opinion}</blockquote>}
            {(item.state === 'open' || item.state === 'waiting') && !item.assigneeName && (
              <People people={item.people} />
            )}
            {item.state === 'open' && item.dueOn && <DueTag dueOn={item.dueOn} />}
          </>
        ),
      }))}
    />
  )
}
