import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { mediaContract, notes } from '../contract.ts'
import type { MediumDetail } from './medium-drawer.tsx'
import { strings } from './strings.ts'

type Notes = { title: string; alt: string; caption: string; source: string }

/** Title, default alternative text, caption, source and licence of a file. */
export function NotesDrawer({ file, onClose }: { file: MediumDetail; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(mediaContract.describeMedium)
  const labels: Record<string, string> = {
    title: say('pieceTitle'),
    alt: say('alt'),
    caption: say('caption'),
    source: say('source'),
  }
  const { title, alt, caption, source } = file
  return (
    <EditDrawer<Notes>
      title={say('edit')}
      initial={{ title, alt, caption, source }}
      schema={notes}
      labelOf={(field) => labels[field] ?? field}
      onClose={onClose}
      onSave={async (body) => {
        await act.run({ params: { fileId: file.id }, body })
        notify.success(say('saved'))
        await client.invalidateQueries({ queryKey: ['media'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Field name="title" label={labels['title']} issues={issues}>
            <Input
              maxLength={200}
              value={value.title}
              onChange={(event) => set('title', event.target.value)}
            />
          </Field>
          {file.kind === 'picture' && (
            <Field name="alt" label={labels['alt']} extra={say('altHint')} issues={issues}>
              <Input.TextArea
                autoSize
                maxLength={500}
                value={value.alt}
                onChange={(event) => set('alt', event.target.value)}
              />
            </Field>
          )}
          <Field name="caption" label={labels['caption']} issues={issues}>
            <Input.TextArea
              autoSize
              maxLength={500}
              value={value.caption}
              onChange={(event) => set('caption', event.target.value)}
            />
          </Field>
          <Field name="source" label={labels['source']} extra={say('sourceHint')} issues={issues}>
            <Input.TextArea
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={value.source}
              onChange={(event) => set('source', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}
