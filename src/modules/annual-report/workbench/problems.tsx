import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import type { Report } from './report.tsx'
import { useSaveReport } from './save.ts'
import { strings } from './strings.ts'

/** Last year's problems, and what was done about each. */
export function Problems({ report }: { report: Report }) {
  const say = useSay(strings)
  const [open, setOpen] = useState(false)
  const { problems } = report.prepared
  return (
    <div>
      <h3>{say('problems', { year: report.year - 1 })}</h3>
      {problems.length === 0 && <p className="quiet">{say('problems.none')}</p>}
      <ol>
        {problems.map(({ problem, done }) => (
          <li key={problem}>
            {problem}
            <br />
            <span className="quiet">
              {done === '' ? say('problems.open') : say('problems.done', { done })}
            </span>
          </li>
        ))}
      </ol>
      {report.may.prepare === null && (
        <Button size="small" onClick={() => setOpen(true)}>
          {say('problems.edit')}
        </Button>
      )}
      {open && <ProblemsDrawer report={report} onClose={() => setOpen(false)} />}
    </div>
  )
}

function ProblemsDrawer(props: { report: Report; onClose: () => void }) {
  const say = useSay(strings)
  const save = useSaveReport(props.report)
  return (
    <EditDrawer
      title={say('problems', { year: props.report.year - 1 })}
      initial={{ problems: props.report.prepared.problems.map((each) => ({ ...each })) }}
      labelOf={() => say('problems.problem')}
      check={({ problems }) =>
        problems.flatMap(({ problem }, index) =>
          problem.trim() === ''
            ? [{ field: `problems.${index}.problem`, message: say('problems.missing') }]
            : [],
        )
      }
      onSave={({ problems }) => save({ problems })}
      onClose={props.onClose}
    >
      {(form) => {
        const set = (index: number, change: { problem?: string; done?: string }) =>
          form.set(
            'problems',
            form.value.problems.map((each, n) => (n === index ? { ...each, ...change } : each)),
          )
        return (
          <div className="stack">
            {form.value.problems.map((each, index) => (
              // Rows have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is edited in place
              <div key={index} className="report-section">
                <Field
                  name={`problems.${index}.problem`}
                  label={say('problems.problem')}
                  required
                  issues={form.issues}
                >
                  <Input.TextArea
                    autoSize={{ minRows: 2 }}
                    maxLength={2000}
                    value={each.problem}
                    onChange={(event) => set(index, { problem: event.target.value })}
                  />
                </Field>
                <Field
                  name={`problems.${index}.done`}
                  label={say('problems.what')}
                  issues={form.issues}
                >
                  <Input.TextArea
                    autoSize={{ minRows: 2 }}
                    maxLength={2000}
                    value={each.done}
                    onChange={(event) => set(index, { done: event.target.value })}
                  />
                </Field>
                <Button
                  size="small"
                  onClick={() =>
                    form.set(
                      'problems',
                      form.value.problems.filter((_, n) => n !== index),
                    )
                  }
                >
                  {say('problems.remove')}
                </Button>
              </div>
            ))}
            <Button
              onClick={() =>
                form.set('problems', [...form.value.problems, { problem: '', done: '' }])
              }
            >
              {say('problems.add')}
            </Button>
          </div>
        )
      }}
    </EditDrawer>
  )
}
