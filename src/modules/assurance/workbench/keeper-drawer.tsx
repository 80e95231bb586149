import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { accountsContract } from '../../accounts/contract.ts'
import { useOrganization } from '../../organizations/workbench/use-organization.ts'
import { assuranceContract } from '../contract.ts'
import type { Watched } from './column-table.tsx'
import { strings } from './strings.ts'

/** Says who answers for a column: somebody, a department, or whoever keeps the column above. */
export function KeeperDrawer(props: {
  column: Watched
  organizationId: string
  onClose: () => void
}) {
  const { column, organizationId } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(assuranceContract.setColumnKeeper)
  const organization = useOrganization(organizationId)
  const people = useQuery({
    queryKey: ['people', organizationId],
    queryFn: () => call(accountsContract.listPeople, { params: { organizationId } }),
  })
  const own = column.keeper?.inherited ? null : column.keeper
  return (
    <EditDrawer<{ keeper: string }>
      title={say('keeper.of', { name: column.name })}
      initial={{
        keeper: own?.accountId
          ? `account:${own.accountId}`
          : own?.unitId
            ? `unit:${own.unitId}`
            : '',
      }}
      onClose={props.onClose}
      onSave={async ({ keeper }) => {
        const [kind, id = null] = keeper.split(':')
        await act.run({
          params: { columnId: column.id },
          body: {
            accountId: kind === 'account' ? id : null,
            unitId: kind === 'unit' ? id : null,
          },
        })
        notify.success(say('keeper.saved'))
        await client.invalidateQueries({ queryKey: ['assurance'] })
      }}
    >
      {({ value, set, issues }) => (
        <Field name="keeper" label={say('keeper.label')} extra={say('keeper.hint')} issues={issues}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            value={value.keeper}
            onChange={(next: string) => set('keeper', next)}
            options={[
              { value: '', label: say('keeper.above') },
              {
                label: say('keeper.units'),
                options: (organization.data?.units ?? []).map((unit) => ({
                  value: `unit:${unit.id}`,
                  label: unit.name,
                })),
              },
              {
                label: say('keeper.people'),
                options: (people.data?.items ?? [])
                  .filter((person) => person.active)
                  .map((person) => ({
                    value: `account:${person.id}`,
                    label: person.unitName ? `${person.name}（${person.unitName}）` : person.name,
                  })),
              },
            ]}
          />
        </Field>
      )}
    </EditDrawer>
  )
}
