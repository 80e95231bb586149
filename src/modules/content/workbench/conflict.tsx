import { Alert, Button, Modal, Space } from 'antd'
import { beijingTime } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { DiffView } from '../../../workbench/ui/diff.tsx'
import type { StaleDetail } from './draft.ts'
import { editorWords } from './editor-strings.ts'
import type { LocalDraft } from './local.ts'

/** Somebody else saved first: shows how the two differ and lets the person choose. */
export function StaleDialog(props: {
  detail: StaleDetail
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const say = useSay(editorWords)
  return (
    <Modal
      open
      closable={false}
      width="min(960px, calc(100vw - 32px))"
      title={say('staleTitle', { name: props.detail.name })}
      footer={
        <Space wrap>
          <Button onClick={props.onTakeTheirs}>{say('takeTheirs')}</Button>
          <Button type="primary" onClick={props.onKeepMine}>
            {say('keepMine')}
          </Button>
        </Space>
      }
    >
      <p>{say('staleHint')}</p>
      <div className="scroll-box">
        <DiffView diff={props.detail.diff} />
      </div>
    </Modal>
  )
}

/** Work of an earlier visit that never reached the server. */
export function RecoverDialog(props: {
  local: LocalDraft
  /** The server holds newer saves than the work began from. */
  newer: boolean
  onRecover: () => void
  onDrop: () => void
}) {
  const say = useSay(editorWords)
  return (
    <Modal
      open
      closable={false}
      title={say('recoverTitle')}
      footer={
        <Space wrap>
          <Button onClick={props.onDrop}>{say('dropLocal')}</Button>
          <Button type="primary" onClick={props.onRecover}>
            {say('recover')}
          </Button>
        </Space>
      }
    >
      <p>{say('recoverHint', { at: beijingTime(props.local.at) })}</p>
      <p>
        <strong>{props.local.draft.title}</strong>
      </p>
      {props.newer && <Alert type="warning" showIcon title={say('recoverOther')} />}
    </Modal>
  )
}
