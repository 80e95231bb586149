import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { siteChecksContract } from '../contract.ts'
import {
  type Draft,
  UNTOUCHED,
  usePeople,
  useVerdictCheck,
  VerdictFields,
} from './finding-drawer.tsx'
import { strings } from './strings.ts'

type Many = Answer<typeof siteChecksContract.judgeSiteFindings>
type Props = { organizationId: string; chosen: readonly string[]; onDone: () => void }

/** What can be done with the findings that are ticked. */
export function ManyBar(props: Props) {
  const say = useSay(strings)
  const [open, setOpen] = useState<'judge' | 'assign' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="site-check-many" role="status">
      <span>{say('selected', { n: props.chosen.length })}</span>
      <Button size="small" type="primary" onClick={() => setOpen('judge')}>
        {say('judgeMany')}
      </Button>
      <Button size="small" onClick={() => setOpen('assign')}>
        {say('assignMany')}
      </Button>
      {open === 'judge' && <JudgeMany {...props} onClose={close} />}
      {open === 'assign' && <AssignMany {...props} onClose={close} />}
    </div>
  )
}

/** Says what was done and what was not, and reads the list anew. */
function useTold(onDone: () => void) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  return async ({ done, left }: Many) => {
    if (left.length === 0) notify.success(say('many.done', { done }))
    else {
      const why = [...new Set(left.map(({ message }) => message))].join(' ')
      notify.error(say('many.left', { done, left: left.length, why }))
    }
    onDone()
    await client.invalidateQueries()
  }
}

function JudgeMany(props: Props & { onClose: () => void }) {
  const { organizationId, chosen } = props
  const say = useSay(strings)
  const told = useTold(props.onDone)
  const act = useAct(siteChecksContract.judgeSiteFindings)
  return (
    <EditDrawer<Draft>
      title={say('many.judge', { n: chosen.length })}
      initial={UNTOUCHED}
      saveLabel={say('judge')}
      labelOf={(field) => say(field === 'verdict' ? 'verdict' : 'reason')}
      check={useVerdictCheck()}
      onSave={async ({ verdict, reason }) => {
        if (verdict === '' || verdict === 'open') return
        const body = { findingIds: [...chosen], verdict, reason }
        await told(await act.run({ params: { organizationId }, body }))
      }}
      onClose={props.onClose}
    >
      {(form) => <VerdictFields form={form} />}
    </EditDrawer>
  )
}

function AssignMany(props: Props & { onClose: () => void }) {
  const { organizationId, chosen } = props
  const say = useSay(strings)
  const told = useTold(props.onDone)
  const act = useAct(siteChecksContract.assignSiteFindings)
  const people = usePeople(organizationId)
  return (
    <EditDrawer
      title={say('many.assign', { n: chosen.length })}
      initial={{ accountId: '' }}
      saveLabel={say('assignSave')}
      labelOf={() => say('assignee')}
      onSave={async ({ accountId }) => {
        const body = { findingIds: [...chosen], accountId: accountId === '' ? null : accountId }
        await told(await act.run({ params: { organizationId }, body }))
      }}
      onClose={props.onClose}
    >
      {({ value, set, issues }) => (
        <Field
          name="accountId"
          label={say('assignee')}
          issues={issues}
          extra={say('many.assignHint')}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={people.pending}
            value={value.accountId}
            onChange={(next: string) => set('accountId', next)}
            options={[{ value: '', label: say('assignee.keeper') }, ...people.options]}
          />
        </Field>
      )}
    </EditDrawer>
  )
}
