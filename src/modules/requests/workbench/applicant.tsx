import { Alert, Button, Descriptions, Input, Space } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { ReasonDrawer } from '../../../workbench/ui/reason-drawer.tsx'
import { requestsContract } from '../contract.ts'
import { IDENTITY_FIELDS, type Identity } from '../rules/application.ts'
import { words } from './handling-strings.ts'
import type { Request } from './request-drawer.tsx'
import { strings } from './strings.ts'

const { Item } = Descriptions

/** The masked name; the rest only for a purpose, and only as long as the drawer is open. */
export function Applicant({ request }: { request: Request }) {
  const say = useSay(strings)
  const sayMore = useSay(words)
  const act = useAct(requestsContract.openApplicant)
  const [asking, setAsking] = useState(false)
  const [renewing, setRenewing] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const [identity, setIdentity] = useState<Identity | null>(null)
  if (request.anonymisedAt)
    return <>{sayMore('applicant.deleted', { day: dayOf(request.anonymisedAt) })}</>
  if (identity)
    return (
      <Descriptions column={1} size="small">
        {IDENTITY_FIELDS.filter((field) => identity[field] !== '').map((field) => (
          <Item key={field} label={say(field)}>
            {identity[field]}
          </Item>
        ))}
      </Descriptions>
    )
  return (
    <>
      {request.applicant}{' '}
      {request.mayOpen === null && (
        <Space wrap size="small">
          <Button size="small" onClick={() => setAsking(true)}>
            {say('identity')}
          </Button>
          <Button size="small" onClick={() => setRenewing(true)}>
            {sayMore('code.renew')}
          </Button>
        </Space>
      )}
      {renewing && (
        <RenewDrawer request={request} onCode={setCode} onClose={() => setRenewing(false)} />
      )}
      {code && <CodeDrawer request={request} code={code} onClose={() => setCode(null)} />}
      {asking && (
        <EditDrawer<{ purpose: string }>
          title={say('identity')}
          initial={{ purpose: '' }}
          saveLabel={say('identity')}
          labelOf={() => say('purpose')}
          check={({ purpose }) =>
            purpose.trim().length < 2 ? [{ field: 'purpose', message: say('purpose.missing') }] : []
          }
          onSave={async ({ purpose }) => {
            setIdentity(await act.run({ params: { requestId: request.id }, body: { purpose } }))
          }}
          onClose={() => setAsking(false)}
        >
          {(form) => (
            <Field
              name="purpose"
              label={say('purpose')}
              required
              extra={say('purpose.hint')}
              issues={form.issues}
            >
              <Input
                maxLength={200}
                value={form.value.purpose}
                onChange={(event) => form.set('purpose', event.target.value)}
              />
            </Field>
          )}
        </EditDrawer>
      )}
    </>
  )
}

/** A new code for somebody who lost theirs. */
function RenewDrawer(props: {
  request: Request
  onCode: (code: string) => void
  onClose: () => void
}) {
  const say = useSay(words)
  const act = useAct(requestsContract.renewCode)
  return (
    <ReasonDrawer
      title={say('code.renew')}
      hint={say('code.renew.what')}
      label={say('code.how')}
      saveLabel={say('code.renew')}
      longest={200}
      onSave={async (purpose) => {
        const params = { requestId: props.request.id }
        props.onCode((await act.run({ params, body: { purpose } })).code)
      }}
      onClose={props.onClose}
    />
  )
}

/** The new code, on the screen until it is written down. */
function CodeDrawer(props: { request: Request; code: string; onClose: () => void }) {
  const say = useSay(words)
  const { number } = props.request
  return (
    <Drawer
      open
      size={640}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={say('code.renew')}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{say('code.close')}</Button>}
    >
      <Alert
        type="success"
        showIcon
        title={say('register.code', { number, code: props.code })}
        description={say('code.tell')}
      />
    </Drawer>
  )
}
