import { useQueryClient } from '@tanstack/react-query'
import { Alert, DatePicker, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import type { Issue } from '../../../kernel/errors.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import type { contentContract } from '../../content/contract.ts'
import { UrgentPublish } from '../../review/workbench/urgent-publish.tsx'
import { publishContract } from '../contract.ts'
import { asBeijingClock, fromBeijingClock } from './beijing-clock.ts'
import { strings } from './strings.ts'

type Publication = Answer<typeof contentContract.readPublication>

/**
 * Publish now or urgently, schedule, cancel, retry and end: what the stage of the piece calls for, greyed
 * with the reason where `may` refuses.
 */
export function PublishActions({ publication }: { publication: Publication }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const publish = useAct(publishContract.publishNow)
  const cancel = useAct(publishContract.cancelSchedule)
  const retry = useAct(publishContract.retrySchedule)
  const [open, setOpen] = useState<'schedule' | 'end' | null>(null)
  const params = { publicationId: publication.id }
  const { lockVersion, schedule, may } = publication
  // Buttons of another stage would only be greyed noise; those of this stage say why they refuse.
  const issued = ['issued', 'scheduled'].includes(publication.edition.state)
  const beforeIssue = ['draft', 'in-review', 'returned'].includes(publication.edition.state)
  const waiting = schedule?.state === 'waiting' || schedule?.state === 'failed'

  /** The lists, the desk and the trail may all have changed. */
  async function after(words: string): Promise<void> {
    notify.success(words)
    await client.invalidateQueries()
  }

  return (
    <>
      {issued && (
        <ActButton
          type="primary"
          why={may['publish']}
          confirm={{ title: say('publish.confirm'), ok: say('publish.now') }}
          onAct={async () => {
            await publish.run({ params, body: { lockVersion } })
            await after(say('publish.done'))
          }}
        >
          {say('publish.now')}
        </ActButton>
      )}
      {issued && (
        <ActButton why={may['schedule']} onAct={() => setOpen('schedule')}>
          {say(waiting ? 'schedule.again' : 'schedule.action')}
        </ActButton>
      )}
      {waiting && schedule.state === 'failed' && (
        <ActButton
          why={may['retrySchedule']}
          onAct={async () => {
            await retry.run({ params })
            await after(say('schedule.retried'))
          }}
        >
          {say('schedule.retry')}
        </ActButton>
      )}
      {waiting && (
        <ActButton
          why={may['cancelSchedule']}
          confirm={{ title: say('schedule.cancelConfirm'), ok: say('schedule.cancel') }}
          onAct={async () => {
            await cancel.run({ params })
            await after(say('schedule.cancelled'))
          }}
        >
          {say('schedule.cancel')}
        </ActButton>
      )}
      {beforeIssue && may['publishUrgently'] === null && (
        <UrgentPublish publication={publication} />
      )}
      {publication.liveEdition && !publication.ending && (
        <ActButton danger why={may['end']} onAct={() => setOpen('end')}>
          {say('end.action')}
        </ActButton>
      )}
      {open === 'schedule' && (
        <ScheduleDrawer publication={publication} onClose={() => setOpen(null)} after={after} />
      )}
      {open === 'end' && (
        <EndDrawer publication={publication} onClose={() => setOpen(null)} after={after} />
      )}
    </>
  )
}

/** Where a schedule stands: its time, or why it failed. */
export function ScheduleNote({ schedule }: { schedule: NonNullable<Publication['schedule']> }) {
  const say = useSay(strings)
  const at = beijingTime(schedule.publishAt)
  if (schedule.state === 'waiting')
    return <Alert type="info" showIcon title={say('schedule.waiting', { at })} />
  if (schedule.state !== 'failed') return null
  return (
    <Alert
      type="error"
      showIcon
      title={say('schedule.failed', { at })}
      description={
        <ul>
          {schedule.failure.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  )
}

type DrawerProps = {
  publication: Publication
  onClose: () => void
  after: (words: string) => Promise<void>
}

function ScheduleDrawer({ publication, onClose, after }: DrawerProps) {
  const say = useSay(strings)
  const act = useAct(publishContract.schedulePublication)
  function check({ clock }: { clock: Dayjs | null }): Issue[] {
    if (!clock) return [{ field: 'publishAt', message: say('schedule.required') }]
    return fromBeijingClock(clock) <= new Date().toISOString()
      ? [{ field: 'publishAt', message: say('schedule.past') }]
      : []
  }
  return (
    <EditDrawer<{ clock: Dayjs | null }>
      title={say('schedule.action')}
      initial={{ clock: null }}
      check={check}
      saveLabel={say('schedule.action')}
      labelOf={() => say('schedule.at')}
      onClose={onClose}
      onSave={async ({ clock }) => {
        const publishAt = fromBeijingClock(clock!)
        await act.run({
          params: { publicationId: publication.id },
          body: { lockVersion: publication.lockVersion, publishAt },
        })
        await after(say('schedule.done', { at: beijingTime(publishAt) }))
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Alert type="info" showIcon title={say('schedule.note')} className="form-note" />
          <Field name="publishAt" label={say('schedule.at')} required issues={issues}>
            <DatePicker
              showTime={{ format: 'HH:mm', minuteStep: 5 }}
              format="YYYY-MM-DD HH:mm"
              value={value.clock}
              minDate={asBeijingClock(new Date().toISOString()).startOf('day')}
              onChange={(clock: Dayjs | null) => set('clock', clock)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}

const ENDINGS = ['withdrawn', 'redirect', 'gone', 'vanish'] as const
type Ending = {
  kind: (typeof ENDINGS)[number]
  explanation: string
  explanationEn: string
  target: string
}

function EndDrawer({ publication, onClose, after }: DrawerProps) {
  const say = useSay(strings)
  const act = useAct(publishContract.endPublication)
  function check(value: Ending): Issue[] {
    const issues: Issue[] = []
    if (value.kind === 'withdrawn' && value.explanation.trim() === '')
      issues.push({ field: 'explanation', message: say('end.explanationRequired') })
    if (value.kind === 'redirect') {
      const target = value.target.trim()
      if (target === '') issues.push({ field: 'target', message: say('end.targetRequired') })
      else if (!publishContract.endPublication.body.shape.target.safeParse(target).success)
        issues.push({ field: 'target', message: say('end.targetHint') })
    }
    return issues
  }
  function explanationLabel(kind: Ending['kind']): string {
    return kind === 'withdrawn' || kind === 'gone'
      ? say('end.explanation')
      : say('end.explanationInternal')
  }
  return (
    <EditDrawer<Ending>
      title={say('end.title')}
      initial={{ kind: 'withdrawn', explanation: '', explanationEn: '', target: '' }}
      check={check}
      saveLabel={say('end.submit')}
      danger
      labelOf={(field) => (field === 'target' ? say('end.target') : say('end.explanation'))}
      onClose={onClose}
      onSave={async ({ kind, explanation, explanationEn, target }) => {
        await act.run({
          params: { publicationId: publication.id },
          body: {
            kind,
            explanation,
            explanationEn,
            target: kind === 'redirect' ? target.trim() : null,
          },
        })
        await after(say('end.done'))
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Field name="kind" label={say('end.title')} required issues={issues}>
            <Radio.Group
              className="stacked"
              value={value.kind}
              onChange={(event) => set('kind', event.target.value as Ending['kind'])}
            >
              {ENDINGS.map((kind) => (
                <Radio key={kind} value={kind}>
                  {say(`end.${kind}`)}
                  <div className="quiet">{say(`end.${kind}.means`)}</div>
                </Radio>
              ))}
            </Radio.Group>
          </Field>
          {value.kind === 'redirect' && (
            <Field
              name="target"
              label={say('end.target')}
              extra={say('end.targetHint')}
              required
              issues={issues}
            >
              <Input
                value={value.target}
                maxLength={500}
                onChange={(event) => set('target', event.target.value)}
              />
            </Field>
          )}
          <Field
            name="explanation"
            label={explanationLabel(value.kind)}
            required={value.kind === 'withdrawn'}
            issues={issues}
          >
            <Input.TextArea
              rows={4}
              maxLength={1000}
              showCount
              value={value.explanation}
              onChange={(event) => set('explanation', event.target.value)}
            />
          </Field>
          {publication.english?.live && (
            <Field
              name="explanationEn"
              label={say('end.explanationEn')}
              extra={say('end.englishToo')}
              issues={issues}
            >
              <Input.TextArea
                lang="en"
                rows={3}
                maxLength={1000}
                value={value.explanationEn}
                onChange={(event) => set('explanationEn', event.target.value)}
              />
            </Field>
          )}
          <p className="quiet">{say('end.permanent')}</p>
        </>
      )}
    </EditDrawer>
  )
}
