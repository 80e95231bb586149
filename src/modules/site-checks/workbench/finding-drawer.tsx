import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Descriptions, Input, Radio, Select, Tag } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { LinkButton, Loaded } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { accountsContract } from '../../accounts/contract.ts'
import { siteChecksContract } from '../contract.ts'
import type { Verdict } from '../rules/findings.ts'
import { categoryNames, partNames, severityNames, stateNames } from '../strings.ts'
import { strings } from './strings.ts'

type Finding = Answer<typeof siteChecksContract.readSiteFinding>
export type Draft = { verdict: Verdict | ''; reason: string }

/** One and the same object: assigning reads the finding anew, and is no change to the form. */
export const UNTOUCHED: Draft = { verdict: '', reason: '' }
const OFFERED = ['fixed', 'refuted', 'accepted'] as const
const { Item } = Descriptions

/** One finding: its words in context, why, who is to put it right, and the verdict. */
export function FindingDrawer(props: { findingId: string; onClose: () => void }) {
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['site-finding', props.findingId, useLocale()],
    queryFn: () =>
      call(siteChecksContract.readSiteFinding, { params: { findingId: props.findingId } }),
  })
  const finding = query.data
  if (finding && finding.may.judge === null)
    return <JudgeDrawer finding={finding} onClose={props.onClose} />
  return (
    <Drawer
      open
      size={640}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={finding?.pageTitle ?? say('title')}
      onClose={props.onClose}
      footer={
        <div className="acts">
          {finding?.may.reopen === null && <Reopen finding={finding} />}
          <Button onClick={props.onClose}>{say('close')}</Button>
        </div>
      }
    >
      <Loaded query={query}>{(loaded) => <Facts finding={loaded} />}</Loaded>
    </Drawer>
  )
}

function Reopen({ finding }: { finding: Finding }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(siteChecksContract.judgeSiteFinding)
  return (
    <ActButton
      onAct={async () => {
        await act.run({
          params: { findingId: finding.id },
          body: { verdict: 'open', reason: '' },
        })
        notify.success(say('reopened'))
        await client.invalidateQueries()
      }}
    >
      {say('reopen')}
    </ActButton>
  )
}

