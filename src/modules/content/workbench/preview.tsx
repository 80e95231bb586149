import {
  DesktopOutlined,
  EyeOutlined,
  MobileOutlined,
  PrinterOutlined,
  TranslationOutlined,
} from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import type { Publication } from './editor.tsx'
import { editorWords } from './editor-strings.ts'

type View = 'public' | 'phone' | 'elder' | 'other' | 'print'

/** The page as the public will see it, in every form in which they can. */
export function PreviewDialog(props: { publication: Publication; onClose: () => void }) {
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
      <PreviewViews publication={props.publication} />
    </Modal>
  )
}

/** A switch between the forms of the page, and the one chosen. */
export function PreviewViews({ publication }: { publication: Publication }) {
  const say = useSay(editorWords)
  const [view, setView] = useState<View>('public')
  const frame = useRef<HTMLIFrameElement>(null)
  const { english, chinese } = publication
  const other = english ?? chinese
  const id = view === 'other' && other ? other.id : publication.id
  const query = view === 'elder' || view === 'print' ? `?view=${view}` : ''
  const words = { public: 'viewPublic', phone: 'viewPhone', elder: 'viewElder' } as const
  const icons = { public: <DesktopOutlined />, phone: <MobileOutlined />, elder: <EyeOutlined /> }
  return (
    <>
      <div className="preview-views">
        <Segmented<View>
          aria-label={say('previewTitle')}
          value={view}
          onChange={setView}
          options={[
            ...(['public', 'phone', 'elder'] as const).map((value) => ({
              value,
              label: say(words[value]),
              icon: icons[value],
            })),
            {
              value: 'other',
              label: say(chinese ? 'viewChinese' : 'viewEnglish'),
              icon: <TranslationOutlined />,
              disabled: !other,
              ...(other ? {} : { title: say('noEnglish') }),
            },
            { value: 'print', label: say('viewPrint'), icon: <PrinterOutlined /> },
          ]}
        />
        {view === 'print' && (
          <Button size="small" onClick={() => frame.current?.contentWindow?.print()}>
            {say('printNow')}
          </Button>
        )}
      </div>
      <div className={`preview preview-${view}`}>
        <iframe
          key={`${id}${query}`}
          ref={frame}
          title={say('previewTitle')}
          src={`/workbench/preview/${id}${query}`}
        />
      </div>
    </>
  )
}
