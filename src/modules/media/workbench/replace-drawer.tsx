import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field, fieldId } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { mediaContract } from '../contract.ts'
import { LibraryPicker } from './library-picker.tsx'
import type { MediumDetail } from './medium-drawer.tsx'
import { strings } from './strings.ts'
import { type Medium, Thumbnail } from './thumbnail.tsx'

/** Chooses the file that takes the place of another, and says why. */
export function ReplaceDrawer(props: {
  file: MediumDetail
  onClose: () => void
  onReplaced: (newFileId: string) => void
}) {
  const { file } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(mediaContract.replaceMedium)
  const [picking, setPicking] = useState(false)
  return (
    <EditDrawer<{ next: Medium | null; reason: string }>
      title={say('replaceTitle')}
      initial={{ next: null, reason: '' }}
      saveLabel={say('replace')}
      danger={file.live}
      labelOf={(field) => say(field === 'next' ? 'newFile' : 'reason')}
      check={({ next, reason }) => [
        ...(next ? [] : [{ field: 'next', message: say('newFileMissing') }]),
        ...(reason.trim() ? [] : [{ field: 'reason', message: say('reasonMissing') }]),
      ]}
      onClose={props.onClose}
      onSave={async ({ next, reason }) => {
        if (!next) return
        const { publications } = await act.run({
          params: { fileId: file.id },
          body: { newFileId: next.id, reason },
        })
        notify.success(say('replaced', { n: publications }))
        await client.invalidateQueries({ queryKey: ['media'] })
        props.onReplaced(next.id)
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Alert
            className="form-note"
            type={file.live ? 'warning' : 'info'}
            showIcon
            title={say(file.live ? 'replaceLive' : 'replaceDraft')}
            description={file.live && say('replaceTwo')}
          />
          <Field name="next" label={say('newFile')} required group issues={issues}>
            <div id={fieldId('next')} tabIndex={-1}>
              {value.next && (
                <div className="media-chosen">
                  <Thumbnail file={value.next} />
                  <span>{value.next.title || value.next.name}</span>
                </div>
              )}
              <Button onClick={() => setPicking(true)}>
                {say(value.next ? 'chooseAnother' : 'choose')}
              </Button>
            </div>
          </Field>
          <Field name="reason" label={say('reason')} required issues={issues}>
            <Input.TextArea
              rows={3}
              maxLength={500}
              value={value.reason}
              onChange={(event) => set('reason', event.target.value)}
            />
          </Field>
          {picking && (
            <LibraryPicker
              organizationId={file.organizationId}
              kind={file.kind}
              except={file.id}
              onPick={(next) => {
                set('next', next)
                setPicking(false)
              }}
              onClose={() => setPicking(false)}
            />
          )}
        </>
      )}
    </EditDrawer>
  )
}
