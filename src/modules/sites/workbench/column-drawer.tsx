import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Select, Switch } from 'antd'
import type { z } from 'zod'
import { inLocale, type Phrase } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { kindNames } from '../../content/strings.ts'
import { reviewContract } from '../../review/contract.ts'
import { type columnBody, sitesContract } from '../contract.ts'
import { COLUMN_KINDS } from '../rules.ts'
import { type Column, columnOptions, type Site } from './site-picker.tsx'
import { strings } from './strings.ts'

type ColumnForm = z.output<typeof columnBody>
const CADENCES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** A stored column as its form. */
export function columnForm(column: Column): ColumnForm {
  const { id, siteId, online, path, published, lockVersion, ...form } = column
  return form
}

function blankColumn(parentId: string | null, sort: number): ColumnForm {
  return {
    parentId,
    slug: '',
    name: '',
    nameEn: '',
    description: '',
    keywords: '',
    columnType: '',
    kind: 'list',
    linkUrl: null,
    cadenceClass: null,
    publicationKind: null,
    routeId: null,
    inNavigation: false,
    onHome: false,
    archived: false,
    sort,
  }
}

/** Adds a column below `parentId`, or changes one. */
export function ColumnDrawer(props: {
  site: Site
  columns: readonly Column[]
  column: Column | null
  parentId: string | null
  onClose: () => void
}) {
  const { site, columns, column, parentId } = props
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const create = useAct(sitesContract.createColumn)
  const update = useAct(sitesContract.updateColumn)
  const routes = useQuery({
    queryKey: ['routes', site.organizationId],
    queryFn: () =>
      call(reviewContract.listRoutes, { params: { organizationId: site.organizationId } }),
  })
  const parent = columns.find((each) => each.id === parentId)
  const last = Math.max(
    0,
    ...columns.filter((each) => each.parentId === parentId).map((each) => each.sort),
  )
  const labels: Record<string, string> = {
    parentId: say('columns.parent'),
    slug: say('slug'),
    name: say('name'),
    nameEn: say('nameEn'),
    description: say('description'),
    keywords: say('columns.keywords'),
    columnType: say('columns.columnType'),
    kind: say('columns.kind'),
    linkUrl: say('columns.linkUrl'),
    cadenceClass: say('columns.cadence'),
    publicationKind: say('columns.publicationKind'),
    routeId: say('columns.route'),
    sort: say('columns.sort'),
  }
  const title = column
    ? say('columns.edit')
    : parent
      ? say('columns.addChildTo', { name: parent.name })
      : say('columns.add')

  return (
    <EditDrawer<ColumnForm>
      title={title}
      initial={column ? columnForm(column) : blankColumn(parentId, last + 10)}
      schema={sitesContract.createColumn.body}
      check={({ kind, linkUrl }) =>
        kind === 'link' && !linkUrl
          ? [{ field: 'linkUrl', message: say('columns.linkUrlRequired') }]
          : []
      }
      labelOf={(field) => labels[field] ?? field}
      onClose={props.onClose}
      onSave={async (form) => {
        const body = { ...form, linkUrl: form.kind === 'link' ? form.linkUrl : null }
        if (column)
          await update.run({
            params: { columnId: column.id },
            body: { ...body, lockVersion: column.lockVersion },
          })
        else await create.run({ params: { siteId: site.id }, body })
        notify.success(say('columns.saved'))
        await client.invalidateQueries({ queryKey: ['columns'] })
      }}
    >
      {({ value, set, issues }) => {
        const input = (field: 'slug' | 'name' | 'nameEn' | 'keywords' | 'columnType') => (
          <Input value={value[field]} onChange={(event) => set(field, event.target.value)} />
        )
        return (
          <>
            <Field name="name" label={labels['name']} required issues={issues}>
              {input('name')}
            </Field>
            <Field name="nameEn" label={labels['nameEn']} issues={issues}>
              {input('nameEn')}
            </Field>
            <Field
              name="slug"
              label={labels['slug']}
              extra={say('slugHint')}
              required
              issues={issues}
            >
              {input('slug')}
            </Field>
            <Field name="parentId" label={labels['parentId']} issues={issues}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                value={value.parentId ?? ''}
                onChange={(id: string) => set('parentId', id || null)}
                options={[
                  { value: '', label: say('columns.top') },
                  ...columnOptions(columns).filter((option) => option.value !== column?.id),
                ]}
              />
            </Field>
            <div className="form-row">
              <Field name="kind" label={labels['kind']} required issues={issues}>
                <Select
                  value={value.kind}
                  onChange={(kind: ColumnForm['kind']) => set('kind', kind)}
                  options={COLUMN_KINDS.map((kind) => ({
                    value: kind,
                    label: say(`columns.kind.${kind}`),
                  }))}
                />
              </Field>
              <Field name="publicationKind" label={labels['publicationKind']} issues={issues}>
                <Select
                  value={value.publicationKind ?? ''}
                  onChange={(kind: string) => set('publicationKind', kind || null)}
                  options={[
                    { value: '', label: say('columns.anyKind') },
                    ...Object.entries(kindNames).map(([kind, phrase]: [string, Phrase]) => ({
                      value: kind,
                      label: inLocale(phrase, locale),
                    })),
                  ]}
                />
              </Field>
            </div>
            {value.kind === 'link' && (
              <Field
                name="linkUrl"
                label={labels['linkUrl']}
                extra={say('columns.linkUrlHint')}
                required
                issues={issues}
              >
                <Input
                  value={value.linkUrl ?? ''}
                  onChange={(event) => set('linkUrl', event.target.value.trim() || null)}
                />
              </Field>
            )}
            <Field name="routeId" label={labels['routeId']} issues={issues}>
              <Select
                value={value.routeId ?? ''}
                onChange={(id: string) => set('routeId', id || null)}
                options={[
                  { value: '', label: say('columns.routeByKind') },
                  ...(routes.data?.items ?? []).map((each) => ({
                    value: each.id,
                    label: each.name,
                    disabled: !each.active,
                  })),
                ]}
              />
            </Field>
            <Field name="cadenceClass" label={labels['cadenceClass']} issues={issues}>
              <Select
                value={value.cadenceClass ?? ''}
                onChange={(next: string) =>
                  set('cadenceClass', (next || null) as ColumnForm['cadenceClass'])
                }
                options={[
                  { value: '', label: say('columns.cadence.none') },
                  ...CADENCES.map((each) => ({
                    value: each,
                    label: say(`columns.cadence.${each}`),
                  })),
                ]}
              />
            </Field>
            <Field name="description" label={labels['description']} issues={issues}>
              <Input.TextArea
                rows={2}
                value={value.description}
                onChange={(event) => set('description', event.target.value)}
              />
            </Field>
            <Field name="columnType" label={labels['columnType']} issues={issues}>
              {input('columnType')}
            </Field>
            <Field name="keywords" label={labels['keywords']} issues={issues}>
              {input('keywords')}
            </Field>
            <div className="form-row">
              <Field name="inNavigation" label={say('columns.inNavigation')}>
                <Switch
                  checked={value.inNavigation}
                  onChange={(next) => set('inNavigation', next)}
                />
              </Field>
              <Field name="onHome" label={say('columns.onHome')} extra={say('columns.onHomeHint')}>
                <Switch checked={value.onHome} onChange={(next) => set('onHome', next)} />
              </Field>
              <Field name="sort" label={labels['sort']} issues={issues}>
                <InputNumber value={value.sort} onChange={(next) => set('sort', next ?? 0)} />
              </Field>
            </div>
          </>
        )
      }}
    </EditDrawer>
  )
}
