import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import { type Answer, ApiError } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { requestsContract } from '../contract.ts'
import { words } from './handling-strings.ts'
import { strings } from './strings.ts'

type Checked = Answer<typeof requestsContract.registerBatch>

/** A sheet of applications: looked through first, then registered whole. */
export function BatchDrawer(props: { onClose: () => void }) {
  const say = useSay(words)
  const sayScreen = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(requestsContract.registerBatch)
  const [file, setFile] = useState<File | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [problem, setProblem] = useState('')

  async function send(dry: boolean): Promise<void> {
    if (!file) return
    setProblem('')
    try {
      const answer = await act.run({ query: { dry: String(dry) }, body: file })
      setChecked(answer)
      if (dry || answer.registered.length === 0) return
      notify.success(say('batch.done', { n: answer.registered.length }))
      await client.invalidateQueries({ queryKey: ['requests'] })
      props.onClose()
    } catch (error) {
      if (!(error instanceof ApiError) || error.issues.length === 0) throw error
      setChecked(null)
      setProblem(error.issues.map(({ message }) => message).join(' '))
    }
  }

  const isRight = checked !== null && checked.issues.length === 0 && checked.rows > 0
  return (
    <Drawer
      open
      size={560}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={say('batch')}
      onClose={props.onClose}
      footer={
        <Space>
          {isRight ? (
            <ActButton type="primary" onAct={() => send(false)}>
              {say('batch.save', { n: checked.rows })}
            </ActButton>
          ) : (
            <ActButton type="primary" disabled={!file} onAct={() => send(true)}>
              {say('batch.check')}
            </ActButton>
          )}
          <Button onClick={props.onClose}>{sayScreen('close')}</Button>
        </Space>
      }
    >
      <div className="stack">
        <p>{say('batch.intro')}</p>
        <Button className="fits" href="/api/v1/request-batch.xlsx">
          {say('batch.template')}
        </Button>
        <label className="stacked">
          {say('batch.file')}
          <input
            type="file"
            accept=".xlsx"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              setChecked(null)
              setProblem('')
            }}
          />
        </label>
        {problem && <Alert type="error" showIcon title={problem} />}
        {isRight && (
          <Alert type="success" showIcon title={say('batch.rows', { n: checked.rows })} />
        )}
        {checked && checked.issues.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={say('batch.issues', { n: checked.rows, m: checked.issues.length })}
            description={
              <ul>
                {checked.issues.map((issue) => (
                  <li key={`${issue.row} ${issue.field} ${issue.message}`}>
                    {say('batch.row', issue)}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </Drawer>
  )
}