function JudgeDrawer({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(siteChecksContract.judgeSiteFinding)
  return (
    <EditDrawer<Draft>
      title={finding.pageTitle}
      initial={UNTOUCHED}
      saveLabel={say('judge')}
      labelOf={(field) => say(field === 'verdict' ? 'verdict' : 'reason')}
      check={useVerdictCheck()}
      onSave={async ({ verdict, reason }) => {
        if (verdict === '') return
        await act.run({ params: { findingId: finding.id }, body: { verdict, reason } })
        notify.success(say('judged'))
        await client.invalidateQueries()
      }}
      onClose={onClose}
    >
      {(form) => (
        <div className="stack">
          <Facts finding={finding} />
          <VerdictFields form={form} />
        </div>
      )}
    </EditDrawer>
  )
}

/** What is missing of a verdict. */
export function useVerdictCheck() {
  const say = useSay(strings)
  return ({ verdict, reason }: Draft) => [
    ...(verdict === '' ? [{ field: 'verdict', message: say('verdict.missing') }] : []),
    ...(verdict !== '' && verdict !== 'fixed' && [...reason.trim()].length < 2
      ? [{ field: 'reason', message: say('reason.missing') }]
      : []),
  ]
}

export function VerdictFields({ form }: { form: FormState<Draft> }) {
  const say = useSay(strings)
  return (
    <div>
      <Field
        name="verdict"
        label={say('verdict')}
        required
        extra={say('verdict.hint')}
        issues={form.issues}
        group
      >
        <Radio.Group
          value={form.value.verdict}
          onChange={(event) => form.set('verdict', event.target.value as Verdict)}
          options={OFFERED.map((value) => ({ value, label: say(`verdict.${value}`) }))}
        />
      </Field>
      <Field name="reason" label={say('reason')} extra={say('reason.hint')} issues={form.issues}>
        <Input.TextArea
          rows={3}
          maxLength={500}
          value={form.value.reason}
          onChange={(event) => form.set('reason', event.target.value)}
        />
      </Field>
    </div>
  )
}

function Facts({ finding }: { finding: Finding }) {
  const say = useSay(strings)
  const locale = useLocale()
  const { excerpt, other, judged, wrong } = finding
  return (
    <>
      <div className="acts">
        <LinkButton to={`/publications/${finding.publicationId}`}>{say('newVersion')}</LinkButton>
        <Button href={finding.pageHref} target="_blank" rel="noreferrer">
          {say('openPage')}
        </Button>
      </div>
      <Descriptions column={1} size="small" bordered className="whole-labels">
        <Item label={say('why')}>
          <Tag color={finding.severity === 'block' ? 'error' : 'warning'}>
            {inLocale(severityNames[finding.severity], locale)}
          </Tag>
          {finding.message}
        </Item>
        {(excerpt || finding.words !== '') && (
          <Item label={say('context')}>
            <p className="site-check-excerpt">
              {excerpt?.before}
              <mark className="site-check-words">{excerpt?.marked ?? finding.words}</mark>
              {excerpt?.after}
            </p>
          </Item>
        )}
        {finding.suggestions.length > 0 && (
          <Item label={say('suggestions')}>{finding.suggestions.join(' / ')}</Item>
        )}
        {other && (
          <Item label={say('other')}>
            <a href={other.href} target="_blank" rel="noreferrer">
              {other.title}
            </a>{' '}
            <span className="code">{other.indexNo}</span>
          </Item>
        )}
        <Item label={say('place')}>
          {[
            finding.columnName,
            inLocale(categoryNames[finding.category], locale),
            inLocale(partNames[finding.part], locale),
            finding.fileName,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {finding.times > 1 && say('times', { n: finding.times })}
        </Item>
        <Item label={say('source')}>
          {finding.source} {!finding.verified && <span className="quiet">{say('unverified')}</span>}
          <p className="quiet">
            {judged > 0 ? say('ruleSoFar', { judged, wrong }) : say('ruleNew')}{' '}
            {finding.shaky && <Tag color="warning">{say('shaky')}</Tag>}
          </p>
        </Item>
        <Item label={say('seen')}>
          <Moment at={finding.firstSeenAt} />
        </Item>
        <Item label={say('assignee')}>
          {finding.may.assign === null ? (
            <Assign finding={finding} />
          ) : (
            finding.ownerName || say('nobody')
          )}
        </Item>
        <Item label={say('state')}>
          {inLocale(stateNames[finding.state], locale)}
          {finding.state !== 'open' && (
            <p className="quiet">
              {finding.reason}{' '}
              {finding.judgedByName
                ? say('judgedBy', { name: finding.judgedByName })
                : say('byItself')}{' '}
              <Moment at={finding.stateAt} />
            </p>
          )}
        </Item>
      </Descriptions>
    </>
  )
}

/** Everybody of the organisation something may be given to. */
export function usePeople(organizationId: string) {
  const { data, isPending } = useQuery({
    queryKey: ['people', organizationId],
    queryFn: () => call(accountsContract.listPeople, { params: { organizationId } }),
  })
  const options = (data?.items ?? [])
    .filter((person) => person.active)
    .map((person) => ({
      value: person.id,
      label: person.unitName ? `${person.name}（${person.unitName}）` : person.name,
    }))
  return { options, pending: isPending }
}

function Assign({ finding }: { finding: Finding }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(siteChecksContract.assignSiteFinding)
  const { organizationId } = finding
  const people = usePeople(organizationId)
  async function assign(accountId: string): Promise<void> {
    try {
      await act.run({
        params: { findingId: finding.id },
        body: { accountId: accountId === '' ? null : accountId },
      })
      notify.success(say('assignee.saved'))
      await client.invalidateQueries({ queryKey: ['site-finding'] })
      await client.invalidateQueries({ queryKey: ['site-findings'] })
    } catch (error) {
      notify.error(error)
    }
  }
  const keeper = finding.assigned ? '' : finding.ownerName
  return (
    <Select
      aria-label={say('assignee')}
      className="site-check-assignee"
      showSearch={{ optionFilterProp: 'label' }}
      loading={act.pending || people.pending}
      value={finding.assigneeId ?? ''}
      onChange={(next: string) => void assign(next)}
      popupMatchSelectWidth={false}
      options={[
        {
          value: '',
          label: say('assignee.keeper') + (keeper === '' ? '' : `（${keeper}）`),
        },
        ...people.options,
      ]}
    />
  )
}
