import { Checkbox, DatePicker, Input, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import type { ReactElement } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Field, fieldId, type Issues } from '../../../workbench/ui/form.tsx'
import { today } from '../../../workbench/ui/tags.tsx'
import { STATUTORY_ITEMS } from '../../sites/statutory.data.ts'
import { INTERPRETATION_FORMS, type Metadata } from '../rules/document.ts'
import { kindOf, type MetadataField } from '../rules/kinds.ts'
import { fieldNames, formNames } from '../strings.ts'
import { DocumentNoInput } from './document-no-input.tsx'
import { editorWords } from './editor-strings.ts'
import { PictureField } from './picture-field.tsx'

type Change = (part: Partial<Metadata>) => void

const DAYS = new Set<MetadataField>([
  'formedOn',
  'effectiveOn',
  'expiresOn',
  'originallyPublishedOn',
])
/** How much the server takes of each; `contract.ts` has the same. */
const LIMITS: Partial<Record<MetadataField, number>> = {
  summary: 500,
  source: 100,
  author: 60,
  issuer: 200,
}

/** The fields that a kind declares, in its order; those needed before submitting are marked. */
export function MetadataForm(props: {
  kind: string
  metadata: Metadata
  issues: Issues
  disabled: boolean
  onChange: Change
}) {
  const { metadata, issues, onChange, disabled } = props
  const say = useSay(editorWords)
  const locale = useLocale()
  const kind = kindOf(props.kind)
  const needed = new Set<MetadataField>(kind.required)
  const plan = kind.fields.includes('interpretationPlan') && metadata.needsInterpretation

  return (
    <>
      {kind.fields
        .filter((field) => field !== 'interpretationPlan')
        .map((field) => (
          <Field
            key={field}
            name={`metadata.${field}`}
            label={inLocale(fieldNames[field], locale)}
            required={needed.has(field)}
            issues={issues}
            {...(field === 'keywords' ? { extra: say('keywordsHint') } : {})}
          >
            {control(field)}
          </Field>
        ))}
      {plan && (
        <InterpretationPlanForm
          metadata={metadata}
          issues={issues}
          disabled={disabled}
          onChange={onChange}
        />
      )}
    </>
  )

  function control(field: MetadataField): ReactElement {
    if (field === 'needsInterpretation')
      return (
        <Switch
          disabled={disabled}
          checked={metadata.needsInterpretation}
          onChange={(needsInterpretation) => onChange({ needsInterpretation })}
        />
      )
    if (field === 'keywords')
      return (
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', ';', '\u3001', '\uff0c', '\uff1b', ' ']}
          maxCount={20}
          disabled={disabled}
          value={metadata.keywords}
          onChange={(keywords: string[]) => onChange({ keywords })}
        />
      )
    if (field === 'statutoryItem')
      return (
        <Select
          allowClear
          disabled={disabled}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={metadata.statutoryItem}
          onChange={(value: number | undefined) => onChange({ statutoryItem: value ?? null })}
          options={STATUTORY_ITEMS.map((item) => ({
            value: item.item,
            label: `${item.item}. ${inLocale(item, locale)}`,
          }))}
        />
      )
    if (field === 'interpretationForm')
      return (
        <Select
          allowClear
          disabled={disabled}
          value={metadata.interpretationForm}
          onChange={(value) => onChange({ interpretationForm: value ?? null })}
          options={INTERPRETATION_FORMS.map((value) => ({
            value,
            label: inLocale(formNames[value], locale),
          }))}
        />
      )
    if (field === 'imageFileId')
      return (
        <PictureField
          fileId={metadata.imageFileId}
          disabled={disabled}
          onChange={(imageFileId) => onChange({ imageFileId })}
        />
      )
    if (field === 'documentNo')
      return (
        <DocumentNoInput
          value={metadata.documentNo}
          disabled={disabled}
          onChange={(documentNo) => onChange({ documentNo })}
        />
      )
    if (DAYS.has(field))
      return (
        <DayInput
          disabled={disabled}
          value={metadata[field] as string | null}
          onChange={(day) => onChange({ [field]: day })}
        />
      )
    if (field === 'summary')
      return (
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={500}
          showCount
          disabled={disabled}
          value={metadata.summary}
          onChange={(event) => onChange({ summary: event.target.value })}
        />
      )
    // What may be absent is null, not an empty text.
    const nullable = !(field in LIMITS)
    return (
      <Input
        maxLength={LIMITS[field] ?? 60}
        disabled={disabled}
        value={(metadata[field] as string | null) ?? ''}
        onChange={(event) =>
          onChange({ [field]: nullable ? event.target.value || null : event.target.value })
        }
      />
    )
  }
}

/** A day, or none; `id` and `status` come from the field around it. */
export function DayInput(props: {
  id?: string
  status?: 'error'
  disabled?: boolean
  value: string | null
  onChange: (day: string | null) => void
}) {
  const { value, onChange, ...rest } = props
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
    />
  )
}

function InterpretationPlanForm(props: {
  metadata: Metadata
  issues: Issues
  disabled: boolean
  onChange: Change
}) {
  const { issues, disabled } = props
  const say = useSay(editorWords)
  const locale = useLocale()
  const plan = props.metadata.interpretationPlan ?? {
    outline: '',
    forms: [],
    channel: '',
    plannedOn: today(),
  }
  const change = (part: Partial<typeof plan>) =>
    props.onChange({ interpretationPlan: { ...plan, ...part } })
  const name = 'metadata.interpretationPlan'
  const wrong = issues.list.filter((issue) => issue.field === name)
  return (
    <fieldset
      id={fieldId(name)}
      tabIndex={-1}
      className={wrong.length > 0 ? 'sub-form sub-form-wrong' : 'sub-form'}
    >
      <legend>{inLocale(fieldNames.interpretationPlan, locale)}</legend>
      <p className="quiet">{say('planHint')}</p>
      {wrong.map((issue) => (
        <p key={issue.message} className="wrong">
          {issue.message}
        </p>
      ))}
      <Field name={`${name}.outline`} label={say('planOutline')} required issues={issues}>
        <Input.TextArea
          autoSize={{ minRows: 3 }}
          maxLength={2000}
          disabled={disabled}
          value={plan.outline}
          onChange={(event) => change({ outline: event.target.value })}
        />
      </Field>
      <Field name={`${name}.forms`} label={say('planForms')} required group issues={issues}>
        <Checkbox.Group
          disabled={disabled}
          value={plan.forms}
          onChange={(forms) => change({ forms })}
          options={INTERPRETATION_FORMS.map((value) => ({
            value,
            label: inLocale(formNames[value], locale),
          }))}
        />
      </Field>
      <Field name={`${name}.channel`} label={say('planChannel')} required issues={issues}>
        <Input
          maxLength={200}
          disabled={disabled}
          value={plan.channel}
          onChange={(event) => change({ channel: event.target.value })}
        />
      </Field>
      <Field name={`${name}.plannedOn`} label={say('planOn')} required issues={issues}>
        <DayInput
          disabled={disabled}
          value={plan.plannedOn}
          onChange={(plannedOn) => plannedOn && change({ plannedOn })}
        />
      </Field>
    </fieldset>
  )
}
