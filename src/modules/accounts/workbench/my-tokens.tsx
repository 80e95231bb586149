import { useQuery } from '@tanstack/react-query'
import { Button, Card, Form, Input, InputNumber, Modal, Table, Typography } from 'antd'
import { type FormEvent, useState } from 'react'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { Field, FormIssues, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { accountsContract } from '../contract.ts'
import { accountWords } from './strings.ts'

const DEFAULT_DAYS = 90

/** My API tokens: made, shown once, revoked. */
export function MyTokens() {
  const say = useSay(accountWords)
  const words = useSay(common)
  const notify = useNotify()
  const issues = useIssues()
  const create = useAct(accountsContract.createToken)
  const revoke = useAct(accountsContract.revokeToken)
  const [name, setName] = useState('')
  const [days, setDays] = useState<number | null>(DEFAULT_DAYS)
  const [secret, setSecret] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['tokens'],
    queryFn: () => call(accountsContract.listTokens, {}),
  })

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    issues.set(name.trim() ? [] : [{ field: 'name', message: say('tokenNameMissing') }])
    if (!name.trim()) return
    try {
      const made = await create.run({ body: { name, days: days ?? DEFAULT_DAYS } })
      setSecret(made.token)
      setName('')
      await query.refetch()
    } catch (error) {
      if (!issues.take(error)) notify.error(error)
    }
  }

  return (
    <Card title={say('tokens')}>
      <p className="quiet">{say('tokensHint')}</p>
      <FormIssues issues={issues} />
      <form onSubmit={(event) => void make(event)} noValidate>
        <Form component={false} layout="vertical">
          <div className="form-row">
            <Field name="name" label={say('tokenName')} required issues={issues}>
              <Input
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </Field>
            <Field name="days" label={say('tokenDays')} issues={issues}>
              <InputNumber min={1} max={365} value={days} onChange={setDays} />
            </Field>
            <Button htmlType="submit" loading={create.pending} className="form-row-button">
              {say('tokenNew')}
            </Button>
          </div>
        </Form>
      </form>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            size="middle"
            rowKey="id"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={items}
            columns={[
              { title: say('tokenName'), dataIndex: 'name' },
              { title: say('created'), render: (_, item) => <Moment at={item.createdAt} /> },
              {
                title: say('lastSeen'),
                render: (_, item) =>
                  item.lastUsedAt ? <Moment at={item.lastUsedAt} /> : say('never'),
              },
              { title: say('expires'), render: (_, item) => <Moment at={item.expiresAt} /> },
              {
                title: <span className="sr-only">{words('actions')}</span>,
                render: (_, item) => (
                  <ActButton
                    size="small"
                    confirm={{ title: say('tokenRevokeAsk', { name: item.name }), danger: true }}
                    onAct={async () => {
                      await revoke.run({ params: { tokenId: item.id } })
                      notify.success(say('tokenRevoked'))
                      await query.refetch()
                    }}
                  >
                    {say('tokenRevoke')}
                  </ActButton>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <Modal
        open={secret !== null}
        title={say('tokenMade')}
        footer={<Button onClick={() => setSecret(null)}>{words('close')}</Button>}
        onCancel={() => setSecret(null)}
        maskClosable={false}
      >
        <p>{say('tokenMadeHint')}</p>
        <Typography.Paragraph code copyable className="secret">
          {secret ?? ''}
        </Typography.Paragraph>
      </Modal>
    </Card>
  )
}
