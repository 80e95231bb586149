import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Progress, Select, Switch, Upload } from 'antd'
import { useState } from 'react'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Field, FormIssues, useIssues } from '../../../workbench/ui/form.tsx'
import { errorWords, useNotify } from '../../../workbench/ui/notify.tsx'
import { PageHeader } from '../../../workbench/ui/page.tsx'
import {
  columnOptions,
  SitePicker,
  useColumns,
  useSite,
} from '../../sites/workbench/site-picker.tsx'
import { ImportResults, Problems } from './import-results.tsx'
import { checkRows, useImportRun } from './import-run.ts'
import { csvOf, type ImportRow, type RowProblem, readJsonLines } from './jsonl.ts'
import { strings } from './strings.ts'

type ImportFile = { name: string; rows: ImportRow[]; problems: RowProblem[] }
type Checked = { problems: RowProblem[]; known: number }

/** Imports another site's pages: choose, check, import one by one, and see what became of each. */
export function ImportScreen() {
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const issues = useIssues()
  const { sites, site, pick } = useSite()
  const columns = useColumns(site?.id)
  const [columnId, setColumnId] = useState<string | null>(null)
  const [publish, setPublish] = useState(false)
  const [file, setFile] = useState<ImportFile | null>(null)
  const [checking, setChecking] = useState<number | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const { run, start, stop, reset } = useImportRun()
  const busy = run.phase === 'running' || run.phase === 'stopping' || checking !== null

  const problems = [...(file?.problems ?? []), ...(checked?.problems ?? [])]
  const bad = new Set(problems.map((each) => each.row))
  const rows = (file?.rows ?? []).filter((each) => !bad.has(each.row))
  const left = rows.length - run.results.length
  const missing = [
    ...(site ? [] : [{ field: 'site', message: say('import.needSite') }]),
    ...(columnId ? [] : [{ field: 'column', message: say('import.needColumn') }]),
    ...(file ? [] : [{ field: 'file', message: say('import.needFile') }]),
  ]

  /** What was checked or imported holds for one file and one column. */
  function begin(): void {
    setChecked(null)
    reset()
    issues.clear()
  }

  async function choose(chosen: File): Promise<void> {
    begin()
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer())
      const read = readJsonLines(text, {
        notObject: say('import.notObject'),
        notJson: (why) => say('import.notJson', { why }),
      })
      if (read.rows.length + read.problems.length === 0)
        return issues.set([{ field: 'file', message: say('import.empty') }])
      setFile({ name: chosen.name, ...read })
    } catch {
      setFile(null)
      issues.set([{ field: 'file', message: say('import.notUtf8') }])
    }
  }

  async function check(): Promise<void> {
    issues.set(missing)
    if (!site || !columnId || !file) return
    setChecking(0)
    try {
      setChecked(await checkRows(site.id, columnId, file.rows, setChecking))
    } catch (error) {
      if (!issues.take(error)) notify.error(error)
    } finally {
      setChecking(null)
    }
  }

  async function go(): Promise<void> {
    issues.set(missing)
    if (!site || !columnId || !file) return
    await start({ siteId: site.id, columnId, publish }, rows)
    await client.invalidateQueries()
  }

  function exportProblems(): void {
    const failed = run.results.flatMap((each) =>
      each.state === 'failed'
        ? each.issues.map((issue) => [each.row, issue.field, issue.message] as const)
        : each.answer.blockedBy.map((message) => [each.row, '', message] as const),
    )
    const head = [say('import.row'), say('import.field'), say('import.problem')]
    const lines = [
      ...problems.map((each) => [each.row, each.field, each.message] as const),
      ...failed,
    ]
    save('import-problems.csv', csvOf([head, ...lines]))
  }

  const hasProblems =
    problems.length > 0 ||
    run.results.some((each) => each.state === 'failed' || each.answer.blockedBy.length > 0)

  return (
    <div className="stack">
      <PageHeader title={say('import.title')} facts={say('import.intro')} />
      <Card>
        <Form layout="vertical" component="div" disabled={busy}>
          <FormIssues issues={issues} />
          <div className="form-row">
            <Field name="site" label={say('import.site')} issues={issues}>
              <SitePicker
                sites={sites}
                site={site}
                onPick={(id) => {
                  pick(id)
                  setColumnId(null)
                  begin()
                }}
              />
            </Field>
            <Field name="column" label={say('import.column')} required issues={issues}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                loading={columns.isLoading}
                value={columnId}
                onChange={(id: string) => {
                  setColumnId(id)
                  begin()
                }}
                options={columnOptions(columns.data?.items ?? [])}
              />
            </Field>
          </div>
          <Field name="publish" label={say('import.publish')} extra={say('import.publishHint')}>
            <Switch
              checked={publish}
              onChange={(next) => {
                setPublish(next)
                reset()
              }}
            />
          </Field>
          <Field name="file" label={say('import.file')} required issues={issues}>
            <Upload.Dragger
              accept=".jsonl,.ndjson,.json"
              showUploadList={false}
              disabled={busy}
              beforeUpload={(chosen) => {
                void choose(chosen)
                return false
              }}
            >
              <p className="ant-upload-drag-icon">
                <InboxOutlined aria-hidden />
              </p>
              <p>
                {file
                  ? say('import.read', {
                      name: file.name,
                      rows: file.rows.length + file.problems.length,
                    })
                  : say('import.drop')}
              </p>
            </Upload.Dragger>
          </Field>
        </Form>
        <div className="acts">
          <Button loading={checking !== null} disabled={busy} onClick={() => void check()}>
            {say('import.check')}
          </Button>
          {run.phase === 'running' || run.phase === 'stopping' ? (
            <Button danger disabled={run.phase === 'stopping'} onClick={stop}>
              {say(run.phase === 'stopping' ? 'import.stopping' : 'import.stop')}
            </Button>
          ) : (
            <Button
              type="primary"
              disabled={busy || run.phase === 'done'}
              onClick={() => void go()}
            >
              {say(run.phase === 'stopped' ? 'import.resume' : 'import.start')}
            </Button>
          )}
          {hasProblems && !busy && <Button onClick={exportProblems}>{say('import.export')}</Button>}
        </div>
      </Card>
      {checking !== null && file && <Share done={checking} total={file.rows.length} />}
      {checked && file && (
        <Alert
          showIcon
          type={problems.length > 0 ? 'warning' : 'success'}
          title={say('import.checked', {
            rows: file.rows.length,
            known: checked.known,
            problems: problems.length,
          })}
          description={say(problems.length > 0 ? 'import.problemsKept' : 'import.clean')}
        />
      )}
      {problems.length > 0 && <Problems items={problems} />}
      {run.phase !== 'idle' && (
        <>
          <Share done={run.results.length} total={rows.length} />
          {run.failure !== null && (
            <Alert
              type="error"
              showIcon
              title={say('import.stoppedOnError', { message: errorWords(run.failure, locale) })}
            />
          )}
          <ImportResults results={run.results} left={left} />
        </>
      )}
    </div>
  )
}

function Share({ done, total }: { done: number; total: number }) {
  const say = useSay(strings)
  return (
    <div role="status">
      <Progress
        percent={total === 0 ? 100 : Math.floor((done / total) * 100)}
        aria-label={say('import.progress', { done, total })}
      />
      <span className="quiet">{say('import.progress', { done, total })}</span>
    </div>
  )
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
