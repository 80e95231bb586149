import { Button, Input, Pagination } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { sizeWords } from '../../content/workbench/size.ts'
import type { MediaKind } from '../rules.ts'
import { strings } from './strings.ts'
import { type Medium, Thumbnail } from './thumbnail.tsx'
import { useMedia } from './use-media.ts'
import './media.css'

const PAGE_SIZE = 12

/** A file of the library, chosen in a dialog. */
export function LibraryPicker(props: {
  organizationId: string
  kind?: MediaKind
  /** Not offered: the file that is to be replaced. */
  except?: string
  onPick: (file: Medium) => void
  onClose: () => void
}) {
  const say = useSay(strings)
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const filter = { ...(props.kind ? { kind: props.kind } : {}), ...(text ? { text } : {}) }
  const query = useMedia(props.organizationId, filter, page, PAGE_SIZE)
  return (
    <Modal
      open
      title={say('pickTitle')}
      width="min(820px, calc(100vw - 32px))"
      footer={<Button onClick={props.onClose}>{say('close')}</Button>}
      onCancel={props.onClose}
    >
      <Input.Search
        allowClear
        aria-label={say('search')}
        placeholder={say('search')}
        onSearch={(next) => {
          setText(next.trim())
          setPage(1)
        }}
      />
      <Loaded query={query}>
        {({ items, total }) => {
          const offered = items.filter(({ id }) => id !== props.except)
          return offered.length === 0 ? (
            <EmptyState title={say('empty')} />
          ) : (
            <>
              <ul className="media-grid media-grid-small">
                {offered.map((file) => (
                  <li key={file.id}>
                    <button type="button" className="media-card" onClick={() => props.onPick(file)}>
                      <Thumbnail file={file} />
                      <span className="media-name">{file.title || file.name}</span>
                      <span className="quiet">{file.alt || sizeWords(file.size)}</span>
                    </button>
                  </li>
                ))}
              </ul>
              <Pagination
                size="small"
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                onChange={setPage}
                hideOnSinglePage
                showSizeChanger={false}
              />
            </>
          )
        }}
      </Loaded>
    </Modal>
  )
}
