import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Switch, Tag } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { ReasonDrawer } from '../../../workbench/ui/reason-drawer.tsx'
import { checksContract } from '../contract.ts'
import { categoryNames, strings } from './strings.ts'

type CheckSwitch = Answer<typeof checksContract.listCheckSwitches>['items'][number]

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
  const sayCommon = useSay(common)
  const act = useAct(checksContract.switchCheck)
  const { category } = item
  const label = say(item.isOn ? 'switchOff' : 'switchOn', { category: name(category) })
  return (
    <ReasonDrawer
      title={label}
      label={say('switchReason')}
      hint={say('switchHint')}
      saveLabel={sayCommon('save')}
      danger={item.isOn}
      longest={500}
      onClose={onClose}
      onSave={async (reason) => {
        await act.run({
          params: { organizationId },
          body: { category, isOn: !item.isOn, reason },
        })
        notify.success(say('switched'))
        await client.invalidateQueries()
      }}
    />
  )
}
