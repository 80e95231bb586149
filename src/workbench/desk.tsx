import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Card, Tag } from 'antd'
import type { ReactNode } from 'react'
import { beijingTime } from '../kernel/days.ts'
import { reviewContract } from '../modules/review/contract.ts'
import { mayBatch } from '../modules/review/rules/permissions.ts'
import { batchWords } from '../modules/review/workbench/batch-strings.ts'
import { type Answer, call } from './call.ts'
import { DeskNotices } from './desk-notices.tsx'
import { deskWords } from './desk-strings.ts'
import { DeskUnstaffed } from './desk-unstaffed.tsx'
import { useMe, useSay } from './session.tsx'
import { common } from './strings.ts'
import { Count } from './ui/count.tsx'
import { EmptyState, LinkButton, Loaded, PageHeader } from './ui/page.tsx'
import { DueTag, KindName, today } from './ui/tags.tsx'

type DeskAnswer = Answer<typeof reviewContract.readDesk>

/** What waits for me, the most pressing first. */
export function Desk() {
  const me = useMe()
  const say = useSay(deskWords)
  const query = useQuery({
    queryKey: ['desk'],
    queryFn: () => call(reviewContract.readDesk, {}),
    refetchInterval: 60_000,
  })
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('greeting', { name: me.name, day: today() })} />
      <Loaded query={query}>{(desk) => <DeskContent desk={desk} />}</Loaded>
    </div>
  )
}

function DeskContent({ desk }: { desk: DeskAnswer }) {
  const say = useSay(deskWords)
  const words = useSay(common)
  const sayBatch = useSay(batchWords)
  const me = useMe()
  const failed = desk.toPublish.filter((item) => item.state === 'failed')
  const waiting = desk.toPublish.filter((item) => item.state !== 'failed')
  const nothing = Object.values(desk).every((list) => list.length === 0)
  const reviews = me.roles.some((each) => each.role.includes('reviewer') || each.role === 'issuer')
  if (nothing)
    return (
      <Card>
        <EmptyState title={say('allClear')} hint={say('allClearHint')} />
      </Card>
    )
  return (
    <div className="desk">
      <div className="stack">
        {failed.map((item) => (
          <Alert
            key={item.publicationId}
            type="error"
            showIcon
            title={`${say('failed')} · ${item.title}`}
            description={item.failure.join(' ')}
            action={
              <LinkButton to={`/publications/${item.publicationId}`} size="small">
                {say('retry')}
              </LinkButton>
            }
          />
        ))}
        <DeskUnstaffed items={desk.unstaffed} />
        {(reviews || desk.tasks.length > 0) && (
          <Section
            title={say('tasks')}
            count={desk.tasks.length}
            late={desk.tasks.some((task) => task.overdue)}
            empty={say('tasksEmpty')}
          >
            {desk.tasks.filter(mayBatch).length > 1 && (
              <li className="row">
                <LinkButton to="/batch-sign" size="small">
                  {sayBatch('toDesk', { count: desk.tasks.filter(mayBatch).length })}
                </LinkButton>
              </li>
            )}
            {desk.tasks.map((task) => (
              <Row
                key={task.id}
                to={`/review/${task.id}`}
                title={task.title}
                act={say('sign')}
                primary
                facts={[
                  <KindName key="kind" kind={task.kind} />,
                  task.stepName,
                  say('by', { unit: task.unitName ?? '', author: task.authorName }),
                  task.assigneeName && say('takenBy', { name: task.assigneeName }),
                ]}
              >
                {task.urgent && <Tag color="error">{say('urgent')}</Tag>}
                {task.afterwards && <Tag color="warning">{say('afterwards')}</Tag>}
                <DueTag
                  dueOn={task.dueOn}
                  provisional={task.dueProvisional}
                  overdue={task.overdue}
                />
              </Row>
            ))}
          </Section>
        )}
        <Section title={say('returned')} count={desk.returned.length}>
          {desk.returned.map((item) => (
            <Row
              key={item.publicationId}
              to={`/publications/${item.publicationId}/edit`}
              title={item.title}
              act={say('correct')}
              primary
              facts={[
                <KindName key="kind" kind={item.kind} />,
                say('returnedBy', {
                  name: item.returnedByName,
                  at: beijingTime(item.returnedAt),
                }),
              ]}
              note={item.reason}
            />
          ))}
        </Section>
        <Section title={say('toPublish')} count={waiting.length}>
          {waiting.map((item) => (
            <Row
              key={item.publicationId}
              to={`/publications/${item.publicationId}`}
              title={item.title}
              act={item.state === 'issued' ? say('publish') : words('open')}
              primary={item.state === 'issued'}
              facts={[
                <KindName key="kind" kind={item.kind} />,
                item.publishAt
                  ? say('publishAt', { at: beijingTime(item.publishAt) })
                  : item.issuedAt && say('issuedAt', { at: beijingTime(item.issuedAt) }),
              ]}
            />
          ))}
        </Section>
        <Section
          title={say('interpretations')}
          count={desk.interpretationsDue.length}
          late={desk.interpretationsDue.some((item) => item.overdue)}
        >
          {desk.interpretationsDue.map((item) => (
            <Row
              key={item.publicationId}
              to={`/publications/${item.publicationId}`}
              actTo={`/publications/new?kind=interpretation&interprets=${item.publicationId}`}
              title={item.title}
              act={say('writeInterpretation')}
              facts={[]}
            >
              <DueTag dueOn={item.dueOn} provisional={item.dueProvisional} overdue={item.overdue} />
            </Row>
          ))}
        </Section>
      </div>
      <div className="stack">
        <DeskNotices notices={desk.notices} />
        <Section title={say('drafts')} count={desk.drafts.length}>
          {desk.drafts.map((item) => (
            <Row
              key={item.publicationId}
              to={`/publications/${item.publicationId}/edit`}
              title={item.title}
              act={say('continue')}
              facts={[
                <KindName key="kind" kind={item.kind} />,
                say('updatedAt', { at: beijingTime(item.updatedAt) }),
              ]}
            />
          ))}
        </Section>
      </div>
    </div>
  )
}

/** A list on the desk; without entries it shows `empty`, or nothing at all. */
function Section(props: {
  title: string
  count: number
  /** Something in it is overdue. */
  late?: boolean
  empty?: string
  children: ReactNode
}) {
  if (props.count === 0 && !props.empty) return null
  return (
    <Card
      size="small"
      className="desk-card"
      title={
        <h2>
          {props.title} <Count of={props.count} late={props.late ?? false} />
        </h2>
      }
    >
      {props.count === 0 ? (
        <p className="quiet">{props.empty}</p>
      ) : (
        <ul className="rows">{props.children}</ul>
      )}
    </Card>
  )
}

function Row(props: {
  to: string
  actTo?: string
  title: string
  act: string
  primary?: boolean
  facts: ReactNode[]
  note?: string
  children?: ReactNode
}) {
  return (
    <li className="row">
      <div className="row-words">
        <Link to={props.to} className="row-title">
          {props.title}
        </Link>
        <div className="facts">
          {props.facts.filter(Boolean).map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts stand in a fixed order
            <span key={index}>{fact}</span>
          ))}
        </div>
        {props.note && <blockquote className="opinion">{props.note}</blockquote>}
      </div>
      <div className="row-side">
        {props.children}
        <LinkButton
          to={props.actTo ?? props.to}
          size="small"
          type={props.primary ? 'primary' : 'default'}
          aria-label={`${props.act}: ${props.title}`}
        >
          {props.act}
        </LinkButton>
      </div>
    </li>
  )
}
