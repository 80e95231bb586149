import { DesktopOutlined, MobileOutlined } from '@ant-design/icons'
import { Modal, Segmented } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { editorWords } from './editor-strings.ts'

/** The page as the public will see it, on a desk or in a hand. */
export function PreviewDialog(props: { publicationId: string; onClose: () => void }) {
  const say = useSay(editorWords)
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop')
  return (
    <Modal
      open
      title={say('previewTitle')}
      width="min(1240px, calc(100vw - 32px))"
      style={{ top: 16 }}
      footer={null}
      onCancel={props.onClose}
    >
      <Segmented
        className="preview-width"
        aria-label={say('previewTitle')}
        value={width}
        onChange={setWidth}
        options={[
          {
            value: 'desktop' as const,
            label: say('desktop'),
            icon: <DesktopOutlined aria-hidden />,
          },
          { value: 'phone' as const, label: say('phone'), icon: <MobileOutlined aria-hidden /> },
        ]}
      />
      <div className={`preview preview-${width}`}>
        <iframe title={say('previewTitle')} src={`/workbench/preview/${props.publicationId}`} />
      </div>
    </Modal>
  )
}
