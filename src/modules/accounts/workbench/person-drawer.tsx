import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Select, Switch, Typography } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import { useOrganization } from '../../organizations/workbench/use-organization.ts'
import { accountsContract } from '../contract.ts'
import type { Role } from '../rules.ts'
import type { Person } from './people.tsx'
import { strings } from './people-strings.ts'
import { auditorIssue, RoleBoxes } from './roles-drawer.tsx'

export type Password = { name: string; password: string }
type PersonForm = {
  signInName: string
  name: string
  unitId: string | null
  phone: string
  active: boolean
  roles: Role[]
}

/** Adds a person with their first roles, or changes one's name, department and telephone. */
export function PersonDrawer(props: {
  organizationId: string
  person: Person | null
  onPassword: (password: Password) => void
  onClose: () => void
}) {
  const { organizationId, person } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const create = useAct(accountsContract.createPerson)
  const update = useAct(accountsContract.updatePerson)
  const organization = useOrganization(organizationId)
  const labels: Record<string, string> = {
    signInName: say('signInName'),
    name: say('name'),
    unitId: say('unit'),
    phone: say('phone'),
    roles: say('roles'),
  }
  return (
    <EditDrawer<PersonForm>
      title={say(person ? 'edit' : 'add')}
      initial={
        person
          ? { ...person, roles: [] }
          : { signInName: '', name: '', unitId: null, phone: '', active: true, roles: [] }
      }
      schema={person ? accountsContract.updatePerson.body : accountsContract.createPerson.body}
      check={auditorIssue(say('auditorAlone'))}
      labelOf={(field) => labels[field.split('.')[0] ?? ''] ?? field}
      onClose={props.onClose}
      onSave={async ({ signInName, name, unitId, phone, active, roles }) => {
        if (person) {
          const params = { accountId: person.id }
          await update.run({ params, body: { name, unitId, phone, active } })
          notify.success(say('updated'))
        } else {
          const { password } = await create.run({
            params: { organizationId },
            body: { signInName, name, unitId, phone, roles },
          })
          props.onPassword({ name, password })
        }
        await client.invalidateQueries({ queryKey: ['people'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          {!person && (
            <Field
              name="signInName"
              label={labels['signInName']}
              extra={say('signInNameHint')}
              required
              issues={issues}
            >
              <Input
                autoComplete="off"
                value={value.signInName}
                onChange={(event) => set('signInName', event.target.value)}
              />
            </Field>
          )}
          <Field name="name" label={labels['name']} required issues={issues}>
            <Input value={value.name} onChange={(event) => set('name', event.target.value)} />
          </Field>
          <Field name="unitId" label={labels['unitId']} issues={issues}>
            <Select
              value={value.unitId ?? ''}
              onChange={(id: string) => set('unitId', id || null)}
              options={[
                { value: '', label: say('noUnit') },
                ...(organization.data?.units ?? []).map((each) => ({
                  value: each.id,
                  label: each.name,
                })),
              ]}
            />
          </Field>
          <Field name="phone" label={labels['phone']} issues={issues}>
            <Input value={value.phone} onChange={(event) => set('phone', event.target.value)} />
          </Field>
          {person ? (
            <Field name="active" label={say('active')}>
              <Switch checked={value.active} onChange={(active) => set('active', active)} />
            </Field>
          ) : (
            <Field name="roles" label={labels['roles']} issues={issues}>
              <RoleBoxes value={value.roles} onChange={(roles) => set('roles', roles)} />
            </Field>
          )}
        </>
      )}
    </EditDrawer>
  )
}

/** A password that is shown once. It is closed only by saying so. */
export function FirstPassword(props: { password: Password; onSeen: () => void }) {
  const say = useSay(strings)
  const { name, password } = props.password
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={say('passwordTitle', { name })}
      footer={
        <Button type="primary" onClick={props.onSeen}>
          {say('passwordSeen')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={say('passwordOnce')} className="form-note" />
      <Typography.Text code copyable className="secret">
        {password}
      </Typography.Text>
    </Modal>
  )
}
