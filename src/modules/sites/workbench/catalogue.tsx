import { CopyOutlined, PlusOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { call } from '../../../workbench/call.ts'
import { useCan, useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { today } from '../../../workbench/ui/tags.tsx'
import { useOrganization } from '../../organizations/workbench/use-organization.ts'
import { sitesContract } from '../contract.ts'
import { STATUTORY_ITEMS } from '../statutory.data.ts'
import { CatalogueDrawer } from './catalogue-drawer.tsx'
import { type CatalogueItem, useItemName } from './catalogue-item.ts'
import { useColumns, useSite } from './site-picker.tsx'
import { strings } from './strings.ts'

/** The organisation's catalogue of proactive disclosure: one year, by the items of 条例 art. 20. */
export function CatalogueScreen() {
  const say = useSay(strings)
  const { organizationId } = useSession()
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [year, setYear] = useState(() => Number(today().slice(0, 4)))
  const [open, setOpen] = useState<CatalogueItem | 'new' | 'copy' | null>(null)
  const query = useQuery({
    queryKey: ['catalogue', organizationId, year],
    queryFn: () =>
      call(sitesContract.listCatalogue, { params: { organizationId }, query: { year } }),
    placeholderData: keepPreviousData,
  })
  const years = [...new Set([year, ...(query.data?.years ?? [])])].toSorted((a, b) => b - a)
  return (
    <div className="stack">
      <PageHeader
        title={say('catalogue.title')}
        facts={say('catalogue.intro')}
        actions={
          <>
            <Select
              aria-label={say('catalogue.year')}
              value={year}
              onChange={setYear}
              options={years.map((each) => ({
                value: each,
                label: say('catalogue.yearOption', { year: each }),
              }))}
            />
            {mayManage && (
              <>
                <Button icon={<CopyOutlined aria-hidden />} onClick={() => setOpen('copy')}>
                  {say('catalogue.copy')}
                </Button>
                <Button
                  type="primary"
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => setOpen('new')}
                >
                  {say('catalogue.add')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Loaded query={query}>
        {({ items }) => (
          <Items items={items} year={year} onOpen={mayManage ? setOpen : undefined} />
        )}
      </Loaded>
      {STATUTORY_ITEMS.some((each) => !each.verified) && (
        <p className="quiet">{say('catalogue.unverified')}</p>
      )}
      {open === 'copy' && (
        <CopyDrawer
          organizationId={organizationId}
          years={query.data?.years ?? []}
          onDone={setYear}
          onClose={() => setOpen(null)}
        />
      )}
      {open && open !== 'copy' && (
        <CatalogueDrawer
          organizationId={organizationId}
          year={year}
          item={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function Items(props: {
  items: readonly CatalogueItem[]
  year: number
  onOpen: ((item: CatalogueItem) => void) | undefined
}) {
  const { items, onOpen } = props
  const say = useSay(strings)
  const words = useSay(common)
  const itemName = useItemName()
  const { organizationId } = useSession()
  const { site } = useSite()
  const columns = useColumns(site?.id)
  const organization = useOrganization(organizationId)
  if (items.length === 0) return <EmptyState title={say('catalogue.empty', { year: props.year })} />
  return (
    <Table<CatalogueItem>
      rowKey="id"
      size="middle"
      scroll={{ x: 900 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      dataSource={items.toSorted(
        (a, b) =>
          a.statutoryItem - b.statutoryItem || a.sort - b.sort || (a.code < b.code ? -1 : 1),
      )}
      columns={[
        {
          title: say('catalogue.statutoryItem'),
          width: 220,
          filters: [...new Set(items.map((each) => each.statutoryItem))]
            .toSorted((a, b) => a - b)
            .map((item) => ({ value: item, text: itemName(item) })),
          onFilter: (value, item) => item.statutoryItem === value,
          render: (_, item) => <div className="cell-words">{itemName(item.statutoryItem)}</div>,
        },
        { title: say('catalogue.code'), dataIndex: 'code' },
        {
          title: say('catalogue.name'),
          width: 360,
          render: (_, item) => (
            <div className="cell-words">
              <strong>{item.name}</strong> {item.retired && <Tag>{say('catalogue.retired')}</Tag>}
              {item.contentElements && <div>{item.contentElements}</div>}
              {item.legalBasis && <div className="quiet">{item.legalBasis}</div>}
            </div>
          ),
        },
        {
          title: say('catalogue.timeLimit'),
          render: (_, item) => <div className="cell-words">{item.timeLimit}</div>,
        },
        {
          title: say('catalogue.unit'),
          render: (_, item) => (
            <>
              {organization.data?.units.find((each) => each.id === item.responsibleUnitId)?.name}
              <div className="quiet">
                {columns.data?.items.find((each) => each.id === item.columnId)?.name}
              </div>
            </>
          ),
        },
        ...(onOpen
          ? [
              {
                title: words('actions'),
                render: (_: unknown, item: CatalogueItem) => (
                  <Button
                    size="small"
                    aria-label={`${words('edit')} ${item.name}`}
                    onClick={() => onOpen(item)}
                  >
                    {words('edit')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function CopyDrawer(props: {
  organizationId: string
  years: readonly number[]
  onDone: (year: number) => void
  onClose: () => void
}) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(sitesContract.copyCatalogueYear)
  const from = props.years.length > 0 ? Math.max(...props.years) : Number(today().slice(0, 4))
  return (
    <EditDrawer<{ from: number; to: number }>
      title={say('catalogue.copy')}
      initial={{ from, to: from + 1 }}
      schema={sitesContract.copyCatalogueYear.body}
      check={(value) =>
        value.from === value.to ? [{ field: 'to', message: say('catalogue.sameYear') }] : []
      }
      labelOf={(field) => say(field === 'from' ? 'catalogue.copyFrom' : 'catalogue.copyTo')}
      saveLabel={say('catalogue.copy')}
      onClose={props.onClose}
      onSave={async (body) => {
        const { copied } = await act.run({ params: { organizationId: props.organizationId }, body })
        notify.success(say('catalogue.copied', { n: copied, year: body.to }))
        props.onDone(body.to)
        await client.invalidateQueries({ queryKey: ['catalogue'] })
      }}
    >
      {({ value, set, issues }) => (
        <div className="form-row">
          <Field name="from" label={say('catalogue.copyFrom')} required issues={issues}>
            <Select
              value={value.from}
              onChange={(year: number) => set('from', year)}
              options={props.years.map((year) => ({
                value: year,
                label: say('catalogue.yearOption', { year }),
              }))}
            />
          </Field>
          <Field name="to" label={say('catalogue.copyTo')} required issues={issues}>
            <InputNumber value={value.to} onChange={(year) => set('to', year ?? 0)} />
          </Field>
        </div>
      )}
    </EditDrawer>
  )
}
