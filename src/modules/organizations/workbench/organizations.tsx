import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { type Answer, call } from '../../../workbench/call.ts'
import { useCan, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import { organizationsContract } from '../contract.ts'
import { strings } from './strings.ts'

type Summary = Answer<typeof organizationsContract.listOrganizations>['items'][number]
type Node = Summary & { children?: Node[] }
type OrganizationForm = z.output<typeof organizationsContract.createOrganization.body>

const INPUTS = [
  'name',
  'shortName',
  'nameEn',
  'slug',
  'regionCode',
  'regionName',
  'organizationCode',
] as const
const KINDS = ['commission', 'direct-unit'] as const

/** The tree of organisations; the platform's administrator adds one, with its site. */
export function OrganizationsScreen() {
  const say = useSay(strings)
  const mayAdd = useCan('platform-administrator')
  const [open, setOpen] = useState(false)
  const query = useQuery({
    queryKey: ['organizations'],
    queryFn: () => call(organizationsContract.listOrganizations, {}),
  })
  return (
    <div className="stack">
      <PageHeader
        title={say('organizations.title')}
        facts={say('organizations.intro')}
        actions={
          mayAdd && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpen(true)}
            >
              {say('organizations.add')}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Table<Node>
              ref={scrollsByKeyboard}
              key={items.length}
              rowKey="id"
              size="middle"
              scroll={{ x: 'max-content' }}
              pagination={false}
              dataSource={treeOf(items)}
              expandable={{ defaultExpandAllRows: true }}
              locale={{ emptyText: <EmptyState title={say('organizations.empty')} /> }}
              columns={[
                { title: say('name'), dataIndex: 'name' },
                {
                  title: say('organizations.kind'),
                  render: (_, each) => say(`organizations.kind.${each.kind}`),
                },
                { title: say('shortName'), dataIndex: 'shortName' },
                { title: say('nameEn'), dataIndex: 'nameEn' },
                { title: say('organizations.slug'), dataIndex: 'slug' },
                { title: say('regionCode'), dataIndex: 'regionCode' },
              ]}
            />
            {open && <AddDrawer items={items} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </div>
  )
}

/** Whoever's parent I may not see stands at the top. */
function treeOf(items: readonly Summary[]): Node[] {
  const nodes = new Map(items.map((each): [string, Node] => [each.id, { ...each }]))
  const roots: Node[] = []
  for (const node of nodes.values()) {
    const parent = node.parentId ? nodes.get(node.parentId) : undefined
    if (parent) parent.children = [...(parent.children ?? []), node]
    else roots.push(node)
  }
  return roots
}

function AddDrawer({ items, onClose }: { items: readonly Summary[]; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(organizationsContract.createOrganization)
  const labels: Record<keyof OrganizationForm, string> = {
    name: say('name'),
    shortName: say('shortName'),
    nameEn: say('nameEn'),
    slug: say('organizations.slug'),
    kind: say('organizations.kind'),
    parentId: say('organizations.parent'),
    regionCode: say('regionCode'),
    regionName: say('regionName'),
    organizationCode: say('organizationCode'),
  }
  const hints: Partial<Record<keyof OrganizationForm, string>> = {
    slug: say('organizations.slugHint'),
    regionName: say('organizations.regionHint'),
    organizationCode: say('organizations.codeHint'),
  }
  return (
    <EditDrawer<OrganizationForm>
      title={say('organizations.add')}
      initial={{
        slug: '',
        name: '',
        shortName: '',
        nameEn: '',
        kind: 'commission',
        parentId: items[0]?.id ?? null,
        regionCode: '',
        regionName: '',
        organizationCode: '',
      }}
      schema={organizationsContract.createOrganization.body}
      labelOf={(field) => labels[field as keyof OrganizationForm] ?? field}
      onClose={onClose}
      onSave={async (body) => {
        await act.run({ body })
        notify.success(say('organizations.added'))
        await client.invalidateQueries()
      }}
    >
      {({ value, set, issues }) => (
        <>
          {INPUTS.map((field) => (
            <Field
              key={field}
              name={field}
              label={labels[field]}
              extra={hints[field]}
              required
              issues={issues}
            >
              <Input value={value[field]} onChange={(event) => set(field, event.target.value)} />
            </Field>
          ))}
          <Field name="kind" label={labels.kind} required issues={issues}>
            <Select
              value={value.kind}
              onChange={(kind: OrganizationForm['kind']) => set('kind', kind)}
              options={KINDS.map((kind) => ({
                value: kind,
                label: say(`organizations.kind.${kind}`),
              }))}
            />
          </Field>
          <Field name="parentId" label={labels.parentId} issues={issues}>
            <Select
              value={value.parentId ?? ''}
              onChange={(id: string) => set('parentId', id || null)}
              options={[
                { value: '', label: say('organizations.noParent') },
                ...items.map((each) => ({ value: each.id, label: each.name })),
              ]}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
