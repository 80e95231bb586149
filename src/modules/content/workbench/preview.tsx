import {
  DesktopOutlined,
  EyeOutlined,
  MobileOutlined,
  PrinterOutlined,
  TranslationOutlined,
} from '@ant-design/icons'
import { Button, Modal, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import type { Publication } from './editor.tsx'
import { editorWords } from './editor-strings.ts'

/** The page as the public will see it, on a desk or in a hand. */
export function PreviewDialog(props: { publicationId: string; onClose: () => void }) {
  const say = useSay(editorWords)
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
