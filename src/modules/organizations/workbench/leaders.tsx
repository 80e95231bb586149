import { PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import { organizationsContract } from '../contract.ts'
import { strings } from './strings.ts'
import type { Organization } from './use-organization.ts'

type LeaderForm = z.output<typeof organizationsContract.saveLeader.body>
const FIELDS = ['name', 'title', 'portfolio', 'resume'] as const

/** The leaders the public sees, in their order. */
export function Leaders(props: { organization: Organization; mayManage: boolean }) {
  const { organization, mayManage } = props
  const say = useSay(strings)
  const words = useSay(common)
  const notify = useNotify()
  const client = useQueryClient()
  const remove = useAct(organizationsContract.removeLeader)
  const [open, setOpen] = useState<LeaderForm | null>(null)
  const leaders = organization.leaders.toSorted((a, b) => a.sort - b.sort)
  const next = (leaders.at(-1)?.sort ?? 0) + 10
  return (
    <div className="stack">
      {mayManage && (
        <div>
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              setOpen({ id: null, name: '', title: '', portfolio: '', resume: '', sort: next })
            }
          >
            {say('leaders.add')}
          </Button>
        </div>
      )}
      {leaders.length === 0 && <EmptyState title={say('leaders.empty')} />}
      {leaders.map((leader) => (
        <Card
          key={leader.id}
          size="small"
          title={`${leader.name} · ${leader.title}`}
          extra={
            mayManage && (
              <div className="acts">
                <Button
                  size="small"
                  aria-label={`${words('edit')} ${leader.name}`}
                  onClick={() => setOpen(leader)}
                >
                  {words('edit')}
                </Button>
                <ActButton
                  size="small"
                  danger
                  aria-label={`${words('remove')} ${leader.name}`}
                  confirm={{
                    title: say('leaders.removeConfirm', { name: leader.name }),
                    ok: words('remove'),
                    danger: true,
                  }}
                  onAct={async () => {
                    await remove.run({ params: { leaderId: leader.id } })
                    notify.success(say('leaders.removed'))
                    await client.invalidateQueries({ queryKey: ['organization'] })
                  }}
                >
                  {words('remove')}
                </ActButton>
              </div>
            )
          }
        >
          <div className="lines">{leader.portfolio}</div>
          {leader.resume && <p className="quiet lines">{leader.resume}</p>}
        </Card>
      ))}
      {open && (
        <LeaderDrawer
          organizationId={organization.id}
          initial={open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function LeaderDrawer(props: { organizationId: string; initial: LeaderForm; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(organizationsContract.saveLeader)
  const labelOf = (field: string) =>
    field === 'sort' ? say('sort') : say(`leaders.${field as (typeof FIELDS)[number]}`)
  return (
    <EditDrawer<LeaderForm>
      title={say(props.initial.id ? 'leaders.edit' : 'leaders.add')}
      initial={props.initial}
      schema={organizationsContract.saveLeader.body}
      labelOf={labelOf}
      onClose={props.onClose}
      onSave={async (body) => {
        await act.run({ params: { organizationId: props.organizationId }, body })
        notify.success()
        await client.invalidateQueries({ queryKey: ['organization'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          {FIELDS.map((field) => (
            <Field
              key={field}
              name={field}
              label={labelOf(field)}
              required={field === 'name' || field === 'title'}
              issues={issues}
            >
              {field === 'name' || field === 'title' ? (
                <Input value={value[field]} onChange={(event) => set(field, event.target.value)} />
              ) : (
                <Input.TextArea
                  rows={4}
                  value={value[field]}
                  onChange={(event) => set(field, event.target.value)}
                />
              )}
            </Field>
          ))}
          <Field name="sort" label={labelOf('sort')} issues={issues}>
            <InputNumber value={value.sort} onChange={(sort) => set('sort', sort ?? 0)} />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
