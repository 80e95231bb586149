import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import type { FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { requestsContract } from '../contract.ts'
import { NOT_A_REPLY } from '../rules/against.ts'
import { FEE_METHODS, MOST_COUNTED } from '../rules/fees.ts'
import type { RequestAct } from '../rules/kind.ts'
import { OUTCOME_ROWS } from '../rules/outcomes.data.ts'
import { REASSESSED } from '../rules/reassessment.ts'
import { consultedNames, outcomeNames } from '../strings.ts'
import type { Draft, FieldName } from './act-fields.ts'
import type { Request } from './request-drawer.tsx'
import { strings } from './strings.ts'

export type Words = ReturnType<typeof useSay<typeof strings>>

/** Fields that an act calls by words of its own, those of the law. */
const OWN_LABELS = {
  'correction-received': { on: 'correction.on', words: 'correction.words' },
  search: { words: 'search.words' },
  'tell-third-party': { words: 'tell.words' },
  refer: { words: 'refer.words' },
  'ask-reasons': { words: 'ask-reasons.words' },
  reasons: { on: 'reasons.on', words: 'reasons.words' },
  withdraw: { words: 'withdraw.words' },
  reassess: { words: 'reassess.words' },
  confirm: { on: 'confirm.on' },
  delivered: { on: 'served.on' },
  'fee-delivered': { on: 'served.on' },
  opinion: { on: 'opinion.on' },
  pay: { on: 'pay.on' },
  serve: { on: 'served.on' },
} as const satisfies Partial<Record<RequestAct, Partial<Record<FieldName, keyof typeof strings>>>>

/** What a field of an act is called. */
export function labelFor(act: RequestAct, field: FieldName, say: Words): string {
  const own: Partial<Record<string, Partial<Record<FieldName, keyof typeof strings>>>> = OWN_LABELS
  const key = own[act]?.[field] ?? (field === 'consultation' ? 'consultationField' : field)
  return say(key as 'on')
}

/** What `Field` hands to the control it labels. */
type Labelled = {
  id?: string
  status?: 'error'
  'aria-required'?: boolean
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

/** Fields that are several controls at once. */
export const GROUPS: readonly FieldName[] = ['by', 'whom', 'agrees', 'method', 'result']

/** The control of one field of an act. */
export function ActControl(
  props: Labelled & {
    act: RequestAct
    field: FieldName
    form: FormState<Draft>
    request: Request
  },
): ReactNode {
  const { act, field, form, request, ...labelled } = props
  const say = useSay(strings)
  const locale = useLocale()
  const { value, set } = form
  switch (field) {
    case 'answerBy':
    case 'on':
    case 'applicantOn':
    case 'until':
    case 'innerDueOn':
    case 'againOn':
    case 'dueOn':
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
    case 'count':
    case 'before':
      return (
        <InputNumber
          {...labelled}
          min={field === 'count' ? 1 : 0}
          max={MOST_COUNTED}
          precision={0}
          value={value[field]}
          onChange={(number) => set(field, number)}
        />
      )
    case 'addressee':
    case 'into':
      return (
        <Input
          {...labelled}
          maxLength={200}
          value={value[field]}
          onChange={(event) => set(field, event.target.value)}
        />
      )
    case 'accountId':
      return (
        <PersonSelect
          {...labelled}
          request={request}
          of={act === 'assign' ? 'handlers' : 'helpers'}
          value={value.accountId}
          onChange={(id) => set('accountId', id)}
        />
      )
    case 'unitId':
      return (
        <UnitSelect
          {...labelled}
          request={request}
          value={value.unitId}
          onChange={(id) => set('unitId', id)}
        />
      )
    case 'method':
      return (
        <Radio.Group
          id={labelled.id ?? ''}
          value={value.method}
          onChange={(event) => set('method', String(event.target.value))}
          options={FEE_METHODS.map((method) => ({ value: method, label: say(`method.${method}`) }))}
        />
      )
    case 'result':
      return (
        <Radio.Group
          id={labelled.id ?? ''}
          value={value.result}
          onChange={(event) => set('result', String(event.target.value))}
          options={REASSESSED.map((result) => ({
            value: result,
            label: say(`result.${result}`),
          }))}
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

/** Whoever may be given a case, or asked to help, with their department. */
function PersonSelect(
  props: Labelled & {
    request: Request
    of: 'handlers' | 'helpers'
    value: string
    onChange: (id: string) => void
  },
) {
  const { request, of, value, onChange, ...labelled } = props
  const query = usePeople(request)
  return (
    <Select
      {...labelled}
      showSearch={{ optionFilterProp: 'label' }}
      loading={query.isPending}
      value={value || null}
      onChange={onChange}
      options={(query.data?.[of] ?? []).map(({ id, name, unit }) => ({
        value: id,
        label: unit ? `${name} (${unit})` : name,
      }))}
    />
  )
}

/** The departments a case may be given to, to be claimed by one of its people. */
function UnitSelect(
  props: Labelled & { request: Request; value: string; onChange: (id: string) => void },
) {
  const { request, value, onChange, ...labelled } = props
  const query = usePeople(request)
  return (
    <Select
      {...labelled}
      showSearch={{ optionFilterProp: 'label' }}
      loading={query.isPending}
      value={value || null}
      onChange={onChange}
      options={(query.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function usePeople(request: Request) {
  return useQuery({
    queryKey: ['request-people', request.id],
    queryFn: () => call(requestsContract.listHandlers, { params: { requestId: request.id } }),
  })
}
