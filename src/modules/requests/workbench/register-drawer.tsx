import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select, Space } from 'antd'
import { useRef, useState } from 'react'
import { inLocale, type Phrase } from '../../../kernel/strings.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { requestsContract } from '../contract.ts'
import { applicationIssueWords, publicWords } from '../public-strings.ts'
import {
  APPLICANT_KINDS,
  type Application,
  applicationIssues,
  DELIVERIES,
  FORMS,
  IDENTITY_FIELDS,
  LONGEST_WANTED,
} from '../rules/application.ts'
import { CHANNELS, needsConfirmation, type StaffChannel } from '../rules/registration.ts'
import { applicantKindNames, channelNames, deliveryNames, formNames } from '../strings.ts'
import { downloadHref, printHref } from './documents.tsx'
import { words } from './handling-strings.ts'
import { RegisteredDialog } from './registered.tsx'
import { strings } from './strings.ts'

type Registered = Answer<typeof requestsContract.registerRequest>
type Draft = Application & {
  channel: StaffChannel
  arrivedOn: string
  agencyConfirmedOn: string
  applicantConfirmedOn: string
  readBack: boolean
}
const EMPTY: Draft = {
  channel: 'in-person',
  arrivedOn: '',
  agencyConfirmedOn: '',
  applicantConfirmedOn: '',
  readBack: false,
  applicantKind: '',
  name: '',
  certificate: '',
  phone: '',
  email: '',
  address: '',
  wanted: '',
  form: '',
  delivery: '',
}

/** The public form, filled in by staff, with how the application came; then its receipt. */
export function RegisterDrawer(props: { onClose: () => void; onOpen: (id: string) => void }) {
  const say = useSay(words)
  const sayIssue = useSay(applicationIssueWords)
  const client = useQueryClient()
  const act = useAct(requestsContract.registerRequest)
  const labelOf = useLabels()
  const [made, setMade] = useState<Registered | null>(null)
  const hasReceipt = useRef(false)
  if (made) {
    const another = () => {
      hasReceipt.current = false
      setMade(null)
    }
    return <Receipt made={made} {...props} onAnother={another} />
  }
  return (
    <EditDrawer<Draft>
      title={say('register')}
      initial={EMPTY}
      saveLabel={say('register.save')}
      labelOf={labelOf}
      check={(draft) => [
        ...(draft.arrivedOn
          ? []
          : [{ field: 'arrivedOn', message: say('required', { field: say('arrivedOn') }) }]),
        ...applicationIssues(draft).map(({ field, code }) => ({ field, message: sayIssue(code) })),
      ]}
      onSave={async ({ agencyConfirmedOn, applicantConfirmedOn, ...draft }) => {
        const answer = await act.run({
          body: {
            ...draft,
            agencyConfirmedOn: agencyConfirmedOn || null,
            applicantConfirmedOn: applicantConfirmedOn || null,
          },
        })
        await client.invalidateQueries({ queryKey: ['requests'] })
        hasReceipt.current = true
        setMade(answer)
      }}
      // The receipt takes the form's place.
      onClose={() => {
        if (!hasReceipt.current) props.onClose()
      }}
    >
      {(form) => (
        <div className="stack">
          <h3>{say('register.how')}</h3>
          <HowItCame form={form} />
          <h3>{say('register.who')}</h3>
          <Choice
            form={form}
            field="applicantKind"
            label={labelOf('applicantKind')}
            of={APPLICANT_KINDS}
            names={applicantKindNames}
          />
          {IDENTITY_FIELDS.map((field) => (
            <Field
              key={field}
              name={field}
              label={labelOf(field)}
              required={field === 'name' || field === 'certificate'}
              issues={form.issues}
            >
              <Input
                maxLength={200}
                autoComplete="off"
                value={form.value[field]}
                onChange={(event) => form.set(field, event.target.value)}
              />
            </Field>
          ))}
          <h3>{say('register.what')}</h3>
          <Field name="wanted" label={labelOf('wanted')} required issues={form.issues}>
            <Input.TextArea
              rows={4}
              maxLength={LONGEST_WANTED}
              value={form.value.wanted}
              onChange={(event) => form.set('wanted', event.target.value)}
            />
          </Field>
          <Choice form={form} field="form" label={labelOf('form')} of={FORMS} names={formNames} />
          <Choice
            form={form}
            field="delivery"
            label={labelOf('delivery')}
            of={DELIVERIES}
            names={deliveryNames}
          />
        </div>
      )}
    </EditDrawer>
  )
}

