import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import { accountsContract } from '../../accounts/contract.ts'
import { organizationsContract } from '../contract.ts'
import { strings } from './strings.ts'
import type { Organization } from './use-organization.ts'

type PostForm = z.output<typeof organizationsContract.savePost.body>
type Post = Organization['posts'][number]

/** Posts with their A and B 岗. */
export function Posts(props: { organization: Organization; mayManage: boolean }) {
  const { organization, mayManage } = props
  const say = useSay(strings)
  const words = useSay(common)
  const [open, setOpen] = useState<PostForm | null>(null)
  const unitName = (unitId: string | null) =>
    organization.units.find((each) => each.id === unitId)?.name ?? say('posts.noUnit')
  const holder = (name: string | null) =>
    name ?? <span className="quiet">{say('posts.vacant')}</span>
  return (
    <div className="stack">
      <div className="acts">
        {mayManage && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              setOpen({ id: null, title: '', unitId: null, holderId: null, deputyId: null })
            }
          >
            {say('posts.add')}
          </Button>
        )}
        <span className="quiet">{say('posts.intro')}</span>
      </div>
      <Table<Post>
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        pagination={false}
        dataSource={organization.posts}
        locale={{ emptyText: <EmptyState title={say('posts.empty')} /> }}
        columns={[
          { title: say('posts.title'), dataIndex: 'title' },
          { title: say('posts.unit'), render: (_, post) => unitName(post.unitId) },
          { title: say('posts.holder'), render: (_, post) => holder(post.holderName) },
          { title: say('posts.deputy'), render: (_, post) => holder(post.deputyName) },
          ...(mayManage
            ? [
                {
                  title: words('actions'),
                  render: (_: unknown, { id, title, unitId, holderId, deputyId }: Post) => (
                    <Button
                      size="small"
                      aria-label={`${words('edit')} ${title}`}
                      onClick={() => setOpen({ id, title, unitId, holderId, deputyId })}
                    >
                      {words('edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open && (
        <PostDrawer organization={organization} initial={open} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

function PostDrawer(props: { organization: Organization; initial: PostForm; onClose: () => void }) {
  const { organization } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(organizationsContract.savePost)
  const people = useQuery({
    queryKey: ['people', organization.id],
    queryFn: () =>
      call(accountsContract.listPeople, { params: { organizationId: organization.id } }),
  })
  const persons = [
    { value: '', label: say('posts.vacant') },
    ...(people.data?.items ?? [])
      .filter((each) => each.active)
      .map((each) => ({
        value: each.id,
        label: each.unitName ? `${each.name} · ${each.unitName}` : each.name,
      })),
  ]
  const labels: Record<string, string> = {
    title: say('posts.title'),
    unitId: say('posts.unit'),
    holderId: say('posts.holder'),
    deputyId: say('posts.deputy'),
  }
  return (
    <EditDrawer<PostForm>
      title={say(props.initial.id ? 'posts.edit' : 'posts.add')}
      initial={props.initial}
      schema={organizationsContract.savePost.body}
      check={({ holderId, deputyId }) =>
        holderId !== null && holderId === deputyId
          ? [{ field: 'deputyId', message: say('posts.samePerson') }]
          : []
      }
      labelOf={(field) => labels[field] ?? field}
      onClose={props.onClose}
      onSave={async (body) => {
        await act.run({ params: { organizationId: organization.id }, body })
        notify.success()
        await client.invalidateQueries({ queryKey: ['organization'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Field name="title" label={labels['title']} required issues={issues}>
            <Input value={value.title} onChange={(event) => set('title', event.target.value)} />
          </Field>
          <Field name="unitId" label={labels['unitId']} issues={issues}>
            <Select
              value={value.unitId ?? ''}
              onChange={(id: string) => set('unitId', id || null)}
              options={[
                { value: '', label: say('posts.noUnit') },
                ...organization.units.map((each) => ({ value: each.id, label: each.name })),
              ]}
            />
          </Field>
          {(['holderId', 'deputyId'] as const).map((field) => (
            <Field key={field} name={field} label={labels[field]} issues={issues}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                value={value[field] ?? ''}
                onChange={(id: string) => set(field, id || null)}
                options={persons}
              />
            </Field>
          ))}
        </>
      )}
    </EditDrawer>
  )
}
