import { Form, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { Field, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import { reviewContract } from '../../review/contract.ts'
import { pieceWords } from './strings.ts'

/** Takes a submitted or issued piece back, with a reason that everyone concerned reads. */
export function RecallDialog(props: {
  publicationId: string
  onClose: () => void
  onDone: () => void
}) {
  const say = useSay(pieceWords)
  const words = useSay(common)
  const issues = useIssues()
  const notify = useNotify()
  const act = useAct(reviewContract.recallFromReview)
  const [reason, setReason] = useState('')

  async function recall(): Promise<void> {
    issues.set(reason.trim() ? [] : [{ field: 'reason', message: say('reasonMissing') }])
    if (!reason.trim()) return
    try {
      await act.run({ params: { publicationId: props.publicationId }, body: { reason } })
      props.onDone()
    } catch (error) {
      if (!issues.take(error)) notify.error(error)
    }
  }

  return (
    <Modal
      open
      title={say('recallTitle')}
      okText={say('recall')}
      confirmLoading={act.pending}
      onOk={() => void recall()}
      onCancel={props.onClose}
    >
      <p>{say('recallHint')}</p>
      <Form component={false} layout="vertical">
        <Field name="reason" label={words('reason')} required issues={issues}>
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 3 }}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </Form>
    </Modal>
  )
}
