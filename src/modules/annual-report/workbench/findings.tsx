import { Button, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import type { Report } from './report.tsx'
import { useSaveReport } from './save.ts'
import { strings } from './strings.ts'

type Finding = Report['findings'][number]

/** What the checks found, and what was said about it. */
export function Findings({ report }: { report: Report }) {
  const say = useSay(strings)
  const [open, setOpen] = useState<Finding | null>(null)
  return (
    <>
      <Table<Finding>
        rowKey={({ id, where, message }) => `${id} ${where} ${message}`}
        size="middle"
        scroll={{ x: 'max-content' }}
        dataSource={[...report.findings]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState title={say('findings.none')} /> }}
        columns={[
          { title: say('findings.id'), dataIndex: 'id' },
          {
            title: say('findings.level'),
            render: (_, { level, explained }) =>
              explained ? (
                <Tag>{say('findings.explained')}</Tag>
              ) : (
                <Tag color={level === 'error' ? 'error' : 'warning'}>{say(`level.${level}`)}</Tag>
              ),
          },
          {
            title: say('findings.what'),
            width: 560,
            render: (_, finding) => (
              <>
                {finding.message}
                {finding.explained && (
                  <p className="quiet">{say('findings.because', { words: finding.explained })}</p>
                )}
              </>
            ),
          },
          {
            title: say('findings.act'),
            render: (_, finding) =>
              finding.explainable &&
              report.may.prepare === null && (
                <Button size="small" onClick={() => setOpen(finding)}>
                  {say('findings.explain')}
                </Button>
              ),
          },
        ]}
      />
      {open && <ExplainDrawer report={report} finding={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function ExplainDrawer(props: { report: Report; finding: Finding; onClose: () => void }) {
  const { report, finding } = props
  const say = useSay(strings)
  const save = useSaveReport(report)
  const { explanations } = report.prepared
  return (
    <EditDrawer
      title={say('findings.explain')}
      initial={{ words: explanations[finding.where] ?? '' }}
      labelOf={() => say('findings.words')}
      onSave={({ words }) => save({ explanations: { ...explanations, [finding.where]: words } })}
      onClose={props.onClose}
    >
      {(form) => (
        <>
          <p>{finding.message}</p>
          <Field name="words" label={say('findings.words')} extra={say('findings.hint')}>
            <Input.TextArea
              rows={4}
              maxLength={1000}
              value={form.value.words}
              onChange={(event) => form.set('words', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
