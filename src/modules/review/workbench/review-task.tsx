import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Card, Col, Descriptions, Row, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useMe, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { DiffReader } from '../../../workbench/ui/diff-reader.tsx'
import type { Finding } from '../../../workbench/ui/findings.tsx'
import { Findings } from '../../../workbench/ui/findings.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { ReasonDrawer } from '../../../workbench/ui/reason-drawer.tsx'
import { DueTag, KindName } from '../../../workbench/ui/tags.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { Trail } from '../../../workbench/ui/trail.tsx'
import { roleNames } from '../../accounts/strings.ts'
import type { Body } from '../../content/rules/document.ts'
import { reviewContract } from '../contract.ts'
import { commentWords } from './comment-strings.ts'
import { useComments } from './comment-thread.tsx'
import { CommentedText } from './commented-text.tsx'
import { Decision } from './decision.tsx'
import { IgnoredList, IgnoreFound, placesIgnored, useIgnores } from './ignored.tsx'
import { ignoredWords } from './ignored-strings.ts'
import { RevisionFacts } from './revision-facts.tsx'
import { strings } from './strings.ts'
import './review.css'

export type ReviewTask = Answer<typeof reviewContract.readTask>

/** The review screen: the version, what changed, what the gates found, who signed, and the decision. */
export function ReviewTaskScreen() {
  const { taskId } = useParams({ strict: false }) as { taskId: string }
  const query = useQuery({
    queryKey: ['task', taskId],
    queryFn: () => call(reviewContract.readTask, { params: { taskId } }),
  })
  return <Loaded query={query}>{(data) => <TaskView key={taskId} data={data} />}</Loaded>
}

function TaskView({ data }: { data: ReviewTask }) {
  const { task, revision } = data
  const say = useSay(strings)
  const navigate = useNavigate()
  const client = useQueryClient()
  const notify = useNotify()

  /** Straight to the next item, or back to the desk. */
  async function decided(words: string, nextTaskId: string | null): Promise<void> {
    notify.success(nextTaskId ? `${words} ${say('task.done.next')}` : words)
    await navigate(
      nextTaskId ? { to: '/review/$taskId', params: { taskId: nextTaskId } } : { to: '/' },
    )
    window.scrollTo(0, 0)
    await client.invalidateQueries()
  }

  return (
    <div className="stack">
      <PageHeader
        title={task.title}
        facts={
          <>
            <Tag color="processing">{task.stepName}</Tag>
            <DueTag dueOn={task.dueOn} provisional={task.dueProvisional} overdue={task.overdue} />
            {task.urgent && <Tag color="error">{say('task.urgent')}</Tag>}
            <span className="quiet">{say('task.revision', { n: revision.number })}</span>
          </>
        }
        actions={
          <Link
            to="/publications/$publicationId"
            params={{ publicationId: task.publicationId }}
            className="ant-btn-holder"
          >
            <Button tabIndex={-1}>{say('task.openPiece')}</Button>
          </Link>
        }
      />
      {task.afterwards && (
        <Alert type="warning" showIcon title={say('task.afterwards')} className="form-note" />
      )}
      <Row gutter={[24, 24]}>
        <Col xs={24} xl={15}>
          <Version data={data} />
        </Col>
        <Col xs={24} xl={9} className="stack">
          <TaskFacts data={data} />
          <Card title={say('task.findings')} size="small">
            <TaskFindings data={data} />
          </Card>
          <Ignored publicationId={task.publicationId} />
          <Decision data={data} onDecided={decided} />
          <Card title={say('task.trail')} size="small">
            <Trail items={data.trail} />
          </Card>
        </Col>
      </Row>
    </div>
  )
}

