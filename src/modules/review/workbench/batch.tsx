import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Checkbox, Tag } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { DiffReader } from '../../../workbench/ui/diff-reader.tsx'
import { Findings } from '../../../workbench/ui/findings.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, LinkButton, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { DueTag, KindName } from '../../../workbench/ui/tags.tsx'
import type { Body } from '../../content/rules/document.ts'
import { reviewContract } from '../contract.ts'
import { blockTexts } from '../rules/comments.ts'
import { mayBatch } from '../rules/permissions.ts'
import { batchWords } from './batch-strings.ts'
import { useComments } from './comment-thread.tsx'
import './review.css'

type Task = Answer<typeof reviewContract.readDesk>['tasks'][number]
type Result = Answer<typeof reviewContract.signBatch>['results'][number]

/** Low-risk pieces signed together: each is opened and read, each has its own result. */
export function BatchScreen() {
  const say = useSay(batchWords)
  const query = useQuery({ queryKey: ['desk'], queryFn: () => call(reviewContract.readDesk, {}) })
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
      <Loaded query={query}>{(desk) => <Batch tasks={desk.tasks.filter(mayBatch)} />}</Loaded>
    </div>
  )
}

function Batch({ tasks }: { tasks: readonly Task[] }) {
  const say = useSay(batchWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.signBatch)
  /** The hash of what was read, by task: that very version is signed. */
  const [read, setRead] = useState<Record<string, string>>({})
  const [left, setLeft] = useState<readonly string[]>([])
  const [results, setResults] = useState<Record<string, Result>>({})
  if (tasks.length === 0) return <EmptyState title={say('none')} />
  const chosen = tasks.filter((task) => !left.includes(task.id))
  const unread = chosen.filter((task) => !read[task.id]).length

  async function sign(): Promise<void> {
    const items = chosen.map((task) => ({ taskId: task.id, revisionHash: read[task.id]! }))
    const answer = await act.run({ body: { items } })
    const failed = answer.results.filter((result) => !result.signed)
    setResults(Object.fromEntries(failed.map((result) => [result.taskId, result])))
    const signed = answer.results.length - failed.length
    if (signed > 0) notify.success(say('signed', { count: signed }))
    if (failed.length > 0) notify.info(say('failed', { count: failed.length }))
    await client.invalidateQueries()
  }

  return (
    <>
      {tasks.map((task) => (
        <Item
          key={task.id}
          task={task}
          isChosen={!left.includes(task.id)}
          isRead={read[task.id] !== undefined}
          result={results[task.id]}
          onChoose={(isChosen) =>
            setLeft((before) =>
              isChosen ? before.filter((id) => id !== task.id) : [...before, task.id],
            )
          }
          onRead={(hash) => setRead((before) => ({ ...before, [task.id]: hash }))}
        />
      ))}
      {unread > 0 && <Alert type="info" showIcon title={say('readFirst', { count: unread })} />}
      <div className="acts">
        <ActButton type="primary" disabled={unread > 0 || chosen.length === 0} onAct={sign}>
          {say('sign', { count: chosen.length })}
        </ActButton>
      </div>
    </>
  )
}

function Item(props: {
  task: Task
  isChosen: boolean
  isRead: boolean
  result: Result | undefined
  onChoose: (isChosen: boolean) => void
  onRead: (hash: string) => void
}) {
  const { task, isRead } = props
  const say = useSay(batchWords)
  const [open, setOpen] = useState(false)
  return (
    <Card
      size="small"
      title={
        <div className="batch-head">
          <Checkbox
            checked={props.isChosen}
            aria-label={say('choose', { title: task.title })}
            onChange={(event) => props.onChoose(event.target.checked)}
          />
          <h2>{task.title}</h2>
        </div>
      }
    >
      <div className="acts">
        <KindName kind={task.kind} />
        <span className="quiet">
          {[task.unitName, task.authorName, task.stepName].filter(Boolean).join(' · ')}
        </span>
        <DueTag dueOn={task.dueOn} provisional={task.dueProvisional} overdue={task.overdue} />
        <Tag color={isRead ? 'success' : 'default'}>{say(isRead ? 'opened' : 'notOpened')}</Tag>
        {!open && (
          <Button
            size="small"
            aria-label={`${say('open')} ${task.title}`}
            onClick={() => setOpen(true)}
          >
            {say('open')}
          </Button>
        )}
        <LinkButton size="small" type="link" to={`/review/${task.id}`}>
          {say('single')}
        </LinkButton>
      </div>
      {props.result && <Alert type="error" showIcon title={props.result.message} />}
      {open && <Read taskId={task.id} onRead={props.onRead} />}
    </Card>
  )
}

/** What there is to read: what changed or the whole text, the findings, open remarks. */
function Read({ taskId, onRead }: { taskId: string; onRead: (hash: string) => void }) {
  const query = useQuery({
    queryKey: ['task', taskId],
    queryFn: async () => {
      const data = await call(reviewContract.readTask, { params: { taskId } })
      onRead(data.revision.hash)
      return data
    },
    // What is signed is what stands here.
    refetchOnWindowFocus: false,
  })
  return <Loaded query={query}>{(data) => <Version data={data} />}</Loaded>
}

function Version({ data }: { data: Answer<typeof reviewContract.readTask> }) {
  const say = useSay(batchWords)
  const unresolved = useComments(data.task.publicationId).data?.unresolved ?? 0
  return (
    <div className="batch-text">
      {unresolved > 0 && (
        <Alert type="warning" showIcon title={say('unresolved', { count: unresolved })} />
      )}
      {data.diff ? (
        <DiffReader diff={data.diff} />
      ) : (
        <>
          <p className="quiet">{say('first')}</p>
          {blockTexts(data.revision.body as Body).map((text, block) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a revision never move
            <p key={block}>{text}</p>
          ))}
        </>
      )}
      <Findings items={data.findings} />
    </div>
  )
}
