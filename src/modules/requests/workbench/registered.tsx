import { Alert, Button, Modal, Space } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { words } from './handling-strings.ts'

/** Number and code of what staff have registered, told once; then it is opened, or `other` done. */
export function RegisteredDialog(props: {
  made: { id: string; number: string; code: string }
  /** What is said of the code. */
  hint: string
  /** What else is known of it; a warning where the limit has not begun. */
  told?: { words: string; isWarning: boolean }
  other: { label: string; onAct: () => void }
  onClose: () => void
  onOpen: (id: string) => void
  children?: ReactNode
}) {
  const { made, told, other } = props
  const say = useSay(words)
  return (
    <Modal
      open
      title={say('register.done', { number: made.number })}
      onCancel={props.onClose}
      footer={
        <Space wrap>
          <Button onClick={other.onAct}>{other.label}</Button>
          <Button
            type="primary"
            onClick={() => {
              props.onClose()
              props.onOpen(made.id)
            }}
          >
            {say('register.open')}
          </Button>
        </Space>
      }
    >
      <div className="stack">
        <Alert
          type={told?.isWarning ? 'warning' : 'success'}
          showIcon
          title={say('register.code', { number: made.number, code: made.code })}
          description={told?.words}
        />
        <p>{props.hint}</p>
        {props.children}
      </div>
    </Modal>
  )
}
