import { useQueryClient } from '@tanstack/react-query'
import { Alert, Input, Space } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { ReasonDrawer } from '../../../workbench/ui/reason-drawer.tsx'
import { caseworkContract } from '../contract.ts'
import { retentionIssueWords, retentionWords } from '../retention-strings.ts'
import { LONGEST_RETENTION_YEARS } from '../rules/retention.ts'

type Listed = Answer<typeof caseworkContract.listRetention>
const LONGEST_REASON = 500

function isWrong(years: string): boolean {
  const typed = years.trim()
  if (typed === '') return false
  return !(
    /^[0-9]{1,3}$/.test(typed) &&
    Number(typed) >= 1 &&
    Number(typed) <= LONGEST_RETENTION_YEARS
  )
}

/** The years typed; null: as long as the kind declares. */
function yearsIn(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.trim())
}

/** Sets the years: longer at once, shorter with a reason for whoever confirms it. */
export function YearsDrawer(props: { kind: string; listed: Listed; onClose: () => void }) {
  const { years, declaredYears } = props.listed
  const say = useSay(retentionWords)
  const sayIssue = useSay(retentionIssueWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(caseworkContract.setRetentionYears)
  const isShorter = (typed: string) => !isWrong(typed) && (yearsIn(typed) ?? declaredYears) < years
  return (
    <EditDrawer<{ years: string; reason: string }>
      title={say('years.title')}
      initial={{ years: String(years), reason: '' }}
      labelOf={(field) => say(field === 'reason' ? 'reason' : 'years')}
      check={(form) => [
        ...(isWrong(form.years) ? [{ field: 'years', message: say('years.wrong') }] : []),
        ...(isShorter(form.years) && form.reason.trim() === ''
          ? [{ field: 'reason', message: sayIssue('reason') }]
          : []),
      ]}
      onSave={async (form) => {
        const { waits } = await act.run({
          body: { kind: props.kind, years: yearsIn(form.years), reason: form.reason },
        })
        notify.success(say(waits ? 'proposed' : 'years.done'))
        await client.invalidateQueries({ queryKey: ['case-retention'] })
      }}
      onClose={props.onClose}
    >
      {({ value, set, issues }) => (
        <>
          <Field name="years" label={say('years')} extra={say('years.hint')} issues={issues}>
            <Input
              inputMode="numeric"
              maxLength={3}
              value={value.years}
              onChange={(event) => set('years', event.target.value)}
            />
          </Field>
          <Field
            name="reason"
            label={say('reason')}
            extra={say('reason.years.hint')}
            required={isShorter(value.years)}
            issues={issues}
          >
            <Input.TextArea
              rows={3}
              maxLength={LONGEST_REASON}
              value={value.reason}
              onChange={(event) => set('reason', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}

/** Proposes not to wait for the night. */
export function RunDrawer(props: { kind: string; onClose: () => void }) {
  const say = useSay(retentionWords)
  const sayCommon = useSay(common)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(caseworkContract.proposeRetentionRun)
  return (
    <ReasonDrawer
      title={say('run.title')}
      label={say('reason')}
      hint={
        <>
          {say('run.intro')} {say('reason.run.hint')}
        </>
      }
      saveLabel={sayCommon('save')}
      longest={LONGEST_REASON}
      onSave={async (reason) => {
        await act.run({ body: { kind: props.kind, reason } })
        notify.success(say('proposed'))
        await client.invalidateQueries({ queryKey: ['case-retention'] })
      }}
      onClose={props.onClose}
    />
  )
}

/** What somebody has proposed, for another to confirm or refuse; or to be taken back. */
export function Proposal(props: { proposal: NonNullable<Listed['proposal']>; listed: Listed }) {
  const { proposal, listed } = props
  const say = useSay(retentionWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(caseworkContract.decideRetention)
  const [refusing, setRefusing] = useState(false)
  const isOwn = proposal.mayConfirm === 'casework.own-proposal'
  const told = { by: proposal.by, at: beijingTime(proposal.at), over: proposal.over }
  async function decide(agreed: boolean, words: string): Promise<void> {
    await act.run({ params: { proposalId: proposal.id }, body: { agreed, words } })
    notify.success(say(agreed ? 'confirmed' : 'refused'))
    await client.invalidateQueries({ queryKey: ['case-retention'] })
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={
        proposal.what === 'run'
          ? say('proposal.run', told)
          : say('proposal.years', {
              ...told,
              before: listed.years,
              years: proposal.years ?? listed.declaredYears,
            })
      }
      description={
        <div className="stack">
          <span className="lines">{say('proposal.reason', { reason: proposal.reason })}</span>
          <Space wrap>
            <ActButton
              type="primary"
              danger
              why={proposal.mayConfirm}
              onAct={() => decide(true, '')}
              confirm={{ title: say('confirm.title'), danger: true }}
            >
              {say('confirm')}
            </ActButton>
            {proposal.mayRefuse === null && (
              <ActButton onAct={() => (isOwn ? decide(false, '') : setRefusing(true))}>
                {say(isOwn ? 'takeBack' : 'refuse')}
              </ActButton>
            )}
          </Space>
          {refusing && (
            <EditDrawer<{ words: string }>
              title={say('refuse')}
              initial={{ words: '' }}
              saveLabel={say('refuse')}
              onSave={({ words }) => decide(false, words)}
              onClose={() => setRefusing(false)}
            >
              {({ value, set, issues }) => (
                <Field
                  name="words"
                  label={say('refuse.title')}
                  extra={say('refuse.hint')}
                  issues={issues}
                >
                  <Input.TextArea
                    rows={3}
                    maxLength={LONGEST_REASON}
                    value={value.words}
                    onChange={(event) => set('words', event.target.value)}
                  />
                </Field>
              )}
            </EditDrawer>
          )}
        </div>
      }
    />
  )
}
