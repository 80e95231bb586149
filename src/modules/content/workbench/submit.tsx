import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useState } from 'react'
import type { Issue } from '../../../kernel/errors.ts'
import { ApiError, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { Findings } from '../../../workbench/ui/findings.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import { Waiting } from '../../../workbench/ui/page.tsx'
import { reviewContract } from '../../review/contract.ts'
import { WayAhead } from '../../review/workbench/way-ahead.tsx'
import { contentContract } from '../contract.ts'
import { editorWords } from './editor-strings.ts'

/** Looks once more with the gates' eyes, then sends the piece on. */
export function SubmitDialog(props: {
  publicationId: string
  save: () => Promise<number | null>
  onIssues: (issues: Issue[]) => void
  onClose: () => void
}) {
  const { publicationId } = props
  const say = useSay(editorWords)
  const notify = useNotify()
  const navigate = useNavigate()
  const client = useQueryClient()
  const act = useAct(reviewContract.submitForReview)
  const [note, setNote] = useState('')
  const findings = useQuery({
    queryKey: ['findings', publicationId, 'submit'],
    queryFn: () => call(contentContract.checkPublication, { params: { publicationId } }),
    staleTime: 0,
    gcTime: 0,
  })

  async function submit(): Promise<void> {
    const lockVersion = await props.save()
    if (lockVersion === null) return notify.error(say('unsavedSubmit'))
    try {
      await act.run({ params: { publicationId }, body: { lockVersion, note } })
      notify.success(say('submitted'))
      await client.invalidateQueries()
      void navigate({ to: `/publications/${publicationId}` })
    } catch (error) {
      if (error instanceof ApiError && error.issues.length > 0) props.onIssues(error.issues)
      else notify.error(error)
    }
  }

  const items = findings.data?.items ?? []
  return (
    <Modal
      open
      title={say('submitTitle')}
      okText={say('submit')}
      confirmLoading={act.pending}
      onOk={() => void submit()}
      onCancel={props.onClose}
    >
      {findings.isPending ? (
        <Waiting />
      ) : (
        <>
          {items.length > 0 && (
            <div className="form-issues">
              <Findings items={items} />
            </div>
          )}
          <WayAhead publicationId={publicationId} />
          <p className="quiet">{say('submitHint')}</p>
          <Form component={false} layout="vertical">
            <Field name="submitNote" label={say('submitNote')}>
              <Input.TextArea
                autoSize={{ minRows: 2 }}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </Field>
          </Form>
        </>
      )}
    </Modal>
  )
}
