import { UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Pagination, Segmented, Table, Tag, Upload } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useCan, useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { usePictureUpload } from '../../content/workbench/picture-upload.ts'
import { sizeWords } from '../../content/workbench/size.ts'
import { uploadFile } from '../../content/workbench/upload.ts'
import { mediaContract } from '../contract.ts'
import { kindNames } from '../strings.ts'
import { MediaFilters } from './filters.tsx'
import { MediumDrawer } from './medium-drawer.tsx'
import { strings } from './strings.ts'
import { type Medium, Thumbnail } from './thumbnail.tsx'
import { type MediaFilter, useMedia } from './use-media.ts'
import './media.css'

const PAGE_SIZE = 24

/** Every file of the organisation: what it is, what it shows, where it is used. */
export function MediaScreen() {
  const say = useSay(strings)
  const { organizationId } = useSession()
  const [filter, setFilter] = useState<MediaFilter>({})
  const [view, setView] = useState<'grid' | 'list'>('grid')
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string | null>(null)
  const mayUpload = useCan(['contributor', 'site-administrator'])
  const query = useMedia(organizationId, filter, page, PAGE_SIZE)

  function narrow(next: MediaFilter): void {
    setFilter(next)
    setPage(1)
  }

  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={
          mayUpload && (
            <UploadButton key={organizationId} organizationId={organizationId} onShow={setOpen} />
          )
        }
      />
      <MediaFilters
        filter={filter}
        uploaders={query.data?.uploaders ?? []}
        onChange={narrow}
        last={
          <Segmented
            aria-label={say('view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'grid' as const, label: say('grid') },
              { value: 'list' as const, label: say('list') },
            ]}
          />
        }
      />
      <Loaded query={query}>
        {({ items, total }) => (
          <>
            {items.length === 0 ? (
              <EmptyState
                title={say('empty')}
                action={
                  Object.keys(filter).length > 0 && (
                    <Button onClick={() => narrow({})}>{say('clear')}</Button>
                  )
                }
              />
            ) : view === 'grid' ? (
              <Grid items={items} onOpen={setOpen} />
            ) : (
              <List items={items} onOpen={setOpen} />
            )}
            <Pagination
              align="end"
              current={page}
              pageSize={PAGE_SIZE}
              total={total}
              onChange={setPage}
              showSizeChanger={false}
              showTotal={(n) => say('total', { n })}
            />
          </>
        )}
      </Loaded>
      {open && (
        <MediumDrawer key={open} fileId={open} onShow={setOpen} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

function Grid(props: { items: readonly Medium[]; onOpen: (id: string) => void }) {
  const say = useSay(strings)
  return (
    <ul className="media-grid">
      {props.items.map((file) => (
        <li key={file.id}>
          <button type="button" className="media-card" onClick={() => props.onOpen(file.id)}>
            <Thumbnail file={file} />
            <span className="media-name">{file.title || file.name}</span>
            <span className="media-facts">
              <Marks file={file} />
              <span>{file.uses > 0 ? say('usesCount', { n: file.uses }) : say('unused')}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function List(props: { items: readonly Medium[]; onOpen: (id: string) => void }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <Table<Medium>
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      dataSource={[...props.items]}
      pagination={false}
      columns={[
        {
          title: say('name'),
          width: 380,
          render: (_, file) => (
            <div className="media-row">
              <span className="media-row-picture">
                <Thumbnail file={file} />
              </span>
              <span>
                <Button type="link" className="in-text" onClick={() => props.onOpen(file.id)}>
                  {file.title || file.name}
                </Button>
                <br />
                <span className="quiet">{file.alt || (file.title && file.name)}</span>
              </span>
            </div>
          ),
        },
        { title: say('kind'), render: (_, file) => inLocale(kindNames[file.kind], locale) },
        { title: say('size'), render: (_, file) => sizeWords(file.size) },
        {
          title: say('use'),
          render: (_, file) => (
            <span className="media-facts">
              {file.uses > 0 ? say('usesCount', { n: file.uses }) : say('unused')}
              <Marks file={file} />
            </span>
          ),
        },
        {
          title: say('uploadedAt'),
          render: (_, file) => (
            <>
              <Moment at={file.createdAt} />
              <br />
              <span className="quiet">{file.uploadedByName}</span>
            </>
          ),
        },
      ]}
    />
  )
}

function Marks({ file }: { file: Medium }) {
  const say = useSay(strings)
  return (
    <>
      {file.live && <Tag color="success">{say('live')}</Tag>}
      {file.kind === 'picture' && file.alt === '' && <Tag color="warning">{say('noAlt')}</Tag>}
    </>
  )
}

type Same = { id: string; name: string; other: { id: string; name: string } }

/** Uploads to the library, and says where the library has the same content already. */
function UploadButton(props: { organizationId: string; onShow: (id: string) => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const uploadPicture = usePictureUpload()
  const [pending, setPending] = useState<string[]>([])
  const [same, setSame] = useState<Same[]>([])

  async function store(file: File): Promise<void> {
    setPending((names) => [...names, file.name])
    try {
      const { id, name } = file.type.startsWith('image/')
        ? await uploadPicture(file, props.organizationId)
        : await uploadFile(file, () => {}, props.organizationId)
      const { duplicates } = await call(mediaContract.readMedium, { params: { fileId: id } })
      const other = duplicates.find(({ retired }) => !retired)
      if (other) setSame((list) => [...list, { id, name, other }])
      else notify.success(say('uploaded', { name }))
      await client.invalidateQueries({ queryKey: ['media'] })
    } catch (error) {
      notify.error(error)
    } finally {
      setPending((names) => names.filter((each) => each !== file.name))
    }
  }

  return (
    <>
      {same.map(({ id, name, other }) => (
        <Alert
          key={id}
          type="warning"
          showIcon
          title={say('sameAs', { name, other: other.name })}
          closable={{ onClose: () => setSame((list) => list.filter((each) => each.id !== id)) }}
          action={
            <Button size="small" onClick={() => props.onShow(id)}>
              {say('showIt')}
            </Button>
          }
        />
      ))}
      {pending.length > 0 && (
        <span role="status" className="quiet">
          {say('uploading', { name: pending[0]! })}
        </span>
      )}
      <Upload
        multiple
        showUploadList={false}
        customRequest={({ file }) => void store(file as File)}
      >
        <Button type="primary" icon={<UploadOutlined aria-hidden />} loading={pending.length > 0}>
          {say('upload')}
        </Button>
      </Upload>
    </>
  )
}
