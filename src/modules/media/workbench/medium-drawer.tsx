import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Descriptions, Tag } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { StateTag } from '../../../workbench/ui/tags.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { fileHref } from '../../content/workbench/file-href.ts'
import { sizeWords } from '../../content/workbench/size.ts'
import { mediaContract } from '../contract.ts'
import { kindNames } from '../strings.ts'
import { NotesDrawer } from './notes-drawer.tsx'
import { ReplaceDrawer } from './replace-drawer.tsx'
import { strings } from './strings.ts'
import { Thumbnail } from './thumbnail.tsx'

export type MediumDetail = Answer<typeof mediaContract.readMedium>
const { Item } = Descriptions

/** One file: preview, facts, where it is used, and what may be done with it. */
export function MediumDrawer(props: {
  fileId: string
  onShow: (fileId: string) => void
  onClose: () => void
}) {
  const say = useSay(strings)
  const [acting, setActing] = useState<'describe' | 'replace' | null>(null)
  const query = useQuery({
    queryKey: ['media', 'one', props.fileId],
    queryFn: () => call(mediaContract.readMedium, { params: { fileId: props.fileId } }),
  })
  const file = query.data
  return (
    <Drawer
      open
      size={640}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={file ? file.title || file.name : say('title')}
      onClose={props.onClose}
      footer={
        <div className="drawer-actions">
          {file && <Acts file={file} onAct={setActing} />}{' '}
          <Button onClick={props.onClose}>{say('close')}</Button>
        </div>
      }
    >
      <Loaded query={query}>
        {(loaded) => (
          <div className="media-drawer">
            <Preview file={loaded} />
            <Facts file={loaded} />
            <Uses file={loaded} />
            <Others file={loaded} onShow={props.onShow} />
          </div>
        )}
      </Loaded>
      {file && acting === 'describe' && <NotesDrawer file={file} onClose={() => setActing(null)} />}
      {file && acting === 'replace' && (
        <ReplaceDrawer file={file} onClose={() => setActing(null)} onReplaced={props.onShow} />
      )}
    </Drawer>
  )
}

function Acts(props: { file: MediumDetail; onAct: (act: 'describe' | 'replace') => void }) {
  const { file } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const retire = useAct(mediaContract.retireMedium)
  async function setRetired(retired: boolean): Promise<void> {
    await retire.run({ params: { fileId: file.id }, body: { retired } })
    notify.success(say(retired ? 'retired' : 'restored'))
    await client.invalidateQueries({ queryKey: ['media'] })
  }
  return (
    <>
      {file.retired ? (
        <ActButton why={file.may.restore} onAct={() => setRetired(false)}>
          {say('restore')}
        </ActButton>
      ) : (
        <ActButton
          why={file.may.retire}
          confirm={{ title: say('retireAsk'), content: say('retireHint') }}
          onAct={() => setRetired(true)}
        >
          {say('retire')}
        </ActButton>
      )}{' '}
      <ActButton why={file.may.replace} onAct={() => props.onAct('replace')}>
        {say('replace')}
      </ActButton>{' '}
      <ActButton type="primary" why={file.may.describe} onAct={() => props.onAct('describe')}>
        {say('edit')}
      </ActButton>
    </>
  )
}

function Preview({ file }: { file: MediumDetail }) {
  if (file.kind === 'picture')
    return <img className="media-preview" src={fileHref(file.id)} alt={file.alt} />
  return (
    <div className="media-preview-sign">
      <Thumbnail file={file} />
    </div>
  )
}

function Facts({ file }: { file: MediumDetail }) {
  const say = useSay(strings)
  const locale = useLocale()
  const written = (words: string) => words || <span className="quiet">{say('notWritten')}</span>
  return (
    <Descriptions column={1} size="small" bordered>
      <Item label={say('name')}>
        {file.name} <br />
        <a href={fileHref(file.id)} target="_blank" rel="noopener">
          {say('open')}
        </a>
      </Item>
      <Item label={say('kind')}>
        {inLocale(kindNames[file.kind], locale)} · {sizeWords(file.size)}
        {file.width !== null &&
          file.height !== null &&
          ` · ${say('pixels', { width: file.width, height: file.height })}`}
      </Item>
      {file.kind === 'picture' && <Item label={say('alt')}>{written(file.alt)}</Item>}
      <Item label={say('caption')}>{written(file.caption)}</Item>
      <Item label={say('source')}>
        {written(file.source)}
        {file.describedAt && (
          <p className="quiet">
            {say('describedBy', { name: file.describedByName ?? '' })}{' '}
            <Moment at={file.describedAt} />
          </p>
        )}
      </Item>
      <Item label={say('uploadedAt')}>
        {file.uploadedByName} <Moment at={file.createdAt} />
      </Item>
      <Item label={say('onPortal')}>
        {file.publicHref ? (
          <a href={file.publicHref} target="_blank" rel="noopener" className="media-hash">
            {decodeURIComponent(file.publicHref)}
          </a>
        ) : (
          <span className="quiet">{say('notPublic')}</span>
        )}
      </Item>
      <Item label={say('hash')}>
        <span className="media-hash">{file.hash}</span>
      </Item>
    </Descriptions>
  )
}

function Uses({ file }: { file: MediumDetail }) {
  const say = useSay(strings)
  return (
    <section>
      <h3>{say('usedBy')}</h3>
      {file.usedBy.length + file.topics.length === 0 && (
        <p className="quiet">{say('usedByNone')}</p>
      )}
      <ul>
        {file.usedBy.map(({ publicationId, title, state, attached }) => (
          <li key={`${publicationId} ${state}`}>
            <a href={`/workbench/publications/${publicationId}`}>{title}</a>{' '}
            <StateTag state={state} />
            <span className="quiet">{say(attached ? 'asAttachment' : 'asPicture')}</span>
          </li>
        ))}
        {file.topics.map(({ columnId, name }) => (
          <li key={columnId}>
            {name} <span className="quiet">{say('asBanner')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Copies of the same content, and what stood here before or stands here now. */
function Others({ file, onShow }: { file: MediumDetail; onShow: (id: string) => void }) {
  const say = useSay(strings)
  const told = ({ at, byName, reason }: MediumDetail['replaces'][number]) => (
    <p className="quiet">
      {byName} <Moment at={at} /> · {say('reasonWas', { reason })}
    </p>
  )
  return (
    <>
      {file.duplicates.length > 0 && (
        <section>
          <h3>{say('duplicates')}</h3>
          <ul>
            {file.duplicates.map(({ id, name, createdAt, retired }) => (
              <li key={id}>
                <Button type="link" className="in-text" onClick={() => onShow(id)}>
                  {name}
                </Button>{' '}
                <span className="quiet">
                  <Moment at={createdAt} />
                </span>{' '}
                {retired && <Tag>{say('retiredOnes')}</Tag>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(file.replacedBy || file.replaces.length > 0) && (
        <section>
          <h3>{say('history')}</h3>
          {file.replacedBy && (
            <Alert
              type="info"
              title={say('replacedBy', { name: file.replacedBy.name })}
              description={told(file.replacedBy)}
              action={
                <Button size="small" onClick={() => onShow(file.replacedBy!.fileId)}>
                  {say('showIt')}
                </Button>
              }
            />
          )}
          <ul>
            {file.replaces.map((each) => (
              <li key={each.fileId}>
                <Button type="link" className="in-text" onClick={() => onShow(each.fileId)}>
                  {say('replaces', { name: each.name })}
                </Button>
                {told(each)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
