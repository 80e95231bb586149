import { Tag } from 'antd'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { today } from '../../../workbench/ui/tags.tsx'
import type { requestsContract } from '../contract.ts'
import { words } from './handling-strings.ts'
import { strings } from './strings.ts'

type Request = Answer<typeof requestsContract.listRequests>['items'][number]

/** The due day and what is left of it, in words; colour only repeats them. */
export function Due({
  request,
}: {
  request: Pick<Request, 'receivedOn' | 'dueOn' | 'daysLeft' | 'provisional' | 'closedOn'>
}) {
  const say = useSay(strings)
  const { dueOn, daysLeft } = request
  if (request.receivedOn === null || request.closedOn !== null) return <>{dueOn ?? '—'}</>
  if (dueOn === null) return <span className="quiet">{say('due.waiting')}</span>
  return (
    <>
      {dueOn} {daysLeft !== null && <DaysLeft left={daysLeft} />}
      {request.provisional && <Tag color="warning">{say('due.provisional')}</Tag>}
    </>
  )
}

/** What is left of a day, in words. */
export function DaysLeft({ left }: { left: number }) {
  const say = useSay(strings)
  if (left < 0) return <Tag color="error">{say('late', { n: -left })}</Tag>
  if (left === 0) return <Tag color="warning">{say('today')}</Tag>
  return <Tag>{say('left', { n: left })}</Tag>
}

/** The office's own day for an application under way, which is before the law's. */
export function InnerDue({ request }: { request: Pick<Request, 'innerDueOn' | 'closedOn'> }) {
  const say = useSay(words)
  const day = request.innerDueOn
  if (day === null || request.closedOn !== null) return null
  return (
    <div className="quiet">
      {say('innerDue', { day })}{' '}
      {day < today() && <Tag color="warning">{say('innerDue.past')}</Tag>}
    </div>
  )
}
