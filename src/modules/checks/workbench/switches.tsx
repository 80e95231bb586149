import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Switch, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { beijingTime } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay, useSession } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { checksContract } from '../contract.ts'
import { categoryNames, strings } from './strings.ts'

type CheckSwitch = Answer<typeof checksContract.listCheckSwitches>['items'][number]
const schema = z.object({ reason: z.string().trim().min(2).max(500) })

/** Every category with its switch, who turned it last and why. */
export function Switches() {
  const say = useSay(strings)
  const name = useSay(categoryNames)
  const { organizationId } = useSession()
  const [turning, setTurning] = useState<CheckSwitch | null>(null)
  const query = useQuery({
    queryKey: ['check-switches', organizationId],
    queryFn: () => call(checksContract.listCheckSwitches, { params: { organizationId } }),
  })
  return (
    <>
      <p className="quiet">{say('switchesIntro')}</p>
      <Loaded query={query}>
        {({ items, mayEdit }) => (
          <ul className="check-switches">
            {items.map((item) => (
              <li key={item.category}>
                <Switch
                  checked={item.isOn}
                  disabled={mayEdit !== null || item.fixed !== null}
                  aria-label={name(item.category)}
                  onChange={() => setTurning(item)}
                />
                <span className="check-switch-name">{name(item.category)}</span>
                {item.fixed ? (
                  <Tag>{say('fixed')}</Tag>
                ) : (
                  <Tag color={item.isOn ? 'success' : 'warning'}>
                    {say(item.isOn ? 'on' : 'off')}
                  </Tag>
                )}
                {item.byName && item.at && (
                  <span className="quiet">
                    {say('switchedBy', {
                      name: item.byName,
                      at: beijingTime(item.at),
                      reason: item.reason ?? '',
                    })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {turning && <SwitchDrawer item={turning} onClose={() => setTurning(null)} />}
    </>
  )
}

function SwitchDrawer({ item, onClose }: { item: CheckSwitch; onClose: () => void }) {
  const say = useSay(strings)
  const name = useSay(categoryNames)
  const notify = useNotify()
  const client = useQueryClient()
  const { organizationId } = useSession()
  const act = useAct(checksContract.switchCheck)
  const { category } = item
  const label = say(item.isOn ? 'switchOff' : 'switchOn', { category: name(category) })
  return (
    <EditDrawer
      title={label}
      initial={{ reason: '' }}
      schema={schema}
      labelOf={() => say('switchReason')}
      danger={item.isOn}
      onClose={onClose}
      onSave={async ({ reason }) => {
        await act.run({
          params: { organizationId },
          body: { category, isOn: !item.isOn, reason: reason.trim() },
        })
        notify.success(say('switched'))
        await client.invalidateQueries()
      }}
    >
      {({ value, set, issues }) => (
        <Field
          name="reason"
          label={say('switchReason')}
          required
          issues={issues}
          extra={say('switchHint')}
        >
          <Input.TextArea
            autoFocus
            rows={4}
            maxLength={500}
            showCount
            value={value.reason}
            onChange={(event) => set('reason', event.target.value)}
          />
        </Field>
      )}
    </EditDrawer>
  )
}
