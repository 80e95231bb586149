import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { accountsContract } from '../contract.ts'
import type { Role } from '../rules.ts'
import type { Person } from './people.tsx'
import { strings } from './people-strings.ts'
import { type Password, PersonDrawer } from './person-drawer.tsx'
import { RolesDrawer } from './roles-drawer.tsx'

/** What an administrator may do for one person. */
export function PersonActs(props: {
  person: Person
  roles: readonly Role[]
  onPassword: (password: Password) => void
}) {
  const { person } = props
  const me = useMe()
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const update = useAct(accountsContract.updatePerson)
  const reset = useAct(accountsContract.resetPassword)
  const [open, setOpen] = useState<'edit' | 'roles' | null>(null)
  const params = { accountId: person.id }
  const { name, unitId, phone, active } = person

  async function setActive(next: boolean): Promise<void> {
    await update.run({ params, body: { name, unitId, phone, active: next } })
    notify.success(say('updated'))
    await client.invalidateQueries({ queryKey: ['people'] })
  }

  return (
    <div className="acts">
      <Button size="small" aria-label={`${say('edit')} ${name}`} onClick={() => setOpen('edit')}>
        {say('edit')}
      </Button>
      <ActButton
        size="small"
        why={person.id === me.id ? 'accounts.own-roles' : null}
        aria-label={`${say('setRoles')} ${name}`}
        onAct={() => setOpen('roles')}
      >
        {say('setRoles')}
      </ActButton>
      <ActButton
        size="small"
        aria-label={`${say('reset')} ${name}`}
        confirm={{ title: say('resetConfirm', { name }), ok: say('reset'), danger: true }}
        onAct={async () => {
          const { password } = await reset.run({ params })
          props.onPassword({ name, password })
          await client.invalidateQueries({ queryKey: ['people'] })
        }}
      >
        {say('reset')}
      </ActButton>
      {person.id !== me.id &&
        (active ? (
          <ActButton
            size="small"
            danger
            aria-label={`${say('deactivate')} ${name}`}
            confirm={{
              title: say('deactivateConfirm', { name }),
              ok: say('deactivate'),
              danger: true,
            }}
            onAct={() => setActive(false)}
          >
            {say('deactivate')}
          </ActButton>
        ) : (
          <ActButton
            size="small"
            aria-label={`${say('activate')} ${name}`}
            onAct={() => setActive(true)}
          >
            {say('activate')}
          </ActButton>
        ))}
      {open === 'edit' && (
        <PersonDrawer
          organizationId={person.organizationId}
          person={person}
          onPassword={props.onPassword}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'roles' && (
        <RolesDrawer person={person} roles={props.roles} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}