/** The version as the public will read it, what changed, and its metadata. */
function Version({ data }: { data: ReviewTask }) {
  const say = useSay(strings)
  const sayComment = useSay(commentWords)
  const unresolved = useComments(data.task.publicationId).data?.unresolved ?? 0
  return (
    <Card size="small">
      <Tabs
        items={[
          {
            key: 'preview',
            label: say('task.preview'),
            children: (
              <>
                <p>
                  <a href={data.previewUrl} target="_blank" rel="noopener">
                    {say('task.openPreview')}
                  </a>
                </p>
                <iframe
                  className="preview-frame"
                  title={say('task.previewTitle')}
                  src={data.previewUrl}
                  onLoad={(event) => showText(event.currentTarget)}
                  sandbox="allow-same-origin"
                />
              </>
            ),
          },
          {
            key: 'comments',
            label:
              unresolved > 0 ? sayComment('tabCount', { count: unresolved }) : sayComment('tab'),
            children: (
              <CommentedText
                publicationId={data.task.publicationId}
                revision={data.revision as { id: string; body: Body }}
              />
            ),
          },
          { key: 'changes', label: say('task.changes'), children: <Changes data={data} /> },
          {
            key: 'metadata',
            label: say('task.metadata'),
            children: <RevisionFacts revision={data.revision} />,
          },
        ]}
      />
    </Card>
  )
}

/** Past the portal's own head. A fragment in the address would scroll the workbench along. */
function showText(frame: HTMLIFrameElement): void {
  const main = frame.contentDocument?.getElementById('main')
  if (main) frame.contentWindow?.scrollTo(0, main.offsetTop)
}

function Changes({ data }: { data: ReviewTask }) {
  const say = useSay(strings)
  if (!data.diff || !data.diffSince)
    return <Alert type="info" showIcon title={say('task.firstVersion')} />
  return (
    <>
      <p className="quiet">
        {say(`task.since.${data.diffSince.why}`, { n: data.diffSince.revisionNumber })}
      </p>
      <DiffReader diff={data.diff} />
    </>
  )
}

function TaskFacts({ data: { task, columnName } }: { data: ReviewTask }) {
  const say = useSay(strings)
  const locale = useLocale()
  const facts = {
    'task.kind': <KindName kind={task.kind} />,
    'task.column': columnName,
    'task.unit': task.unitName ?? '—',
    'task.author': task.authorName,
    'task.submitted': <Moment at={task.submittedAt} />,
    'task.step': inLocale(roleNames[task.role], locale),
    'task.assignee': task.assigneeName ?? say('task.anyone'),
  } as const
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2, xl: 1 }}
      items={Object.entries(facts).map(([key, children]) => ({
        key,
        label: say(key as keyof typeof facts),
        children,
      }))}
    />
  )
}

/** What the gates no longer tell, because somebody said why. */
function Ignored({ publicationId }: { publicationId: string }) {
  const say = useSay(ignoredWords)
  const items = useIgnores(publicationId).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={say('title', { n: placesIgnored(items) })} size="small">
      <IgnoredList publicationId={publicationId} items={items} />
    </Card>
  )
}

/** What the gates found; what one of my roles may override carries its form. */
function TaskFindings({ data }: { data: ReviewTask }) {
  const me = useMe()
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.overrideFinding)
  const [open, setOpen] = useState<Finding | null>(null)
  const mayOverride = (finding: Finding) =>
    finding.severity === 'block' &&
    finding.override === null &&
    finding.overridableBy.some((role) => me.roles.some((grant) => grant.role === role))
  return (
    <>
      <Findings
        items={data.findings}
        extra={(finding) => (
          <>
            {mayOverride(finding) && (
              <Button size="small" onClick={() => setOpen(finding)}>
                {say('override.action')}
              </Button>
            )}
            <IgnoreFound
              publicationId={data.task.publicationId}
              finding={finding}
              onDone={() => client.invalidateQueries()}
            />
          </>
        )}
      />
      {open && (
        <ReasonDrawer
          title={say('override.action')}
          label={say('override.reason')}
          hint={open.message}
          saveLabel={say('override.action')}
          onClose={() => setOpen(null)}
          onSave={async (reason) => {
            await act.run({
              params: { publicationId: data.task.publicationId },
              body: { gate: open.gate, findingKey: open.key, reason },
            })
            notify.success(say('override.done'))
            await client.invalidateQueries()
          }}
        />
      )}
    </>
  )
}