function useLabels(): (field: string) => string {
  const say = useSay(words)
  const sayFields = useSay(strings)
  const sayPublic = useSay(publicWords)
  return (field) => {
    switch (field) {
      case 'name':
      case 'certificate':
      case 'phone':
      case 'email':
      case 'address':
        return sayFields(field)
      case 'wanted':
        return sayPublic('wanted')
      case 'agencyConfirmedOn':
        return say('agency.both')
      case 'channel':
      case 'arrivedOn':
      case 'applicantConfirmedOn':
      case 'readBack':
      case 'applicantKind':
      case 'form':
      case 'delivery':
        return say(field)
      default:
        return ''
    }
  }
}

/** The channel, and the days that make the day of receipt of it. */
function HowItCame({ form }: { form: FormState<Draft> }) {
  const say = useSay(words)
  const { value, set, issues } = form
  const isLetter = value.channel === 'plain-letter'
  const day = (field: 'arrivedOn' | 'agencyConfirmedOn' | 'applicantConfirmedOn') => (
    <Input type="date" value={value[field]} onChange={(event) => set(field, event.target.value)} />
  )
  return (
    <>
      <Choice
        form={form}
        field="channel"
        label={say('channel')}
        of={CHANNELS}
        names={channelNames}
      />
      <Field name="arrivedOn" label={say('arrivedOn')} required issues={issues}>
        {day('arrivedOn')}
      </Field>
      {needsConfirmation(value.channel) && (
        <Field
          name="agencyConfirmedOn"
          label={say(isLetter ? 'agency.letter' : 'agency.both')}
          extra={say('confirmed.hint')}
          issues={issues}
        >
          {day('agencyConfirmedOn')}
        </Field>
      )}
      {needsConfirmation(value.channel) && !isLetter && (
        <Field name="applicantConfirmedOn" label={say('applicantConfirmedOn')} issues={issues}>
          {day('applicantConfirmedOn')}
        </Field>
      )}
      {value.channel === 'oral' && (
        <Field name="readBack" label="" issues={issues}>
          <Checkbox
            checked={value.readBack}
            onChange={(event) => set('readBack', event.target.checked)}
          >
            {say('readBack')}
          </Checkbox>
        </Field>
      )}
    </>
  )
}

function Choice<Value extends string>(props: {
  form: FormState<Draft>
  field: 'channel' | 'applicantKind' | 'form' | 'delivery'
  label: string
  of: readonly Value[]
  names: Record<Value, Phrase>
}) {
  const { form, field } = props
  const locale = useLocale()
  return (
    <Field name={field} label={props.label} required issues={form.issues}>
      <Select
        value={form.value[field] || null}
        onChange={(value: string) => form.set(field, value as StaffChannel)}
        options={props.of.map((value) => ({
          value,
          label: inLocale(props.names[value], locale),
        }))}
      />
    </Field>
  )
}

/** Number and code, told once, with the receipt for the applicant. */
function Receipt(props: {
  made: Registered
  onClose: () => void
  onOpen: (id: string) => void
  onAnother: () => void
}) {
  const { made } = props
  const say = useSay(words)
  return (
    <RegisteredDialog
      made={made}
      told={{
        isWarning: made.receivedOn === null,
        words: made.receivedOn
          ? say('register.received', { day: made.receivedOn })
          : say('register.unconfirmed'),
      }}
      hint={say('register.code.hint')}
      other={{ label: say('register.another'), onAct: props.onAnother }}
      onClose={props.onClose}
      onOpen={props.onOpen}
    >
      <Space wrap>
        <Button href={printHref(made.documentId)} target="_blank" rel="noreferrer">
          {say('register.print')}
        </Button>
        <Button href={downloadHref(made.documentId)}>{say('register.docx')}</Button>
      </Space>
    </RegisteredDialog>
  )
}
