import { PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import { organizationsContract } from '../contract.ts'
import { strings } from './strings.ts'
import type { Organization } from './use-organization.ts'

type UnitForm = z.output<typeof organizationsContract.saveUnit.body>

/** The departments of an organisation. */
export function Units(props: { organization: Organization; mayManage: boolean }) {
  const { organization, mayManage } = props
  const say = useSay(strings)
  const words = useSay(common)
  const [open, setOpen] = useState<UnitForm | null>(null)
  const units = organization.units.toSorted((a, b) => a.sort - b.sort)
  const next = (units.at(-1)?.sort ?? 0) + 10
  return (
    <div className="stack">
      {mayManage && (
        <div>
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              setOpen({ id: null, name: '', nameEn: '', duties: '', phone: '', sort: next })
            }
          >
            {say('units.add')}
          </Button>
        </div>
      )}
      {units.length === 0 && <EmptyState title={say('units.empty')} />}
      {units.map((unit) => (
        <Card
          key={unit.id}
          size="small"
          title={unit.name}
          extra={
            mayManage && (
              <Button
                size="small"
                aria-label={`${words('edit')} ${unit.name}`}
                onClick={() => setOpen(unit)}
              >
                {words('edit')}
              </Button>
            )
          }
        >
          <p className="quiet">
            {[unit.nameEn, unit.phone].filter((text) => text !== '').join(' · ')}
          </p>
          <div className="lines">{unit.duties}</div>
        </Card>
      ))}
      {open && (
        <UnitDrawer organizationId={organization.id} initial={open} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

function UnitDrawer(props: { organizationId: string; initial: UnitForm; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(organizationsContract.saveUnit)
  const labels: Record<string, string> = {
    name: say('name'),
    nameEn: say('nameEn'),
    phone: say('phone'),
    duties: say('units.duties'),
    sort: say('sort'),
  }
  return (
    <EditDrawer<UnitForm>
      title={say(props.initial.id ? 'units.edit' : 'units.add')}
      initial={props.initial}
      schema={organizationsContract.saveUnit.body}
      labelOf={(field) => labels[field] ?? field}
      onClose={props.onClose}
      onSave={async (body) => {
        await act.run({ params: { organizationId: props.organizationId }, body })
        notify.success()
        await client.invalidateQueries({ queryKey: ['organization'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          {(['name', 'nameEn', 'phone'] as const).map((field) => (
            <Field
              key={field}
              name={field}
              label={labels[field]}
              required={field === 'name'}
              issues={issues}
            >
              <Input value={value[field]} onChange={(event) => set(field, event.target.value)} />
            </Field>
          ))}
          <Field name="duties" label={labels['duties']} issues={issues}>
            <Input.TextArea
              rows={6}
              value={value.duties}
              onChange={(event) => set('duties', event.target.value)}
            />
          </Field>
          <Field name="sort" label={labels['sort']} issues={issues}>
            <InputNumber value={value.sort} onChange={(sort) => set('sort', sort ?? 0)} />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
