import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Descriptions, Form, Input, Segmented, Table, Tag } from 'antd'
import { type FormEvent, useState } from 'react'
import { inLocale, type Locale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useMe, useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { Field, FormIssues, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import { Moment } from '../../../workbench/ui/time.tsx'
import { accountsContract } from '../contract.ts'
import { roleNames } from '../strings.ts'
import { deviceOf } from './device.ts'
import { MyTokens } from './my-tokens.tsx'
import { accountWords } from './strings.ts'

/** What I am here, and what is signed in as me. */
export function MyAccount() {
  const say = useSay(accountWords)
  return (
    <div className="stack readable">
      <PageHeader title={say('title')} />
      <Profile />
      <ChangePassword />
      <Sessions />
      <MyTokens />
    </div>
  )
}

function Profile() {
  const me = useMe()
  const say = useSay(accountWords)
  const { locale, chooseLocale } = useSession()
  return (
    <Card title={say('profile')}>
      <Descriptions
        column={1}
        items={[
          { key: 'name', label: say('name'), children: me.name },
          { key: 'signInName', label: say('signInName'), children: me.signInName },
          { key: 'organization', label: say('organization'), children: me.organizationName },
          { key: 'unit', label: say('unit'), children: me.unitName ?? '—' },
          {
            key: 'roles',
            label: say('roles'),
            children: (
              <span className="tags">
                {me.roles.map((each) => (
                  <Tag key={`${each.role}${each.organizationId}`}>
                    {inLocale(roleNames[each.role], locale)}
                    {each.organizationId !== me.organizationId && ` · ${each.organizationName}`}
                  </Tag>
                ))}
              </span>
            ),
          },
          {
            key: 'language',
            label: say('language'),
            children: (
              <Segmented<Locale>
                aria-label={say('language')}
                value={locale}
                onChange={chooseLocale}
                options={[
                  { value: 'zh-CN', label: say('chinese') },
                  { value: 'en', label: say('english') },
                ]}
              />
            ),
          },
        ]}
      />
    </Card>
  )
}

const EMPTY = { current: '', next: '', again: '' }

function ChangePassword() {
  const say = useSay(accountWords)
  const issues = useIssues()
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(accountsContract.changePassword)
  const [typed, setTyped] = useState(EMPTY)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = (['current', 'next', 'again'] as const)
      .filter((field) => typed[field] === '')
      .map((field) => ({ field, message: say('missing') }))
    if (typed.next && typed.again && typed.next !== typed.again)
      found.push({ field: 'again', message: say('differ') })
    issues.set(found)
    if (found.length > 0) return
    try {
      await act.run({ body: { current: typed.current, next: typed.next } })
      setTyped(EMPTY)
      notify.success(say('changed'))
      void client.invalidateQueries({ queryKey: ['sessions'] })
    } catch (error) {
      if (!issues.take(error)) notify.error(error)
    }
  }

  const input = (field: keyof typeof EMPTY, autoComplete: string) => (
    <Field name={field} label={say(field)} required issues={issues}>
      <Input.Password
        autoComplete={autoComplete}
        value={typed[field]}
        onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
      />
    </Field>
  )

  return (
    <Card title={say('password')}>
      <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
        <Form component={false} layout="vertical">
          <FormIssues issues={issues} labelOf={(field) => say(field as keyof typeof EMPTY)} />
          {input('current', 'current-password')}
          {input('next', 'new-password')}
          {input('again', 'new-password')}
          <Button type="primary" htmlType="submit" loading={act.pending}>
            {say('change')}
          </Button>
        </Form>
      </form>
    </Card>
  )
}

function Sessions() {
  const say = useSay(accountWords)
  const words = useSay(common)
  const notify = useNotify()
  const revoke = useAct(accountsContract.revokeSession)
  const query = useQuery({
    queryKey: ['sessions'],
    queryFn: () => call(accountsContract.listSessions, {}),
  })
  return (
    <Card title={say('sessions')}>
      <p className="quiet">{say('sessionsHint')}</p>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            ref={scrollsByKeyboard}
            size="middle"
            rowKey="id"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={items}
            columns={[
              {
                title: say('device'),
                render: (_, item) => {
                  const device = deviceOf(item.userAgent)
                  return (
                    <>
                      <span title={item.userAgent}>
                        {device ? say('deviceOn', device) : say('unknownDevice')}
                      </span>{' '}
                      {item.current && <Tag color="success">{say('thisDevice')}</Tag>}
                    </>
                  )
                },
              },
              { title: say('address'), dataIndex: 'address' },
              { title: say('since'), render: (_, item) => <Moment at={item.createdAt} /> },
              { title: say('lastSeen'), render: (_, item) => <Moment at={item.lastSeenAt} /> },
              {
                title: <span className="sr-only">{words('actions')}</span>,
                render: (_, item) =>
                  !item.current && (
                    <ActButton
                      size="small"
                      confirm={{ title: say('revokeAsk'), danger: true }}
                      onAct={async () => {
                        await revoke.run({ params: { sessionId: item.id } })
                        notify.success(say('revoked'))
                        await query.refetch()
                      }}
                    >
                      {say('revoke')}
                    </ActButton>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
