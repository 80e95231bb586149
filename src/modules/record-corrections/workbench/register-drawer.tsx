import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { applicationIssueWords, publicWords } from '../../requests/public-strings.ts'
import { IDENTITY_FIELDS } from '../../requests/rules/application.ts'
import { CHANNELS, type StaffChannel } from '../../requests/rules/registration.ts'
import { channelNames, registrationIssueWords } from '../../requests/strings.ts'
import { words as registerWords } from '../../requests/workbench/handling-strings.ts'
import { RegisteredDialog } from '../../requests/workbench/registered.tsx'
import { recordCorrectionsContract } from '../contract.ts'
import { type Application, applicationIssues, FIELDS, LONGEST, WRITTEN_FIELDS } from '../rules.ts'
import { formWords, writtenIssueWords } from '../strings.ts'
import { strings } from './strings.ts'

type Registered = Answer<typeof recordCorrectionsContract.registerRecordCorrection>
type Draft = Application & { channel: StaffChannel; arrivedOn: string; readBack: boolean }
const EMPTY: Draft = {
  ...(Object.fromEntries(FIELDS.map((field) => [field, ''])) as Application),
  channel: 'in-person',
  arrivedOn: '',
  readBack: false,
}

/** The public form, filled in by staff for somebody at the counter or by post; then number and code. */
export function RegisterRecordDrawer(props: { onClose: () => void; onOpen: (id: string) => void }) {
  const say = useSay(strings)
  const sayMore = useSay(registerWords)
  const sayIssue = useSay({ ...applicationIssueWords, ...writtenIssueWords })
  const sayHow = useSay(registrationIssueWords)
  const client = useQueryClient()
  const act = useAct(recordCorrectionsContract.registerRecordCorrection)
  const labelOf = useLabels()
  const [made, setMade] = useState<Registered | null>(null)
  const isMade = useRef(false)
  if (made)
    return (
      <RegisteredDialog
        {...props}
        made={made}
        hint={say('register.code.hint')}
        other={{ label: say('register.close'), onAct: props.onClose }}
      />
    )
  return (
    <EditDrawer<Draft>
      title={say('register')}
      initial={EMPTY}
      saveLabel={sayMore('register.save')}
      labelOf={labelOf}
      check={(draft) => [
        ...(draft.arrivedOn
          ? []
          : [
              { field: 'arrivedOn', message: sayMore('required', { field: labelOf('arrivedOn') }) },
            ]),
        ...(draft.channel === 'oral' && !draft.readBack
          ? [{ field: 'readBack', message: sayHow('read-back') }]
          : []),
        ...applicationIssues(draft).map(({ field, code }) => ({ field, message: sayIssue(code) })),
      ]}
      onSave={async (draft) => {
        const answer = await act.run({ body: draft })
        await client.invalidateQueries({ queryKey: ['record-corrections'] })
        isMade.current = true
        setMade(answer)
      }}
      // Number and code take the form's place.
      onClose={() => {
        if (!isMade.current) props.onClose()
      }}
    >
      {(form) => (
        <div className="stack">
          <h3>{sayMore('register.how')}</h3>
          <HowItCame form={form} labelOf={labelOf} />
          <h3>{sayMore('register.who')}</h3>
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
          {WRITTEN_FIELDS.map((field) => (
            <Field key={field} name={field} label={labelOf(field)} required issues={form.issues}>
              <Input.TextArea
                rows={3}
                maxLength={LONGEST}
                value={form.value[field]}
                onChange={(event) => form.set(field, event.target.value)}
              />
            </Field>
          ))}
        </div>
      )}
    </EditDrawer>
  )
}

function useLabels(): (field: string) => string {
  const sayMore = useSay(registerWords)
  const sayWho = useSay(publicWords)
  const sayWhat = useSay(formWords)
  return (field) => {
    const who = IDENTITY_FIELDS.find((each) => each === field)
    if (who) return sayWho(who)
    const what = WRITTEN_FIELDS.find((each) => each === field)
    if (what) return sayWhat(what)
    const how = (['channel', 'arrivedOn', 'readBack'] as const).find((each) => each === field)
    return how ? sayMore(how) : ''
  }
}

function HowItCame(props: { form: FormState<Draft>; labelOf: (field: string) => string }) {
  const { value, set, issues } = props.form
  const { labelOf } = props
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <>
      <Field name="channel" label={labelOf('channel')} required issues={issues}>
        <Select
          value={value.channel}
          onChange={(channel: StaffChannel) => set('channel', channel)}
          options={CHANNELS.map((each) => ({
            value: each,
            label: inLocale(channelNames[each], locale),
          }))}
        />
      </Field>
      <Field
        name="arrivedOn"
        label={labelOf('arrivedOn')}
        extra={say('arrivedOn.hint')}
        required
        issues={issues}
      >
        <Input
          type="date"
          value={value.arrivedOn}
          onChange={(event) => set('arrivedOn', event.target.value)}
        />
      </Field>
      {value.channel === 'oral' && (
        <Field name="readBack" label="" issues={issues}>
          <Checkbox
            checked={value.readBack}
            onChange={(event) => set('readBack', event.target.checked)}
          >
            {labelOf('readBack')}
          </Checkbox>
        </Field>
      )}
    </>
  )
}
