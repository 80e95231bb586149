import { useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Select, Switch } from 'antd'
import type { z } from 'zod'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { useOrganization } from '../../organizations/workbench/use-organization.ts'
import { sitesContract } from '../contract.ts'
import { STATUTORY_ITEMS } from '../statutory.data.ts'
import { type CatalogueItem, useItemName } from './catalogue-item.ts'
import { columnOptions, useColumns, useSite } from './site-picker.tsx'
import { strings } from './strings.ts'

type ItemForm = z.output<typeof sitesContract.saveCatalogueItem.body>

/** Adds a catalogue item of a year, or changes one. */
export function CatalogueDrawer(props: {
  organizationId: string
  year: number
  item: CatalogueItem | null
  onClose: () => void
}) {
  const { organizationId, year, item } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const itemName = useItemName()
  const act = useAct(sitesContract.saveCatalogueItem)
  const { site } = useSite()
  const columns = useColumns(site?.id)
  const organization = useOrganization(organizationId)
  const labels: Record<string, string> = {
    code: say('catalogue.code'),
    name: say('catalogue.name'),
    statutoryItem: say('catalogue.statutoryItem'),
    legalBasis: say('catalogue.legalBasis'),
    contentElements: say('catalogue.contentElements'),
    timeLimit: say('catalogue.timeLimit'),
    responsibleUnitId: say('catalogue.unit'),
    columnId: say('catalogue.column'),
    sort: say('catalogue.sort'),
  }
  const none = { value: '', label: say('catalogue.none') }
  return (
    <EditDrawer<ItemForm>
      title={say(item ? 'catalogue.edit' : 'catalogue.add')}
      initial={
        item ?? {
          id: null,
          year,
          code: '',
          name: '',
          statutoryItem: 15,
          legalBasis: '',
          contentElements: '',
          timeLimit: '',
          responsibleUnitId: null,
          columnId: null,
          retired: false,
          sort: 0,
        }
      }
      schema={sitesContract.saveCatalogueItem.body}
      labelOf={(field) => labels[field] ?? field}
      onClose={props.onClose}
      onSave={async (body) => {
        await act.run({ params: { organizationId }, body })
        notify.success(say('catalogue.saved'))
        await client.invalidateQueries({ queryKey: ['catalogue'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Field name="statutoryItem" label={labels['statutoryItem']} required issues={issues}>
            <Select
              value={value.statutoryItem}
              onChange={(next: number) => set('statutoryItem', next)}
              options={STATUTORY_ITEMS.map((each) => ({
                value: each.item,
                label: itemName(each.item),
              }))}
            />
          </Field>
          <div className="form-row">
            <Field name="code" label={labels['code']} required issues={issues}>
              <Input value={value.code} onChange={(event) => set('code', event.target.value)} />
            </Field>
            <Field name="sort" label={labels['sort']} issues={issues}>
              <InputNumber value={value.sort} onChange={(next) => set('sort', next ?? 0)} />
            </Field>
          </div>
          <Field name="name" label={labels['name']} required issues={issues}>
            <Input value={value.name} onChange={(event) => set('name', event.target.value)} />
          </Field>
          {(['contentElements', 'legalBasis'] as const).map((field) => (
            <Field key={field} name={field} label={labels[field]} issues={issues}>
              <Input.TextArea
                rows={3}
                value={value[field]}
                onChange={(event) => set(field, event.target.value)}
              />
            </Field>
          ))}
          <Field name="timeLimit" label={labels['timeLimit']} issues={issues}>
            <Input
              value={value.timeLimit}
              onChange={(event) => set('timeLimit', event.target.value)}
            />
          </Field>
          <div className="form-row">
            <Field name="responsibleUnitId" label={labels['responsibleUnitId']} issues={issues}>
              <Select
                value={value.responsibleUnitId ?? ''}
                onChange={(id: string) => set('responsibleUnitId', id || null)}
                options={[
                  none,
                  ...(organization.data?.units ?? []).map((each) => ({
                    value: each.id,
                    label: each.name,
                  })),
                ]}
              />
            </Field>
            <Field name="columnId" label={labels['columnId']} issues={issues}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                value={value.columnId ?? ''}
                onChange={(id: string) => set('columnId', id || null)}
                options={[none, ...columnOptions(columns.data?.items ?? [])]}
              />
            </Field>
          </div>
          <Field name="retired" label={say('catalogue.retired')}>
            <Switch checked={value.retired} onChange={(next) => set('retired', next)} />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
