import { useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { Fragment } from 'react'
import type { Issue } from '../../../kernel/errors.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { websiteReportContract } from '../contract.ts'
import {
  type Field as FieldName,
  fieldOf,
  fieldsOf,
  type Group,
  isEnterable,
  SITE_TYPES,
  type Value,
} from '../rules/form.ts'
import { fieldNames, groupNames, siteTypeNames, unitNames, valueStrings } from '../strings.ts'
import type { OfSite } from './report.tsx'
import { strings } from './strings.ts'

type Row = { value: Value | null; source: string }
type Draft = { common: string; entered: Partial<Record<FieldName, Row>> }

const SOURCE_LEAST = 2

/** The fields of a group that are entered, each with its source; one source may serve them all. */
export function EnterDrawer(props: OfSite & { group: Group; onClose: () => void }) {
  const { report, params, group } = props
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const save = useAct(websiteReportContract.saveReport)
  const fields = fieldsOf(group).filter(isEnterable)
  const asked = fields.filter((field) => fieldOf(field).from === 'entered')
  const counted = fields.filter((field) => fieldOf(field).from === 'counted')

  async function onSave(draft: Draft): Promise<void> {
    const kept = Object.entries(report.entered).filter(
      ([field]) => !fields.includes(field as FieldName),
    )
    const given = fields.flatMap((field) => {
      const row = rowOf(draft, field)
      if (isEmpty(row)) return []
      return [[field, { value: row.value!, source: sourceOf(draft, row) }] as const]
    })
    await save.run({
      params,
      body: { entered: Object.fromEntries([...kept, ...given]), seen: report.version },
    })
    notify.success(say('saved'))
    await client.invalidateQueries({ queryKey: ['website-report', params.siteId] })
    await client.invalidateQueries({ queryKey: ['website-reports', params.siteId] })
  }

  const rows = report.groups.find((each) => each.group === group)!.fields
  const countOf = (field: FieldName) => {
    const { from, value, counted: replaced } = rows.find((each) => each.field === field)!
    return from === 'counted' ? value : replaced
  }
  const row = (form: FormState<Draft>, field: FieldName) => (
    <EnteredRow key={field} field={field} form={form} count={countOf(field)} />
  )
  return (
    <EditDrawer<Draft>
      title={say('enter.of', { group: inLocale(groupNames[group], locale) })}
      initial={{
        common: '',
        entered: Object.fromEntries(
          fields.map((field) => [field, report.entered[field] ?? { value: null, source: '' }]),
        ),
      }}
      labelOf={(path) => {
        const field = fields.find((each) => path.startsWith(`entered.${each}.`))
        return field ? inLocale(fieldNames[field], locale) : say('edit.common')
      }}
      check={(draft): Issue[] =>
        fields.flatMap((field) => {
          const each = rowOf(draft, field)
          if (isEmpty(each) && each.source.trim() !== '')
            return [{ field: `entered.${field}.value`, message: say('edit.value.missing') }]
          if (isEmpty(each) || sourceOf(draft, each).length >= SOURCE_LEAST) return []
          return [{ field: `entered.${field}.source`, message: say('edit.source.missing') }]
        })
      }
      onSave={onSave}
      onClose={props.onClose}
    >
      {(form) => (
        <>
          <Field
            name="common"
            label={say('edit.common')}
            extra={say('edit.common.hint')}
            issues={form.issues}
          >
            <Input
              maxLength={200}
              value={form.value.common}
              onChange={(event) => form.set('common', event.target.value)}
            />
          </Field>
          {asked.map((field) => row(form, field))}
          {counted.length > 0 && (
            <Fragment>
              <h3>{say('edit.counted')}</h3>
              <p className="quiet">{say('edit.counted.hint')}</p>
              {counted.map((field) => row(form, field))}
            </Fragment>
          )}
        </>
      )}
    </EditDrawer>
  )
}

function rowOf({ entered }: Draft, field: FieldName): Row {
  return entered[field] ?? { value: null, source: '' }
}

function isEmpty({ value }: Row): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function sourceOf({ common }: Draft, { source }: Row): string {
  return source.trim() || common.trim()
}

function EnteredRow(props: {
  field: FieldName
  form: FormState<Draft>
  /** What the platform counts, where it does. */
  count: Value | null
}) {
  const { field, form, count } = props
  const say = useSay(strings)
  const locale = useLocale()
  const row = rowOf(form.value, field)
  const { unit, kind } = fieldOf(field)
  const name = inLocale(fieldNames[field], locale)
  const counted = unit ? inLocale(unitNames[unit], locale) : ''
  const measure = kind === 'days' ? inLocale(valueStrings.days, locale) : counted
  const change = (part: Partial<Row>) =>
    form.set('entered', { ...form.value.entered, [field]: { ...row, ...part } })
  return (
    <div className="report-entered">
      <Field
        name={`entered.${field}.value`}
        label={measure === '' ? name : say('edit.measured', { name, measure })}
        issues={form.issues}
      >
        <ValueInput
          field={field}
          value={row.value}
          placeholder={count === null ? '' : say('instead', { n: Number(count) })}
          onChange={(value) => change({ value })}
        />
      </Field>
      <Field name={`entered.${field}.source`} label={say('edit.source')} issues={form.issues}>
        <Input
          aria-label={say('edit.sourceOf', { field: name })}
          maxLength={200}
          placeholder={form.value.common.trim() === '' ? '' : say('edit.source.same')}
          value={row.source}
          onChange={(event) => change({ source: event.target.value })}
        />
      </Field>
    </div>
  )
}

function ValueInput(props: {
  field: FieldName
  value: Value | null
  placeholder: string
  onChange: (value: Value | null) => void
  /** Given by the field around it. */
  id?: string
}) {
  const { field, value, placeholder, onChange, ...given } = props
  const locale = useLocale()
  const { kind } = fieldOf(field)
  switch (kind) {
    case 'count':
    case 'days':
      return (
        <InputNumber
          {...given}
          className="report-number"
          placeholder={placeholder}
          min={0}
          {...(kind === 'days' ? { step: 0.1 } : { precision: 0 })}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      )
    case 'words':
      return (
        <Input
          {...given}
          maxLength={200}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'yes-no':
      return (
        <Select
          {...given}
          allowClear
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(chosen: 'yes' | 'no' | undefined) =>
            onChange(chosen === undefined ? null : chosen === 'yes')
          }
          options={(['yes', 'no'] as const).map((answer) => ({
            value: answer,
            label: inLocale(valueStrings[answer], locale),
          }))}
        />
      )
    case 'site-type':
      return (
        <Select
          {...given}
          allowClear
          value={typeof value === 'string' ? value : null}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
          options={SITE_TYPES.map((type) => ({
            value: type,
            label: inLocale(siteTypeNames[type], locale),
          }))}
        />
      )
  }
}
