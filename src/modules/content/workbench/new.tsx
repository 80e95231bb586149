import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Card, Form, Input, Segmented, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { Field, FormIssues, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { PageHeader } from '../../../workbench/ui/page.tsx'
import { contentContract } from '../contract.ts'
import { KIND_NAMES, type KindName, kindOf, kindPhrase } from '../rules/kinds.ts'
import { takesPublications, useColumns, useSites } from './sites.ts'
import { newWords } from './strings.ts'

/** Column first, then the kind it suggests, then a title: enough to begin. */
export function NewPublication() {
  const say = useSay(newWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const notify = useNotify()
  const issues = useIssues()
  const act = useAct(contentContract.createPublication)
  const wanted = useSearch({ strict: false }) as { kind?: string; interprets?: string }
  const sites = useSites()
  const [siteId, setSiteId] = useState<string>()
  const [columnId, setColumnId] = useState<string | null>(null)
  const [kind, setKind] = useState<KindName | null>(
    KIND_NAMES.find((name) => name === wanted.kind) ?? null,
  )
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState<'zh-CN' | 'en'>('zh-CN')
  const columns = useColumns(siteId ?? sites[0]?.id).filter(takesPublications)

  function chooseColumn(id: string): void {
    setColumnId(id)
    const suggested = columns.find((column) => column.id === id)?.publicationKind
    const known = KIND_NAMES.find((name) => name === suggested)
    if (known) setKind(known)
  }

  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault()
    issues.set([
      ...(columnId ? [] : [{ field: 'columnId', message: say('columnMissing') }]),
      ...(kind ? [] : [{ field: 'kind', message: say('kindMissing') }]),
      ...(title.trim() ? [] : [{ field: 'title', message: say('titleMissing') }]),
    ])
    if (!columnId || !kind || !title.trim()) return
    try {
      const { id } = await act.run({ body: { columnId, kind, title, locale: language } })
      const search = wanted.interprets ? { interprets: wanted.interprets } : {}
      void navigate({ to: `/publications/${id}/edit`, search: search as never })
    } catch (error) {
      if (!issues.take(error)) notify.error(error)
    }
  }

  const chosen = kind ? kindOf(kind) : null
  return (
    <div className="stack readable">
      <PageHeader title={say('title')} facts={say('hint')} />
      <Card>
        <form onSubmit={(event) => void begin(event)} noValidate>
          <Form component={false} layout="vertical">
            <FormIssues issues={issues} />
            {sites.length > 1 && (
              <Field name="siteId" label={say('site')}>
                <Select
                  value={siteId ?? sites[0]?.id ?? null}
                  onChange={(value) => {
                    setSiteId(value)
                    setColumnId(null)
                  }}
                  options={sites.map((site) => ({ value: site.id, label: site.name }))}
                />
              </Field>
            )}
            <Field name="columnId" label={say('column')} required issues={issues}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                value={columnId}
                onChange={chooseColumn}
                options={columns.map((column) => ({ value: column.id, label: column.label }))}
              />
            </Field>
            <Field name="kind" label={say('kind')} required issues={issues}>
              <Select
                value={kind}
                onChange={setKind}
                options={KIND_NAMES.map((name) => ({
                  value: name,
                  label: inLocale(kindPhrase(name), locale),
                }))}
              />
            </Field>
            {chosen?.needsRelation && !wanted.interprets && (
              <Alert className="form-issues" type="info" title={say('needsInterprets')} />
            )}
            {chosen?.normative && (
              <Alert className="form-issues" type="info" title={say('normativeHint')} />
            )}
            <Field name="title" label={say('name')} required issues={issues}>
              <Input
                maxLength={200}
                showCount
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            </Field>
            <Form.Item label={say('locale')}>
              <Segmented
                aria-label={say('locale')}
                value={language}
                onChange={setLanguage}
                options={[
                  { value: 'zh-CN' as const, label: say('chinese') },
                  { value: 'en' as const, label: say('english') },
                ]}
              />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={act.pending}>
              {say('begin')}
            </Button>
          </Form>
        </form>
      </Card>
    </div>
  )
}
