import { Button, Input } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { SECTIONS, type Section } from '../rules/prepared.ts'
import { sectionNames } from '../strings.ts'
import { Problems } from './problems.tsx'
import type { Report } from './report.tsx'
import { useSaveReport } from './save.ts'
import { strings } from './strings.ts'

/** The words of the six sections as they will be printed. */
export function Sections({ report }: { report: Report }) {
  const say = useSay(strings)
  const locale = useLocale()
  const [open, setOpen] = useState<Section | null>(null)
  const isDraft = report.may.prepare === null
  return (
    <div className="stack">
      {SECTIONS.map((section) => (
        <section key={section} className="report-section">
          <header>
            <h2>{inLocale(sectionNames[section], locale)}</h2>
            {isDraft && (
              <Button
                size="small"
                aria-label={say('section.edit.of', {
                  name: inLocale(sectionNames[section], locale),
                })}
                onClick={() => setOpen(section)}
              >
                {say('section.edit')}
              </Button>
            )}
          </header>
          {section === 'problems' && <Problems report={report} />}
          <Words text={report.shown[section]} section={section} />
        </section>
      ))}
      {open && <SectionDrawer report={report} section={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

const WITH_TABLE: readonly Section[] = ['proactive', 'applications', 'disputes']

function Words({ text, section }: { text: string; section: Section }) {
  const say = useSay(strings)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0)
    return (
      <p className="quiet">
        {say(WITH_TABLE.includes(section) ? 'section.table' : 'section.empty')}
      </p>
    )
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

function SectionDrawer(props: { report: Report; section: Section; onClose: () => void }) {
  const { report, section } = props
  const say = useSay(strings)
  const locale = useLocale()
  const save = useSaveReport(report)
  const suggested = report.drafts[section]
  const example = `{${report.placeholders.at(-1)?.name ?? ''}}`
  return (
    <EditDrawer
      title={inLocale(sectionNames[section], locale)}
      initial={{ text: report.prepared.sections[section] }}
      labelOf={() => say('section.text')}
      onSave={({ text }) => save({ sections: { ...report.prepared.sections, [section]: text } })}
      onClose={props.onClose}
    >
      {(form) => (
        <div className="stack">
          <Field name="text" label={say('section.text')} extra={say('section.hint', { example })}>
            <Input.TextArea
              autoSize={{ minRows: 10, maxRows: 24 }}
              maxLength={20_000}
              value={form.value.text}
              onChange={(event) => form.set('text', event.target.value)}
            />
          </Field>
          {suggested !== '' && form.value.text.trim() === '' && (
            <Button onClick={() => form.set('text', suggested)}>{say('section.suggest')}</Button>
          )}
          <details>
            <summary>{say('section.names')}</summary>
            <ul className="report-names">
              {report.placeholders.map(({ name, means, value }) => (
                <li key={name}>
                  <code>{`{${name}}`}</code>{' '}
                  <span className="quiet">
                    {locale === 'en' ? `${means}: ` : ''}
                    {value ?? say('section.unknown')}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </div>
      )}
    </EditDrawer>
  )
}
