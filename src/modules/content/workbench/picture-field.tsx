import { PictureOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { editorWords } from './editor-strings.ts'
import { fileHref } from './file-href.ts'
import { usePictureUpload } from './picture-upload.ts'
import { IMAGE_TYPES } from './upload.ts'

/** One picture of a publication: chosen, shown small, removed. */
export function PictureField(props: {
  id?: string
  fileId: string | null
  disabled: boolean
  onChange: (fileId: string | null) => void
}) {
  const say = useSay(editorWords)
  const uploadPicture = usePictureUpload()
  const notify = useNotify()
  const [pending, setPending] = useState(false)
  return (
    <div className="picture-field">
      {props.fileId && <img src={fileHref(props.fileId)} alt="" />}
      <Upload
        accept={IMAGE_TYPES}
        showUploadList={false}
        disabled={props.disabled}
        customRequest={({ file }) => {
          setPending(true)
          uploadPicture(file as File)
            .then((stored) => props.onChange(stored.id))
            .catch(notify.error)
            .finally(() => setPending(false))
        }}
      >
        <Button
          id={props.id ?? ''}
          icon={<PictureOutlined aria-hidden />}
          loading={pending}
          disabled={props.disabled}
        >
          {say('picture')}
        </Button>
      </Upload>
      {props.fileId && (
        <Button type="link" disabled={props.disabled} onClick={() => props.onChange(null)}>
          {say('pictureRemove')}
        </Button>
      )}
    </div>
  )
}
