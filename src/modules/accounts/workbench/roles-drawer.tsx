import { useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { useCan, useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { accountsContract } from '../contract.ts'
import { ROLES, type Role } from '../rules.ts'
import { roleNames } from '../strings.ts'
import type { Person } from './people.tsx'
import { strings } from './people-strings.ts'

type RolesForm = { roles: Role[] }

/** Gives a person these roles in their organisation, and no others. */
export function RolesDrawer(props: {
  person: Person
  roles: readonly Role[]
  onClose: () => void
}) {
  const { person } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(accountsContract.setRoles)
  return (
    <EditDrawer<RolesForm>
      title={say('setRolesOf', { name: person.name })}
      initial={{ roles: [...props.roles] }}
      schema={accountsContract.setRoles.body}
      check={auditorIssue(say('auditorAlone'))}
      labelOf={() => say('roles')}
      onClose={props.onClose}
      onSave={async (body) => {
        await act.run({ params: { accountId: person.id }, body })
        notify.success(say('updated'))
        await client.invalidateQueries({ queryKey: ['people'] })
      }}
    >
      {({ value, set, issues }) => (
        <Field name="roles" label={say('roles')} issues={issues}>
          <RoleBoxes value={value.roles} onChange={(roles) => set('roles', roles)} />
        </Field>
      )}
    </EditDrawer>
  )
}

/** An auditor, who changes nothing, holds no other role. */
export function auditorIssue(message: string) {
  return ({ roles }: RolesForm) =>
    roles.includes('auditor') && roles.length > 1 ? [{ field: 'roles', message }] : []
}

/** The roles as boxes to tick; only the platform's administrator gives that role. */
export function RoleBoxes(props: {
  id?: string
  value: readonly Role[]
  onChange: (roles: Role[]) => void
}) {
  const locale = useLocale()
  const isPlatform = useCan('platform-administrator')
  return (
    <div id={props.id} tabIndex={-1}>
      <Checkbox.Group
        className="stacked"
        value={[...props.value]}
        onChange={(roles) => props.onChange(roles as Role[])}
        options={ROLES.map((role) => ({
          value: role,
          label: inLocale(roleNames[role], locale),
          disabled: role === 'platform-administrator' && !isPlatform,
        }))}
      />
    </div>
  )
}
