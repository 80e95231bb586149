import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  UploadOutlined,
} from '@ant-design/icons'
import { Alert, Button, Input, Progress, Upload } from 'antd'
import { useRef, useState } from 'react'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { fieldId, type Issues } from '../../../workbench/ui/form.tsx'
import { errorWords } from '../../../workbench/ui/notify.tsx'
import { LibraryPicker } from '../../media/workbench/library-picker.tsx'
import { strings as mediaWords } from '../../media/workbench/strings.ts'
import type { Attachment } from '../rules/document.ts'
import { attachmentWords } from './editor-strings.ts'
import { fileHref } from './file-href.ts'
import { FileScan } from './file-scan.tsx'
import { sizeWords } from './size.ts'
import { uploadFile } from './upload.ts'

type Uploading = { key: string; name: string; fraction: number; failure?: string }

/** Files under the piece: uploaded with progress, renamed, put in order. */
export function Attachments(props: {
  attachments: readonly Attachment[]
  organizationId: string
  issues: Issues
  disabled: boolean
  onChange: (attachments: Attachment[]) => void
}) {
  const say = useSay(attachmentWords)
  const locale = useLocale()
  const sayMedia = useSay(mediaWords)
  const [picking, setPicking] = useState(false)
  const [uploading, setUploading] = useState<Uploading[]>([])
  // Several uploads end while others run: each adds to the newest list.
  const latest = useRef(props.attachments)
  latest.current = props.attachments

  function replace(next: Attachment[]): void {
    latest.current = next
    props.onChange(next)
  }

  function add(file: { id: string; name: string; size: number; mime: string; hash: string }): void {
    const { id: fileId, size, mime, hash } = file
    const name = file.name.replace(/\.[^.]+$/, '')
    if (latest.current.some((each) => each.fileId === fileId)) return
    replace([...latest.current, { fileId, url: null, name, size, mime, hash }])
  }

  async function upload(file: File): Promise<void> {
    const key = crypto.randomUUID()
    const update = (part: Partial<Uploading>) =>
      setUploading((list) => list.map((each) => (each.key === key ? { ...each, ...part } : each)))
    setUploading((list) => [...list, { key, name: file.name, fraction: 0 }])
    try {
      add(await uploadFile(file, (fraction) => update({ fraction }), props.organizationId))
      setUploading((list) => list.filter((each) => each.key !== key))
    } catch (error) {
      update({ failure: errorWords(error, locale) })
    }
  }

  function move(from: number, to: number): void {
    const next = [...props.attachments]
    next.splice(to, 0, ...next.splice(from, 1))
    replace(next)
  }

  return (
    <section id={fieldId('attachments')} tabIndex={-1}>
      <ul className="rows">
        {props.attachments.map((attachment, index) => (
          <li key={attachment.fileId ?? attachment.url} className="row attachment">
            <Input
              id={fieldId(`attachments.${index}.name`)}
              aria-label={say('name')}
              maxLength={200}
              disabled={props.disabled}
              value={attachment.name}
              {...(props.issues.of(`attachments.${index}`).length > 0
                ? { status: 'error' as const }
                : {})}
              onChange={(event) =>
                replace(
                  props.attachments.map((each, i) =>
                    i === index ? { ...each, name: event.target.value } : each,
                  ),
                )
              }
            />
            <span className="facts">
              {attachment.fileId ? (
                <a href={fileHref(attachment.fileId)} target="_blank" rel="noopener">
                  {sizeWords(attachment.size)}
                </a>
              ) : (
                <a href={attachment.url ?? ''} target="_blank" rel="noopener noreferrer">
                  {say('remote')}
                </a>
              )}
            </span>
            <span className="row-side">
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={say('up')}
                disabled={props.disabled || index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={say('down')}
                disabled={props.disabled || index === props.attachments.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`${say('remove')}: ${attachment.name}`}
                disabled={props.disabled}
                onClick={() => replace(props.attachments.filter((_, i) => i !== index))}
              />
            </span>
            {attachment.fileId && (
              <FileScan
                fileId={attachment.fileId}
                disabled={props.disabled}
                onReplace={(file) =>
                  replace(
                    latest.current.map((each) =>
                      each.fileId === attachment.fileId
                        ? { ...each, fileId: file.id, size: file.size, hash: file.hash }
                        : each,
                    ),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {props.attachments.length === 0 && <p className="quiet">{say('empty')}</p>}
      {uploading.map((each) =>
        each.failure ? (
          <Alert
            key={each.key}
            className="form-issues"
            type="error"
            showIcon
            closable={{
              onClose: () => setUploading((list) => list.filter(({ key }) => key !== each.key)),
            }}
            title={say('failed', { name: each.name, why: each.failure })}
          />
        ) : (
          <div key={each.key} role="status">
            {say('uploading', { name: each.name })}
            <Progress percent={Math.round(each.fraction * 100)} size="small" />
          </div>
        ),
      )}
      <Upload
        multiple
        showUploadList={false}
        disabled={props.disabled}
        customRequest={({ file }) => void upload(file as File)}
      >
        <Button icon={<UploadOutlined aria-hidden />} disabled={props.disabled}>
          {say('upload')}
        </Button>
      </Upload>{' '}
      <Button type="link" disabled={props.disabled} onClick={() => setPicking(true)}>
        {sayMedia('fromLibrary')}
      </Button>
      {picking && (
        <LibraryPicker
          organizationId={props.organizationId}
          onPick={(file) => {
            add(file)
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  )
}
