import { Alert, Button, Space } from 'antd'
import { beijingTime } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import { editorWords } from './editor-strings.ts'
import type { LocalDraft } from './local.ts'

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
          <Button type="primary" autoFocus onClick={props.onRecover}>
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
