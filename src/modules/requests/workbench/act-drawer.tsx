import { useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { type Doing, requestsContract } from '../contract.ts'
import { NOT_A_REPLY, type RequestAct } from '../rules/kind.ts'
import { OUTCOME_ROWS } from '../rules/outcomes.data.ts'
import { actNames, consultedNames, outcomeNames } from '../strings.ts'
import type { Request } from './request-drawer.tsx'
import { strings } from './strings.ts'

/** Everything an act may ask for; each takes its own. */
type Draft = {
  items: string
  answerBy: string
  whom: string
  question: string
  consultation: number | null
  on: string
  agrees: boolean | null
  words: string
  workingDays: number | null
  reason: string
  outcome: string
  reply: string
  by: string
}
type FieldName = keyof Draft

const EMPTY: Draft = {
  items: '',
  answerBy: '',
  whom: '',
  question: '',
  consultation: null,
  on: '',
  agrees: null,
  words: '',
  workingDays: null,
  reason: '',
  outcome: '',
  reply: '',
  by: '',
}

const NEEDS: Record<RequestAct, readonly FieldName[]> = {
  confirm: [],
  'ask-correction': ['items', 'answerBy'],
  correct: [],
  lapse: [],
  consult: ['whom', 'question'],
  delivered: ['consultation', 'on'],
  opinion: ['consultation', 'on', 'agrees', 'words'],
  extend: ['workingDays', 'reason'],
  propose: ['outcome', 'reply'],
  return: ['reason'],
  issue: [],
  serve: ['by', 'on'],
}

/** One act with the fields it needs; what is wrong stands beside them, and nothing typed is lost. */
export function ActDrawer(props: { request: Request; act: RequestAct; onClose: () => void }) {
  const { request, act } = props
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const run = useAct(requestsContract.actOnRequest)
  const needs = NEEDS[act]
  const labelOf = (field: string) => labelFor(field.replace(/^doing\./, '') as FieldName, say)
  const title = inLocale(actNames[act], locale)
  return (
    <EditDrawer<Draft>
      title={title}
      initial={EMPTY}
      saveLabel={title}
      labelOf={labelOf}
      check={(draft) =>
        needs
          .filter((field) => draft[field] === null || String(draft[field]).trim() === '')
          .map((field) => ({
            field: `doing.${field}`,
            message: say('missing', { field: labelFor(field, say) }),
          }))
      }
      onSave={async (draft) => {
        const doing = { act, ...Object.fromEntries(needs.map((field) => [field, draft[field]])) }
        await run.run({
          params: { requestId: request.id },
          body: { seen: request.version, doing: doing as Doing },
        })
        notify.success(say('done', { act: title }))
        await client.invalidateQueries()
      }}
      onClose={props.onClose}
    >
      {(form) => (
        <div className="stack">
          {needs.map((field) => (
            <Field
              key={field}
              name={`doing.${field}`}
              label={labelFor(field, say)}
              required
              issues={form.issues}
              {...(field === 'reply' ? { extra: say('reply.hint') } : {})}
              {...(field === 'by' || field === 'whom' || field === 'agrees' ? { group: true } : {})}
            >
              <Control field={field} form={form} request={request} />
            </Field>
          ))}
        </div>
      )}
    </EditDrawer>
  )
}

type Words = ReturnType<typeof useSay<typeof strings>>

function labelFor(field: FieldName, say: Words): string {
  return say(field === 'consultation' ? 'consultationField' : field)
}

/** What `Field` hands to the control it labels. */
type Labelled = {
  id?: string
  status?: 'error'
  'aria-required'?: boolean
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

function Control(
  props: Labelled & { field: FieldName; form: FormState<Draft>; request: Request },
): ReactNode {
  const { field, form, request, ...labelled } = props
  const say = useSay(strings)
  const locale = useLocale()
  const { value, set } = form
  switch (field) {
    case 'answerBy':
    case 'on':
      return (
        <Input
          {...labelled}
          type="date"
          value={value[field]}
          onChange={(event) => set(field, event.target.value)}
        />
      )
    case 'workingDays':
      return (
        <InputNumber
          {...labelled}
          min={1}
          max={20}
          precision={0}
          value={value.workingDays}
          onChange={(number) => set('workingDays', number)}
        />
      )
    case 'whom':
      return (
        <Radio.Group
          id={labelled.id ?? ''}
          value={value.whom}
          onChange={(event) => set('whom', String(event.target.value))}
          options={Object.entries(consultedNames).map(([whom, name]) => ({
            value: whom,
            label: inLocale(name, locale),
          }))}
        />
      )
    case 'agrees':
      return (
        <Radio.Group
          id={labelled.id ?? ''}
          value={value.agrees}
          onChange={(event) => set('agrees', event.target.value === true)}
          options={[
            { value: true, label: say('agrees.yes') },
            { value: false, label: say('agrees.no') },
          ]}
        />
      )
    case 'by':
      return (
        <Radio.Group
          id={labelled.id ?? ''}
          value={value.by}
          onChange={(event) => set('by', String(event.target.value))}
          options={(['hand', 'post', 'electronic'] as const).map((by) => ({
            value: by,
            label: say(`by.${by}`),
          }))}
        />
      )
    case 'outcome':
      return (
        <Select
          {...labelled}
          value={value.outcome || null}
          onChange={(outcome: string) => set('outcome', outcome)}
          options={OUTCOME_ROWS.filter((row) => !NOT_A_REPLY.includes(row)).map((row) => ({
            value: row,
            label: inLocale(outcomeNames[row], locale),
          }))}
        />
      )
    case 'consultation':
      return (
        <Select
          {...labelled}
          value={value.consultation}
          onChange={(consultation: number) => set('consultation', consultation)}
          options={request.consultations.map((each) => ({
            value: each.consultation,
            label:
              say('consultation', {
                n: each.consultation,
                whom: inLocale(consultedNames[each.whom as keyof typeof consultedNames], locale),
                sentOn: each.sentOn,
              }) + (each.lapsesOn ? say('consultation.lapses', { day: each.lapsesOn }) : ''),
          }))}
        />
      )
    default:
      return (
        <Input.TextArea
          {...labelled}
          rows={4}
          maxLength={4000}
          value={value[field]}
          onChange={(event) => set(field, event.target.value)}
        />
      )
  }
}
