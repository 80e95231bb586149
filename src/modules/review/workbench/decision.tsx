import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input, Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field, FormIssues, focusField, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { ReasonDrawer } from '../../../workbench/ui/reason-drawer.tsx'
import { reviewContract } from '../contract.ts'
import { commentWords } from './comment-strings.ts'
import { useComments } from './comment-thread.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { DisclosureFields, disclosureIssues, PROACTIVE } from './disclosure-fields.tsx'
import type { ReviewTask } from './review-task.tsx'
import { strings } from './strings.ts'
import './review.css'

/** Sign or return, take over or hand on. Alt+S leads to signing, Alt+R to returning. */
export function Decision(props: {
  data: ReviewTask
  onDecided: (words: string, nextTaskId: string | null) => Promise<void>
}) {
  const { task, revision, may } = props.data
  const say = useSay(strings)
  const sayComment = useSay(commentWords)
  const unresolved = useComments(task.publicationId).data?.unresolved ?? 0
  const notify = useNotify()
  const client = useQueryClient()
  const sign = useAct(reviewContract.signTask)
  const giveBack = useAct(reviewContract.returnTask)
  const takeOver = useAct(reviewContract.takeOverTask)
  const issues = useIssues()
  const signId = useId()
  const panelId = useId()
  const [opinion, setOpinion] = useState('')
  const [disclosure, setDisclosure] = useState(PROACTIVE)
  const [open, setOpen] = useState<'return' | 'delegate' | null>(null)
  const issuing = task.role === 'issuer'
  const signWord = issuing ? say('task.issue') : say('task.sign')
  const params = { taskId: task.id }
  const mayDecide = may['sign'] === null

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      if (event.code === 'KeyS') document.getElementById(signId)?.focus()
      else if (event.code === 'KeyR' && mayDecide) setOpen('return')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mayDecide, signId])

  async function onSign(): Promise<void> {
    const found = issuing ? disclosureIssues(disclosure, say) : []
    issues.set(found)
    if (found[0]) return focusField(found[0].field)
    try {
      const answer = await sign.run({
        params,
        body: { revisionHash: revision.hash, opinion, disclosure: issuing ? disclosure : null },
      })
      await props.onDecided(
        say(answer.completed ? 'task.done.completed' : 'task.done.signed'),
        answer.nextTaskId,
      )
    } catch (error) {
      if (!issues.take(error)) throw error
    }
  }

  async function onTakeOver(): Promise<void> {
    await takeOver.run({ params })
    notify.success(say('task.done.takenOver'))
    await client.invalidateQueries()
  }

  return (
    <Card id={panelId} className="decision-panel" title={say('task.decision')} size="small">
      <Form layout="vertical" component="div">
        <FormIssues issues={issues} />
        {mayDecide && issuing && (
          <DisclosureFields value={disclosure} onChange={setDisclosure} issues={issues} />
        )}
        {mayDecide && (
          <Field
            name="opinion"
            label={say('task.opinion')}
            extra={say('task.opinionHint')}
            issues={issues}
          >
            <Input.TextArea
              rows={3}
              maxLength={1000}
              value={opinion}
              onChange={(event) => setOpinion(event.target.value)}
            />
          </Field>
        )}
      </Form>
      {mayDecide && unresolved > 0 && (
        <Alert
          type="warning"
          showIcon
          className="form-note"
          title={sayComment('warn', { count: unresolved })}
        />
      )}
      <div className="acts">
        <ActButton id={signId} type="primary" why={may['sign'] ?? null} onAct={onSign}>
          {signWord}
        </ActButton>{' '}
        <ActButton danger why={may['return'] ?? null} onAct={() => setOpen('return')}>
          {say('task.return')}
        </ActButton>{' '}
        <ActButton why={may['takeOver'] ?? null} onAct={onTakeOver}>
          {say('task.takeOver')}
        </ActButton>{' '}
        <ActButton why={may['delegate'] ?? null} onAct={() => setOpen('delegate')}>
          {say('task.delegate')}
        </ActButton>
      </div>
      <p className="quiet">
        {say('task.bindsHash', { n: revision.number, hash: revision.hash.slice(0, 12) })}{' '}
        <span className="wide-only">{say('task.keys', { sign: signWord })}</span>
      </p>
      <DecisionBar panelId={panelId}>
        {mayDecide ? (
          <>
            <Button type="primary" onClick={() => goTo(panelId)}>
              {say(issuing ? 'bar.toIssue' : 'bar.toSign')}
            </Button>
            <Button danger onClick={() => setOpen('return')}>
              {say('task.return')}
            </Button>
          </>
        ) : (
          may['takeOver'] === null && (
            <ActButton onAct={onTakeOver}>{say('task.takeOver')}</ActButton>
          )
        )}
      </DecisionBar>
      {open === 'return' && (
        <ReasonDrawer
          title={say('task.return')}
          label={say('task.reason')}
          hint={say('task.reasonHint')}
          saveLabel={say('task.return')}
          danger
          onClose={() => setOpen(null)}
          onSave={async (reason) => {
            const answer = await giveBack.run({
              params,
              body: { revisionHash: revision.hash, reason },
            })
            await props.onDecided(say('task.done.returned'), answer.nextTaskId)
          }}
        />
      )}
      {open === 'delegate' && <Delegate data={props.data} onClose={() => setOpen(null)} />}
    </Card>
  )
}

/** The decision in sight, and the focus in its first field. */
function goTo(panelId: string): void {
  const panel = document.getElementById(panelId)
  panel?.scrollIntoView({ block: 'start' })
  panel?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
}

function Delegate({ data, onClose }: { data: ReviewTask; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.delegateTask)
  const labels = { toAccountId: say('task.delegateTo'), reason: say('task.delegateReason') }
  return (
    <EditDrawer<{ toAccountId: string | null; reason: string }>
      title={say('task.delegate')}
      initial={{
        toAccountId: data.delegates.length === 1 ? data.delegates[0]!.id : null,
        reason: '',
      }}
      schema={reviewContract.delegateTask.body}
      labelOf={(field) => labels[field as keyof typeof labels] ?? field}
      saveLabel={say('task.delegate')}
      onClose={onClose}
      onSave={async ({ toAccountId, reason }) => {
        await act.run({
          params: { taskId: data.task.id },
          body: { toAccountId: toAccountId!, reason },
        })
        notify.success(say('task.done.delegated'))
        await client.invalidateQueries()
      }}
    >
      {({ value, set, issues }) => (
        <>
          {data.delegates.length === 0 && (
            <Alert type="warning" showIcon title={say('task.noDelegates')} className="form-note" />
          )}
          <Field name="toAccountId" label={labels.toAccountId} required issues={issues}>
            <Select
              value={value.toAccountId}
              onChange={(id: string) => set('toAccountId', id)}
              options={data.delegates.map((each) => ({ value: each.id, label: each.name }))}
            />
          </Field>
          <Field name="reason" label={labels.reason} required issues={issues}>
            <Input.TextArea
              rows={4}
              maxLength={1000}
              value={value.reason}
              onChange={(event) => set('reason', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
