import { Input, InputNumber } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import type { EnteredName } from '../rules/prepared.ts'
import { enteredNames } from '../strings.ts'
import type { Report } from './report.tsx'
import { useSaveReport } from './save.ts'
import { strings } from './strings.ts'

type Draft = { value: number | null; source: string; href: string }

/** One figure no ledger of the platform holds, with the document it was taken from. */
export function FigureDrawer(props: { report: Report; name: EnteredName; onClose: () => void }) {
  const { report, name } = props
  const say = useSay(strings)
  const locale = useLocale()
  const save = useSaveReport(report)
  const now = report.prepared.entered[name]
  const isMoney = name === 'feesWanYuan'
  return (
    <EditDrawer<Draft>
      title={inLocale(enteredNames[name], locale)}
      initial={{ value: now?.value ?? null, source: now?.source ?? '', href: now?.href ?? '' }}
      labelOf={(field) => say(field.endsWith('source') ? 'figure.source' : 'figure.value')}
      check={({ value, source }) => [
        ...(value === null ? [{ field: 'value', message: say('figure.value.missing') }] : []),
        ...(source.trim().length < 2
          ? [{ field: 'source', message: say('figure.source.missing') }]
          : []),
      ]}
      onSave={({ value, source, href }) =>
        save({
          entered: {
            ...report.prepared.entered,
            [name]: { value: value!, source, href: href.trim() === '' ? null : href.trim() },
          },
        })
      }
      onClose={props.onClose}
    >
      {(form) => (
        <>
          <Field name="value" label={say('figure.value')} required issues={form.issues}>
            <InputNumber
              min={0}
              {...(isMoney ? { step: 0.01 } : { precision: 0 })}
              value={form.value.value}
              onChange={(value) => form.set('value', value)}
            />
          </Field>
          <Field
            name="source"
            label={say('figure.source')}
            extra={say('figure.source.hint')}
            required
            issues={form.issues}
          >
            <Input
              maxLength={200}
              value={form.value.source}
              onChange={(event) => form.set('source', event.target.value)}
            />
          </Field>
          <Field name="href" label={say('figure.href')} issues={form.issues}>
            <Input
              maxLength={500}
              value={form.value.href}
              onChange={(event) => form.set('href', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
