import { Button, Descriptions, Input } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
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
        <Button size="small" onClick={() => setAsking(true)}>
          {say('identity')}
        </Button>
      )}
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
