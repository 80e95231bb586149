import { Radio, Select, Switch } from 'antd'
import type { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { inLocale, type Say } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Field, type Issues } from '../../../workbench/ui/form.tsx'
import type { disclosure } from '../contract.ts'
import { withholdingGrounds } from './articles.data.ts'
import { strings } from './strings.ts'

export type Disclosure = z.output<typeof disclosure>

export const PROACTIVE: Disclosure = { mode: 'proactive', article: null, onSite: true }

const MODES = ['proactive', 'on-request', 'withheld'] as const

/** Withholding needs its ground. */
export function disclosureIssues(value: Disclosure, say: Say<typeof strings>): Issue[] {
  return value.mode === 'withheld' && !value.article
    ? [{ field: 'disclosure.article', message: say('disclosure.articleRequired') }]
    : []
}

/** 公文属性: how the document is disclosed, on what ground it is withheld, and whether it goes on the site. */
export function DisclosureFields(props: {
  value: Disclosure
  onChange: (value: Disclosure) => void
  issues: Issues
}) {
  const { value, onChange, issues } = props
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <>
      <Field name="disclosure.mode" label={say('disclosure.legend')} required issues={issues}>
        <Radio.Group
          value={value.mode}
          onChange={(event) => {
            const mode = event.target.value as Disclosure['mode']
            onChange({ mode, article: null, onSite: mode === 'proactive' })
          }}
          options={MODES.map((mode) => ({ value: mode, label: say(`disclosure.${mode}`) }))}
        />
      </Field>
      {value.mode === 'withheld' && (
        <Field name="disclosure.article" label={say('disclosure.article')} required issues={issues}>
          <Select
            value={value.article}
            popupMatchSelectWidth={false}
            onChange={(article: string) => onChange({ ...value, article })}
            options={withholdingGrounds.map((ground) => ({
              value: ground.zh,
              label: inLocale(ground, locale),
            }))}
          />
        </Field>
      )}
      <Field
        name="disclosure.onSite"
        label={say('disclosure.onSite')}
        extra={value.mode === 'proactive' ? undefined : say('disclosure.onSiteHint')}
        issues={issues}
      >
        <Switch
          checked={value.onSite}
          disabled={value.mode !== 'proactive'}
          onChange={(onSite) => onChange({ ...value, onSite })}
        />
      </Field>
    </>
  )
}
