import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Input, Switch, Tag } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { nameInLocale } from '../../../kernel/strings.ts'
import { useCan, useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { sitesContract } from '../contract.ts'
import { portalAddress } from './columns.tsx'
import { type Column, type Site, SitePicker, useColumns, useSite } from './site-picker.tsx'
import { strings } from './strings.ts'

type TopicForm = z.output<typeof sitesContract.createTopic.body>

/** Topics: made with their sub-columns in one form, put on line by one act. */
export function TopicsScreen() {
  const say = useSay(strings)
  const { query: siteQuery, sites, site, pick } = useSite()
  const columns = useColumns(site?.id)
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [open, setOpen] = useState(false)
  return (
    <div className="stack">
      <PageHeader
        title={say('topics.title')}
        facts={say('topics.intro')}
        actions={
          <>
            <SitePicker sites={sites} site={site} onPick={pick} />
            {mayManage && site && (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => setOpen(true)}
              >
                {say('topics.add')}
              </Button>
            )}
          </>
        }
      />
      <Loaded query={siteQuery}>
        {() =>
          site ? (
            <Loaded query={columns}>
              {({ items }) => <Topics site={site} columns={items} mayManage={mayManage} />}
            </Loaded>
          ) : (
            <EmptyState />
          )
        }
      </Loaded>
      {open && site && <TopicDrawer site={site} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Topics(props: { site: Site; columns: readonly Column[]; mayManage: boolean }) {
  const say = useSay(strings)
  const locale = useLocale()
  const topics = props.columns.filter((each) => each.kind === 'topic')
  if (topics.length === 0) return <EmptyState title={say('topics.empty')} />
  return topics.map((topic) => {
    const children = props.columns.filter((each) => each.parentId === topic.id)
    return (
      <Card
        key={topic.id}
        title={
          <>
            {nameInLocale(topic, locale)}{' '}
            <Tag color={topic.online ? 'success' : 'default'}>
              {say(topic.online ? 'topics.online' : 'topics.offline')}
            </Tag>
            {topic.archived && <Tag>{say('columns.archived')}</Tag>}
          </>
        }
      >
        {topic.description && <p className="quiet">{topic.description}</p>}
        <div className="tags form-note">
          {children.map((child) => (
            <Tag key={child.id}>
              {nameInLocale(child, locale)} · {say('publishedCount', { n: child.published })}
            </Tag>
          ))}
        </div>
        <div className="acts">
          {props.mayManage && <OnlineButton topic={topic} />}
          {topic.online && (
            <a href={portalAddress(props.site, topic)} target="_blank" rel="noopener">
              {say('openPortal')}
            </a>
          )}
        </div>
      </Card>
    )
  })
}

function OnlineButton({ topic }: { topic: Column }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(sitesContract.setTopicOnline)
  const word = say(topic.online ? 'topics.takeOffline' : 'topics.putOnline')
  return (
    <ActButton
      type={topic.online ? 'default' : 'primary'}
      aria-label={`${word} ${topic.name}`}
      {...(topic.online
        ? { confirm: { title: say('topics.takeOfflineConfirm'), ok: word, danger: true } }
        : {})}
      onAct={async () => {
        await act.run({ params: { columnId: topic.id }, body: { online: !topic.online } })
        notify.success(say(topic.online ? 'topics.offlineDone' : 'topics.onlineDone'))
        await client.invalidateQueries({ queryKey: ['columns'] })
      }}
    >
      {word}
    </ActButton>
  )
}

function blankChild(): TopicForm['children'][number] {
  return { slug: '', name: '', nameEn: '' }
}

function TopicDrawer({ site, onClose }: { site: Site; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(sitesContract.createTopic)
  const labels: Record<string, string> = {
    name: say('name'),
    nameEn: say('nameEn'),
    slug: say('slug'),
    description: say('topics.description'),
    children: say('topics.children'),
  }
  function labelOf(field: string): string {
    const [head = '', position, part = ''] = field.split('.')
    if (position === undefined) return labels[head] ?? field
    return `${say('topics.child', { n: Number(position) + 1 })} ${labels[part] ?? ''}`
  }
  return (
    <EditDrawer<TopicForm>
      title={say('topics.add')}
      initial={{
        slug: '',
        name: '',
        nameEn: '',
        description: '',
        online: false,
        children: [blankChild(), blankChild()],
      }}
      schema={sitesContract.createTopic.body}
      labelOf={labelOf}
      onClose={onClose}
      onSave={async (body) => {
        await act.run({ params: { siteId: site.id }, body })
        notify.success(say('topics.made'))
        await client.invalidateQueries({ queryKey: ['columns'] })
      }}
    >
      {(form) => (
        <>
          <Names
            form={form}
            prefix=""
            value={form.value}
            onChange={(part, text) => form.set(part, text)}
          />
          <Field name="description" label={labels['description']} issues={form.issues}>
            <Input.TextArea
              rows={2}
              value={form.value.description}
              onChange={(event) => form.set('description', event.target.value)}
            />
          </Field>
          <Children form={form} />
          <Field name="online" label={say('topics.onlineNow')}>
            <Switch checked={form.value.online} onChange={(online) => form.set('online', online)} />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}

function Children({ form }: { form: FormState<TopicForm> }) {
  const say = useSay(strings)
  const { children } = form.value
  const setChildren = (next: TopicForm['children']) => form.set('children', next)
  return (
    <>
      {children.map((child, position) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: every control is controlled, and a new sub-column has no other name
          key={position}
          className="group"
        >
          <legend>{say('topics.child', { n: position + 1 })}</legend>
          <Names
            form={form}
            prefix={`children.${position}.`}
            value={child}
            onChange={(part, text) =>
              setChildren(children.with(position, { ...child, [part]: text }))
            }
          />
          {children.length > 1 && (
            <Button
              className="form-note"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => setChildren(children.toSpliced(position, 1))}
            >
              {say('topics.removeChild', { n: position + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {children.length < 12 && (
        <Button
          className="form-note"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setChildren([...children, blankChild()])}
        >
          {say('topics.addChild')}
        </Button>
      )}
    </>
  )
}

/** The three names of a column: in Chinese, in English, in the address. */
function Names(props: {
  form: FormState<TopicForm>
  prefix: string
  value: TopicForm['children'][number]
  onChange: (part: 'name' | 'nameEn' | 'slug', text: string) => void
}) {
  const say = useSay(strings)
  return (
    <div className="form-row">
      {(['name', 'slug', 'nameEn'] as const).map((part) => (
        <Field
          key={part}
          name={`${props.prefix}${part}`}
          label={say(part)}
          required={part !== 'nameEn'}
          extra={part === 'slug' && props.prefix === '' ? say('slugHint') : undefined}
          issues={props.form.issues}
        >
          <Input
            value={props.value[part]}
            onChange={(event) => props.onChange(part, event.target.value)}
          />
        </Field>
      ))}
    </div>
  )
}
