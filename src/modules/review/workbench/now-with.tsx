import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { People } from '../../../workbench/ui/people.tsx'
import { DueTag } from '../../../workbench/ui/tags.tsx'
import { reviewContract } from '../contract.ts'
import { strings } from './strings.ts'
import './review.css'

/** For whoever sent a piece: with whom it lies, until when, and what comes after. */
export function NowWith({ publicationId }: { publicationId: string }) {
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['trail', publicationId],
    queryFn: () => call(reviewContract.readTrail, { params: { publicationId } }),
  })
  const review = query.data?.reviews.findLast((each) => each.state === 'open')
  const open = review?.items.filter((item) => item.state === 'open') ?? []
  if (!review || open.length === 0) return null
  const next = review.items.find((item) => item.state === 'waiting')
  const vacant = open.some((item) => !item.assigneeName && item.people.length === 0)
  return (
    <Alert
      type={vacant ? 'warning' : 'info'}
      showIcon
      title={say('now.title', { step: open[0]!.stepName })}
      description={
        <>
          {open.map((item) => (
            <div key={item.taskId} className="now-with">
              {item.assigneeName ? (
                <span className="quiet">{say('now.with', { name: item.assigneeName })}</span>
              ) : (
                <People people={item.people} />
              )}
              {item.dueOn && <DueTag dueOn={item.dueOn} />}
            </div>
          ))}
          <div className="quiet">
            {next ? say('now.next', { step: next.stepName }) : say('now.last')}
          </div>
        </>
      }
    />
  )
}
