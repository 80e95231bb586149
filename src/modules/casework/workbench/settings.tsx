import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Descriptions, Input, Table } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay, useSession } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import { caseworkContract } from '../contract.ts'
import { documentNo } from '../rules/letter.ts'
import { isDocumentCode, LONGEST_CODE } from '../rules/settings.ts'
import { exampleSeries, settingWords } from '../settings-strings.ts'

type Settings = Answer<typeof caseworkContract.readCaseSettings>
/** Only to show what a number looks like. */
const EXAMPLE_COUNT = 12

/** What the letters of the own organisation are numbered with, and the last numbers given. */
export function CaseSettingsScreen() {
  const say = useSay(settingWords)
  const { organizationId } = useSession()
  const query = useQuery({
    queryKey: ['case-settings', organizationId],
    queryFn: () => call(caseworkContract.readCaseSettings, { params: { organizationId } }),
  })
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
      <Loaded query={query}>
        {(settings) => <Content settings={settings} organizationId={organizationId} />}
      </Loaded>
    </div>
  )
}

function Content(props: { settings: Settings; organizationId: string }) {
  const { documentCode, sequences, may } = props.settings
  const say = useSay(settingWords)
  const [editing, setEditing] = useState(false)
  return (
    <>
      <Descriptions
        bordered
        size="middle"
        column={1}
        items={[
          {
            key: 'code',
            label: say('code'),
            children: (
              <>
                {documentCode || <span className="quiet">{say('code.none')}</span>}{' '}
                <ActButton size="small" why={may} onAct={() => setEditing(true)}>
                  {say('edit')}
                </ActButton>
              </>
            ),
          },
          { key: 'example', label: say('example'), children: exampleOf(documentCode) },
        ]}
      />
      <Table
        ref={scrollsByKeyboard}
        rowKey="documentNo"
        size="middle"
        scroll={{ x: 'max-content' }}
        dataSource={[...sequences]}
        pagination={false}
        title={() => <strong>{say('sequences')}</strong>}
        locale={{ emptyText: <EmptyState title={say('sequences.none')} /> }}
        columns={[
          { title: say('letter'), dataIndex: 'title' },
          { title: say('number'), dataIndex: 'documentNo' },
          { title: say('on'), dataIndex: 'on' },
        ]}
      />
      {editing && (
        <CodeDrawer
          organizationId={props.organizationId}
          seen={documentCode}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}

function exampleOf(code: string): string {
  return documentNo(code, exampleSeries.zh, new Date().getFullYear(), EXAMPLE_COUNT)
}

function CodeDrawer(props: { organizationId: string; seen: string; onClose: () => void }) {
  const { organizationId, seen } = props
  const say = useSay(settingWords)
  const notify = useNotify()
  const client = useQueryClient()
  const save = useAct(caseworkContract.saveCaseSettings)
  return (
    <EditDrawer<{ documentCode: string }>
      title={say('edit.title')}
      initial={{ documentCode: seen }}
      labelOf={() => say('code')}
      check={({ documentCode }) =>
        isDocumentCode(documentCode.trim())
          ? []
          : [{ field: 'documentCode', message: say('code.form') }]
      }
      onSave={async ({ documentCode }) => {
        await save.run({ params: { organizationId }, body: { documentCode, seen } })
        notify.success(say('saved'))
        await client.invalidateQueries({ queryKey: ['case-settings'] })
      }}
      onClose={props.onClose}
    >
      {(form) => (
        <>
          <Field
            name="documentCode"
            label={say('code')}
            extra={say('code.hint')}
            issues={form.issues}
          >
            <Input
              maxLength={LONGEST_CODE * 2}
              value={form.value.documentCode}
              onChange={(event) => form.set('documentCode', event.target.value)}
            />
          </Field>
          <p className="quiet">
            {say('example')}: {exampleOf(form.value.documentCode.trim())}
          </p>
        </>
      )}
    </EditDrawer>
  )
}
